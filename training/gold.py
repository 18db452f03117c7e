"""What the labelled corpus says, laid onto the documents as the analyser reads them: a role per line, a kind per chunk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiemdiem_docs.analysis import chunks, items, roles
from kiemdiem_docs.analysis.headings import candidate
from kiemdiem_docs.analysis.lines import Line, lines
from kiemdiem_docs.analysis.lines import line as as_line
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Document, Paragraph, ParagraphRole
from training.entry import PARTS, Mark, Text
from training.entry import Line as Source

LETTERS = {kind: letter for letter, kind in items.KINDS.items()}
_SPACE = re.compile(r"\W+")
_AHEAD = 4
_LONG = 20
"""A part of a source line is looked for only near by, or when it has this many letters: short ones ("không") stand everywhere."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One document with the truth about it. tags: a role tag per line ("limitations", "achievements:duties/h" …); sources: the source lines that each line holds."""

    lines: tuple[Line, ...]
    tags: tuple[str, ...]
    sources: tuple[tuple[Source, ...], ...]
    year: int

    @property
    def roles(self) -> tuple[ParagraphRole, ...]:
        """The true roles, with the merged headings' ends as the analyser sees them."""
        found = [candidate(line) for line in self.lines]
        return tuple(roles._role(tag, heading) for tag, heading in zip(self.tags, found, strict=True))


def plain(text: str) -> str:
    """Return the text for matching: folded, letters and digits only."""
    return _SPACE.sub("", fold(text))


def label(document: Document, text: Text, year: int) -> Labelled:
    """Return the document with the roles of the source lines that its paragraphs hold."""
    found = lines(document.paragraphs)
    held = _hold(found, text.lines)
    tags = _tags(held, text.lines)
    return Labelled(found, tags, held, year)


def _hold(found: Sequence[Line], source: Sequence[Source]) -> tuple[tuple[Source, ...], ...]:
    """Return, per document line, the source lines it holds, matched in order by their words; a source line may be spread over several (table cells)."""
    result = []
    queue = [(line, _readings(line.text)) for line in source if plain(line.text)]
    for line in found:
        held: list[Source] = []
        rest = plain(line.paragraph.text)
        while rest and queue and not (rest.isdigit() and line.paragraph.cell):
            taken = _take(rest, queue)
            if not taken:
                break
            held.append(taken[0])
            rest = rest[taken[1] :]
        result.append(tuple(held))
    return tuple(result)


Queue = list[tuple[Source, tuple[str, ...]]]


def _take(rest: str, queue: Queue) -> tuple[Source, int] | None:
    """Return the source line that the words begin with and how many letters it accounts for; what is used up leaves the queue.

    Table cells may come in another order than the lines, so that any line still waiting may be the one; the nearest counts.
    """
    for at, (source, readings) in enumerate(queue):
        for wanted in readings:
            if rest.startswith(wanted):
                del queue[at]
                return source, len(wanted)
            if wanted.startswith(rest) and (at < _AHEAD or len(rest) >= _LONG):
                queue[at] = (source, (wanted[len(rest) :],))
                return source, len(rest)
    return None


def _readings(text: str) -> tuple[str, ...]:
    """Return the words with the typed number or dash, and without it, as Word's numbering leaves them."""
    return tuple(dict.fromkeys(word for word in (plain(text), plain(text[_label_end(text) :])) if word))


def _label_end(text: str) -> int:
    match = re.match(r"\s*(?:(?:[IVX]+|[A-Z]|\d+(?:\.\d+)*|[a-zđ])\s*[.):/-]|[-+*•])\s*", text)
    return match.end() if match else 0


def _tags(held: Sequence[Sequence[Source]], source: Sequence[Source]) -> tuple[str, ...]:
    following = _following(source)
    tags: list[str] = []
    for sources in held:
        body = next((line for line in sources if line.block == "body"), None)
        if body is not None:
            tags.append(_tag(body))
        elif sources:
            tags.append(following[sources[-1].number])
        else:
            tags.append(tags[-1] if tags else "header")
    return tuple(tags)


def _tag(line: Source) -> str:
    if line.block != "body":
        return line.block
    return f"achievements:{line.role}" if line.role in PARTS else line.role


def _following(source: Sequence[Source]) -> dict[int, str]:
    """Return the tag of every line that is no body: its block, or for a heading the role of what stands under it."""
    tags: dict[int, str] = {}
    for index, line in enumerate(source):
        if line.block != "heading":
            tags[line.number] = _tag(line)
            continue
        under = ""
        for later in source[index + 1 :]:
            if later.block == "body":
                under = _tag(later)
                break
            if later.block != "heading" or later.level <= line.level:
                break
        tags[line.number] = (under or _own(line)) + "/h"
    return tags


def _own(line: Source) -> str:
    """Return what an empty heading announces by its own words."""
    heading = candidate(as_line(Paragraph(0, line.text)))
    if heading and heading.form:
        return heading.form
    return "achievements"


def tag_chunks(labelled: Labelled) -> tuple[list[chunks.Chunk], list[items.Setting], list[str]]:
    """Return the document's chunks with their settings and true tags ("O", "B-L", "I-CS" …)."""
    pieces, settings = items.cut(labelled.lines, labelled.roles, labelled.year)
    tags: list[str] = []
    before: tuple[int, str] | None = None
    spans = {
        number: _spans(line, [m for source in held for m in source.marks])
        for number, (line, held) in enumerate(zip(labelled.lines, labelled.sources, strict=True))
    }
    for piece in pieces:
        inside = _inside(piece, spans[piece.line])
        if inside is None:
            tags.append("O")
            before = None
            continue
        mark = inside
        goes_on = before == (piece.line, mark.id)
        tags.append(f"{'I' if goes_on else 'B'}-{LETTERS[mark.kind]}")
        before = (piece.line, mark.id)
    return pieces, settings, tags


def _spans(line: Line, marks: Sequence[Mark]) -> list[tuple[int, int, Mark]]:
    found = []
    at = 0
    for mark in marks:
        start = line.folded.find(fold(mark.words), at)
        if start < 0:
            start = line.folded.find(fold(mark.words))
        if start >= 0:
            found.append((start, start + len(mark.words), mark))
            at = start + len(mark.words)
    return found


def _inside(piece: chunks.Chunk, spans: Sequence[tuple[int, int, Mark]]) -> Mark | None:
    """Return the item that most of the chunk belongs to, or that mostly lies in it; None where less than a third of either does."""
    best: tuple[float, Mark] | None = None
    for start, end, mark in spans:
        shared = min(end, piece.end) - max(start, piece.start)
        if shared > 0:
            share = max(shared / (piece.end - piece.start), shared / (end - start))
            if share > 1 / 3 and (best is None or share > best[0]):
                best = (share, mark)
    return best[1] if best else None
