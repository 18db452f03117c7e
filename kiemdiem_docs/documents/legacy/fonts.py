"""Which code a font's name stands for."""

import re
from functools import lru_cache

TCVN3 = "tcvn3"
TCVN3_CAPITALS = "tcvn3-capitals"
VNI = "vni"

_ABC = re.compile(r"\.[Vv][Nn]\S|Vn[A-Z]|.*(?i:tcvn3)")
_VNI = re.compile(r"(?i:vni)[-\s]")
_FOUNDRY = re.compile(r"\s*\(.*\)$")


@lru_cache(maxsize=256)
def codec(font: str) -> str:
    """Return the code of a font's letters: TCVN3 for the ABC fonts (`.VnTime`), TCVN3_CAPITALS for those that draw capitals (`.VnTimeH`), VNI, or "".

    A name is only a hint, `evidence` checks it: others than `.Vn…` are taken from the legacy-vietnamese corpus (`VnTimeH(Ds)`, `VNSTCVN3`).
    """
    font = _FOUNDRY.sub("", font.strip())
    if _ABC.match(font):
        return TCVN3_CAPITALS if font.endswith("H") else TCVN3
    return VNI if _VNI.match(font) else ""
