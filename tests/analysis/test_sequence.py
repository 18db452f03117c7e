from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.analysis.sequence import Tagger, load

WEIGHT = st.integers(-3000, 3000)
LABELS = ("x", "y", "z")


@st.composite
def problems(draw: st.DrawFn) -> tuple[Tagger, list[list[int]]]:
    transitions = tuple(tuple(draw(WEIGHT) for _ in LABELS) for _ in LABELS)
    scored = draw(st.lists(st.lists(WEIGHT, min_size=3, max_size=3), min_size=1, max_size=5))
    return Tagger(LABELS, {}, np.zeros((0, 3), np.int64), np.array(transitions)), np.array(scored)


def total(tagger: Tagger, scored: list[list[int]], path: tuple[int, ...]) -> int:
    own = sum(scores[label] for scores, label in zip(scored, path, strict=True))
    return own + sum(tagger.transitions[one][other] for one, other in pairwise(path))


@given(problems())
def test_best_is_the_best_of_all_sequences(problem: tuple[Tagger, list[list[int]]]) -> None:
    tagger, scored = problem
    every = product(range(3), repeat=len(scored))
    found = tuple(LABELS.index(label) for label in tagger.best(scored))
    assert total(tagger, scored, found) == max(total(tagger, scored, path) for path in every)


@given(problems())
def test_margins_are_those_of_all_sequences(problem: tuple[Tagger, list[list[int]]]) -> None:
    tagger, scored = problem
    paths = list(product(range(3), repeat=len(scored)))
    groups = ("a", "a", "b")
    for at, margin in enumerate(tagger.margins(scored, groups)):
        best = {group: max(total(tagger, scored, path) for path in paths if groups[path[at]] == group) for group in "ab"}
        assert margin == abs(best["a"] - best["b"])


def test_tag_of_nothing_is_nothing() -> None:
    assert Tagger(LABELS, {}, np.zeros((0, 3), np.int64), np.zeros((3, 3), np.int64)).tag([]) == []


@pytest.mark.parametrize("name", ["roles", "items"])
def test_load_packaged_models(name: str) -> None:
    tagger = load(name)
    assert len(tagger.transitions) == len(tagger.labels)
    assert tagger.rows


def test_load_unknown_model_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load("nothing-of-the-kind")
