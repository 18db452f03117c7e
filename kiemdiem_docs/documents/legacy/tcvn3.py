"""TCVN3 (ABC fonts): one byte a letter, after TCVN 5712:1993 (VN3).

Bytes are met as the Windows-1252 characters that Word stored them as. Capitals with a tone have no code: fonts whose name ends in H draw
the small letters as capitals.
"""

_ROWS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}

TABLE = {chr(start + i): letter for start, row in _ROWS.items() for i, letter in enumerate(row)}
# Fonts marked as symbol fonts: Word stores the byte in the private area.
TABLE |= {chr(0xF000 + ord(code)): letter for code, letter in TABLE.items()}


_LETTERS = str.maketrans(TABLE)


def decode(text: str, *, capitals: bool = False) -> str:
    """Return the letters that a TCVN3 text shows, one for one; what is no TCVN3 code stays (ASCII, quotes, dashes)."""
    letters = text.translate(_LETTERS)
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in letters) if capitals else letters
