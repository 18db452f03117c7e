"""The author's own sentences: what a report holds beside the form's words, headings, and the parts that others fill in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import ItemKind, Paragraph, ParagraphRole, Report, Role
from kiemdiem_docs.reuse.base import Base
from kiemdiem_docs.reuse.masking import FIGURE, WORD, covered, is_year, masked

_OTHERS = frozenset({Role.HEADER, Role.SIGNATURE, Role.SUPERIOR})
_BOXES = re.compile(r"[☐☑☒□■▢✓✔✗✘]|\[\s*[xX]?\s*\]")
_ENUMERATOR = re.compile(r"\s*(?:[-–—+*•●○▪]+\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]+\s+)")
# Words that hold sentences together and those that every report is full of: shared by chance between any two sentences.
_EVERYWHERE = (
    "và của các trong với là có được cho đã để về những một theo tôi cá nhân bản thân công tác việc do từ đến còn chưa không tại vào năm khi "
    "thực hiện nhiệm vụ như này ra trên sau đó cũng nên thì mà sẽ đang rất luôn đều hơn số"
)
_LIGHT = frozenset(_EVERYWHERE.split())
# What a word counts for: chosen on the sentence pairs of the training reports, labelled as reworded or not, November 2026. With 0 for base text a
# sentence around a title was lost wherever one side spelt the title a little differently (recall 0.981 against 0.990).
PLAIN, LIGHT, NUMBER, SHARED = 1.0, 0.25, 0.5, 0.15
# Words in a sentence; a text without a full stop is compared in pieces, or a file made to be slow would be.
LONGEST = 300


@dataclass(frozen=True)
class Sentence:
    """One sentence of the author's own, or words `first` and on of it.

    paragraph, start, end: its characters. role: of the paragraph; answer: it says what became of an earlier limitation. keys: its words and
    figures, folded; marks: the same with figures masked; hidden: which are base text. folded: the paragraph's text.
    """

    paragraph: int
    role: Role
    answer: bool
    start: int
    end: int
    keys: tuple[str, ...]
    marks: tuple[str, ...]
    hidden: tuple[bool, ...]
    folded: str

    @cached_property
    def spots(self) -> list[tuple[int, int]]:
        """Return the first and last offset of every word in the paragraph."""
        return [match.span() for match in WORD.finditer(self.folded, self.start, self.end)]

    @cached_property
    def weights(self) -> list[float]:
        """Return what every word counts for in telling sentences apart: least for base text, nothing for years."""
        return [SHARED if off else _weight(key, mark) for key, mark, off in zip(self.keys, self.marks, self.hidden, strict=True)]

    @cached_property
    def pairs(self) -> set[tuple[str, str]]:
        """Return the pairs of neighbouring words, figures masked."""
        return set(pairwise(self.marks))

    @property
    def words(self) -> int:
        """Return how many words are the author's own, figures not counted."""
        return sum(mark != FIGURE and not off for mark, off in zip(self.marks, self.hidden, strict=True))

    @property
    def own(self) -> int:
        """Return how many characters are not base text; the gap between two words of base text belongs to it."""
        length = self.end - self.start
        return length - covered(self.spots, self.hidden) if any(self.hidden) else length

    def cut(self, first: int, last: int) -> "Sentence":
        """Return the sentence reduced to its words `first:last`; what stands before its first and after its last word stays with them."""
        if (first, last) == (0, len(self.keys)):
            return self
        start = self.start if first == 0 else self.spots[first][0]
        end = self.end if last == len(self.keys) else self.spots[last - 1][1]
        keys, marks, hidden = self.keys[first:last], self.marks[first:last], self.hidden[first:last]
        return replace(self, start=start, end=end, keys=keys, marks=marks, hidden=hidden)


def own_sentences(report: Report, base: Base) -> list[Sentence]:
    """Return the author's sentences in reading order; sentences that are base text all through are left out."""
    answers: dict[int, list[tuple[int, int]]] = {}
    for item in report.of_kind(ItemKind.FOLLOWUP):
        answers.setdefault(item.span.paragraph, []).append((item.span.start, item.span.end))
    found: list[Sentence] = []
    for place, (paragraph, role) in enumerate(zip(report.document.paragraphs, report.roles, strict=True)):
        if _is_own(paragraph, role):
            found += _sentences(place, paragraph.text, role, answers.get(place, []), base)
    return found


def _is_own(paragraph: Paragraph, role: ParagraphRole) -> bool:
    boxes = role.role == Role.SELF_RATING and _BOXES.search(paragraph.text)
    return not (role.heading or role.role in _OTHERS or boxes)


def _sentences(place: int, text: str, role: ParagraphRole, answers: list[tuple[int, int]], base: Base) -> Iterator[Sentence]:
    folded = fold(text)
    for begin, end in sentences(text):
        start = max(begin, role.body)
        if enumerator := _ENUMERATOR.match(folded, start, end):
            start = enumerator.end()
        keys = tuple(WORD.findall(folded, start, end))
        marks = masked(keys)
        hidden = base.mask(marks)
        if not all(hidden):
            answer = role.role == Role.FOLLOWUP or any(left < end and start < right for left, right in answers)
            yield from _pieces(Sentence(place, role.role, answer, start, end, keys, marks, hidden, folded))


def _pieces(sentence: Sentence) -> Iterable[Sentence]:
    count = len(sentence.keys)
    if count <= LONGEST:
        return (sentence,)
    return (sentence.cut(at, min(at + LONGEST, count)) for at in range(0, count, LONGEST))


def _weight(key: str, mark: str) -> float:
    if mark == FIGURE:
        return 0.0 if is_year(key) else NUMBER
    return LIGHT if key in _LIGHT else PLAIN
