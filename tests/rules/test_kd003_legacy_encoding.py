from dataclasses import replace

from tests.rules.reports import case, check, report


def test_legacy_encoding_names_every_kind_of_repair() -> None:
    found = report()
    repaired = replace(found, document=replace(found.document, repairs=("tcvn3", "nfd")))
    assert check("KD003", case(repaired)) == [("tcvn3", ""), ("nfd", "")]


def test_legacy_encoding_is_silent_without_repairs() -> None:
    assert check("KD003", case(report())) == []
