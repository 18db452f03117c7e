"""KD204 praise-imbalance: the words on limitations are few beside the words on achievements."""

from collections.abc import Iterator

from kiemdiem_docs.model import Finding, Item, ItemKind, Report, Role, Severity
from kiemdiem_docs.rules.base import Case, Rule

_LEAST = 0.08
"""Share set by RULES.md."""


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding when the words on limitations are under the share of those on achievements."""
    report = case.report
    if report is None:
        return
    praise = sum(len(paragraph.text.split()) for paragraph in report.paragraphs(Role.ACHIEVEMENTS))
    faults = sum(len(paragraph.text.split()) for paragraph in report.paragraphs(Role.LIMITATIONS))
    faults += sum(len(item.text.split()) for item in report.of_kind(ItemKind.LIMITATION) if _hidden(item, report))
    if praise and faults < _LEAST * praise:
        yield rule.whole(limitations=faults, achievements=praise, share=round(100 * faults / praise), least=round(100 * _LEAST))


def _hidden(item: Item, report: Report) -> bool:
    return report.roles[item.span.paragraph].role is not Role.LIMITATIONS


RULE = Rule(
    code="KD204",
    id="praise-imbalance",
    severity=Severity.WARNING,
    check=check,
    basis=("substance",),
    must_flag=(),
    must_not_flag=(),
    silenced_by=("KD201",),
)
