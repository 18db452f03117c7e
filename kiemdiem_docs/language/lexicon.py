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
from kiemdiem_docs.language.phrases import NUMBER, Part, expand, is_number, is_quote, key
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


@dataclass(frozen=True, slots=True)
class _Variant:
    """One expansion of an entry: lengths of its parts, and the numbers that it names as (part, position in it, number)."""

    order: int
    entry: Entry
    lengths: tuple[int, ...]
    figures: tuple[tuple[int, int, str], ...]


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
        keys: dict[str, list[tuple[_Variant, int]]] = {}
        for order, entry in enumerate(self.entries):
            for parts in expand(entry.phrase):
                variant = _Variant(order, entry, tuple(map(len, parts)), tuple(_figures(parts)))
                for number, part in enumerate(parts):
                    keys.setdefault(self._spell(part), []).append((variant, number))
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

    def _spell(self, part: Part) -> str:
        """Return a part of a phrase as symbols, new tokens added to the vocabulary."""
        return "".join(
            _NUMBER if token == NUMBER or is_number(token) else self._vocabulary.setdefault(token, chr(_FIRST + len(self._vocabulary)))
            for token in part
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
        split: dict[_Variant, list[list[int]]] = {}
        for last, payload in self._automaton.iter(stream.symbols) if self.entries else ():
            for variant, part in payload:
                first = last - variant.lengths[part] + 1
                if variant.figures and not _agree(variant, part, stream, first):
                    continue
                if len(variant.lengths) == 1:
                    found.add((first, last, variant.order))
                else:
                    split.setdefault(variant, [[] for _ in variant.lengths])[part].append(first)
        for variant, places in split.items():
            found.update((first, last, variant.order) for first, last in _join(variant, places, stream.symbols))
        return tuple(Hit(stream.place(first)[0], stream.place(last)[1], self.entries[order]) for first, last, order in sorted(found))


def _figures(parts: tuple[Part, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers that a variant names, with their places."""
    for number, part in enumerate(parts):
        yield from ((number, position, token) for position, token in enumerate(part) if is_number(token))


def _agree(variant: _Variant, part: int, stream: _Stream, first: int) -> bool:
    """Tell whether the numbers that the part names stand in the text."""
    return all(stream.place(first + position)[2] == figure for number, position, figure in variant.figures if number == part)


def _join(variant: _Variant, places: list[list[int]], symbols: str) -> Iterator[tuple[int, int]]:
    """Yield first and last token of every occurrence of a variant with slots; `places` holds the first tokens of each part's occurrences."""
    for first in places[0]:
        last = _reach(variant, places, symbols, 0, first)
        if last is not None:
            yield first, last


def _reach(variant: _Variant, places: list[list[int]], symbols: str, part: int, first: int) -> int | None:
    """Return the last token of the nearest completion of a variant whose part stands at `first`, None if there is none."""
    after = first + variant.lengths[part]
    if part + 1 == len(variant.lengths):
        return after - 1
    for following in places[part + 1]:
        if after <= following <= after + variant.entry.gap and _STOP not in symbols[after:following]:
            last = _reach(variant, places, symbols, part + 1, following)
            if last is not None:
                return last
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
