"""KD105 missing-self-rating: no level chosen, or more than one for the same subject."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when no level is chosen at all, one per subject with none or several."""
    report = case.report
    if report is None:
        return
    if not report.ratings:
        yield rule.whole()
    for rating in report.ratings:
        if len(rating.levels) == 1 or rating.span is None:
            continue
        paragraph = report.document.paragraphs[rating.span.paragraph]
        yield rule.on_paragraph(paragraph, rating.span.start, rating.span.end, variant="several" if rating.levels else "unticked")


RULE = Rule(
    code="KD105",
    id="missing-self-rating",
    severity=Severity.ERROR,
    check=check,
    basis=("self_rating",),
    must_flag=(),
    must_not_flag=(),
)
