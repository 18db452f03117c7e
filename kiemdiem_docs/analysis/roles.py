"""Paragraphs → roles and sections: what each paragraph is for, whatever the heading over it says.

Evidence: the headings above it and how close they are to the forms' own, order, looks, and what the words themselves do (DESIGN,
decision 3). The weights come from the trained tagger `roles`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import numpy as np

from kiemdiem_docs.analysis import headings, sequence
from kiemdiem_docs.analysis.headings import Heading
from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.model import ParagraphRole, Role, Section

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[☐☒☑/%:()]")
_BOXES = re.compile("[☐☒☑□■]")
_POINTS = re.compile(r"\d\s*/\s*(?:30|70|100)\b|\b(?:30|70|100)\s*điểm")
_BLOCKS = (
    (
        "signs",
        re.compile(
            r"^(?:người (?:tự |viết |làm )?(?:bản )?(?:tự )?kiểm điểm|người (?:viết|báo cáo|khai)|t/m\b|tm\.|k/t\b)|ghi rõ họ(?: và)? tên"
        ),
    ),
    (
        "judges",
        re.compile(
            r"^(?:đánh giá, xếp loại|nhận xét|(?:mức )?xếp loại|chi bộ đề xuất|đảng ủy|chi ủy|xác định mức|thủ trưởng|cấp có thẩm quyền)"
        ),
    ),
)
_SIGNED = re.compile(r"nơi nhận\s*:|người (?:tự |viết )?(?:bản )?(?:tự )?kiểm điểm$|t/m [^.]{3,60}$")
_PRINTED = 6 * sequence.SCALE
"""Log-odds for a heading that the form itself prints: more than all other evidence of a line has been seen to weigh together."""
_HEAD_TOKENS = 14
_TAIL_TOKENS = 6


def read(lines: Sequence[Line]) -> tuple[tuple[ParagraphRole, ...], tuple[Section, ...]]:
    """Return the role of every line and the sections they make, each with the log-odds by which its reading beats the next best."""
    found = [headings.candidate(line) for line in lines]
    tagger = sequence.load("roles")
    scored = tagger.scores(features(lines, found))
    heads = [label.endswith("/h") for label in tagger.labels]
    scored[np.ix_([heading is not None and heading.printed for heading in found], heads)] += _PRINTED
    tags = _closed(lines, tagger.best(scored))
    roles = tuple(_role(tag, heading) for tag, heading in zip(tags, found, strict=True))
    sure = tagger.margins(scored, [_group(label) for label in tagger.labels])
    return roles, _sections(lines, roles, [margin / sequence.SCALE for margin in sure])


def _group(tag: str) -> str:
    return tag.partition("/")[0].partition(":")[0]


def _closed(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """Return the tags with everything behind the author's signature left to others: no part of the author's comes after it."""
    signed = next(
        (at for at, tag in enumerate(tags) if 2 * at > len(tags) and (tag == Role.SIGNATURE or _SIGNED.match(lines[at].words))), len(tags)
    )
    behind = [str(Role.SIGNATURE if tag == Role.SIGNATURE or at == signed else Role.SUPERIOR) for at, tag in enumerate(tags)]
    return [*tags[:signed], *behind[signed:]]


def _role(tag: str, heading: Heading | None) -> ParagraphRole:
    name, _, mark = tag.partition("/")
    role, _, part = name.partition(":")
    merged = heading.end if heading is not None and not mark and heading.strong else 0
    return ParagraphRole(Role(role), part, mark == "h", merged)


def _sections(lines: Sequence[Line], roles: Sequence[ParagraphRole], sure: Sequence[float]) -> tuple[Section, ...]:
    """Return the runs of lines that share role and part; a heading begins the section that follows it."""
    result: list[Section] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _same(roles[first], roles[index]) and not (roles[index].heading and not roles[index - 1].heading):
            continue
        if index > first:
            result.append(_section(lines, roles, range(first, index), sure))
        first = index
    return tuple(result)


def _same(one: ParagraphRole, other: ParagraphRole) -> bool:
    return (one.role, one.part) == (other.role, other.part)


def _section(lines: Sequence[Line], roles: Sequence[ParagraphRole], held: range, sure: Sequence[float]) -> Section:
    opening = roles[held[0]]
    over = [index for index in held if roles[index].heading]
    text = lines[over[-1] if over else held[0]].paragraph.text
    heading = text if over else text[: opening.body]
    confidence = round(median(sure[index] for index in held), 3)
    return Section(opening.role, opening.part, heading.strip(), held[0], held[-1], confidence)


def features(lines: Sequence[Line], found: Sequence[Heading | None]) -> list[set[str]]:
    """Return what the tagger weighs for each line: its own words and looks, the headings over it, its place."""
    result = []
    over: list[Heading | None] = [None, None]
    for index, (line, heading) in enumerate(zip(lines, found, strict=True)):
        if heading is not None:
            over = [heading, None] if heading.level == 1 else [over[0], heading]
        own = {"b", *_place(index, len(lines)), *_looks(line), *_words(line, heading)}
        own.update(_over("1", over[0]))
        own.update(_over("2", over[1]))
        if heading is not None and heading.end < len(line.folded.rstrip()):
            own.add("merged")
        result.append(own)
    for index in range(1, len(result)):
        result[index].update(f"p{name}" for name in result[index - 1] if name.startswith(("e:", "caps", "box", "hd")))
    return result


def _place(index: int, count: int) -> set[str]:
    place = {f"at:{10 * index // max(count, 1)}"}
    if index < 3:
        place.add(f"first:{index}")
    if count - index <= 3:
        place.add(f"last:{count - index}")
    return place


def _looks(line: Line) -> set[str]:
    looks = {f"e:{line.enumerator}", f"len:{min(len(line.folded), 400).bit_length()}", f"c:{line.paragraph.container}"}
    if line.capitals:
        looks.add("caps")
    if line.all_bold:
        looks.add("bold")
    if line.paragraph.outline is not None:
        looks.add("outline")
    if line.paragraph.align in ("center", "right"):
        looks.add("aside")
    if _BOXES.search(line.folded):
        looks.add("boxes")
    if _POINTS.search(line.folded):
        looks.add("points")
    if line.folded.rstrip().endswith((".", ";")):
        looks.add("stop")
    looks.update(name for name, pattern in _BLOCKS if pattern.search(line.words))
    return looks


def tokens(folded: str) -> list[str]:
    """Return the folded words and signs that count, figures as "0"."""
    return ["0" if token[0].isdigit() else token for token in _TOKEN.findall(folded)]


def grams(words: Sequence[str], prefix: str) -> set[str]:
    """Return unigrams and bigrams of the words, each with the prefix."""
    found = {prefix + word for word in words}
    found.update(f"{prefix}{one} {two}" for one, two in pairwise(words))
    return found


def _words(line: Line, heading: Heading | None) -> set[str]:
    words = tokens(line.words)
    found = grams(words[:_HEAD_TOKENS], "w:") | grams(words[-_TAIL_TOKENS:], "t:") | grams(words, "a:")
    if words:
        found.add(f"0:{words[0]}")
        found.add(f"0:{' '.join(words[:2])}")
    if heading is not None and heading.end == len(line.folded):
        found.add("hd")
        if heading.strong:
            found.add("hd!")
    return found


def _over(level: str, heading: Heading | None) -> set[str]:
    if heading is None:
        return {f"h{level}-"}
    found = grams(tokens(heading.words)[:24], f"h{level}:")
    found.add(f"h{level}={heading.form}")
    if heading.strong:
        found.add(f"h{level}!{heading.form}")
    return found
