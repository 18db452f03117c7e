import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.model import Role
from kiemdiem_docs.reuse.base import base
from kiemdiem_docs.reuse.own import LIGHT, LONGEST, NUMBER, PLAIN, SHARED, Sentence, own_sentences
from tests.reuse.reports import report


def only(text: str, *wording: str) -> Sentence:
    (sentence,) = own_sentences(report((Role.ACHIEVEMENTS, text)), base(wording))
    return sentence


@pytest.mark.parametrize("lead", ["- ", "+ ", "1. ", "2.3. ", "a) ", "(4) ", "• ", "–"])
def test_own_enumerator_is_not_part_of_the_sentence(lead: str) -> None:
    sentence = only(f"{lead}Họp đủ 12 kỳ.")
    assert (sentence.keys, sentence.start) == (("họp", "đủ", "12", "kỳ"), len(lead))


@pytest.mark.parametrize("text", ["2.5 tỷ đồng thu thêm", "34 hồ sơ trả chậm", "a lô mãi không ai nghe"])
def test_own_first_word_that_only_looks_like_an_enumerator_stays(text: str) -> None:
    assert only(text).start == 0


def test_own_weights() -> None:
    assert only("Thẩm định và trả 41 hồ sơ năm 2025").weights == [PLAIN, PLAIN, LIGHT, PLAIN, NUMBER, PLAIN, PLAIN, LIGHT, 0]


def test_own_base_text_weighs_little_and_is_not_counted() -> None:
    heading = "Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu"
    sentence = only(f"{heading}: tôi học xong lớp tin học", heading)
    assert sentence.weights[:11] == [SHARED] * 11
    assert sentence.own == len(": tôi học xong lớp tin học")
    assert sentence.words == 6


def test_own_cut_keeps_what_surrounds_its_ends() -> None:
    sentence = only("- Họp đủ 12 kỳ, ghi biên bản!")
    assert (sentence.cut(0, 2).start, sentence.cut(0, 2).end) == (2, 8)
    assert sentence.cut(4, 7).end == sentence.end
    assert sentence.cut(4, 7).keys == ("ghi", "biên", "bản")
    assert sentence.cut(4, 7).cut(1, 2).keys == ("biên",)


def test_own_text_without_a_full_stop_comes_in_pieces() -> None:
    text = ", ".join(f"chữ{'x' * (number % 7)}" for number in range(2 * LONGEST + 1))
    pieces = own_sentences(report((Role.ACHIEVEMENTS, text)), base([]))
    assert [len(piece.keys) for piece in pieces] == [LONGEST, LONGEST, 1]
    assert (pieces[0].start, pieces[-1].end) == (0, len(text))


@given(st.text(alphabet="aă Đđ1,2/.:-()…“”\n\u0301 ☐", max_size=60))
def test_own_words_stand_where_their_spots_say(text: str) -> None:
    for sentence in own_sentences(report((Role.ACHIEVEMENTS, text)), base([])):
        assert len(sentence.spots) == len(sentence.keys) == len(sentence.marks) == len(sentence.hidden) == len(sentence.weights)
        assert all(sentence.start <= left < right <= sentence.end for left, right in sentence.spots)
        assert [sentence.folded[left:right] for left, right in sentence.spots] == list(sentence.keys)
