"""Chunks → items: limitations, causes, measures and follow-up statements with their exact words.

A trained tagger (`items`) marks where an item of which kind begins and goes on; what it weighs are the words, the role of the
paragraph, the neighbours, what the text itself claims ("chủ quan", "khách quan") and which lexicons speak (RULES.md, Terms).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiemdiem_docs.analysis import sequence
from kiemdiem_docs.analysis.chunks import Chunk, chunks
from kiemdiem_docs.analysis.evidence import signs
from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.analysis.roles import grams, tokens
from kiemdiem_docs.model import Item, ItemKind, ParagraphRole, Role, Span

KINDS = {
    "L": ItemKind.LIMITATION,
    "CS": ItemKind.CAUSE_SUBJECTIVE,
    "CO": ItemKind.CAUSE_OBJECTIVE,
    "M": ItemKind.MEASURE,
    "F": ItemKind.FOLLOWUP,
}
_LETTER = {
    ItemKind.LIMITATION: "l",
    ItemKind.MEASURE: "m",
    ItemKind.FOLLOWUP: "f",
    ItemKind.CAUSE_SUBJECTIVE: "c",
    ItemKind.CAUSE_OBJECTIVE: "c",
}
_SILENT = (Role.HEADER, Role.SIGNATURE, Role.SUPERIOR, Role.SELF_RATING)
_NUMBERS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}
_TARGET = re.compile(
    rf"(?:(?:đối )?với |về |khắc phục )?(?:các |những )?(?:hạn chế|khuyết điểm|tồn tại)(?:, khuyết điểm)? (?:thứ |số )?\(?(\d{{1,2}}|{'|'.join(_NUMBERS)})\)?\s*[:,]\s*"
)
"""Words that name the limitation which the following causes or measures belong to."""
_SLOT = re.compile(
    r"(?:tính chất|mức độ[^:]{0,40}|trách nhiệm|hậu quả|ảnh hưởng|đã nêu tại|tình trạng|khó khăn, vướng mắc|cách thức|thời gian(?: khắc phục| hoàn thành)?)\s*:"
)
"""Labels of the slots under a limitation or an old one (HD 43 mục 1.3; domain.md 6.8): their lines belong to the item above them."""
_OPENING = re.compile(
    r"(?:[-–+*•]\s*|(?:tuy nhiên|tuy vậy|song|nhưng|mặt khác|bên cạnh đó|ngoài ra|trước hết|do|vì|bởi vì|bởi|nguyên nhân (?:là|do)|là do|là vì)\b[,:]?\s+)+"
)
_DENIAL = re.compile(
    r"\b(?:không|chưa) (?:có|thấy|phát hiện|nhận thấy|mắc|phạm|tồn tại)(?: [^\W\d_]+){0,4} (?:hạn chế|khuyết điểm|thiếu sót|tồn tại|sai phạm|vi phạm|sai sót)"
    r"(?:[,;]? (?:hay |hoặc |và )?(?:hạn chế|khuyết điểm|thiếu sót|tồn tại|vi phạm))*(?: (?:nào|gì|lớn|nghiêm trọng|đáng kể))*"
)
_ADMITS = re.compile(r"\b(?:chưa|chậm|trễ|thiếu|để|còn|không|sót|muộn|tuy nhiên|nhưng|song)\b|\d")
_CLAIM = re.compile(
    r"(?:^|.{0,24}\b)(khách quan|chủ quan)\b(?! của)|^(?:[-+*]\s*)?((?:về|từ) phía|do|về|thuộc về) (?:bản thân|cá nhân|tôi|mình|chi ủy|chi bộ|tập thể)[^:.;]{0,20}:"
)
"""A lead-in that says whose side the following causes are on; the words inside a sentence ("do tôi duyệt …") are none."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a chunk stands in: its role and part, the cause side that the text claims for it, the report's year.

    target: number of the limitation that the words above it or before it name ("Đối với hạn chế (2):"), 0 if none.
    """

    role: ParagraphRole
    claimed: str
    year: int | None
    target: int = 0


def extract(lines: Sequence[Line], roles: Sequence[ParagraphRole], year: int | None) -> tuple[Item, ...]:
    """Return the items of the author's own paragraphs, in reading order, without links."""
    pieces, settings = cut(lines, roles, year)
    tags = sequence.load("items").tag(features(lines, pieces, settings))
    return tuple(_items(lines, pieces, settings, tags))


