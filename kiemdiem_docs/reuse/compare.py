"""What a report takes over from an earlier one of the same author: shared pairs of words seed, likeness decides, neighbours merge."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiemdiem_docs.model import Paragraph, Report, Reuse, Role
from kiemdiem_docs.reuse.base import Base
from kiemdiem_docs.reuse.kinds import kind_of
from kiemdiem_docs.reuse.likeness import Likeness, likeness
from kiemdiem_docs.reuse.own import Sentence, own_sentences
from kiemdiem_docs.reuse.passages import LEAST_WORDS, Match, merged
from kiemdiem_docs.reuse.seeds import Seeds

# An answer to last year's review has to name what was said then.
_ANSWERED = frozenset({Role.LIMITATIONS, Role.CAUSES, Role.MEASURES})
_FAMILY = {Role.CAUSES: Role.LIMITATIONS}
# Least likeness of reworded sentences, chosen on the training reports and on edited pairs (tests/reuse/pairs.py), November 2026: whole sentence
# for whole sentence; one split or joined; a part of each; and what is added when the two stand under different roles.
WHOLE, SPLIT, PART, OTHER_ROLE = 0.74, 0.8, 0.85, 0.1
# Least number of weighty words on both sides for the same three cases: fewer are shared by chance.
WHOLE_WORDS, SPLIT_WORDS, PART_WORDS = 10, 10, 14


class Found(NamedTuple):
    """An earlier sentence: its number; words `new[0]:new[1]` were taken over from its words `old[0]:old[1]`."""

    number: int
    new: tuple[int, int]
    old: tuple[int, int]


def compare(report: Report, previous: Report, base: Base) -> Reuse:
    """Return the passages of `report` that were taken over from `previous`, in reading order, and their share of the author's own characters.

    Only the author's own parts count on both sides; `base` is the wording that is everybody's.
    """
    new, old = own_sentences(report, base), own_sentences(previous, base)
    matches = list(_matches(new, Seeds(old), report.document.paragraphs, previous.document.paragraphs))
    passages, taken = merged(matches, report.document.paragraphs, previous.document.paragraphs)
    own = sum(sentence.own for sentence in new)
    return Reuse(min(1.0, taken / own) if own else 0.0, tuple(passages))


def _matches(new: Sequence[Sentence], seeds: Seeds, here: Sequence[Paragraph], there: Sequence[Paragraph]) -> Iterator[Match]:
    last = -1
    for sentence in new:
        for number, part, source in _parts(sentence, seeds, last):
            last = number
            yield Match(part, source, kind_of(part, source, here[part.paragraph].text, there[source.paragraph].text))


def _parts(sentence: Sentence, seeds: Seeds, last: int) -> Iterator[tuple[int, Sentence, Sentence]]:
    """Yield what of the sentence was taken over, from which earlier sentence (its number and the part of it): several where it joins several."""
    rests = [sentence]
    while rests:
        rest = rests.pop()
        found = _equal(rest, seeds, last) or _near(rest, seeds, last)
        if found is None:
            continue
        last, first, end = found.number, found.new[0], found.new[1]
        yield last, rest.cut(first, end), seeds.sentences[last].cut(*found.old)
        rests += [rest.cut(*side) for side in ((end, len(rest.keys)), (0, first)) if side[1] - side[0] >= LEAST_WORDS]


def _equal(sentence: Sentence, seeds: Seeds, last: int) -> Found | None:
    """Return the earlier sentence with the same words, figures aside: the one with the same figures first, then the one that follows the last found."""
    found = [number for number in seeds.equal(sentence) if _comparable(sentence, seeds.sentences[number])]
    if not found:
        return None
    best = max(found, key=lambda number: (seeds.sentences[number].keys == sentence.keys, number == last + 1))
    return Found(best, (0, len(sentence.keys)), (0, len(sentence.keys)))


def _near(sentence: Sentence, seeds: Seeds, last: int) -> Found | None:
    """Return the most like of the earlier sentences that are like enough; of equals the one that follows the last found."""
    candidates = [number for number in seeds.near(sentence) if _comparable(sentence, seeds.sentences[number])]
    compared = [(number, likeness(sentence, seeds.sentences[number])) for number in candidates]
    enough = [(number, alike) for number, alike in compared if _enough(sentence, seeds.sentences[number], alike)]
    if not enough:
        return None
    best, alike = max(enough, key=lambda one: (one[1].score, one[0] == last + 1))
    return Found(best, (alike.new.first, alike.new.last), (alike.old.first, alike.old.last))


def _comparable(new: Sentence, old: Sentence) -> bool:
    """Return whether the same words in both would be reuse: an answer may name the fault that it answers."""
    return not new.answer or old.answer or old.role not in _ANSWERED


def _enough(new: Sentence, old: Sentence, alike: Likeness) -> bool:
    """Return whether two sentences are alike enough to be the same one reworded."""
    wholes = alike.new.whole + alike.old.whole
    least, words = ((PART, PART_WORDS), (SPLIT, SPLIT_WORDS), (WHOLE, WHOLE_WORDS))[wholes]
    elsewhere = _FAMILY.get(new.role, new.role) != _FAMILY.get(old.role, old.role)
    return alike.score >= least + OTHER_ROLE * elsewhere and min(alike.new.content, alike.old.content) >= words
