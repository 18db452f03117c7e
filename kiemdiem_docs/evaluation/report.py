"""An agreement as plain text: tables for a terminal, disagreements one a line."""

from collections.abc import Iterable, Mapping, Sequence

from kiemdiem_docs import messages
from kiemdiem_docs.evaluation.agreement import Agreement
from kiemdiem_docs.evaluation.counts import Counts, Miss, Share, Tally

Row = Sequence[str]


def render(agreement: Agreement, lang: str = messages.DEFAULT) -> str:
    """Return the tables of an agreement, ending with a line break."""
    parts = [
        _text("head", lang, reports=agreement.reports, unreadable=agreement.unreadable),
        _section("overall", _overall(agreement, lang), lang),
        _section("shares", _shares(agreement, lang), lang),
        *(_section(name, _tally(tally), lang) for name, tally in _tallies(agreement)),
        _section("confusions", _confusions(agreement.confusions, lang), lang),
    ]
    if agreement.ignored:
        parts.append(_text("ignored", lang, rules=", ".join(agreement.ignored)))
    return "\n\n".join(parts) + "\n"


def misses(found: Iterable[Miss], lang: str = messages.DEFAULT) -> str:
    """Return one line for each disagreement: report, measure, what went wrong, which rule, kind or role, the words."""
    return "".join(f"{_miss(miss, lang)}\n" for miss in found)


def _miss(miss: Miss, lang: str) -> str:
    words = " → ".join(text for text in (miss.words, miss.other) if text)
    fields = (miss.report, _text(f"measures.{miss.measure}", lang), _text(f"kinds.{miss.kind}", lang), miss.key, words)
    return "\t".join(" ".join(field.split()) for field in fields)


def _tallies(agreement: Agreement) -> list[tuple[str, Tally]]:
    return [("flags", agreement.flags), ("rules", agreement.rules), ("items", agreement.items)]


def _overall(agreement: Agreement, lang: str) -> list[Row]:
    counts = [(name, tally.all) for name, tally in _tallies(agreement)] + [("links", agreement.links), ("reuse", agreement.reuse)]
    return [(_text(f"names.{name}", lang), *_counts(each)) for name, each in counts]


def _shares(agreement: Agreement, lang: str) -> list[Row]:
    named = (("roles", agreement.roles), ("form", agreement.form), ("year", agreement.year))
    rows: list[Row] = [(_text(f"names.{name}", lang), *_share(each)) for name, each in named]
    rows.append((_text("names.auc", lang), "–" if agreement.auc is None else f"{agreement.auc:.3f}", "", ""))
    return rows


def _tally(tally: Tally) -> list[Row]:
    return [(key, *_counts(counts)) for key, counts in tally.counts.items()]


def _confusions(confusions: Mapping[tuple[str, str], int], lang: str) -> list[Row]:
    ranked = sorted(confusions.items(), key=lambda entry: (-entry[1], entry[0]))
    return [(wanted, given or _text("absent", lang), str(count)) for (wanted, given), count in ranked]


def _counts(counts: Counts) -> Row:
    """Return the figures of one row; a dash where nothing was labelled and nothing found."""
    sizes = (str(counts.hits), str(counts.found), str(counts.labelled))
    if not counts.found + counts.labelled:
        return ("–", "–", "–", *sizes)
    return (*(f"{value:.3f}" for value in (counts.precision, counts.recall, counts.f1)), *sizes)


def _share(share: Share) -> Row:
    return (f"{share.share:.3f}", str(share.right), str(share.total))


def _section(name: str, rows: Sequence[Row], lang: str) -> str:
    columns: Row = messages.find(f"evaluate.columns.{name}", lang)
    return f"{_text(f'titles.{name}', lang)}\n{_table([columns, *rows])}"


def _table(rows: Sequence[Row]) -> str:
    """Return rows in columns as wide as their widest cell: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))] for row in rows)
    return "\n".join("  ".join(line).rstrip() for line in lines)


def _text(key: str, lang: str, **params: object) -> str:
    return messages.text(f"evaluate.{key}", lang, **params)
