"""Linear-chain tagging: the most likely labels of a sequence from weighted features, with the weights read from a data file.

The model is a conditional random field (Lafferty, McCallum, Pereira 2001) trained by `python -m training.train`; here it is only applied,
with integer weights, so that every machine gives the same result.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

SCALE = 1000
"""Weights are stored as whole thousandths."""


@dataclass(frozen=True, slots=True)
class Tagger:
    """Weights of one model: per feature a row of (label number, weight), and label-to-label transitions."""

    labels: tuple[str, ...]
    states: dict[str, tuple[tuple[int, int], ...]]
    transitions: tuple[tuple[int, ...], ...]

    def scores(self, features: Iterable[str]) -> list[int]:
        """Return the summed weight of each label for one element's features."""
        total = [0] * len(self.labels)
        states = self.states
        for feature in features:
            for label, weight in states.get(feature, ()):
                total[label] += weight
        return total

    def tag(self, sequence: Sequence[Iterable[str]]) -> list[str]:
        """Return the best label of each element (Viterbi); [] for an empty sequence."""
        return self.best([self.scores(features) for features in sequence])

    def best(self, scored: Sequence[Sequence[int]]) -> list[str]:
        """Return the best labels for elements that are scored already."""
        if not scored:
            return []
        number = range(len(self.labels))
        into = tuple(zip(*self.transitions, strict=True))
        current = list(scored[0])
        back: list[list[int]] = []
        for scores in scored[1:]:
            pointers = []
            following = []
            for label in number:
                reached = list(map(int.__add__, current, into[label]))
                top = max(reached)
                pointers.append(reached.index(top))
                following.append(top + scores[label])
            back.append(pointers)
            current = following
        label = current.index(max(current))
        path = [label]
        for pointers in reversed(back):
            label = pointers[label]
            path.append(label)
        return [self.labels[label] for label in reversed(path)]

    def margins(self, scored: Sequence[Sequence[int]], groups: Sequence[str]) -> list[int]:
        """Return by how much the best sequence beats the best one with a label of another group at each element (max-marginals, in thousandths).

        groups: for each label the name of what it stands for; labels of one group count as one answer.
        """
        if not scored:
            return []
        forward = self._reach(scored, tuple(zip(*self.transitions, strict=True)))
        backward = self._reach(scored[::-1], self.transitions)[::-1]
        result = []
        for ahead, behind, own in zip(forward, backward, scored, strict=True):
            best: dict[str, int] = {}
            for group, one, other, score in zip(groups, ahead, behind, own, strict=True):
                best[group] = max(best.get(group, one + other - score), one + other - score)
            first, second = sorted(best.values(), reverse=True)[:2]
            result.append(first - second)
        return result

    def _reach(self, scored: Sequence[Sequence[int]], into: Sequence[Sequence[int]]) -> list[list[int]]:
        reach = [list(scored[0])]
        for scores in scored[1:]:
            reach.append([max(map(int.__add__, reach[-1], row)) + score for row, score in zip(into, scores, strict=True)])
        return reach


@cache
def load(name: str) -> Tagger:
    """Return the packaged model of that name. Raises FileNotFoundError for a name the package does not have."""
    source = resources.files(__package__).joinpath("models", f"{name}.json").read_bytes()
    raw = json.loads(source)
    states = {
        feature: tuple((label, weight) for label, weight in zip(row[::2], row[1::2], strict=True)) for feature, row in raw["states"].items()
    }
    return Tagger(tuple(raw["labels"]), states, tuple(tuple(row) for row in raw["transitions"]))
