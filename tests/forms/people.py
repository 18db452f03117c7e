"""Data for tests: every slot of a form filled with a word of its own."""

from typing import Any

from kiemdiem_docs.forms.schema import Slot, slots
from kiemdiem_docs.regimes import Form, forms, regimes

FORMS = [form for known in regimes() for form in forms(known.id)]
NAMES = [f"{form.regime}-{form.code}" for form in FORMS]
YEARS = {"366-2025": 2025, "124-2023": 2024}


def filled(form: Form, words: dict[str, str] | None = None) -> dict[str, Any]:
    """Return plain data for a form: each text is the word that `words` has for its path, else one made of the path."""
    words = words if words is not None else {}
    values = {slot.key: _value(slot, slot.key, words) for slot in slots(form)}
    return {"mau": form.code, "nam": YEARS[form.regime], **values}


def paths(form: Form) -> list[str]:
    """Return the paths of all slots that hold text."""
    words: dict[str, str] = {}
    filled(form, words)
    return list(words)


def _value(slot: Slot, path: str, words: dict[str, str]) -> Any:
    if slot.kind in ("date", "birth"):
        return "05/12/2025"
    if slot.kind == "number":
        return 20
    if slot.kind == "choice":
        return slot.choices[1]
    if slot.kind == "record":
        return {inner.key: _value(inner, f"{path}.{inner.key}", words) for inner in slot.inner if inner.key != "tong"}
    if slot.kind == "records":
        return [{inner.key: _value(inner, f"{path}.{inner.key}", words) for inner in slot.inner}]
    word = words.setdefault(path, f"W{path.replace('_', '').replace('.', '')}W")
    return [word] if slot.kind in ("lines", "paragraphs") else word
