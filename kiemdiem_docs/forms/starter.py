"""An empty data file in which a comment explains every key: what it is, who asks for it, a question to answer."""

import textwrap
from collections.abc import Iterator

from kiemdiem_docs import messages
from kiemdiem_docs.forms.schema import CONTENT, GRADE, Slot, slots
from kiemdiem_docs.regimes import Form, FormSection, regime

_WIDTH = 110


def starter(form: Form, lang: str = messages.DEFAULT, year: int | None = None) -> str:
    """Return the YAML text of an empty data file; `year` is the year reviewed, by default the first for which the form holds.

    What it returns is itself a data file without faults, in which everything is still missing.
    """
    rules = regime(form.regime)
    year = year or rules.first_year
    basis = rules.basis["form"]
    head = _text("head", lang, number=form.number, name=form.name, year=year, users=form.users, basis=basis.en if lang == "en" else basis.vi)
    lines = [*(f"# {line}".rstrip() for line in head.split("\n")), "", f"mau: {form.code}", f"nam: {year}", "", *_rule(_text("fields", lang)), ""]
    known = {slot.key: slot for slot in slots(form)}
    for field in form.fields:
        lines += [*_comment(f"{field.label}. {_text('printed' if field.official else 'unprinted', lang)}"), *_slot(form, known[field.key], field.key, lang), ""]
    for section in form.sections:
        if section.content not in ("causes", "superior"):
            lines += [*_section(form, section, known.get(section.key), lang), ""]
    if form.annex:
        lines += [*_rule(_text("annex", lang)), "", *_slot(form, known[form.annex.key], form.annex.key, lang), ""]
    return "\n".join(lines).rstrip() + "\n"


def _section(form: Form, section: FormSection, slot: Slot | None, lang: str) -> Iterator[str]:
    yield from _rule(section.line) if section.content == "group" else _comment(section.line)
    if not section.official and section.content != "group":
        yield from _comment(_text("ours", lang))
    if slot:
        yield from _slot(form, slot, slot.key, lang)


def _slot(form: Form, slot: Slot, path: str, lang: str, indent: str = "", above: str = "") -> Iterator[str]:
    """Yield the slot's comment and its empty key; records with one empty entry. above: the basis that the comment before has just named."""
    explained = _explained(form, slot, path, lang, above) if slot.key != CONTENT else _how(slot, lang)
    for line in explained:
        yield from _comment(line, indent)
    yield f"{indent}{slot.key}:"
    if slot.kind in ("paragraphs", "lines"):
        yield f"{indent}  -"
    elif slot.kind == "record":
        for inner in slot.inner:
            yield from _slot(form, inner, path if inner.key == CONTENT else f"{path}.{inner.key}", lang, indent + "  ", slot.basis)
    elif slot.kind == "records":
        yield from _entry(form, slot, path, lang, indent + "  ")


def _entry(form: Form, slot: Slot, path: str, lang: str, indent: str) -> Iterator[str]:
    above = slot.basis
    for number, inner in enumerate(slot.inner):
        *comments, key = _slot(form, inner, f"{path}.{inner.key}", lang, indent + "  ", above)
        above = inner.basis
        yield from comments
        yield f"{indent}- {key.lstrip()}" if number == 0 else key


def _explained(form: Form, slot: Slot, path: str, lang: str, above: str) -> Iterator[str]:
    if slot.key == GRADE:
        parent = messages.text(f"forms.keys.{path.rpartition('.')[0]}.name", lang)
        yield _text("grade", lang, what=parent)
    else:
        texts = messages.find(f"forms.keys.{path}", lang)
        yield texts["what"]
        if slot.basis and slot.basis == above:
            yield _text("same", lang)
        elif slot.basis:
            basis = regime(form.regime).basis[slot.basis]
            yield _text("basis", lang, basis=basis.en if lang == "en" else basis.vi)
        yield _text("ask", lang, ask=texts["ask"])
    yield from _how(slot, lang)


def _how(slot: Slot, lang: str) -> Iterator[str]:
    """Yield what may be written, as far as the question does not say it."""
    if slot.choices:
        yield _text("choices", lang, choices="; ".join(slot.choices))
    if slot.prose:
        yield _text("prose", lang, key=slot.key)
    if slot.empty:
        yield _text("empty", lang, key=slot.key)
    elif not slot.required:
        yield _text("optional", lang)


def _comment(text: str, indent: str = "") -> list[str]:
    mark = f"{indent}# "
    return textwrap.wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=mark, break_long_words=False, break_on_hyphens=False)


def _rule(text: str) -> list[str]:
    return _comment(f"--- {text} ---")


def _text(key: str, lang: str, /, **params: object) -> str:
    return messages.text(f"forms.starter.{key}", lang, **params)
