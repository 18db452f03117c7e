"""A name for a finding that survives edits elsewhere in the report: rule, section and words, never a paragraph's number."""

import hashlib
import re
import unicodedata
from collections import Counter

from kiemdiem_docs.model import Finding, Report, Result

_DIGITS = 16  # 64 bits: among 10 million findings two share a name by chance with a probability of 3 in a million


def fingerprints(result: Result) -> list[str]:
    """Return one fingerprint a finding, in the findings' order: 16 hexadecimal digits.

    Findings that agree in rule, section and words are told apart by their order among themselves.
    """
    seen: Counter[str] = Counter()
    names = []
    for finding in result.findings:
        key = _key(finding, result.report)
        names.append(_hash(f"{key}\n{seen[key]}" if seen[key] else key))
        seen[key] += 1
    return names


def _key(finding: Finding, report: Report | None) -> str:
    """Return what the fingerprint is the hash of. A finding on the whole report has no quote: the words among its parameters stand in."""
    if finding.span is not None:
        return "\n".join((finding.rule, _path(finding.span.paragraph, report), normalised(finding.quote)))
    words = [f"{name}={value}" for name, value in sorted(finding.params.items()) if isinstance(value, str)]
    return "\n".join((finding.rule, finding.variant, *words))


def _path(paragraph: int, report: Report | None) -> str:
    if report is None:
        return ""
    role = report.roles[paragraph]
    return f"{role.role}/{role.part}" if role.part else str(role.role)


def normalised(text: str) -> str:
    """Return the words of the text: composed, lower case, one space between them, no punctuation."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text).lower()))


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
