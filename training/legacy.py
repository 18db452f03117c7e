"""Composed Vietnamese → the codes of TCVN3 and VNI fonts, by the tables that the reader decodes with."""

from collections.abc import Callable, Iterator
from itertools import groupby

from kiemdiem_docs.documents.legacy import tcvn3, vni

Spelled = tuple[str, str]
"""Characters as stored in the file, and the font of their run ("" for the document's own)."""

FONTS = {"tcvn3": ".VnTime", "vni": "VNI-Times"}
CAPITALS = ".VnTimeH"
OTHER = "Times New Roman"
BYTE = "\u0100"

TCVN3 = {letter: code for code, letter in tcvn3.TABLE.items() if code < BYTE}
VNI = {letter: pair for pair, letter in vni.PAIRS.items() if pair[0].isupper() == pair[1].isupper()}
VNI |= {letter: code for code, letter in vni.SINGLES.items()}
CODES = {"tcvn3": frozenset(TCVN3.values()), "vni": frozenset("".join(VNI.values()))}


def speller(name: str, *, marked: bool, careful: bool) -> Callable[[str], list[Spelled]]:
    """Return what spells a text in an encoding ("tcvn3", "vni") as runs.

    marked: runs name the font, else only the document's styles do. careful (TCVN3): capitals with a tone, which the code lacks, stand in the font of
    capitals; else they fall to small letters, as converters leave them. What the code lacks altogether (☐; × has a letter's byte) stands in OTHER.
    """
    own = FONTS[name] if marked else ""

    def letter(char: str) -> Spelled:
        if name == "vni":
            return _letter(char, VNI, CODES["vni"], own)
        if char in TCVN3 or char.lower() not in TCVN3:
            return _letter(char, TCVN3, CODES["tcvn3"], own)
        return TCVN3[char.lower()], CAPITALS if careful else own

    def spell(text: str) -> list[Spelled]:
        if name == "tcvn3" and careful and text.isupper():
            return list(_runs(_capital(char, own) for char in text))
        return list(_runs(letter(char) for char in text))

    return spell


def _capital(char: str, own: str) -> Spelled:
    """Spell one character of a text in capitals, all of which is set in the font of capitals."""
    code, font = _letter(char.lower(), TCVN3, CODES["tcvn3"], own)
    return code, font if font == OTHER else CAPITALS


def _letter(char: str, table: dict[str, str], codes: frozenset[str], own: str) -> Spelled:
    if char in table:
        return table[char], own
    foreign = char >= "\u0080" and (char in codes or not _in_windows_1252(char))
    return char, OTHER if foreign else own


def _in_windows_1252(char: str) -> bool:
    try:
        char.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _runs(letters: Iterator[Spelled]) -> Iterator[Spelled]:
    for font, group in groupby(letters, lambda spelled: spelled[1]):
        yield "".join(code for code, _ in group), font
