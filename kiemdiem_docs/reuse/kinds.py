"""What changed between two stretches of text: nothing but looks, only figures and names, or words."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from kiemdiem_docs.reuse.masking import FIGURE
from kiemdiem_docs.reuse.own import Sentence

VERBATIM, YEARS_CHANGED, REWORDED = "verbatim", "years-changed", "reworded"
_ORDER = (VERBATIM, YEARS_CHANGED, REWORDED)


def weakest(kinds: Sequence[str]) -> str:
    """Return the kind that holds for all of several neighbouring stretches."""
    return max(kinds, key=_ORDER.index)


def kind_of(new: Sentence, old: Sentence, new_text: str, old_text: str) -> str:
    """Return how the new sentence differs from the old one. new_text, old_text: their paragraphs, for the capitals of names.

    "verbatim": same words, whatever case, punctuation and tone style; "years-changed": only figures and names differ; else "reworded".
    """
    if new.keys == old.keys:
        return VERBATIM
    if new.marks == old.marks:
        return YEARS_CHANGED
    blocks = [block for block in LCSseq.opcodes(new.marks, old.marks) if block.tag != "equal"]
    same = all(
        _replaceable(new, new_text, block.src_start, block.src_end) and _replaceable(old, old_text, block.dest_start, block.dest_end)
        for block in blocks
    )
    return YEARS_CHANGED if same else REWORDED


def _replaceable(sentence: Sentence, text: str, first: int, last: int) -> bool:
    """Return whether words `first:last` are figures and parts of names only. The first word's capital is the sentence's, not a name's."""
    return all(sentence.marks[place] == FIGURE or (place > 0 and text[sentence.spots[place][0]].isupper()) for place in range(first, last))
