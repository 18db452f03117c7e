"""KD102 empty-section: the heading stands, nothing of its own follows."""

from collections.abc import Iterator

from kiemdiem_docs.analysis.lines import line
from kiemdiem_docs.model import Finding, Paragraph, Report, Role, Section, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

_NOT_ASKED = (Role.HEADER, Role.SIGNATURE, Role.SUPERIOR, Role.SELF_RATING, Role.LIMITATIONS, Role.CAUSES, Role.SUGGESTIONS)
"""Parts of others, those that another rule answers for (KD201, KD301, KD105), and the one the form asks for only "nếu có"."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per heading with nothing but blanks or dots before the next section."""
    report = case.report
    if report is None:
        return
    following: list[Section | None] = [*report.sections[1:], None]
    for section, after in zip(report.sections, following, strict=True):
        heading = report.document.paragraphs[section.first]
        if (
            section.role in _NOT_ASKED
            or not report.roles[section.first].heading
            or _opens(section, after, report)
            or _optional(heading)
            or _groups(heading)
        ):
            continue
        if not any(_says_something(paragraph, report) for paragraph in report.document.paragraphs[section.first : section.last + 1]):
            yield rule.on_paragraph(heading, section=heading.text.strip())


def _opens(section: Section, after: Section | None, report: Report) -> bool:
    """Return whether the heading opens a group whose parts follow, or text that was read as another part of the same."""
    if after is None or after.role is not section.role:
        return False
    return not section.part or not report.roles[after.first].heading


def _groups(heading: Paragraph) -> bool:
    """Return whether the heading is a lettered group ("A. NỘI DUNG KIỂM ĐIỂM"), which holds sections and no text of its own."""
    return line(heading).enumerator == "group"


def _optional(heading: Paragraph) -> bool:
    return "nếu có" in heading.text.lower()


def _says_something(paragraph: Paragraph, report: Report) -> bool:
    role = report.roles[paragraph.index]
    own = paragraph.text[role.body :]
    return not role.heading and any(character.isalnum() for character in own)


RULE = Rule(
    code="KD102",
    id="empty-section",
    severity=Severity.ERROR,
    check=check,
    basis=("form",),
    must_flag=(
        Example(note="Nothing under the heading of the measures.", parts={"measures": ""}, quote="Phương hướng, biện pháp"),
        Example(
            note="Only dots under the heading.",
            parts={"followup": "………………………………………………\n………………………………………………"},
            quote="Kết quả khắc phục",
            form="2A",
            year=2024,
        ),
        Example(note="A part of the achievements left blank.", parts={"commitment": ""}, quote="Việc thực hiện cam kết", year=2026),
        Example(
            note="A collective's part on leadership holds a dash and dots.",
            parts={"leadership": "- ...................................."},
            quote="Trách nhiệm của tập thể lãnh đạo",
            form="1",
        ),
    ),
    must_not_flag=(
        Example(note="“Không có” under a part asked for “if any” is an answer.", parts={"suggestions": "Không có."}),
        Example(note="A heading that only opens its parts has no text of its own.", form="2A"),
        Example(
            note="A short answer is an answer.",
            parts={"followup": "Kỳ trước chi bộ không chỉ ra hạn chế nào đối với tôi."},
            form="2C",
        ),
        Example(
            note="Blank lines between heading and text.",
            parts={"duties": "\n\nCấp 318 giấy phép, 314 giấy trước hẹn."},
            form="2B",
            year=2023,
        ),
    ),
)