def cut(lines: Sequence[Line], roles: Sequence[ParagraphRole], year: int | None) -> tuple[list[Chunk], list[Setting]]:
    """Return the chunks of all lines that may hold items, and the setting of each."""
    pieces: list[Chunk] = []
    settings: list[Setting] = []
    claimed, target, before = "", 0, None
    for number, (line, role) in enumerate(zip(lines, roles, strict=True)):
        if role.role is not before:
            target, before = 0, role.role
        if role.heading or role.body:
            claimed = _claim(line.folded[: role.body or None]) if role.role in (Role.CAUSES, Role.LIMITATIONS) else ""
        named = _TARGET.match(line.folded, line.start)
        target = _number(named[1]) if named else target
        if role.heading or role.role in _SILENT or _SLOT.match(line.folded, line.start):
            continue
        for piece in chunks(number, line, max(role.body, line.start, named.end() if named else 0)):
            claimed = _claim(line.folded[piece.start : piece.end]) or claimed
            pieces.append(piece)
            settings.append(Setting(role, claimed, year, target))
    return pieces, settings


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)


def _claim(words: str) -> str:
    """Return the side of a cause that the words announce at their beginning: "objective", "subjective" or ""."""
    match = _CLAIM.match(words.lstrip("-+* "))
    if match is None:
        return ""
    return "objective" if match[1] == "khách quan" else "subjective"


def features(lines: Sequence[Line], pieces: Sequence[Chunk], settings: Sequence[Setting]) -> list[set[str]]:
    """Return what the tagger weighs for each chunk."""
    own = [_own(lines[piece.line].folded[piece.start : piece.end], setting) for piece, setting in zip(pieces, settings, strict=True)]
    result = []
    for index, (piece, setting) in enumerate(zip(pieces, settings, strict=True)):
        role = str(setting.role.role)
        found = set(own[index]) | {f"r:{role}", f"o:{piece.opens}", f"r:{role}|o:{piece.opens}", f"e:{lines[piece.line].enumerator}"}
        found.add(f"q:{setting.claimed}")
        found.update(f"{role}|{name}" for name in own[index] if name.startswith(("s:", "0:")))
        found.add(f"r:{role}|q:{setting.claimed}")
        for step, mark in ((-1, "<"), (1, ">")):
            if 0 <= index + step < len(pieces):
                same = pieces[index + step].line == piece.line
                found.update(f"{mark}{int(same)}{name}" for name in own[index + step] if name.startswith(("s:", "0:")))
            else:
                found.add(f"{mark}none")
        result.append(found)
    return result


def _own(folded: str, setting: Setting) -> set[str]:
    words = tokens(folded)
    found = grams(words, "w:")
    found.update(f"0:{' '.join(words[:n])}" for n in (1, 2, 3) if len(words) >= n)
    found.update(f"s:{name}" for name in signs(folded, setting.year))
    found.add(f"n:{min(len(words), 63).bit_length()}")
    return found


def _items(lines: Sequence[Line], pieces: Sequence[Chunk], settings: Sequence[Setting], tags: Sequence[str]) -> Iterator[Item]:
    counts: dict[str, int] = {}
    for first, last in _runs(lines, pieces, tags):
        kind = KINDS[tags[first].partition("-")[2]]
        piece = pieces[first]
        start, end = _bounds(lines[piece.line], piece.start, pieces[last].end)
        if end - start < 2 or (kind is ItemKind.LIMITATION and _denied(lines[piece.line].folded[start:end])):
            continue
        letter = _LETTER[kind]
        counts[letter] = counts.get(letter, 0) + 1
        text = lines[piece.line].paragraph.text[start:end]
        claimed = settings[first].claimed if letter == "c" else ""
        target = (f"#{settings[first].target}",) if letter in "cm" and settings[first].target else ()
        yield Item(f"{letter}{counts[letter]}", kind, Span(lines[piece.line].paragraph.index, start, end), text, target, claimed)


def _denied(folded: str) -> bool:
    """Return whether the words deny any limitation and admit none beside it."""
    denial = _DENIAL.search(folded)
    return denial is not None and not _ADMITS.search(folded[: denial.start()] + " " + folded[denial.end() :])


def _runs(lines: Sequence[Line], pieces: Sequence[Chunk], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last chunk of every item; an item never leaves its paragraph, and what stands in brackets behind it is part of it."""
    first: int | None = None
    for index, tag in enumerate(tags):
        piece = pieces[index]
        if first is not None and piece.line == pieces[index - 1].line:
            bracketed = lines[piece.line].folded[piece.start] == "(" and piece.opens != "sentence"
            if bracketed or (tag.startswith("I-") and tag[2:] == tags[first][2:]):
                continue
        if first is not None:
            yield first, index - 1
        first = index if tag != "O" else None
    if first is not None:
        yield first, len(tags) - 1


def _bounds(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the span without an opening connective or dash and without closing punctuation."""
    if match := _OPENING.match(line.folded, start, end):
        start = match.end()
    while end > start and line.folded[end - 1] in " .;,:":
        end -= 1
    return start, end
