"""Running text → chunks: the smallest pieces that can be (a part of) a limitation, a cause or a measure."""

import re
from dataclasses import dataclass

from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.language import clauses, sentences

_AUTHOR = re.compile(r"[,:]\s+(?=(?:nhưng |còn |mà |song )?(?:tôi|bản thân|cá nhân tôi|em|mình|chúng tôi|đảng ủy|chi ủy|chi bộ|tập thể)\b)")
_CLAIM = re.compile(r"(?:khách quan|chủ quan|bản thân|nguyên nhân|hạn chế|khuyết điểm|biện pháp|giải pháp|hướng khắc phục)[^.;:]{0,40}:\s+")
_SHORTEST = 4
"""Characters below which a piece is never a chunk of its own."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """`line.folded[start:end]`. opens: "paragraph", "sentence" or "" – what begins with it."""

    line: int
    start: int
    end: int
    opens: str


def chunks(number: int, line: Line, body: int) -> list[Chunk]:
    """Return the chunks of one line from offset `body` on; together they cover all its words."""
    text = line.paragraph.text
    result: list[Chunk] = []
    for first, last in sentences(text):
        if last <= body:
            continue
        opens = "sentence" if result else "paragraph"
        for start, end in _pieces(text, line.folded, max(first, body), last):
            result.append(Chunk(number, start, end, opens))
            opens = ""
    return result


def _pieces(text: str, folded: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return the spans between cuts, without the spaces around them; a piece too short joins the one behind it."""
    cuts = {start for start, _ in clauses(text, first, last) if not _inside_list(folded, start)} | {first}
    cuts.update(match.end() for pattern in (_AUTHOR, _CLAIM) for match in pattern.finditer(folded, first, last))
    edges = [*sorted(cut for cut in cuts if first <= cut < last), last]
    pieces: list[tuple[int, int]] = []
    start = edges[0]
    for end in edges[1:]:
        if end - start >= _SHORTEST or end == last:
            piece = _trim(text, start, end)
            if piece[0] < piece[1]:
                pieces.append(piece)
            start = end
    return pieces


def _inside_list(folded: str, cut: int) -> bool:
    """Return whether a figure at the cut only closes a bracket ("tháng 4, 7 và 9)"), and begins no point of a list."""
    return folded[cut].isdigit() and folded[:cut].rstrip()[-1:].isalpha()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
