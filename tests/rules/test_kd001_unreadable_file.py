from dataclasses import replace

from kiemdiem_docs.errors import DocumentError
from tests.rules.reports import case, check, report, rule

ERROR = DocumentError("KDE381", file="x.docx", reason="hỏng")


def test_unreadable_file_carries_the_reason() -> None:
    known = rule("KD001")
    (finding,) = known.check(known, replace(case(None), error=ERROR))
    assert finding.params == {"reason": ERROR}
    assert finding.span is None


def test_unreadable_file_is_silent_on_a_file_that_was_read() -> None:
    assert check("KD001", case(report())) == []
