"""Phrases found in a text by Aho–Corasick over syllables.

Every token of the vocabulary becomes one character, a text a short string of them: a phrase can then only match on syllable
boundaries, and the automaton makes one step per syllable. Offsets of hits are those of the given text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import ahocorasick

from kiemdiem_docs.language import store
from kiemdiem_docs.language.phrases import NUMBER, Sequence, expand, is_number, is_quote, key
from kiemdiem_docs.language.tokens import Syllable, chunks, cut

GAP = 6
_UNKNOWN, _NUMBER, _STOP = "\x01", "\x02", "\x03"
_FIRST = 0x10
_STOPS = frozenset({".", ";", "?", "!", "…", "..", "..."})


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase with its evidence (classes: `store.EVIDENCE`). lexicon: the file it stands in; gap: how many tokens one of its slots may span."""

    phrase: str
    category: str
    kind: str = ""
    evidence: str = "ours"
    source: tuple[str, ...] = ()
    note: str = ""
    lexicon: str = ""
    gap: int = GAP


class Hit(NamedTuple):
    """`text[start:end]` is an occurrence of the entry's phrase."""

    start: int
    end: int
    entry: Entry


class _Piece(NamedTuple):
    """One sequence of one part of an entry: numbers of entry and part, length, and the numbers that it names with their places in it."""

    order: int
    part: int
    length: int
    figures: tuple[tuple[int, str], ...]


class _Stream:
    """A text as the automaton sees it, one character of `symbols` per token, and the way back from a token's number to its place."""

    def __init__(self, text: str, encode: Callable[[str], tuple[str, tuple[Syllable, ...]]]) -> None:
        pieces, self.firsts, self.offsets, self.tokens, total = [], [], [], [], 0
        for offset, chunk in chunks(text):
            symbols, tokens = encode(chunk)
            pieces.append(symbols)
            self.firsts.append(total)
            self.offsets.append(offset)
            self.tokens.append(tokens)
            total += len(symbols)
        self.symbols = "".join(pieces)

    def place(self, number: int) -> tuple[int, int, str]:
        """Return start, end and words of a token."""
        chunk = bisect_right(self.firsts, number) - 1
        start, end, text = self.tokens[chunk][number - self.firsts[chunk]]
        return self.offsets[chunk] + start, self.offsets[chunk] + end, text


class Lexicon:
    """An immutable set of entries that finds its phrases in texts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Build the automaton. Raises FormError KDE354 or KDE355 for a phrase that cannot be expanded."""
        self.entries = tuple(entries)
        self._vocabulary: dict[str, str] = dict.fromkeys(_STOPS, _STOP)
        self._parts = []
        keys: dict[str, list[_Piece]] = {}
        for order, entry in enumerate(self.entries):
            parts = expand(entry.phrase)
            self._parts.append(len(parts))
            for number, sequence in ((number, sequence) for number, part in enumerate(parts) for sequence in part):
                figures = tuple((place, token) for place, token in enumerate(sequence) if is_number(token))
                keys.setdefault(self._spell(sequence), []).append(_Piece(order, number, len(sequence), figures))
        self._automaton = ahocorasick.Automaton()
        for symbols, payload in keys.items():
            self._automaton.add_word(symbols, payload)
        self._automaton.make_automaton()
        self._encoded = lru_cache(maxsize=1 << 15)(self._encode)

    def __len__(self) -> int:
        return len(self.entries)

    def categories(self) -> frozenset[str]:
        """Return the categories that the entries have."""
        return frozenset(entry.category for entry in self.entries)

    def _spell(self, sequence: Sequence) -> str:
        """Return a sequence of tokens as symbols, new tokens added to the vocabulary."""
        return "".join(
            _NUMBER if token == NUMBER or is_number(token) else self._vocabulary.setdefault(token, chr(_FIRST + len(self._vocabulary)))
            for token in sequence
        )

    def _encode(self, chunk: str) -> tuple[str, tuple[Syllable, ...]]:
        """Return symbols and places of the tokens in a text without white space, quotation marks left out."""
        tokens = tuple(token for token in cut(chunk) if not is_quote(token.text))
        return "".join(_NUMBER if is_number(text) else self._vocabulary.get(key(text), _UNKNOWN) for _, _, text in tokens), tokens

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return all occurrences, overlapping ones too, sorted by start, end and the entries' order.

        A phrase with slots is found once from each place where its first part stands, reaching to the nearest place that completes it.
        """
        stream = _Stream(text, self._encoded)
        found: set[tuple[int, int, int]] = set()
        split: dict[int, list[list[tuple[int, int]]]] = {}
        for last, pieces in self._automaton.iter(stream.symbols) if self.entries else ():
            for order, part, length, figures in pieces:
                first = last - length + 1
                if figures and not all(stream.place(first + place)[2] == figure for place, figure in figures):
                    continue
                if self._parts[order] == 1:
                    found.add((first, last, order))
                else:
                    split.setdefault(order, [[] for _ in range(self._parts[order])])[part].append((first, last))
        for order, places in split.items():
            found.update((first, last, order) for first, last in _join(places, self.entries[order].gap, stream.symbols))
        return tuple(Hit(stream.place(first)[0], stream.place(last)[1], self.entries[order]) for first, last, order in sorted(found))


def _join(places: list[list[tuple[int, int]]], gap: int, symbols: str) -> Iterator[tuple[int, int]]:
    """Yield first and last token of every occurrence of an entry with slots; `places` holds the occurrences of each of its parts."""
    for first, last in places[0]:
        end = _reach(places[1:], gap, symbols, last)
        if end is not None:
            yield first, end


def _reach(places: list[list[tuple[int, int]]], gap: int, symbols: str, last: int) -> int | None:
    """Return the last token of the nearest way through the remaining parts after the token `last`, None if there is none."""
    if not places:
        return last
    for first, end in sorted(places[0]):
        if last < first <= last + 1 + gap and _STOP not in symbols[last + 1 : first]:
            reached = _reach(places[1:], gap, symbols, end)
            if reached is not None:
                return reached
    return None


def _entry(name: str, record: dict[str, object]) -> Entry:
    """Return the entry that one record of a lexicon's file describes."""
    source = record["source"]
    return Entry(
        phrase=str(record["phrase"]),
        category=str(record["category"]),
        kind=str(record["kind"]),
        evidence=str(record["evidence"]),
        source=tuple(source) if isinstance(source, list) else (str(source),),
        note=str(record["note"]),
        lexicon=name,
        gap=int(str(record["gap"] or GAP)),
    )


def entries(name: str) -> tuple[Entry, ...]:
    """Return the entries of one lexicon. Raises FormError KDE351–KDE353 (see `store`)."""
    return tuple(_entry(name, record) for record in store.records(name))


@cache
def load(*names: str) -> Lexicon:
    """Return the named lexicons of the package as one, all of them when none is named; cached. Raises FormError KDE351–KDE355."""
    return Lexicon(entry for name in names or store.names() for entry in entries(name))
