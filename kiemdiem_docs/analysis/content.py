"""How much two stretches of text are about the same thing: their shared words, the rarer the heavier."""

import math
import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,/]\d+)*")


class Weights:
    """Weights of words by their rarity among the paragraphs they were counted in."""

    def __init__(self, folded: Iterable[str]) -> None:
        """Count the words of folded paragraphs."""
        paragraphs = [set(_WORD.findall(text)) for text in folded]
        counts = Counter(word for words in paragraphs for word in words)
        self._weights = {word: math.log((len(paragraphs) + 1) / count) for word, count in counts.items()}

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weights.get(word, 1.0) for word in words)

    def shared(self, one: str, other: str) -> float:
        """Return the weight of the words that two folded stretches share, as a share of the lighter one's (0 to 1)."""
        words, others = set(_WORD.findall(one)), set(_WORD.findall(other))
        lighter = min(self._sum(words), self._sum(others))
        return self._sum(words & others) / lighter if lighter else 0.0
