"""The author's own rating: levels chosen, in boxes or in words, and points."""

import re
from collections.abc import Iterator, Sequence

from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.model import Level, ParagraphRole, Points, Rating, Role, Span

_LEVEL = re.compile(r"(không hoàn thành|hoàn thành xuất sắc|hoàn thành tốt|hoàn thành)(?: (?:chức trách,? )?nhiệm vụ)?")
_LEVELS = {
    "không hoàn thành": Level.NOT_COMPLETED,
    "hoàn thành xuất sắc": Level.OUTSTANDING,
    "hoàn thành tốt": Level.GOOD,
    "hoàn thành": Level.COMPLETED,
}
_BOX = r"[☐☒☑□■✓✔]|\[\s*[xv]?\s*\]"
_TICKED = re.compile(r"[☒☑■✓✔]|\[\s*[xv]\s*\]")
_BEFORE = re.compile(rf"({_BOX})\s*$")
_AFTER = re.compile(rf"\s*(?:nhiệm vụ)?\s*:?\s*({_BOX})")
_VOTES = re.compile(rf"(\d+)(?:\s*/\s*\d+)?\s*(?:phiếu|đồng chí|ý kiến)[^.;,\d]{{0,40}}?{_LEVEL.pattern}")
_SUBJECTS = (
    ("member", re.compile(r"đảng viên|xếp loại đảng")),
    ("official", re.compile(r"công chức|viên chức|cán bộ|người lao động|chuyên môn|sĩ quan|quân nhân")),
    ("collective", re.compile(r"tập thể|chi bộ|đảng ủy|chi ủy|ban chấp hành|ban thường vụ|đảng bộ")),
)
_POINTS = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm)?\s*/\s*(30|70|100)\b")
_SCORED = (
    ("general", re.compile(r"tiêu chí chung[^\d/]{0,25}(\d{1,2}(?:[.,]\d{1,2})?)\b")),
    ("tasks", re.compile(r"(?:thực hiện nhiệm vụ|nhiệm vụ|việc làm|công việc)[^\d/]{0,20}(\d{1,2}(?:[.,]\d{1,2})?)\b(?!\s*/\s*30)")),
    ("total", re.compile(r"(?:tổng(?: số)?(?: điểm)?|cộng(?: lại)?|tổng cộng)[^\d/]{0,20}(\d{1,3}(?:[.,]\d{1,2})?)\b")),
)
_OF = {"30": "general", "70": "tasks", "100": "total"}


def ratings(lines: Sequence[Line], roles: Sequence[ParagraphRole], collective: bool) -> tuple[Rating, ...]:
    """Return, per subject, the levels chosen in the self-rating paragraphs; a subject with open boxes only has no levels."""
    found: dict[str, tuple[list[Level], Span]] = {}
    subject = "collective" if collective else "member"
    for line, role in zip(lines, roles, strict=True):
        if role.role is not Role.SELF_RATING:
            continue
        if not collective:
            subject = _subject(line.folded, subject)
        if role.heading and not _TICKED.search(line.folded):
            continue
        for part in _parts(line, subject, collective):
            name, start, end = part
            chosen, offered = _levels(line.folded[start:end])
            if offered or chosen:
                levels, span = found.setdefault(name, ([], Span(line.paragraph.index, start, end)))
                levels.extend(level for level in chosen if level not in levels)
                found[name] = (levels, span)
    return tuple(Rating(name, tuple(levels), span) for name, (levels, span) in found.items())


def _subject(folded: str, before: str) -> str:
    return next((name for name, pattern in _SUBJECTS[:2] if pattern.search(folded)), before)


def _parts(line: Line, subject: str, collective: bool) -> Iterator[tuple[str, int, int]]:
    """Yield (subject, start, end) of the stretches of a line that speak of one subject each."""
    marks = [] if collective else sorted((m.start(), name) for name, pattern in _SUBJECTS[:2] for m in pattern.finditer(line.folded))
    starts: list[tuple[int, str]] = []
    for at, name in marks:
        if not starts or starts[-1][1] != name:
            starts.append((at, name))
    if len(starts) < 2:
        yield starts[0][1] if starts else subject, 0, len(line.folded)
        return
    for (at, name), following in zip(starts, [*starts[1:], (len(line.folded), "")], strict=True):
        yield name, at, following[0]


def _levels(folded: str) -> tuple[list[Level], bool]:
    """Return the levels chosen in a stretch, and whether it offers boxes at all."""
    if not re.search(_BOX, folded):
        return _named(folded), False
    matches = list(_LEVEL.finditer(folded))
    leading = bool(matches and _BEFORE.search(folded[: matches[0].start()]))
    chosen = []
    for match in matches:
        box = _BEFORE.search(folded[: match.start()]) if leading else _AFTER.match(folded, match.end())
        if box and _TICKED.fullmatch(box[1].strip()):
            chosen.append(_LEVELS[match[1]])
    return chosen, True


def _named(folded: str) -> list[Level]:
    """Return the level that a sentence names without boxes; of levels with counted votes the one with most."""
    voted = [(int(match[1]), _LEVELS[match[2]]) for match in _VOTES.finditer(folded)]
    if voted:
        return [max(voted, key=lambda vote: vote[0])[1]]
    return list(dict.fromkeys(_LEVELS[match[1]] for match in _LEVEL.finditer(folded) if "nhiệm vụ" in match[0]))


def points(lines: Sequence[Line], roles: Sequence[ParagraphRole]) -> Points:
    """Return the author's own points; those written as "…/30", "…/70", "…/100" anywhere, else those named in the self-rating."""
    values: dict[str, float] = {}
    for line, role in zip(lines, roles, strict=True):
        if role.role in (Role.SUPERIOR, Role.SIGNATURE, Role.HEADER):
            continue
        for match in _POINTS.finditer(line.folded):
            values[_OF[match[2]]] = float(match[1].replace(",", "."))
        if role.role is Role.SELF_RATING:
            for name, pattern in _SCORED:
                if name not in values and (scored := pattern.search(line.folded)):
                    values[name] = float(scored[1].replace(",", "."))
    return Points(values.get("general"), values.get("tasks"), values.get("total"))
