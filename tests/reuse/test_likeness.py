import pytest

from kiemdiem_docs.model import Role
from kiemdiem_docs.reuse.base import base
from kiemdiem_docs.reuse.likeness import likeness
from kiemdiem_docs.reuse.own import NUMBER, Sentence, own_sentences
from tests.reuse.reports import report

LINE = "kiểm tra an toàn lao động tại phân xưởng dệt"


def sentence(text: str) -> Sentence:
    return own_sentences(report((Role.ACHIEVEMENTS, text)), base([]))[0]


def test_likeness_of_equal_sentences_is_one() -> None:
    assert likeness(sentence(LINE), sentence(LINE)).score == 1


def test_likeness_of_strangers_is_nothing() -> None:
    assert likeness(sentence(LINE), sentence("Chuồng bò nhà con gái dời ra vườn")).score == 0


def test_likeness_is_the_same_from_both_sides() -> None:
    other = sentence("tại phân xưởng dệt đã kiểm tra máy móc và an toàn lao động hai lần")
    assert likeness(sentence(LINE), other).score == pytest.approx(likeness(other, sentence(LINE)).score)


def test_likeness_finds_one_sentence_inside_another() -> None:
    found = likeness(sentence(f"Đầu năm {LINE}, cuối năm làm lại"), sentence(LINE))
    assert (found.new.first, found.new.last, found.new.whole) == (2, 12, False)
    assert (found.old.first, found.old.last, found.old.whole) == (0, 10, True)


def test_likeness_other_figures_are_not_shared() -> None:
    line = sentence("nhận 14 hồ sơ đất, trả 11 bộ, sót 3 bộ")
    same = likeness(line, sentence("nhận được 14 hồ sơ đất, trả xong 11 bộ, còn sót 3 bộ"))
    other = likeness(line, sentence("nhận được 25 hồ sơ đất, trả xong 19 bộ, còn sót 6 bộ"))
    assert same.new.held - other.new.held == pytest.approx(3 * NUMBER)
