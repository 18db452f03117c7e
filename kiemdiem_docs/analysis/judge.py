"""Yes-or-no judgements on a stretch of text by a linear model over its words and signs, with the reasons that weighed most.

Weights are whole thousandths, trained by `python -m training.train` (logistic regression), so that every machine gives the same result.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from kiemdiem_docs.analysis.evidence import signs
from kiemdiem_docs.analysis.roles import grams, tokens


@dataclass(frozen=True, slots=True)
class Judge:
    """One model: a weight per feature and a bias; the judgement is yes from `threshold` on."""

    weights: dict[str, int]
    bias: int
    threshold: int

    def margin(self, features: Iterable[str]) -> int:
        """Return how far beyond the threshold the features reach, in thousandths; 0 and more means yes."""
        return self.bias + sum(self.weights.get(feature, 0) for feature in features) - self.threshold

    def reasons(self, features: Iterable[str], count: int = 3) -> tuple[str, ...]:
        """Return the signs ("s:…") among the features that spoke most for a yes."""
        speaking = sorted(
            (-self.weights.get(name, 0), name) for name in features if name.startswith("s:") and self.weights.get(name, 0) > 0
        )
        return tuple(name[2:] for _, name in speaking[:count])


@cache
def load(name: str) -> Judge:
    """Return the packaged judge of that name. Raises FileNotFoundError for a name the package does not have."""
    raw = json.loads(resources.files(__package__).joinpath("models", f"{name}.json").read_bytes())
    return Judge(raw["weights"], raw["bias"], raw["threshold"])


@lru_cache(maxsize=1024)
def features(folded: str, year: int | None) -> frozenset[str]:
    """Return what judges weigh for a folded stretch of text; several judges ask for the same one."""
    words = tokens(folded)
    found = grams(words, "w:")
    found.update(f"0:{' '.join(words[:n])}" for n in (1, 2) if len(words) >= n)
    found.update(f"s:{name}" for name in signs(folded, year))
    found.add(f"n:{min(len(words), 127).bit_length()}")
    return frozenset(found)
