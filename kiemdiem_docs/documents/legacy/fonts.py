"""Which code a font's name stands for."""

import re
from functools import lru_cache

TCVN3 = "tcvn3"
TCVN3_CAPITALS = "tcvn3-capitals"
VNI = "vni"

_ABC = re.compile(r"\.vn\S|vn(?:time|arial)", re.IGNORECASE)
_VNI = re.compile(r"vni[-\s]", re.IGNORECASE)


@lru_cache(maxsize=256)
def codec(font: str) -> str:
    """Return the code of a font's letters: TCVN3 for the ABC fonts (`.VnTime`), TCVN3_CAPITALS for those that draw capitals (`.VnTimeH`), VNI, or ""."""
    font = font.strip()
    if _ABC.match(font):
        return TCVN3_CAPITALS if font.endswith("H") else TCVN3
    return VNI if _VNI.match(font) else ""
