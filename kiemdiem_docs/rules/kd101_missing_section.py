"""KD101 missing-section: a section that the form requires of this author in this year is absent."""

import re
from collections.abc import Iterator

from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Finding, ItemKind, Report, Role, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule

_OWN_RULE = (Role.LIMITATIONS, Role.CAUSES, Role.SELF_RATING)
"""Sections whose absence a rule of their own reports (KD201, KD301, KD105)."""
_PLEDGE = "commitment"
"""The one part of the achievements with a paper of its own behind it (the yearly pledge), so that its absence can be told."""
_ANSWERS = re.compile(
    r"\b(?:chịu|nhận|liên đới) (?:một phần |phần )?trách nhiệm|trách nhiệm (?:chính|chung|trực tiếp|liên đới|thuộc về|của)"
)


def missing(case: Case) -> list[tuple[Role, str]]:
    """Return role and heading of every required section that neither stands under a heading nor has its content elsewhere."""
    if case.report is None or case.form is None:
        return []
    required = [s for s in case.form.sections if s.level == 1 and s.required and s.role not in (*_OWN_RULE, Role.SUPERIOR, Role.SIGNATURE)]
    present = {role.role for role in case.report.roles}
    absent = [(s.role, s.heading) for s in required if s.role not in present and not _elsewhere(case.report, s.role)]
    pledge = next((s for s in case.form.sections if s.part == _PLEDGE and s.required), None)
    return [*absent, (pledge.role, pledge.heading)] if pledge and not _pledged(case.report) else absent


def _pledged(report: Report) -> bool:
    """Return whether the author speaks of the yearly pledge anywhere."""
    own = zip(report.document.paragraphs, report.roles, strict=True)
    return any(role.part == _PLEDGE or "cam kết" in fold(paragraph.text) for paragraph, role in own)


def _elsewhere(report: Report, role: Role) -> bool:
    if role is Role.FOLLOWUP:
        return bool(report.of_kind(ItemKind.FOLLOWUP))
    if role is Role.MEASURES:
        return bool(report.of_kind(ItemKind.MEASURE))
    if role is Role.RESPONSIBILITY:
        own = report.paragraphs(Role.LIMITATIONS, Role.CAUSES, Role.SUGGESTIONS, Role.FOLLOWUP)
        return any(_ANSWERS.search(fold(paragraph.text)) for paragraph in own)
    return False


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per required section that is absent."""
    for role, heading in missing(case):
        yield rule.whole(section=heading, role=role)


RULE = Rule(
    code="KD101",
    id="missing-section",
    severity=Severity.ERROR,
    check=check,
    basis=("form",),
    must_flag=(
        Example(note="The part on earlier shortcomings is left out, and nothing elsewhere answers for them.", parts={"followup": None}),
        Example(
            note="A collective that says nowhere who is responsible.",
            parts={
                "causes": "Chi ủy không lập bảng theo dõi thời hạn dự bị, đến khi đảng viên hỏi mới rà lại hồ sơ.",
                "responsibility": None,
            },
            form="1",
        ),
        Example(note="No measures under any heading, on the form of 2024.", parts={"measures": None}, form="2A", year=2024),
        Example(
            note="A retired member begins at the shortcomings: nothing on what was done in the year.",
            parts={"achievements": None},
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="No heading for earlier shortcomings, but what became of them is told among the results.",
            parts={
                "duties": "Cấp 318 giấy phép, 314 giấy trước hẹn. Khuyết điểm năm trước là để quá hạn 21 giấy, năm nay còn 4 giấy.",
                "followup": None,
            },
        ),
        Example(
            note="Points raised by superiors and answering for the collective are asked only where there are any.",
            parts={"suggestions": None, "responsibility": None},
        ),
        Example(
            note="A collective answers for its faults under the causes instead of a heading of their own.",
            parts={
                "causes": "Chi ủy không lập bảng theo dõi thời hạn. Đồng chí phó bí thư phụ trách đảng viên chịu trách nhiệm trực tiếp.",
                "responsibility": None,
            },
            form="1",
            year=2024,
        ),
        Example(
            note="The measure stands with the shortcoming, without a heading of its own.",
            parts={
                "limitations": "Tôi đóng đảng phí muộn 4 tháng vì cứ để cuối quý mới nhớ; từ tháng 01/2026 tôi nộp trong buổi họp đầu tháng.",
                "measures": None,
            },
            form="2C",
        ),
    ),
)
