"""Symbol fonts (Symbol, Wingdings …): the Unicode character that a reader sees in place of the font's code.

Tables after the Unicode Consortium's mapping of Adobe Symbol and the published charts of the Wingdings fonts, for what office texts hold:
boxes to tick, ticks, arrows, bullets, Greek and mathematical signs. A ticked box of any shape is ☒, an empty one ☐.
"""

from functools import lru_cache

_PRIVATE = 0xF000  # Word writes the code of a symbol font's glyph as U+F000 + code
_BULLET = "•"

_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "☒", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD5: "⌫", 0xD8: "➢", 0xDB: "⇦",
    0xDC: "⇨", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☒",
}  # fmt: skip
_WINGDINGS2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0xA2: "■", 0xA3: "☐", 0x2A: "☐", 0x30: "☐",
}  # fmt: skip
_WINGDINGS3 = {0x7D: "▶", 0x22: "→", 0x66: "→", 0x67: "↑", 0x68: "↓", 0x65: "←"}
_WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x34: "▶", 0x3D: "■"}
_SYMBOL_ROWS = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?",
    0x40: "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    0x60: "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA1: "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑",
}
_SYMBOL = {start + i: sign for start, row in _SYMBOL_ROWS.items() for i, sign in enumerate(row)}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS2,
    "wingdings 3": _WINGDINGS3,
    "webdings": _WEBDINGS,
}
# Code outside any symbol font, left by a conversion: Symbol's bullet, else Wingdings, which such files use most.
_STRAY = {**_WINGDINGS, 0xB7: _BULLET, 0x2D: "-"}


@lru_cache(maxsize=256)
def table(font: str) -> dict[int, str] | None:
    """Return the characters of a symbol font by code, None for any other font."""
    return _FONTS.get(font.strip().lower())


def glyph(code: int, font: str) -> str:
    """Return the character shown for a code of a font; a glyph that no table knows is a bullet."""
    private = _PRIVATE <= code <= _PRIVATE + 0xFF
    low = code - _PRIVATE if private else code
    known = table(font)
    if low <= 0xFF and (private or known is not None):
        return (_STRAY if known is None else known).get(low, _BULLET)
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else _BULLET


def glyphs(text: str, font: str) -> str:
    """Return the text with the codes of a symbol font as a reader sees them, one character for one; spaces are no glyphs.

    In an ordinary font only codes of the private area are such glyphs (left there by a conversion).
    """
    return "".join(sign if sign.isspace() else glyph(ord(sign), font) for sign in text)
