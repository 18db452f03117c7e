"""`python -m tools.make_docs`: docs/rules.md from the rules and their texts."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiemdiem_docs import messages, regimes
from kiemdiem_docs.model import Role
from kiemdiem_docs.output import wording
from kiemdiem_docs.output.shown import shown
from kiemdiem_docs.rules import Example, Rule, catalogue

PAGE = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
HEAD = """\
# Các quy tắc kiểm tra

Trang này được lập từ các quy tắc trong `kiemdiem_docs/rules/` bằng lệnh `python -m tools.make_docs`; không sửa trực tiếp. Mỗi nhận xét nói về
văn bản, không nói về con người. Xem một quy tắc ngay trên máy: `kiemdiem explain KD202`.

*The rules: made by `python -m tools.make_docs`, not edited by hand. The English of every rule stands below its Vietnamese. A finding speaks of
the text, never of the person.*
"""
_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def page(rules: Sequence[Rule]) -> str:
    """Return the whole page: a table of all rules, then each with its texts, legal basis and examples."""
    return "\n".join([HEAD, *_table(rules), *(line for rule in rules for line in _rule(rule))]) + "\n"


def _table(rules: Sequence[Rule]) -> Iterator[str]:
    heads = messages.find("output.rules.columns", "vi")
    yield f"| {heads['code']} | {heads['id']} | {heads['severity']} | {heads['name']} | English |"
    yield "|---|---|---|---|---|"
    for rule in rules:
        anchor = f"[{rule.code}](#{rule.code.lower()}-{rule.id})"
        yield f"| {anchor} | `{rule.id}` | {_severity(rule, 'vi')} | {wording.name(rule.code, 'vi')} | {wording.name(rule.code, 'en')} |"


def _rule(rule: Rule) -> Iterator[str]:
    yield from ("", f"## {rule.code} {rule.id}")
    for lang in messages.LANGUAGES:
        yield from ("", f"**{wording.name(rule.code, lang)}** ({_severity(rule, lang)})")
        for part in ("what", "why", "how", "limits"):
            yield from ("", f"*{_label(part, lang)}.* {_plain(messages.text(f'rules.{rule.code}.{part}', lang))}")
        yield from ("", f"*{_label('basis', lang)}:*", "")
        yield from _basis(rule, lang)
        if rule.silenced_by:
            yield from ("", messages.text("output.rules.silenced", lang, codes=", ".join(rule.silenced_by)))
    for part, examples in (("flagged", rule.must_flag), ("clean", rule.must_not_flag)):
        yield from ("", f"*{_label(part, 'vi')}* / *{_label(part, 'en')}:*", "")
        yield from (f"- {_example(example)}" for example in examples)


def _basis(rule: Rule, lang: str) -> Iterator[str]:
    for regime in regimes.regimes():
        yield f"- {regime.first_year}–{regime.last_year or ''}: {wording.cited(rule.code, regime.id, lang)}"


def _example(example: Example) -> str:
    """Return the example's words with form and year, and what it shows (in English, as it is written down)."""
    said = [f"{_part(key)}: {_quoted(lines)}" for key, lines in example.parts.items()]
    before = messages.text("output.rules.previous", "vi")
    said += [f"{before}, {_part(key)}: {_quoted(lines)}" for key, lines in (example.previous or {}).items()]
    where = "" if example.data is not None else f" ({messages.text('output.head.form', 'vi', form=example.form)}, {example.year})"
    return f"{'; '.join(said)}{where} *{_plain(example.note)}*".strip()


def _quoted(lines: str | None) -> str:
    return f"“{_plain(lines)}”" if lines else "–"


def _part(key: str) -> str:
    return messages.text(f"output.roles.{key}" if key in set(Role) else f"output.parts.{key}", "vi")


def _plain(text: str) -> str:
    """Return the text on one line, so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", shown(text.replace("\n", " / ")))


def _label(part: str, lang: str) -> str:
    return messages.text(f"output.rules.{part}", lang)


def _severity(rule: Rule, lang: str) -> str:
    return messages.text(f"output.severities.{rule.severity}", lang)


def main() -> int:
    """Write docs/rules.md; return the exit code."""
    PAGE.write_text(page(catalogue()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
