"""KD003 legacy-encoding: legacy fonts or decomposed Unicode were repaired for reading."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Rule

_NAMES = {"tcvn3": "TCVN3 (.VnTime)", "vni": "VNI", "nfd": "Unicode tổ hợp"}


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding naming what was repaired."""
    if case.report is not None and case.report.document.repairs:
        yield rule.whole(repairs=", ".join(_NAMES[repair] for repair in case.report.document.repairs))


RULE = Rule(
    code="KD003",
    id="legacy-encoding",
    severity=Severity.INFO,
    check=check,
    basis=("form",),
    must_flag=(),
    must_not_flag=(),
)
