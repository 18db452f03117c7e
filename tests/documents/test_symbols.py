"""Glyphs of symbol fonts as characters."""

import pytest

from kiemdiem_docs.documents.symbols import glyph, glyphs

GLYPHS = [
    (0xF0A8, "Wingdings", "☐"),
    (0xA8, "Wingdings", "☐"),
    (0xF06F, "wingdings", "☐"),
    (0xF0FE, "Wingdings", "☒"),
    (0xF078, "Wingdings", "☒"),
    (0xF0FC, "Wingdings", "✓"),
    (0xF0E0, "Wingdings", "→"),
    (0xF0A3, "Wingdings 2", "☐"),
    (0xF052, "Wingdings 2", "☒"),
    (0xF0B3, "Symbol", "≥"),
    (0xF061, "Symbol", "α"),
    (0xF0B7, "Symbol", "•"),
    (0xF0B7, "Arial", "•"),
    (0xF0FE, "Arial", "☒"),
    (0xF021, "Wingdings", "•"),
    (0x2611, "MS Gothic", "☑"),
    (0x41, "Arial", "A"),
    (0, "Arial", "•"),
    (0xD800, "Arial", "•"),
    (0x110000, "Arial", "•"),
]


@pytest.mark.parametrize(("code", "font", "expected"), GLYPHS)
def test_symbols_glyph(code, font, expected):
    assert glyph(code, font) == expected


def test_symbols_keep_spaces_and_length():
    assert glyphs("o x\uf0fe", "Wingdings") == "☐ ☒☒"


def test_symbols_letters_beyond_a_symbol_font_stay():
    assert glyphs("ạ", "Wingdings") == "ạ"
