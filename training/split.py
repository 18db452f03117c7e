"""The fixed third of the corpus that no model, threshold or rule is tuned on."""

import hashlib


def held_out(identity: str) -> bool:
    """Return whether the report with this id belongs to the held-out third; decided by its id alone, so that it never changes."""
    return hashlib.sha256(identity.encode()).digest()[0] % 3 == 0
