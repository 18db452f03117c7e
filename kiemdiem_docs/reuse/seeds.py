"""Which earlier sentences are worth comparing with a sentence: those that share pairs of neighbouring words, rare pairs first."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from kiemdiem_docs.reuse.own import Sentence

# Reworded pairs of the training reports share at least 44 % of the shorter side's pairs, a fifth leaves room (November 2026).
SHARED = 0.2
CANDIDATES = 3
# Words that more sentences than this hold tell none of them from another; in a report of 10 pages no pair comes near it.
HOLDERS = 64


class Seeds:
    """The sentences of an earlier report, found by what they share with a given one."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._same: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, sentence in enumerate(sentences):
            _add(number, self._same[sentence.marks])
            for pair in _pairs(sentence):
                _add(number, self._pairs[pair])

    def equal(self, sentence: Sentence) -> list[int]:
        """Return the numbers of the sentences with the same words, figures aside."""
        return self._same.get(sentence.marks, [])

    def near(self, sentence: Sentence) -> list[int]:
        """Return the numbers of at most CANDIDATES sentences that share enough pairs of words, the most telling first."""
        shared: Counter[int] = Counter()
        telling: dict[int, float] = defaultdict(float)
        pairs = _pairs(sentence)
        for pair in pairs:
            for number in (holders := self._pairs.get(pair, ())):
                shared[number] += 1
                telling[number] += 1 / len(holders)
        enough = [number for number, count in shared.items() if count >= SHARED * min(len(pairs), len(self.sentences[number].keys))]
        return sorted(enough, key=lambda number: (-telling[number], number))[:CANDIDATES]


def _add(number: int, holders: list[int]) -> None:
    if len(holders) < HOLDERS:
        holders.append(number)


def _pairs(sentence: Sentence) -> set[tuple[str, str]]:
    """Return the pairs of neighbouring words that are the author's own."""
    if not any(sentence.hidden):
        return sentence.pairs
    own = (None if off else mark for mark, off in zip(sentence.marks, sentence.hidden, strict=True))
    return {(left, right) for left, right in pairwise(own) if left is not None and right is not None}
