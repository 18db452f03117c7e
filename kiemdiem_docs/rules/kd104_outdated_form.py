"""KD104 outdated-form: built on, or citing as in force, a review regulation or form that was replaced for the year reviewed."""

import re
from collections.abc import Iterator

from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Finding, Report, Role, Severity
from kiemdiem_docs.regimes import Replaced
from kiemdiem_docs.rules.base import Case, Rule

_REPLACING = re.compile(r"\bthay\b|hết hiệu lực|không còn|trước đây|bãi bỏ|trước kia|so với")
_BOX_LINE = re.compile(r"tự đánh giá (?:về )?cấp độ thực hiện")


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per sentence that relies on a replaced document, and one for the level boxes of an older form."""
    report = case.report
    if report is None or report.year is None:
        return
    for paragraph in report.document.paragraphs:
        for start, end in sentences(paragraph.text):
            for replaced in case.regime.replaced:
                place = replaced.find(paragraph.text[start:end])
                if place and _followed(replaced, report.year, paragraph.text[start:end]):
                    yield rule.on_paragraph(
                        paragraph, start + place[0], start + place[1], document=replaced.number, successor=replaced.replaced_by
                    )
    if not case.regime.box_levels:
        yield from _boxes(rule, report)


def _followed(replaced: Replaced, year: int, sentence: str) -> bool:
    """Return whether the sentence relies on the document in a year it no longer held for, and does not itself call it replaced."""
    return not replaced.first_year <= year <= replaced.last_year and not _REPLACING.search(fold(sentence))


def _boxes(rule: Rule, report: Report) -> Iterator[Finding]:
    for paragraph in report.paragraphs(Role.ACHIEVEMENTS, Role.FOLLOWUP):
        if _BOX_LINE.search(fold(paragraph.text)):
            yield rule.on_paragraph(paragraph, variant="boxes")
            return


RULE = Rule(
    code="KD104",
    id="outdated-form",
    severity=Severity.WARNING,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)
