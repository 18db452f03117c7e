import pytest

from kiemdiem_docs.model import Passage, Reuse, Role, Severity, Span
from tests.rules.reports import case, check, report, rule

WORDS = "Quản lý chặt đảng viên đi làm ăn xa."
FOUND = report((Role.ACHIEVEMENTS, WORDS))


def passage(kind: str = "verbatim") -> Passage:
    return Passage(kind, Span(0, 0, len(WORDS)), WORDS, Span(4, 0, len(WORDS)), WORDS)


@pytest.mark.parametrize("kind", ["verbatim", "years-changed", "reworded"])
def test_reused_from_previous_tells_the_kinds_apart(kind: str) -> None:
    assert check("KD601", case(FOUND, Reuse(0.2, (passage(kind),)))) == [(kind, WORDS)]


@pytest.mark.parametrize(("share", "severity"), [(0.49, Severity.WARNING), (0.5, Severity.ERROR), (0.9, Severity.ERROR)])
def test_reused_from_previous_is_an_error_from_half_of_the_own_words(share: float, severity: Severity) -> None:
    known = rule("KD601")
    (finding,) = known.check(known, case(FOUND, Reuse(share, (passage(),))))
    assert (finding.severity, finding.params) == (severity, {"share": round(100 * share)})


def test_reused_from_previous_shows_the_source() -> None:
    known = rule("KD601")
    (finding,) = known.check(known, case(FOUND, Reuse(0.3, (passage(),)), previous_path="2024.docx"))
    (source,) = finding.related
    assert (source.path, source.span.paragraph, source.quote) == ("2024.docx", 4, WORDS)


def test_reused_from_previous_is_silent_without_passages() -> None:
    assert check("KD601", case(FOUND)) == []
