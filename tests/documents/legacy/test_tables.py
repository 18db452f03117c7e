"""The tables of TCVN3 and VNI."""

import unicodedata

import pytest

from kiemdiem_docs.documents.legacy import tcvn3, vni

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} - set("aeiouy") | {"đ"}


def test_tcvn3_has_every_small_letter_once_and_the_plain_capitals():
    letters = [letter for code, letter in tcvn3.TABLE.items() if code < "\u0100"]
    assert sorted(letters) == sorted([*SMALL, *"ĂÂÊÔƠƯĐ"])


def test_vni_has_every_letter():
    assert {*vni.PAIRS.values(), *vni.SINGLES.values()} >= SMALL | {letter.upper() for letter in SMALL}


TCVN3_TEXTS = {
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam": "Cộng hoà xã hội chủ nghĩa Việt Nam",
    "§éc lËp - Tù do - H¹nh phóc": "Độc lập - Tự do - Hạnh phúc",
    "ch\u00adư": "chưư",
    "“kiÓm ®iÓm” – n¨m 2005…": "“kiểm điểm” – năm 2005…",
    "\uf0d6": "ệ",
}


@pytest.mark.parametrize(("text", "expected"), TCVN3_TEXTS.items())
def test_tcvn3_decodes(text, expected):
    assert tcvn3.decode(text) == expected
    assert tcvn3.decode(text, capitals=True) == expected.upper()


VNI_TEXTS = {
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Ñoäc laäp - Töï do - Haïnh phuùc": "Độc lập - Tự do - Hạnh phúc",
    "CHÍNH QUYEÀN, NÖÔÙC, LYÙ, KYØ": "CHÍNH QUYỀN, NƯỚC, LÝ, KỲ",
    "thò tröôøng, nghæ, kyõ, chaéc, giaëc": "thị trường, nghỉ, kỹ, chắc, giặc",
    "chiùnh, biønh": "chính, bình",
    "SOÁ 12": "SỐ 12",
    "100 ø": "100 ø",
}


@pytest.mark.parametrize(("text", "expected"), VNI_TEXTS.items())
def test_vni_decodes(text, expected):
    assert vni.decode(text) == expected


def test_vni_tokens_cover_the_text():
    text = "Coäng hoøa, ñaàu tö"
    tokens = list(vni.tokens(text))
    assert [start for start, _, _ in tokens] == [0, *(end for _, end, _ in tokens)][:-1]
    assert tokens[-1][1] == len(text)
