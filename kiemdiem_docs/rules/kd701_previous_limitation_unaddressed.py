"""KD701 previous-limitation-unaddressed: nothing in this report says what became of a limitation of the earlier one."""

from collections.abc import Iterator
from dataclasses import replace

from kiemdiem_docs.analysis.followup import fates
from kiemdiem_docs.model import Finding, Related, Severity
from kiemdiem_docs.rules.base import Case, Rule


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per limitation of the earlier report that is not spoken of."""
    if case.report is None or case.previous is None:
        return
    for fate in fates(case.report, case.previous):
        if fate.status == "unaddressed":
            old = fate.limitation
            related = (Related(case.previous_path, old.span, old.text),)
            yield replace(rule.whole(limitation=old.text), related=related)


RULE = Rule(
    code="KD701",
    id="previous-limitation-unaddressed",
    severity=Severity.WARNING,
    check=check,
    basis=("followup",),
    must_flag=(),
    must_not_flag=(),
)
