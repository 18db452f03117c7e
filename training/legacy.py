"""Composed Vietnamese → the letters of TCVN3 and VNI fonts: runs of characters with the font that shows them."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple
from unicodedata import normalize

Spelled = tuple[str, str]
"""Characters as stored in the file, and the font of their run ("" for the document's own)."""

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Grave, hook above, tilde, acute, dot below: the order of both encodings' tables below."""


class Font(NamedTuple):
    """A legacy encoding. letters: composed letter → stored characters; name: of its font; capitals: font that shows small letters as capitals, "" if none."""

    letters: dict[str, str]
    name: str
    capitals: str = ""
