"""Word templates in docxtpl's dialect, compiled once and rendered in Jinja's sandbox with autoescape.

docxtpl itself compiles the same XML again for every document (four fifths of its time), prints nothing for a missing field and runs what a
template says outside a sandbox; only its translation of the tags ({%p %}, {%tr %} …) is used here, so that templates stay ordinary docxtpl files.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any, NoReturn

import jinja2
from docxtpl import DocxTemplate
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from kiemdiem_docs.errors import FormError

MOST_BYTES = 20 * 2**20  # of a template file; ours have 12 kB, offices' with a seal or a photograph under 5 MB
MOST_INFLATED = 100 * 2**20
MOST_REPEAT = 100_000  # characters that `"x" * n` in a template may make
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: same input, same bytes
_RENDERED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BLOCK_TAG = {tag: re.compile(r"\{[%#{]-?\s*" + tag + r"\s.*?[%#}]\}") for tag in ("p", "tr")}
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_missing: ContextVar[dict[str, None]] = ContextVar("missing")


class _Gap(jinja2.ChainableUndefined):
    """A name that the data does not define: prints nothing and notes itself, so that all are reported at once."""

    __slots__ = ()

    def _note(self) -> None:
        _missing.get().setdefault(str(self._undefined_name))

    def __getattr__(self, name: str) -> "_Gap":
        if name.startswith("__"):
            raise AttributeError(name)
        return type(self)(name=f"{self._undefined_name}.{name}")

    def __getitem__(self, key: object) -> "_Gap":  # type: ignore[override]
        return type(self)(name=f"{self._undefined_name}[{key}]")

    def __str__(self) -> str:
        self._note()
        return ""

    def __html__(self) -> str:
        return str(self)

    def __iter__(self) -> Iterator[Any]:
        self._note()
        return iter(())

    def __bool__(self) -> bool:
        self._note()
        return False

    def __len__(self) -> int:
        self._note()
        return 0

    def __eq__(self, other: object) -> bool:
        self._note()
        return False

    def __hash__(self) -> int:
        return id(type(self))

    def _passed(self, *_: object) -> "_Gap":
        self._note()
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __call__ = _passed  # type: ignore[assignment]


class _Sandbox(SandboxedEnvironment):
    """Jinja's sandbox; refuses at once what it would only have turned into an undefined, and repetition without measure."""

    intercepted_binops = frozenset({"*", "**"})

    def unsafe_undefined(self, obj: Any, attribute: str) -> NoReturn:
        raise SecurityError(f"{type(obj).__name__}.{attribute}")

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        sizes = [len(side) if hasattr(side, "__len__") else abs(side) for side in (left, right)]
        if operator == "**" or sizes[0] * sizes[1] > MOST_REPEAT:
            raise SecurityError(f"{operator} {right!r}")
        return super().call_binop(context, operator, left, right)


def _printed(value: Any) -> Any:
    """Return what `{{ value }}` prints: text escaped, its line breaks and tabs as Word's own; None prints nothing."""
    if isinstance(value, jinja2.Undefined) or hasattr(value, "__html__"):
        return value
    text = str(escape(_ILLEGAL.sub("", "" if value is None else str(value))))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character, element in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
        text = text.replace(character, f'</w:t>{element}<w:t xml:space="preserve">')
    return Markup(text)


_ENVIRONMENT = _Sandbox(autoescape=True, undefined=_Gap, finalize=_printed, keep_trailing_newline=True)


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template. package: a zip of all parts that do not change; parts: the compiled ones, by name in the zip."""

    package: bytes
    parts: tuple[tuple[str, jinja2.Template], ...]

    def render(self, values: Mapping[str, Any]) -> bytes:
        """Return the document, the same bytes for the same values.

        Raises FormError KDE312 (unsafe expression), KDE313 (names the data does not define, all of them), KDE314 (an expression failed).
        """
        token = _missing.set({})
        try:
            rendered = [(name, _run(part, values)) for name, part in self.parts]
            if _missing.get():
                raise FormError("KDE313", names=", ".join(_missing.get()))
        finally:
            _missing.reset(token)
        package = BytesIO(self.package)
        with zipfile.ZipFile(package, "a") as archive:
            for name, text in rendered:
                _store(archive, name, text.encode())
        return package.getvalue()


@lru_cache(maxsize=32)
def compiled(content: bytes) -> Template:
    """Return the template in a Word file's bytes; compiled once per process.

    Raises FormError KDE310 (no Word file, or too large), KDE311 (a tag that Jinja does not understand), KDE315 (text beside a paragraph or row tag).
    """
    parts = _unpack(content)
    for name in ("[Content_Types].xml", "word/document.xml"):
        if name not in parts:
            raise FormError("KDE310", reason=name)
    translator = DocxTemplate(None)
    package = BytesIO()
    compiled_parts = []
    with zipfile.ZipFile(package, "w") as archive:
        for name, raw in parts.items():
            if _RENDERED.fullmatch(name) and (b"{" in raw):
                compiled_parts.append((name, _compile(raw, translator)))
            else:
                _store(archive, name, raw)
    return Template(package.getvalue(), tuple(compiled_parts))


def _unpack(content: bytes) -> dict[str, bytes]:
    if len(content) > MOST_BYTES:
        raise FormError("KDE310", reason=f"> {MOST_BYTES} B")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MOST_INFLATED:
                raise FormError("KDE310", reason=f"> {MOST_INFLATED} B")
            return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError, OSError) as error:
        raise FormError("KDE310", reason=str(error)) from error


def _compile(raw: bytes, translator: DocxTemplate) -> jinja2.Template:
    _refuse_lost_text(raw)
    source = translator.patch_xml(re.sub(r"^<\?xml.*?\?>\s*", "", raw.decode("utf-8")))
    source = source.replace("{_{", "{{ '{{' }}").replace("}_}", "{{ '}}' }}").replace("{_%", "{{ '{%' }}").replace("%_}", "{{ '%}' }}")
    source = re.sub(r"(?=<w:p[ >])", "\n", source)  # a line a paragraph, so that Jinja's line number names one
    try:
        return _ENVIRONMENT.from_string('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + source)
    except jinja2.TemplateSyntaxError as error:
        line = source.split("\n")[error.lineno - 1] if error.lineno <= source.count("\n") + 1 else ""
        raise FormError("KDE311", problem=error.message or "", text=_excerpt(line)) from error
    except SecurityError as error:
        raise FormError("KDE312", expression=str(error)) from error


def _refuse_lost_text(raw: bytes) -> None:
    """Refuse text that stands beside a {%p %} or {%tr %} tag: the dialect drops the whole paragraph or row with it."""
    try:
        root = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        raise FormError("KDE310", reason=str(error)) from error
    if b"<!DOCTYPE" in raw:
        raise FormError("KDE310", reason="DOCTYPE")
    for tag, pattern in _BLOCK_TAG.items():
        for element in root.iter(_W + tag):
            text = "".join(map(str, element.itertext(_W + "t")))
            if pattern.search(text) and pattern.sub("", text).strip():
                raise FormError("KDE315", text=text.strip()[:80])


def _run(part: jinja2.Template, values: Mapping[str, Any]) -> str:
    try:
        return part.render(values)
    except SecurityError as error:
        raise FormError("KDE312", expression=str(error)) from error
    except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError) as error:
        raise FormError("KDE314", problem=str(error)) from error


def _store(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _FIXED_DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0
    archive.writestr(info, content)


def _excerpt(xml: str) -> str:
    text = re.sub(r"<[^>]*>", "", xml)
    return text.strip()[:80]
