"""Runs the rules over one case: in order of their codes, the more fundamental silencing those that follow from it."""

from collections.abc import Iterable

from kiemdiem_docs.model import Finding
from kiemdiem_docs.rules.base import Case, Rule


def run(rules: Iterable[Rule], case: Case) -> tuple[Finding, ...]:
    """Return the findings of all rules, those on the whole report first, then in reading order."""
    raised: set[str] = set()
    findings: list[Finding] = []
    for rule in rules:
        if raised.intersection(rule.silenced_by):
            continue
        found = list(rule.check(rule, case))
        if found:
            raised.add(rule.code)
        findings += found
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (span.paragraph, span.start, finding.code) if span else (-1, 0, finding.code)
