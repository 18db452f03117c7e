import pytest
from hypothesis import given

from kiemdiem_docs.language import fold, syllables
from tests.language.strategies import composed


def words(text: str) -> list[str]:
    return [syllable.text for syllable in syllables(text)]


@pytest.mark.parametrize(
    "token",
    [
        "1.240",
        "2,47",
        "95,7%",
        "3/7",
        "31/01/2026",
        "12.5.2025",
        "05-12-2025",
        "14:30",
        "7h30",
        "2A",
        "66-NQ/TW",
        "1301-CV/TU",
        "21/2023/NĐ-CP",
        "132/21-HD",
        "25/CT-TTg",
        "Đ/c",
        "đ/c",
        "TP.",
        "ThS.",
        "T/M",
        "CB,CC",
        "KT-XH",
        "KH&CN",
        "T.Ư",
        "v.v.",
        "P.TCHC",
        "N.V.A.",
        "H'Mông",
        "a.b@xa.gov.vn",
        "https://dichvucong.gov.vn/a?b=1",
        "......",
    ],
)
def test_tokens_stay_whole(token: str):
    assert words(f"xem {token} này") == ["xem", token, "này"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("kinh tế-xã hội", ["kinh", "tế", "-", "xã", "hội"]),
        ("và/hoặc", ["và", "/", "hoặc"]),
        ("đạt 95%.", ["đạt", "95%", "."]),
        ("“chậm”, trễ;", ["“", "chậm", "”", ",", "trễ", ";"]),
        ("2024-2025", ["2024", "-", "2025"]),
        ("(1) a)", ["(", "1", ")", "a", ")"]),
        ("đúng hạn.Tôi", ["đúng", "hạn", ".", "Tôi"]),
    ],
)
def test_tokens_are_cut_at_marks(text: str, tokens: list[str]):
    assert words(text) == tokens


@given(composed())
def test_tokens_lose_nothing(text: str):
    found = syllables(text)
    gaps = [text[left:right] for left, right in zip([0, *(s.end for s in found)], [*(s.start for s in found), len(text)], strict=True)]
    assert all(char.isspace() or char in "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" for gap in gaps for char in gap)
    assert all(text[s.start : s.end] == s.text for s in found)


@given(composed())
def test_tokens_hold_no_white_space(text: str):
    assert not any(char.isspace() for syllable in syllables(text) for char in syllable.text)


def test_tokens_fold_like_their_text():
    text = "Uỷ ban xã HOÀ An, qúy IV"
    assert [fold(s.text) for s in syllables(text)] == [fold(text)[s.start : s.end] for s in syllables(text)]
