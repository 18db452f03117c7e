import pytest

from kiemdiem_docs import messages
from kiemdiem_docs.model import ActiveContent
from kiemdiem_docs.output import wording
from tests.rules.reports import case, check, report, rule

KINDS = ("macro", "external-link", "embedded-object", "hidden-text", "tracked-change", "comment", "attached-template")


def test_active_content_names_every_kind() -> None:
    found = report(active=tuple(ActiveContent(kind, 1) for kind in KINDS))
    assert check("KD004", case(found)) == [(kind, "") for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_active_content_says_how_many_there_are(kind: str, lang: str) -> None:
    known = rule("KD004")
    (finding,) = known.check(known, case(report(active=(ActiveContent(kind, 17, "x"),))))
    assert "17" in wording.message(finding, lang)


def test_active_content_is_silent_on_plain_text() -> None:
    assert check("KD004", case(report())) == []
