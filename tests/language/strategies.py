"""Texts that hypothesis draws for the language room."""

import unicodedata

from hypothesis import strategies as st

WORDS = [
    "tôi",
    "bản",
    "thân",
    "chi",
    "ủy",
    "Đảng",
    "ủy",
    "hoà",
    "hòa",
    "thuý",
    "khoẻ",
    "uỷ",
    "quý",
    "qúy",
    "giờ",
    "hòan",
    "toàn",
    "khoản",
    "ngòai",
    "hùynh",
    "chưa",
    "cao",
    "không",
    "kiểm",
    "tra",
    "do",
    "vì",
    "nên",
    "tuy",
    "nhiên",
    "Đ/c",
    "TP.",
    "ThS.",
    "Ng.",
    "V.",
    "A.",
    "1.",
    "2)",
    "a)",
    "(1)",
    "12.5.2025",
    "31/01/2026",
    "95,7%",
    "1.240",
    "3/7",
    "66-NQ/TW",
    "21/2023/NĐ-CP",
    "CB,CC",
    "KT-XH",
    "T/M",
    "v.v.",
    "v.v...",
    "…",
    "...",
    ";",
    ",",
    ":",
    ".",
    "?",
    "!",
    "“",
    "”",
    '"',
    "'",
    "’",
    "(",
    ")",
    "-",
    "–",
    "—",
    "/",
    "[…]",
    "a.b@c.vn",
    "www.x.vn",
]
GAPS = (" ", " ", " ", "  ", "\u00a0", "\t", "\n", "", "\u200b")


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Words, marks and gaps of official prose in any order."""
    words = draw(st.lists(st.sampled_from(WORDS), max_size=30))
    return "".join(word + draw(st.sampled_from(GAPS)) for word in words)


def composed() -> st.SearchStrategy[str]:
    """Any Unicode text, composed (NFC), and prose."""
    return st.one_of(prose(), st.text(max_size=60).map(lambda text: unicodedata.normalize("NFC", text)))
