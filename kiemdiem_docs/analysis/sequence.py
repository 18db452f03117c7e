"""Linear-chain tagging: the most likely labels of a sequence from weighted features, with the weights read from a data file.

The model is a conditional random field (Lafferty, McCallum, Pereira 2001) trained by `python -m training.train`; here it is only applied,
with integer weights, so that every machine gives the same result.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

SCALE = 1000
"""Weights are stored as whole thousandths."""

Scores = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Tagger:
    """Weights of one model: `weights[rows[feature]]` for each label, and `transitions[from, to]`."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: Scores
    transitions: Scores

    def scores(self, sequence: Sequence[Iterable[str]]) -> Scores:
        """Return the summed weights of each element's features: one row per element, one column per label."""
        result = np.zeros((len(sequence), len(self.labels)), np.int64)
        for at, features in enumerate(sequence):
            rows = [row for feature in features if (row := self.rows.get(feature)) is not None]
            result[at] = self.weights[rows].sum(axis=0)
        return result

    def tag(self, sequence: Sequence[Iterable[str]]) -> list[str]:
        """Return the best label of each element (Viterbi); [] for an empty sequence."""
        return self.best(self.scores(sequence))

    def best(self, scored: Scores) -> list[str]:
        """Return the best labels for elements that are scored already; of equal ones the label that sorts first."""
        if not len(scored):
            return []
        current = scored[0]
        back = []
        for scores in scored[1:]:
            reached = current[:, None] + self.transitions
            pointers = reached.argmax(axis=0)
            back.append(pointers)
            current = reached.max(axis=0) + scores
        label = int(current.argmax())
        path = [label]
        for pointers in reversed(back):
            label = int(pointers[label])
            path.append(label)
        return [self.labels[label] for label in reversed(path)]

    def margins(self, scored: Scores, groups: Sequence[str]) -> list[int]:
        """Return by how much the best sequence beats the best one with a label of another group at each element (max-marginals, in thousandths).

        groups: for each label the name of what it stands for, two at least; labels of one group count as one answer.
        """
        if not len(scored):
            return []
        through = _reach(scored, self.transitions) + _reach(scored[::-1], self.transitions.T)[::-1] - scored
        columns = [[at for at, other in enumerate(groups) if other == group] for group in sorted(set(groups))]
        best = np.sort(np.stack([through[:, held].max(axis=1) for held in columns], axis=1), axis=1)
        return [int(margin) for margin in best[:, -1] - best[:, -2]]


def _reach(scored: Scores, transitions: Scores) -> Scores:
    """Return the best sum of a sequence that ends at each element with each label."""
    reach = [scored[0]]
    for scores in scored[1:]:
        reach.append((reach[-1][:, None] + transitions).max(axis=0) + scores)
    return np.stack(reach)


def build(raw: Mapping[str, Any]) -> Tagger:
    """Return the tagger that the stored form describes: `labels`, `states` (feature → label, weight, label, weight …), `transitions`."""
    weights = np.zeros((len(raw["states"]), len(raw["labels"])), np.int64)
    rows = {}
    for at, (feature, row) in enumerate(raw["states"].items()):
        rows[feature] = at
        weights[at, row[::2]] = row[1::2]
    return Tagger(tuple(raw["labels"]), rows, weights, np.array(raw["transitions"], np.int64))


@cache
def load(name: str) -> Tagger:
    """Return the packaged model of that name. Raises FileNotFoundError for a name the package does not have."""
    return build(json.loads(resources.files(__package__).joinpath("models", f"{name}.json").read_bytes()))
