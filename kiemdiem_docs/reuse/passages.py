"""Matching sentences that stand beside each other on both sides, made one passage."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiemdiem_docs.model import Paragraph, Passage, Span
from kiemdiem_docs.reuse.kinds import weakest
from kiemdiem_docs.reuse.own import Sentence

# A shorter formula ("Chấp hành tốt nội quy cơ quan.") stands in anybody's report; beside other words taken over it counts.
LEAST_WORDS = 8
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence, or a stretch of one, and where it was taken from."""

    new: Sentence
    old: Sentence
    kind: str


def merged(matches: Iterable[Match], here: Sequence[Paragraph], there: Sequence[Paragraph]) -> tuple[list[Passage], int]:
    """Return the passages in reading order and how many of the author's own characters they hold; passages under LEAST_WORDS words are left out.

    here, there: the paragraphs of the new and the old report.
    """
    groups: list[list[Match]] = []
    for match in sorted(matches, key=lambda match: (match.new.paragraph, match.new.start)):
        if groups and _beside(groups[-1][-1].new, match.new, here) and _beside(groups[-1][-1].old, match.old, there):
            groups[-1].append(match)
        else:
            groups.append([match])
    long = [group for group in groups if sum(match.new.words for match in group) >= LEAST_WORDS]
    return [_passage(group, here, there) for group in long], sum(match.new.own for group in long for match in group)


def _beside(left: Sentence, right: Sentence, paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether `right` follows `left` in the same paragraph with no word between them."""
    if left.paragraph != right.paragraph or left.end > right.start:
        return False
    return not _LETTER.search(paragraphs[left.paragraph].text, left.end, right.start)


def _passage(group: Sequence[Match], here: Sequence[Paragraph], there: Sequence[Paragraph]) -> Passage:
    new = Span(group[0].new.paragraph, group[0].new.start, group[-1].new.end)
    old = Span(group[0].old.paragraph, group[0].old.start, group[-1].old.end)
    kind = weakest([match.kind for match in group])
    return Passage(kind, new, _words(new, here), old, _words(old, there))


def _words(span: Span, paragraphs: Sequence[Paragraph]) -> str:
    return paragraphs[span.paragraph].text[span.start : span.end]
