"""styles.xml: what a paragraph or run looks like once its styles are followed (ECMA-376 Part 1, 17.7)."""

import re
from typing import NamedTuple

from kiemdiem_docs.documents.legacy.fonts import codec
from kiemdiem_docs.documents.symbols import table
from kiemdiem_docs.documents.xml import Element, attribute, child, integer, on, val, w

_RPR, _PPR = w("rPr"), w("pPr")
_BOLD, _VANISH, _FONTS, _RSTYLE = w("b"), w("vanish"), w("rFonts"), w("rStyle")
_NUMID, _ILVL = w("numId"), w("ilvl")
_PSTYLE, _NUMPR, _OUTLINE, _JC = w("pStyle"), w("numPr"), w("outlineLvl"), w("jc")
_NAME, _BASE = w("name"), w("basedOn")
_HEADING = re.compile(r"(?:heading|tiêu đề|đầu đề) ([1-9])", re.IGNORECASE)
_ALIGN = {"center": "center", "right": "right", "end": "right", "both": "justify", "distribute": "justify"}
_BODY_LEVEL = 9


class RunProperties(NamedTuple):
    """What one `w:rPr` says; None where it is silent. A theme's font counts as "": no theme is a legacy font."""

    bold: bool | None = None
    hidden: bool | None = None
    ascii: str | None = None
    high: str | None = None
    style: str = ""

    def over(self, base: "RunProperties") -> "RunProperties":
        """Return these properties laid over those they are based on."""
        return RunProperties(
            base.bold if self.bold is None else self.bold,
            base.hidden if self.hidden is None else self.hidden,
            base.ascii if self.ascii is None else self.ascii,
            base.high if self.high is None else self.high,
            self.style,
        )


class ParagraphProperties(NamedTuple):
    """What one `w:pPr` says; None where it is silent. outline: 0-based, 9 is body text."""

    numbering: int | None = None
    level: int | None = None
    outline: int | None = None
    align: str | None = None
    style: str = ""

    def over(self, base: "ParagraphProperties") -> "ParagraphProperties":
        """Return these properties laid over those they are based on."""
        return ParagraphProperties(
            base.numbering if self.numbering is None else self.numbering,
            base.level if self.level is None else self.level,
            base.outline if self.outline is None else self.outline,
            base.align if self.align is None else self.align,
            self.style,
        )


class Look(NamedTuple):
    """How a run is shown. codec: what its font stands for (`legacy.fonts`). symbols: its font if that is a symbol font, else ""."""

    bold: bool
    hidden: bool
    codec: str
    symbols: str


class ParagraphLook(NamedTuple):
    """How a paragraph is shown. numbering: its `w:numId`, None or 0 for none. numbering_style: the style that gives it, "" if it is its own."""

    style: str
    style_id: str
    outline: int | None
    align: str
    numbering: int | None
    level: int | None
    numbering_style: str


_STYLE, _TABLE_TYPE, _STYLE_END = b"<w:style ", b'w:type="table"', b"</w:style>"
_LATENT, _LATENT_END = b"<w:latentStyles ", b"</w:latentStyles>"

_SILENT_RUN = RunProperties()
_SILENT_PARAGRAPH = ParagraphProperties()


def run_properties(element: Element | None) -> RunProperties:
    """Read a `w:rPr`."""
    if element is None or not len(element):
        return _SILENT_RUN
    bold = hidden = ascii_font = high = None
    style = ""
    for setting in element:
        tag = setting.tag
        if tag == _BOLD:
            bold = on(setting)
        elif tag == _FONTS:
            ascii_font, high = _font(setting, "ascii"), _font(setting, "hAnsi")
        elif tag == _VANISH:
            hidden = on(setting)
        elif tag == _RSTYLE:
            style = val(setting)
    return RunProperties(bold, hidden, ascii_font, high, style)


def _font(fonts: Element, slot: str) -> str | None:
    """Return the font a `w:rFonts` sets for a slot."""
    if fonts.get(w(slot + "Theme")) is not None:
        return ""
    font = fonts.get(w(slot))
    return None if font is None else str(font)


def paragraph_properties(element: Element | None) -> ParagraphProperties:
    """Read a `w:pPr`."""
    if element is None:
        return _SILENT_PARAGRAPH
    numbering = level = outline = align = None
    style = ""
    for setting in element:
        tag = setting.tag
        if tag == _PSTYLE:
            style = val(setting)
        elif tag == _NUMPR:
            numbering, level = integer(val(child(setting, _NUMID))), integer(val(child(setting, _ILVL)))
        elif tag == _OUTLINE:
            outline = integer(val(setting))
        elif tag == _JC:
            align = _ALIGN.get(val(setting), "left")
    return ParagraphProperties(numbering, level, outline, align, style)


def trimmed(data: bytes) -> bytes:
    """Return the bytes of styles.xml without its latent and table styles, which say nothing that is asked here.

    They are 95 % of the 350 KB that python-docx's own template brings, and parsing them took 5 of 7 ms for a report (2026-11). Without
    comments, CDATA and instructions a tag can be nothing else, and styles hold no styles.
    """
    if b"!" in data or data.count(b"?") > 2:
        return data
    kept: list[bytes] = []
    at = 0
    start, end = data.find(_LATENT), data.find(_LATENT_END)
    if 0 <= start < end:
        kept.append(data[:start])
        at = end + len(_LATENT_END)
    found = data.find(_TABLE_TYPE, at)
    while found >= 0:
        start, close = data.rfind(b"<", at, found), data.find(b">", found)
        end = data.find(_STYLE_END, close)
        if start >= 0 and end >= 0 and data.startswith(_STYLE, start) and data[close - 1 : close] != b"/":
            kept.append(data[at:start])
            at = end + len(_STYLE_END)
        found = data.find(_TABLE_TYPE, max(at, close))
    return b"".join([*kept, data[at:]])


