import pytest

from kiemdiem_docs.model import Role
from kiemdiem_docs.reuse.base import base
from kiemdiem_docs.reuse.kinds import kind_of, weakest
from kiemdiem_docs.reuse.own import Sentence, own_sentences
from tests.reuse.reports import report


def sentence(text: str) -> Sentence:
    return own_sentences(report((Role.ACHIEVEMENTS, text)), base([]))[0]


@pytest.mark.parametrize(
    ("new", "old", "kind"),
    [
        ("Họp đủ mười hai kỳ, ghi biên bản.", "họp đủ mười hai kỳ – ghi biên bản", "verbatim"),
        ("Nhận 12 hồ sơ, trả 3/7 đúng hạn.", "Nhận 9 hồ sơ, trả 15,5% đúng hạn.", "years-changed"),
        ("Cùng anh Vũ Văn Tám đi thôn Hạ.", "Cùng anh Lê Hai đi thôn Thượng.", "years-changed"),
        ("Họp quý II đúng lịch.", "Họp quý IV đúng lịch.", "years-changed"),
        ("Tám báo cáo đúng hạn.", "Hai báo cáo đúng hạn.", "reworded"),
        ("Nhận 12 hồ sơ, trả đúng hạn.", "Nhận 12 hồ sơ, trả quá hạn.", "reworded"),
        ("Cùng anh Tám đi thôn Hạ.", "Cùng anh Tám đi chợ huyện.", "reworded"),
    ],
)
def test_kinds_tell_what_changed(new: str, old: str, kind: str) -> None:
    assert kind_of(sentence(new), sentence(old), new, old) == kind


def test_kinds_weakest_holds_for_all() -> None:
    assert weakest(["verbatim", "reworded", "years-changed"]) == "reworded"
