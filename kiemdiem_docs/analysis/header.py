"""The head of a report: who it is about, which year it reviews, which form it follows."""

import re
from collections import Counter
from collections.abc import Sequence

from kiemdiem_docs import language
from kiemdiem_docs.analysis.lines import Line
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Author, ParagraphRole, Role
from kiemdiem_docs.regimes import Subject

_TITLE_YEAR = re.compile(r"(?:^|\bnăm\s+|cuối năm\s+)(20[0-4]\d)\s*$")
_DATE = re.compile(r"ngày\s*[\d.…]*\s*tháng\s*(\d{0,2})[.…]*\s*năm\s*(20[0-4]\d)")
_YEAR = re.compile(r"\b(20[0-4]\d)\b")
_COLON = re.compile(r"\s*(?:\([^)]*\))?\s*:\s*")
_LEADING = re.compile(r"lãnh đạo, (?:chỉ đạo|quản lý)|quản lý, điều hành|chỉ đạo, điều hành")
_HEAD = 30
"""Lines at the top that may belong to the head where no role says so; the longest head of a form has 15."""


def head(lines: Sequence[Line], roles: Sequence[ParagraphRole]) -> list[Line]:
    """Return the lines of the report's head."""
    return [line for line, role in zip(lines[:_HEAD], roles, strict=False) if role.role is Role.HEADER]


def fields(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """Return (field, value) of every labelled value in the lines, several to a line where several stand there."""
    found = []
    for line in lines:
        marks = _labels(line)
        ends = [*(at for at, _, _ in marks[1:]), len(line.folded)]
        for (_, start, name), end in zip(marks, ends, strict=False):
            value = line.paragraph.text[start:end].strip(" \t,;.-–…")
            if value:
                found.append((name, value))
    return found


def _labels(line: Line) -> list[tuple[int, int, str]]:
    """Return (start, end behind the colon, field) of the labels in a line, the longest at each colon."""
    folded = line.folded
    found: dict[int, tuple[int, int, str]] = {}
    for hit in language.load("fields").find(folded):
        colon = _COLON.match(folded, hit.end)
        if colon and _opens(line, hit.start) and hit.start < found.get(colon.end(), (len(folded),))[0]:
            found[colon.end()] = (hit.start, colon.end(), hit.entry.category)
    return sorted(found.values())


def _opens(line: Line, start: int) -> bool:
    """Return whether a label can begin here: at the line's start, behind a stop or a gap, or with a capital inside the line."""
    before = line.folded[:start]
    if not before.strip(" -+*"):
        return True
    return before.endswith((";", ",", ".", "\t", "; ", ", ", ". ", "- ", "  ")) or (
        before.endswith(" ") and line.paragraph.text[start].isupper()
    )


def author(lines: Sequence[Line]) -> Author:
    """Return who the head names: a person by the labelled lines, a collective by its label or by the issuing body over the title."""
    values: dict[str, list[str]] = {}
    for name, value in fields(lines):
        values.setdefault(name, []).append(value)

    def first(name: str) -> str:
        return values.get(name, [""])[0]

    name = first("name") or first("collective") or _body(lines)
    cell = first("cell") or _starting(lines, "chi bộ")
    return Author(
        name,
        first("birth"),
        first("unit") or _starting(lines, "đảng bộ"),
        cell,
        tuple(values.get("post", []) + values.get("occupation", [])),
    )


def _body(lines: Sequence[Line]) -> str:
    """Return the issuing body: the last line in the head that names one."""
    for opening in ("chi bộ", "đảng ủy", "ban thường vụ", "ban chấp hành", "chi ủy", "đảng bộ"):
        if found := _starting(lines, opening):
            return found
    return ""


def _starting(lines: Sequence[Line], opening: str) -> str:
    return next((line.paragraph.text.strip() for line in lines if line.words.startswith(opening) and len(line.words) < 120), "")


def year(head_lines: Sequence[Line], lines: Sequence[Line]) -> int | None:
    """Return the year under review: the title's, else the year of the date (the year before for January to March), else the one written most."""
    for line in head_lines:
        if not _DATE.search(line.folded) and (match := _TITLE_YEAR.search(line.words.strip(" .()"))):
            return int(match[1])
    for line in head_lines:
        if match := _DATE.search(line.folded):
            early = match[1].isdigit() and int(match[1]) <= 3
            return int(match[2]) - early
    written = Counter(int(found) for line in lines for found in _YEAR.findall(line.folded))
    return written.most_common(1)[0][0] if written else None


def subject(head_lines: Sequence[Line], lines: Sequence[Line], roles: Sequence[ParagraphRole], *, outside_form: bool) -> Subject | None:
    """Return who fills in the report: by the title, else by the posts and by whether the report has a part on leading; None when nothing tells.

    outside_form: whether the regime has a form for members outside the political system (2C of 2025).
    """
    title = " ".join(line.words for line in head_lines)
    if re.search(r"báo cáo\s+kiểm điểm|kiểm điểm[^.]{0,60}tập thể|tập thể kiểm điểm", title) and "họ và tên" not in title:
        return "collective"
    if "không làm việc trong hệ thống chính trị" in title:
        return "outside"
    if match := re.search(r"(không )?giữ chức (?:vụ )?lãnh đạo", title):
        return "non-leader" if match[1] else "leader"
    by_post = post_subject([(name, fold(value)) for name, value in fields(head_lines)], outside_form=outside_form)
    if by_post == "non-leader" and _leads(lines, roles):
        return "leader"
    return by_post or ("collective" if re.search(r"\btập thể\b", title) else None)


def _leads(lines: Sequence[Line], roles: Sequence[ParagraphRole]) -> bool:
    """Return whether a heading opens a part on leading or managing, which only the leader's form has."""
    return any(
        role.part == "leadership" and (role.heading or role.body) and _LEADING.search(line.folded[: role.body or None])
        for line, role in zip(lines, roles, strict=True)
    )


def post_subject(values: Sequence[tuple[str, str]], *, outside_form: bool) -> Subject | None:
    """Return what the labelled posts say of their holder (folded values); None when there is no post, occupation or unit."""
    posts = [value for name, value in values if name == "post"]
    occupations = [value for name, value in values if name == "occupation"]
    units = [value for name, value in values if name in ("unit", "cell")]
    if outside_form and _outside(posts + occupations, units):
        return "outside"
    if any("leader" in _kinds(post) for post in posts + occupations):
        return "leader"
    if posts or occupations or units:
        return "outside" if occupations and not posts and outside_form else "non-leader"
    return None


def _outside(posts: Sequence[str], units: Sequence[str]) -> bool:
    """Return whether the posts, or where none is named the places, lie outside the political system and nothing lies inside it."""
    named = posts or units
    inside = [*posts, *units[:1]] if posts else units
    return any("outside" in _kinds(text) for text in named) and not any("inside" in _kinds(text) for text in inside)


def _kinds(post: str) -> set[str]:
    """Return the kinds of the words in a post; a leader's word inside a longer title that is none does not count."""
    hits = language.load("posts").find(post)
    longer = [hit for hit in hits if hit.entry.category == "not-leader"]
    return {hit.entry.category for hit in hits if not any(one.start <= hit.start and hit.end <= one.end for one in longer)}