class Styles:
    """The style sheet; chains are followed on demand and kept."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of styles.xml, None for a document without one."""
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._runs: dict[str, RunProperties] = {}
        self._paragraphs: dict[str, ParagraphProperties] = {}
        self._looks: dict[tuple[str, RunProperties], Look] = {}
        self._paragraph_looks: dict[ParagraphProperties, ParagraphLook] = {}
        self._base, self._base_paragraph = _SILENT_RUN, _SILENT_PARAGRAPH
        if root is not None:
            self._take(root)

    def _take(self, root: Element) -> None:
        defaults = root.find(w("docDefaults"))
        if defaults is not None:
            self._base = run_properties(defaults.find(f"{w('rPrDefault')}/{_RPR}"))
            self._base_paragraph = paragraph_properties(defaults.find(f"{w('pPrDefault')}/{_PPR}"))
        for style in root.iterchildren(w("style")):
            self._styles.setdefault(attribute(style, "styleId"), style)
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true", "on"}:
                self._default = attribute(style, "styleId")

    def _chain(self, style_id: str) -> list[Element]:
        """Return the style and those it is based on, nearest first; a circle ends where it closes."""
        chain: list[Element] = []
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            chain.append(self._styles[style_id])
            style_id = val(child(chain[-1], _BASE))
        return chain

    def _run_style(self, style_id: str) -> RunProperties:
        """Return what a style and its bases say of runs."""
        known = self._runs.get(style_id)
        if known is None:
            known = _SILENT_RUN
            for style in self._chain(style_id):
                known = known.over(run_properties(child(style, _RPR)))
            self._runs[style_id] = known
        return known

    def _paragraph_style(self, style_id: str) -> ParagraphProperties:
        """Return what a paragraph style and its bases say, a built-in heading's level by its name included."""
        known = self._paragraphs.get(style_id)
        if known is None:
            known = _SILENT_PARAGRAPH
            for style in self._chain(style_id):
                known = known.over(paragraph_properties(child(style, _PPR)))
                heading = _HEADING.fullmatch(val(child(style, _NAME)).strip())
                if known.outline is None and heading:
                    known = known._replace(outline=int(heading[1]) - 1)
            self._paragraphs[style_id] = known
        return known

    def look(self, paragraph_style: str, direct: RunProperties) -> Look:
        """Return how a run looks: its own properties over its character style, its paragraph's style and the defaults."""
        key = (paragraph_style, direct)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._resolve(self._run_style(paragraph_style), direct)
        return look

    def _resolve(self, paragraph: RunProperties, direct: RunProperties) -> Look:
        character = self._run_style(direct.style)
        whole = direct.over(character).over(paragraph).over(self._base)
        plain, high = whole.ascii or "", whole.high or ""
        return Look(
            direct.bold if direct.bold is not None else _toggle(self._base.bold, paragraph.bold, character.bold),
            direct.hidden if direct.hidden is not None else _toggle(self._base.hidden, paragraph.hidden, character.hidden),
            # Letters beyond ASCII are drawn in the font for `hAnsi`.
            codec(high) or codec(plain),
            "" if table(plain) is None else plain,
        )

    def paragraph(self, direct: ParagraphProperties) -> ParagraphLook:
        """Return how a paragraph looks: its own properties over its style and the defaults. An unknown style is the default one."""
        look = self._paragraph_looks.get(direct)
        if look is None:
            look = self._paragraph_looks[direct] = self._resolve_paragraph(direct)
        return look

    def _resolve_paragraph(self, direct: ParagraphProperties) -> ParagraphLook:
        style_id = direct.style if direct.style in self._styles else self._default
        style = self._paragraph_style(style_id)
        whole = direct.over(style).over(self._base_paragraph)
        outline = whole.outline if whole.outline is not None and 0 <= whole.outline < _BODY_LEVEL else None
        name = val(child(self._styles[style_id], _NAME)) if style_id in self._styles else ""
        giver = self._giver(style_id) if direct.numbering is None and style.numbering is not None else ""
        return ParagraphLook(name, style_id, outline, whole.align or "left", whole.numbering, whole.level, giver)

    def _giver(self, style_id: str) -> str:
        """Return the style of a chain that sets the numbering."""
        for style in self._chain(style_id):
            if paragraph_properties(child(style, _PPR)).numbering is not None:
                return attribute(style, "styleId")
        return ""

    def numbering_of(self, style_id: str) -> int | None:
        """Return the `w:numId` that a (numbering) style points to."""
        return self._paragraph_style(style_id).numbering


def _toggle(default: bool | None, paragraph: bool | None, character: bool | None) -> bool:
    """Return a toggle property that styles set: on by default stays on, else each style that sets it switches it (17.7.3)."""
    return bool(default) or bool(paragraph) != bool(character)
