from typing import Any

import pytest

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.language import store
from kiemdiem_docs.messages import LANGUAGES

GOOD: dict[str, Any] = {"name": "thu", "description": "x", "sources": {}, "year": 2026, "categories": {"a": "x"}, "entries": []}


def codes(loaded: Any) -> str:
    with pytest.raises(FormError) as caught:
        list(store.unfold("thu", store.check("thu", loaded)))
    return caught.value.code


def test_store_unfolds_groups_and_defaults():
    loaded = {
        **GOOD,
        "gap": 2,
        "defaults": {"evidence": "ours"},
        "entries": [{"category": "a", "phrases": ["x", "y"]}, {"category": "a", "phrase": "z", "evidence": "V"}],
    }
    records = list(store.unfold("thu", store.check("thu", loaded)))
    assert [(r["phrase"], r["evidence"], r["gap"]) for r in records] == [("x", "ours", 2), ("y", "ours", 2), ("z", "V", 2)]


@pytest.mark.parametrize("key", store.HEADER)
def test_store_refuses_a_missing_header_field(key: str):
    assert codes({name: value for name, value in GOOD.items() if name != key}) == "KDE352"


@pytest.mark.parametrize("loaded", [None, [], {**GOOD, "name": "khác"}])
def test_store_refuses_what_is_no_lexicon(loaded: Any):
    assert codes(loaded) == "KDE352"


@pytest.mark.parametrize(
    "entry",
    [
        {"phrase": "x", "category": "b", "evidence": "V"},
        {"phrase": "x", "category": "a", "evidence": "W"},
        {"phrase": "x", "category": "a", "evidence": "V", "lạ": 1},
        {"category": "a", "evidence": "V"},
    ],
)
def test_store_refuses_an_entry_that_does_not_fit(entry: dict[str, Any]):
    assert codes({**GOOD, "entries": [entry]}) == "KDE353"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "params"),
    [
        ("KDE351", {"name": "thu", "known": "a, b"}),
        ("KDE352", {"name": "thu", "detail": "name"}),
        ("KDE353", {"name": "thu", "phrase": "x"}),
        ("KDE354", {"phrase": "a ("}),
        ("KDE355", {"phrase": "a", "limit": 400}),
    ],
)
def test_store_errors_have_texts(code: str, params: dict[str, Any], lang: str):
    line = FormError(code, **params).line(lang)
    assert line.startswith(f"[{code}] ")
    assert all(str(value) in line for value in params.values())
