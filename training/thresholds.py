"""`python -m training.thresholds`: what the analyser's thresholds rest on, measured on the corpus with the packaged models.

Links, follow-up and facts on the training two thirds; the certainty of sections on the held-out third.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kiemdiem_docs import documents
from kiemdiem_docs.analysis import followup, judge, links, roles, understand, vague
from kiemdiem_docs.analysis.content import Weights
from kiemdiem_docs.analysis.lines import lines
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import Item, ItemKind, Paragraph, ParagraphRole, Role, Span
from training.build import SOURCE, files, read
from training.entry import PARTS, Entry
from training.split import held_out
from training.train import labelled_documents

ENOUGH = (0.02, 0.03, 0.04, 0.06, 0.08, 0.1)
NEARLY = (0.75, 0.9)


def marked(entry: Entry) -> tuple[list[Paragraph], list[ParagraphRole], list[Item], set[tuple[str, str]]]:
    """Return a report's lines with their true roles, its marked items and the true links."""
    paragraphs, assigned, items, true = [], [], [], set()
    for number, line in enumerate(entry.text.lines):
        paragraphs.append(Paragraph(number, line.text))
        role = Role.HEADER if line.block != "body" else Role.ACHIEVEMENTS if line.role in PARTS else Role(line.role)
        assigned.append(ParagraphRole(role))
        end = 0
        for mark in line.marks:
            start = line.text.find(mark.words, end)
            end = start + len(mark.words)
            items.append(Item(mark.id, mark.kind, Span(number, start, end), mark.words))
            true.update((mark.id, target) for target in mark.targets)
    return paragraphs, assigned, items, true


def links_f1(entries: Sequence[Entry]) -> float:
    """Return F1 of the links between the marked items with the thresholds of today."""
    right = found = true = 0
    for entry in entries:
        paragraphs, assigned, items, wanted = marked(entry)
        got = {(item.id, target) for item in links.link(items, lines(paragraphs), assigned) for target in item.links}
        right, found, true = right + len(got & wanted), found + len(got), true + len(wanted)
    return 2 * right / (found + true)


def link_grid(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield F1 of the links for several thresholds."""
    before = links._SHARED_ENOUGH, links._NEARLY
    for nearly in NEARLY:
        for enough in ENOUGH:
            links._SHARED_ENOUGH, links._NEARLY = enough, nearly
            yield f"links: shared {enough}, nearly {nearly}: F1 {links_f1(entries):.3f}"
    links._SHARED_ENOUGH, links._NEARLY = before


def old_limitations(entries: Sequence[Entry]) -> Iterator[tuple[str, float, float, bool]]:
    """Yield, per labelled limitation of an earlier report: its true fate, the most it shares with a follow-up statement and with a limitation here,
    and whether a plain sentence would tell.
    """
    for entry in entries:
        if entry.previous is None:
            continue
        now, then = (understand(documents.read(content, name)) for name, content in files(entry))
        words = Weights(fold(paragraph.text) for report in (now, then) for paragraph in report.document.paragraphs)
        known = {mark.id: mark.words for mark in entry.previous.marks}
        for outcome in entry.outcomes:
            old = fold(known[outcome.item])
            answers = [words.shared(old, fold(item.text)) for item in now.of_kind(ItemKind.FOLLOWUP)]
            again = [words.shared(old, fold(item.text)) for item in now.of_kind(ItemKind.LIMITATION)]
            yield outcome.status, max(answers, default=0.0), max(again, default=0.0), followup.said(old, now, words) is not None


def fate_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield how many old limitations of each fate reach the thresholds."""
    seen: dict[str, list[tuple[float, float, bool]]] = defaultdict(list)
    for status, *shares in old_limitations(entries):
        seen[status].append(tuple(shares))
    for status, found in sorted(seen.items()):
        answered = sum(share >= followup._ANSWERED for share, _, _ in found)
        again = sum(share >= followup._AGAIN and other < followup._ANSWERED for other, share, _ in found)
        told = sum(plain for _, _, plain in found)
        yield f"follow-up: {len(found)} {status}: {answered} answered by a statement, {told} by a plain sentence, {again} of the rest stand again"


def fact_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield how many reports with and without evidence hold a duties paragraph beyond the margin that counts as a fact."""
    least: dict[bool, list[int]] = {True: [], False: []}
    for entry in entries:
        _, content = next(files(entry))
        report = understand(documents.read(content, entry.id))
        model = judge.load("stock-praise")
        margins = [model.margin(judge.features(fold(p.text[report.roles[p.index].body :]), report.year)) for p in vague.duties(report)]
        if margins:
            least["no-evidence" in entry.flags].append(min(margins))
    for bare, name in ((True, "without"), (False, "with")):
        factual = sum(margin < vague._FACT for margin in least[bare])
        yield f"facts: {factual} of {len(least[bare])} reports {name} evidence hold a paragraph below {vague._FACT}"


def section_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield how many lines have the right role below and above steps of their section's certainty."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    for entry in entries:
        for labelled in labelled_documents(entry, entry.text):
            assigned, sections = roles.read(labelled.lines)
            for section in sections:
                for index in range(section.first, section.last + 1):
                    right[section.confidence < 1.5].append(
                        str(assigned[index].role) == labelled.tags[index].partition("/")[0].partition(":")[0]
                    )
    yield f"sections: {sum(right[True])} of {len(right[True])} lines right below 1.5, {sum(right[False])} of {len(right[False])} above"


def measured() -> Iterator[str]:
    """Yield all figures, a line each."""
    entries, _ = read(SOURCE)
    tuned = [entry for entry in entries if not held_out(entry.id)]
    yield from link_grid(tuned)
    yield from fate_lines(tuned)
    yield from fact_lines(tuned)
    yield from section_lines([entry for entry in entries if held_out(entry.id)])


if __name__ == "__main__":
    for line in measured():
        print(line)
