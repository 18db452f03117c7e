"""The rules for people: a table of all, and one explained with its reasons, basis and examples."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from kiemdiem_docs import messages
from kiemdiem_docs.model import Role, Severity
from kiemdiem_docs.output.page import Page
from kiemdiem_docs.output.shown import shown

Texts = Callable[[str, str], Mapping[str, Any]]


class ExampleFacts(Protocol):
    """What is shown of an example."""

    @property
    def note(self) -> str:
        """What the example shows."""

    @property
    def parts(self) -> Mapping[str, str | None]:
        """Role or part of the achievements → lines; None: the section is left out."""

    @property
    def previous(self) -> Mapping[str, str | None] | None:
        """The same of the author's report of the year before; None without one."""


class RuleFacts(Protocol):
    """What is shown of a rule."""

    @property
    def code(self) -> str:
        """Stable code."""

    @property
    def id(self) -> str:
        """Stable name."""

    @property
    def severity(self) -> Severity:
        """How grave it is."""

    @property
    def silenced_by(self) -> tuple[str, ...]:
        """Codes after which the rule says nothing."""

    @property
    def must_flag(self) -> Sequence[ExampleFacts]:
        """Examples that are reported."""

    @property
    def must_not_flag(self) -> Sequence[ExampleFacts]:
        """Examples that are not."""


def texts_of(code: str, lang: str) -> Mapping[str, Any]:
    """Return the shipped texts of a rule. Raises KeyError."""
    found: Mapping[str, Any] = messages.find(f"rules.{code}", lang)
    return found


def table(rules: Sequence[RuleFacts], lang: str, page: Page, texts: Texts = texts_of) -> str:
    """Return a line a rule: code, severity, name, id; and how to have one explained."""
    heads = messages.find("output.rules.columns", lang)
    rows = [(rule.code, _severity(rule, lang), str(texts(rule.code, lang)["name"]), rule.id) for rule in rules]
    rows.insert(0, (heads["code"], heads["severity"], heads["name"], heads["id"]))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows]
    hint = messages.text("output.rules.hint", lang, code=rules[0].code)
    return "\n".join([page.bold(lines[0]), *lines[1:], "", hint]) + "\n"


def explanation(rule: RuleFacts, basis: Sequence[str], lang: str, page: Page, texts: Texts = texts_of) -> str:
    """Return all that is known of one rule. basis: the regulations it rests on, one a regime."""
    own = texts(rule.code, lang)
    mark = page.marked(_severity(rule, lang), rule.severity)
    lines = [f"{page.bold(rule.code)} {own['name']} ({rule.id}) – {mark}"]
    for part in ("what", "why", "how", "limits"):
        lines += _block(part, [str(own[part])], lang, page)
    lines += _block("basis", basis, lang, page)
    lines += _block("flagged", [_example(example, lang) for example in rule.must_flag], lang, page)
    lines += _block("clean", [_example(example, lang) for example in rule.must_not_flag], lang, page)
    if rule.silenced_by:
        lines += ["", *page.wrap(messages.text("output.rules.silenced", lang, codes=", ".join(rule.silenced_by)))]
    return "\n".join(lines) + "\n"


def _severity(rule: RuleFacts, lang: str) -> str:
    return messages.text(f"output.severities.{rule.severity}", lang)


def _block(part: str, texts: Sequence[str], lang: str, page: Page) -> list[str]:
    """Return a heading and the texts under it, examples and several texts as a list; nothing for no text."""
    texts = [text for text in texts if text]
    if not texts:
        return []
    bullet, hang = ("- ", 2) if len(texts) > 1 or part in {"flagged", "clean"} else ("", 0)
    wrapped = [line for text in texts for line in page.wrap(f"{bullet}{shown(text)}", 2, hang)]
    return ["", page.bold(messages.text(f"output.rules.{part}", lang)), *wrapped]


def _example(example: ExampleFacts, lang: str) -> str:
    """Return the example's words; "" for one without any. Its note is written for developers, in English, and shown only to readers of English."""
    said = [f"{_part(key, lang)}: “{lines}”" if lines else f"{_part(key, lang)}: –" for key, lines in example.parts.items()]
    if example.previous:
        before = messages.text("output.rules.previous", lang)
        said += [f"{before}, {_part(key, lang)}: “{lines}”" for key, lines in example.previous.items() if lines]
    shown_note = f" ({example.note})" if said else example.note
    return "; ".join(said) + (shown_note if lang == "en" else "")


def _part(key: str, lang: str) -> str:
    """Return what a part is called: roles by the catalogue, parts of the achievements under theirs."""
    return messages.text(f"output.roles.{key}" if key in set(Role) else f"output.parts.{key}", lang)
