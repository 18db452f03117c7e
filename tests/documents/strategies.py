"""What hypothesis draws: Vietnamese text, and ways to divide it into runs."""

import unicodedata

from hypothesis import strategies as st

SYLLABLES = [
    "Đảng",
    "cộng",
    "sản",
    "Việt",
    "Nam",
    "kiểm",
    "điểm",
    "tự",
    "phê",
    "bình",
    "và",
    "xếp",
    "loại",
    "chất",
    "lượng",
    "đảng",
    "viên",
    "quần",
    "chúng",
    "nghiêm",
    "túc",
    "khuyết",
    "huyết",
    "nguyễn",
    "quỳnh",
    "thuở",
    "ỷ",
    "ỵ",
    "ý",
    "ỳ",
    "ỹ",
    "ủ",
    "ứ",
    "ừ",
    "ử",
    "ữ",
    "ự",
    "ở",
    "ỡ",
    "ợ",
    "ờ",
    "ớ",
    "ổ",
    "ỗ",
    "ộ",
    "ồ",
    "ố",
    "ẽ",
    "ẹ",
    "ẻ",
    "ề",
    "ế",
    "ể",
    "ễ",
    "ệ",
    "ắ",
    "ằ",
    "ẳ",
    "ẵ",
    "ặ",
    "ấ",
    "ầ",
    "ẩ",
    "ẫ",
    "ậ",
    "ạ",
    "ả",
    "ã",
    "á",
    "à",
    "đ",
    "ĩ",
    "ỉ",
    "ị",
    "ì",
    "í",
    "ọ",
    "ỏ",
    "õ",
    "ó",
    "ò",
]
MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"

words = st.sampled_from(SYLLABLES)
vietnamese = st.lists(words, min_size=1, max_size=12).map(" ".join)
capitalised = st.tuples(vietnamese, st.booleans()).map(lambda pair: pair[0].upper() if pair[1] else pair[0])
# Anything that XML may hold, with what the reader treats specially made likely.
anything = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff<&"),
        st.sampled_from("aeiouyôöươđ \u00ad\uf0b7\uf0fe«»µ·®¸" + MARKS),
        st.sampled_from("".join(SYLLABLES)),
    ),
    min_size=1,
    max_size=60,
)


def divided(text: str, cuts: list[int]) -> list[str]:
    """The text cut at places taken modulo its length; empty pieces stay, as Word leaves empty runs."""
    places = sorted(cut % (len(text) + 1) for cut in cuts)
    return [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]


cuts = st.lists(st.integers(0, 200), max_size=8)
forms = st.sampled_from(["NFC", "NFD"])


def shuffled(text: str, chance) -> str:
    """The text decomposed, with the marks of every letter in any order."""
    out, marks = "", ""
    for sign in unicodedata.normalize("NFD", text) + "\0":
        if unicodedata.combining(sign):
            marks += sign
            continue
        out += "".join(chance.sample(marks, len(marks))) + sign
        marks = ""
    return out[:-1]
