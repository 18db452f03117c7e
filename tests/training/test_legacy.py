"""training.legacy: the codes of legacy fonts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.documents.legacy import tcvn3, vni
from training.legacy import CAPITALS, OTHER, TCVN3, VNI, speller

LETTERS = sorted(
    {
        unicodedata.normalize("NFC", base + tone)
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    }
    | {"đ", "Đ"}
)


def read_back(name: str, runs: list[tuple[str, str]]) -> str:
    def run(text: str, font: str) -> str:
        if font == OTHER:
            return text
        return vni.decode(text) if name == "vni" else tcvn3.decode(text, capitals=font == CAPITALS)

    return "".join(run(text, font) for text, font in runs)


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("tcvn3", "phẩm chất đạo đức", "phÈm chÊt ®¹o ®øc"),
        ("tcvn3", "tự ý, lãng phí", "tù ý, l·ng phÝ"),
        ("vni", "phẩm chất đạo đức", "phaåm chaát ñaïo ñöùc"),
        ("vni", "NGƯỜI TỰ KIỂM ĐIỂM", "NGÖÔØI TÖÏ KIEÅM ÑIEÅM"),
    ],
)
def test_legacy_spells_as_the_fonts_do(name, text, codes):
    assert speller(name, marked=False, careful=False)(text) == [(codes, "")]


def test_legacy_knows_every_letter():
    assert set(LETTERS) - set("aeiouyAEIOUY") <= set(VNI)
    assert {letter.lower() for letter in LETTERS} - set("aeiouy") <= set(TCVN3)


@pytest.mark.parametrize("marked", [True, False])
@given(text=st.text(alphabet=[*LETTERS, *"bcdghklmnpqrstvxBCD 0123456789.,;:-()%/“”–…☐☒²m"], max_size=60))
def test_legacy_is_read_back_in_vni(text, marked):
    assert read_back("vni", speller("vni", marked=marked, careful=False)(text)) == text


@given(text=st.text(alphabet=[*LETTERS, *"bcdghklmnpqrstvxBCD 0123456789.,;:-()%/“”–…☐☒²m"], max_size=60))
def test_legacy_is_read_back_in_tcvn3(text):
    assert read_back("tcvn3", speller("tcvn3", marked=True, careful=True)(text)) == text


@given(text=st.text(alphabet=LETTERS, max_size=60))
def test_legacy_loses_only_capitals_with_a_tone_without_care(text):
    assert read_back("tcvn3", speller("tcvn3", marked=True, careful=False)(text)).lower() == text.lower()


def test_legacy_names_the_font_only_when_asked():
    assert {font for _, font in speller("tcvn3", marked=True, careful=True)("đạo đức")} == {".VnTime"}
    assert {font for _, font in speller("tcvn3", marked=False, careful=True)("đạo đức")} == {""}


def test_legacy_keeps_what_the_code_lacks_in_another_font():
    assert speller("tcvn3", marked=False, careful=True)("5 × 3 ☒") == [("5 ", ""), ("×", OTHER), (" 3 ", ""), ("☒", OTHER)]
