"""Further shapes of the labelled reports: the same words in habits that few of the sources show."""

import re
from collections.abc import Iterator
from dataclasses import replace

from training.entry import Line, Text

_LEAD = re.compile(
    r"^[-+*]?\s*(?:[a-z]\)\s*)?((?:về |nguyên nhân )?(?:khách quan|chủ quan|do bản thân|về phía bản thân)[^:]{0,30}):\s*(?=\S)",
    re.IGNORECASE,
)


def listed(text: Text) -> Text | None:
    """Return the report with every paragraph "Nguyên nhân chủ quan: …; …" turned into a heading and a dashed line per cause; None where there is none."""
    lines = [new for line in text.lines for new in _listed(line)]
    if len(lines) == len(text.lines):
        return None
    return replace(text, lines=tuple(replace(line, number=number) for number, line in enumerate(lines, start=1)))


def _listed(line: Line) -> Iterator[Line]:
    lead = _LEAD.match(line.text) if line.block == "body" and line.role == "causes" else None
    marks = [mark for mark in line.marks if mark.kind.startswith("cause")]
    if (
        lead is None
        or len(marks) != len(line.marks)
        or not marks
        or len(_LEAD.findall(line.text)) > 1
        or "hách quan" in line.text[lead.end() :]
    ):
        yield line
        return
    yield Line("heading", f"{lead[1][0].upper()}{lead[1][1:]}:", line.number, level=4)
    for mark in marks:
        words = f"- {mark.words[0].upper()}{mark.words[1:]}."
        yield replace(line, text=words, marks=(replace(mark, words=words[2:-1]),))
