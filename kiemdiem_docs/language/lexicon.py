"""Phrases found in a text by Aho–Corasick over syllables.

Every token of the vocabulary becomes one character, a text a short string of them: a phrase can then only match on syllable
boundaries, and the automaton makes one step per syllable. Offsets of hits are those of the given text.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import ahocorasick

from kiemdiem_docs.language import store
from kiemdiem_docs.language.phrases import DATE, NUMBER, Sequence, expand, is_date, is_number, is_passed, is_tight, key
from kiemdiem_docs.language.tokens import Syllable, chunks, cut

GAP = 6
_UNKNOWN, _NUMBER, _STOP, _COMMA = "\x01", "\x02", "\x03", "\x04"
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
    """One sequence of one part of an entry.

    final: it is the entry's last part. barred: what the slot before it may not hold. figures: numbers that it names (or `@`), with their places in it.
    """

    order: int
    part: int
    final: bool
    length: int
    gap: int
    barred: str
    figures: tuple[tuple[int, str], ...]


class _Stream:
    """A text as the automaton sees it, one character of `symbols` per token, and each token's start, end and words."""

    def __init__(self, text: str, encode: Callable[[str], tuple[str, tuple[Syllable, ...]]]) -> None:
        encoded = [(at, *encode(chunk)) for at, chunk in chunks(text)]
        self.symbols = "".join([symbols for _, symbols, _ in encoded])
        self.starts = [at + token[0] for at, _, tokens in encoded for token in tokens]
        self.ends = [at + token[1] for at, _, tokens in encoded for token in tokens]
        self.words = [token[2] for _, _, tokens in encoded for token in tokens]


_Begun = tuple[int, int, int]
"""An entry with slots found up to a part: its first token, the last token so far, the part awaited."""


class _Search:
    """What has been found in one text: whole phrases as (first token, last token, entry's number), and phrases with slots on their way."""

    def __init__(self, stream: _Stream) -> None:
        self.stream = stream
        self.whole: set[tuple[int, int, int]] = set()
        self.begun: dict[int, list[_Begun]] = {}
        self.done: dict[tuple[int, int], tuple[int, int]] = {}

    def found(self) -> list[tuple[int, int, int]]:
        """Return all that is complete as (first token, last token, entry's number), sorted."""
        return sorted(self.whole.union((start, last, order) for (start, order), (_, last) in self.done.items()))

    def see(self, pieces: list[_Piece], last: int) -> None:
        """Take in the pieces that end at token `last`."""
        for piece in pieces:
            order, part, final, length, _, _, figures = piece
            if part and order not in self.begun:
                continue
            first = last - length + 1
            if figures and not all(_agree(figure, self.stream.words[first + place]) for place, figure in figures):
                continue
            if part:
                self._go_on(piece, first, last)
            elif final:
                self.whole.add((first, last, order))
            else:
                self.begun.setdefault(order, []).append((first, last, 1))

    def _go_on(self, piece: _Piece, first: int, last: int) -> None:
        """Carry on what has begun with a further part at `first`–`last`; a completion is replaced only by a longer one from the same place."""
        symbols, begun = self.stream.symbols, self.begun[piece.order]
        starts = []
        for start, end, part in begun:
            if part == piece.part and end < first <= end + 1 + piece.gap:
                between = symbols[end + 1 : first]
                if not between or not any(map(between.__contains__, piece.barred)):
                    starts.append(start)
        if not piece.final:
            begun.extend((start, last, piece.part + 1) for start in starts)
            return
        for start in starts:
            if self.done.setdefault((start, piece.order), (first, last))[0] == first:
                self.done[start, piece.order] = (first, last)


def _agree(figure: str, word: str) -> bool:
    """Tell whether a word is the number that a phrase names."""
    return is_date(word) if figure == DATE else word == figure


class Lexicon:
    """An immutable set of entries that finds its phrases in texts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Build the automaton. Raises FormError KDE354 or KDE355 for a phrase that cannot be expanded."""
        self.entries = tuple(entries)
        self._vocabulary: dict[str, str] = {**dict.fromkeys(_STOPS, _STOP), ",": _COMMA}
        keys: dict[str, list[_Piece]] = {}
        for order, entry in enumerate(self.entries):
            for symbols, piece in self._pieces(order, entry):
                keys.setdefault(symbols, []).append(piece)
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

    def _pieces(self, order: int, entry: Entry) -> Iterator[tuple[str, _Piece]]:
        """Yield everything that an entry adds to the automaton: symbols and what they stand for."""
        parts = expand(entry.phrase)
        barred = _STOP + _COMMA if is_tight(entry.phrase) else _STOP
        for number, part in enumerate(parts):
            for sequence in part:
                figures = tuple((place, token) for place, token in enumerate(sequence) if token == DATE or is_number(token))
                yield self._spell(sequence), _Piece(order, number, number == len(parts) - 1, len(sequence), entry.gap, barred, figures)

    def _spell(self, sequence: Sequence) -> str:
        """Return a sequence of tokens as symbols, new tokens added to the vocabulary."""
        return "".join(
            _NUMBER
            if token in {NUMBER, DATE} or is_number(token)
            else self._vocabulary.setdefault(token, chr(_FIRST + len(self._vocabulary)))
            for token in sequence
        )

    def _encode(self, chunk: str) -> tuple[str, tuple[Syllable, ...]]:
        """Return symbols and places of the tokens in a text without white space, those left out that matching passes over."""
        tokens = tuple(token for token in cut(chunk) if not is_passed(token.text))
        return "".join(_NUMBER if is_number(text) else self._vocabulary.get(key(text), _UNKNOWN) for _, _, text in tokens), tokens

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return all occurrences, overlapping ones too, sorted by start, end and the entries' order.

        A phrase with slots is found once from each place where its first part stands, up to the nearest place that completes it.
        """
        stream = _Stream(text, self._encoded)
        search = _Search(stream)
        for last, pieces in self._automaton.iter(stream.symbols) if self.entries else ():
            search.see(pieces, last)
        return tuple(Hit(stream.starts[first], stream.ends[last], self.entries[order]) for first, last, order in search.found())


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
