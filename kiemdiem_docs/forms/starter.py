"""An empty data file in which a comment explains every key: what it is, who asks for it, a question to answer."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from kiemdiem_docs import messages
from kiemdiem_docs.forms.schema import CONTENT, GRADE, Slot, slots
from kiemdiem_docs.regimes import Form, FormSection, regime

_WIDTH = 110


def starter(form: Form, lang: str = messages.DEFAULT, year: int | None = None) -> str:
    """Return the YAML text of an empty data file; `year` is the year reviewed, by default the first for which the form holds.

    What it returns is itself a data file without faults, in which everything is still missing.
    """
    writer = _Writer(form, lang)
    return "\n".join(writer.file(year or regime(form.regime).first_year)).rstrip() + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Yields the lines of one form's data file in one language. An `indent` is the spaces before a line."""

    form: Form
    lang: str

    def file(self, year: int) -> Iterator[str]:
        form, known = self.form, {slot.key: slot for slot in slots(self.form)}
        head = self.text("head", number=form.number, name=form.name, year=year, users=form.users, basis=self.basis("form"))
        yield from (f"# {line}".rstrip() for line in head.split("\n"))
        yield from ("", f"mau: {form.code}", f"nam: {year}", "", *_rule(self.text("fields")), "")
        for field in form.fields:
            yield from _comment(f"{field.label}. {self.text('printed' if field.official else 'unprinted')}")
            yield from (*self.slot(known[field.key], field.key), "")
        for section in form.sections:
            if section.content not in ("causes", "superior"):
                yield from (*self.section(section, known.get(section.key)), "")
        if form.annex:
            yield from (*_rule(self.text("annex")), "", *self.slot(known[form.annex.key], form.annex.key))

    def section(self, section: FormSection, slot: Slot | None) -> Iterator[str]:
        yield from _rule(section.line) if section.content == "group" else _comment(section.line)
        if not section.official and section.content != "group":
            yield from _comment(self.text("ours"))
        if slot:
            yield from self.slot(slot, slot.key)

    def slot(self, slot: Slot, path: str, indent: str = "", above: str = "") -> Iterator[str]:
        """Yield the slot's comment and its empty key; records with one empty entry. above: the basis that the comment before has just named."""
        explained = self.how(slot) if slot.key == CONTENT else self.explained(slot, path, above)
        for line in explained:
            yield from _comment(line, indent)
        yield f"{indent}{slot.key}:"
        if slot.kind in ("paragraphs", "lines"):
            yield f"{indent}  -"
        elif slot.kind == "record":
            for inner in slot.inner:
                yield from self.slot(inner, path if inner.key == CONTENT else f"{path}.{inner.key}", f"{indent}  ", slot.basis)
        elif slot.kind == "records":
            yield from self.entry(slot, path, f"{indent}  ")

    def entry(self, slot: Slot, path: str, indent: str) -> Iterator[str]:
        above = slot.basis
        for number, inner in enumerate(slot.inner):
            *comments, key = self.slot(inner, f"{path}.{inner.key}", f"{indent}  ", above)
            above = inner.basis
            yield from comments
            yield f"{indent}- {key.lstrip()}" if number == 0 else key

    def explained(self, slot: Slot, path: str, above: str) -> Iterator[str]:
        if slot.key == GRADE:
            parent, _, _ = path.rpartition(".")
            yield self.text("grade", what=messages.text(f"forms.keys.{parent}.name", self.lang))
        else:
            texts = messages.find(f"forms.keys.{path}", self.lang)
            yield texts["what"]
            if slot.basis:
                yield self.text("same") if slot.basis == above else self.text("basis", basis=self.basis(slot.basis))
            yield self.text("ask", ask=texts["ask"])
        yield from self.how(slot)

    def how(self, slot: Slot) -> Iterator[str]:
        """Yield what may be written, as far as the question does not say it."""
        if slot.choices:
            yield self.text("choices", choices="; ".join(slot.choices))
        if slot.prose:
            yield self.text("prose", key=slot.key)
        if slot.empty:
            yield self.text("empty", key=slot.key)
        elif not slot.required:
            yield self.text("optional")

    def basis(self, key: str) -> str:
        basis = regime(self.form.regime).basis[key]
        return basis.en if self.lang == "en" else basis.vi

    def text(self, key: str, /, **params: object) -> str:
        return messages.text(f"forms.starter.{key}", self.lang, **params)


def _comment(text: str, indent: str = "") -> list[str]:
    mark = f"{indent}# "
    return textwrap.wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=mark, break_long_words=False, break_on_hyphens=False)


def _rule(text: str) -> list[str]:
    return _comment(f"--- {text} ---")
