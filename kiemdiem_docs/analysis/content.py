"""How much two stretches of text are about the same thing: their shared words, the rarer the heavier."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,/]\d+)*")


class Weights:
    """Weights of words by their rarity among the paragraphs they were counted in."""

    def __init__(self, folded: Iterable[str], *, pairs: bool = False) -> None:
        """Count the words of folded paragraphs; with `pairs` also each word with the one behind it, as Vietnamese words are two syllables long."""
        self._pairs = pairs
        paragraphs = [self._words(text) for text in folded]
        counts = Counter(word for words in paragraphs for word in words)
        self._weights = {word: math.log((len(paragraphs) + 1) / count) for word, count in counts.items()}

    def _words(self, folded: str) -> set[str]:
        words = _WORD.findall(folded)
        return {*words, *(f"{one} {other}" for one, other in pairwise(words))} if self._pairs else set(words)

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weights.get(word, 1.0) for word in sorted(words))

    def shared(self, one: str, other: str) -> float:
        """Return the weight of the words that two folded stretches share, as a share of the lighter one's (0 to 1)."""
        words, others = self._words(one), self._words(other)
        lighter = min(self._sum(words), self._sum(others))
        return self._sum(words & others) / lighter if lighter else 0.0
