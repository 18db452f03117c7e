"""Words: underthesea's segmentation, as spans of our syllables. Slow (27 ms per 3.9k characters): only where a rule asks for words."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from kiemdiem_docs.language.tokens import Syllable, syllables


class Word(NamedTuple):
    """One word of one or more syllables: `text == source[start:end]`."""

    start: int
    end: int
    text: str


@cache
def _segmenter() -> Any:
    from underthesea import word_tokenize

    return word_tokenize


def _solid(text: str) -> int:
    """Return the number of characters that are not white space."""
    return sum(not char.isspace() for char in text)


def _groups(tokens: tuple[Syllable, ...], lengths: list[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each word, given the words' lengths in characters without spaces; words that share a token become one."""
    ends, total = set(), 0
    for length in lengths:
        total += length
        ends.add(total)
    first, total = 0, 0
    for number, token in enumerate(tokens):
        total += len(token.text)
        if total in ends or number == len(tokens) - 1:
            yield first, number
            first = number + 1


def words(text: str) -> tuple[Word, ...]:
    """Return the words of the text in order. Each covers whole syllables; together they cover all.

    Where the segmenter's output cannot be laid over the text (it rewrites rare characters), every syllable is its own word.
    """
    tokens = syllables(text)
    lengths = [_solid(word) for word in _segmenter()(" ".join(token.text for token in tokens), use_token_normalize=False)] if tokens else []
    if sum(lengths) != sum(len(token.text) for token in tokens):
        lengths = [len(token.text) for token in tokens]
    spans = ((tokens[first].start, tokens[last].end) for first, last in _groups(tokens, lengths))
    return tuple(Word(start, end, text[start:end]) for start, end in spans)
