"""Which code a font's name stands for."""

import pytest

from kiemdiem_docs.documents.legacy.fonts import TCVN3, TCVN3_CAPITALS, VNI, codec

FONTS = {
    ".VnTime": TCVN3,
    ".VnArial Narrow": TCVN3,
    ".vntime": TCVN3,
    " .VnTime ": TCVN3,
    "VnSouthern(Ds)": TCVN3,
    "VNSTCVN3": TCVN3,
    ".VnTimeH": TCVN3_CAPITALS,
    ".VnArial NarrowH": TCVN3_CAPITALS,
    "VnTimeH(Ds)": TCVN3_CAPITALS,
    "VNI-Times": VNI,
    "vni-times": VNI,
    "VNI Helve": VNI,
    "Times New Roman": "",
    "VNF-Comic Sans": "",
    "Verdana": "",
    "Vnese": "",
    ".Vn": "",
    "": "",
}


@pytest.mark.parametrize(("font", "expected"), FONTS.items())
def test_fonts_codec(font, expected):
    assert codec(font) == expected
