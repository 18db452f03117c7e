"""The lexicons' files: `lexicons/<name>.yaml`, package data read through importlib.resources.

A file has a header and entries:

    name: hedges                  # the file's name
    description: …                # English, for who edits it
    sources: {T1: address, …}     # what the keys under `source` stand for
    year: 2026                    # of the last review of the list
    gap: 6                        # syllables that a slot may span (optional)
    categories: {place: …, …}     # every category used, with its meaning
    defaults: {evidence: ours}    # what entries leave out (optional)
    entries:
      - {phrase: …, category: …, kind: …, evidence: V, source: [T1], note: …}
      - category: …               # one set of properties for many phrases
        phrases: [ …, … ]

Evidence classes: V word for word in a cited page, v condensed from one, P pattern of several V, B common but not found (domain research), ours.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from kiemdiem_docs.errors import FormError

EVIDENCE = ("V", "v", "P", "B", "ours")
HEADER = ("name", "description", "sources", "year", "categories", "entries")
_FIELDS = {"phrase", "phrases", "category", "kind", "evidence", "source", "note", "gap"}


def _folder() -> Traversable:
    """Return the data folder: part of the installed package, beside the package in a checkout."""
    try:
        return resources.files("kiemdiem_docs.lexicons")
    except ModuleNotFoundError:
        return resources.files("lexicons")


@cache
def names() -> tuple[str, ...]:
    """Return the names of all lexicons, sorted."""
    return tuple(sorted(item.name.removesuffix(".yaml") for item in _folder().iterdir() if item.name.endswith(".yaml")))


@cache
def read(name: str) -> dict[str, Any]:
    """Return one file as it stands, header checked. Raises FormError KDE351 (no such lexicon) or KDE352 (not in the format above)."""
    if name not in names():
        raise FormError("KDE351", name=name, known=", ".join(names()))
    source = _folder().joinpath(f"{name}.yaml").read_text("utf-8")
    try:
        loaded = yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise FormError("KDE352", name=name, detail=str(error).splitlines()[0]) from error
    return check(name, loaded)


def check(name: str, loaded: Any) -> dict[str, Any]:
    """Return the mapping if it has a lexicon's header and entries, else raise FormError KDE352."""
    if not isinstance(loaded, dict):
        raise FormError("KDE352", name=name, detail="mapping")
    missing = [key for key in HEADER if key not in loaded]
    if missing or loaded["name"] != name:
        raise FormError("KDE352", name=name, detail=", ".join(missing) or "name")
    return loaded


def records(name: str) -> Iterator[dict[str, Any]]:
    """Yield one mapping per phrase, groups unfolded and defaults filled in. Raises FormError as `read`, KDE353 for an entry that does not fit."""
    loaded = read(name)
    yield from unfold(name, loaded)


def unfold(name: str, loaded: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield one mapping per phrase of a file already read; errors as `records`."""
    for group in loaded["entries"]:
        base = {"kind": "", "source": [], "note": "", "gap": loaded.get("gap"), **loaded.get("defaults", {}), **group}
        phrases = base.pop("phrases", None) or [base.get("phrase")]
        fits = base.get("category") in loaded["categories"] and base.get("evidence") in EVIDENCE and not set(base) - _FIELDS
        if not fits or not all(isinstance(phrase, str) for phrase in phrases):
            raise FormError("KDE353", name=name, phrase=str(phrases[0]))
        yield from ({**base, "phrase": phrase} for phrase in phrases)
