"""KD601 reused-from-previous: passages taken over from the author's earlier report."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Related, Severity
from kiemdiem_docs.rules.base import Case, Rule

_GRAVE = 0.5
"""Share of the author's own words from which RULES.md makes it an error."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per passage; errors when half of the author's own words or more are taken over."""
    severity = Severity.ERROR if case.reuse.share >= _GRAVE else Severity.WARNING
    for passage in case.reuse.passages:
        yield Finding(
            rule.code,
            rule.id,
            severity,
            passage.span,
            passage.quote,
            passage.kind,
            {"share": round(100 * case.reuse.share)},
            related=(Related(case.previous_path, passage.source, passage.source_quote),),
        )


RULE = Rule(
    code="KD601",
    id="reused-from-previous",
    severity=Severity.WARNING,
    check=check,
    basis=("reuse",),
    must_flag=(),
    must_not_flag=(),
)
