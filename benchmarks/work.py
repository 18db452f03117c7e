"""What is timed: a check and its parts, and the same steps by the libraries that could have been used instead."""

import io
import re
from collections.abc import Callable, Mapping, Sequence

import docx
import underthesea

from benchmarks.pair import Pair, pair
from benchmarks.timing import Place
from kiemdiem_docs import checking, documents, language, reuse, rules, scoring
from kiemdiem_docs.analysis import header, items, links, rating, report, roles
from kiemdiem_docs.language.phrases import NUMBER, expand
from kiemdiem_docs.model import Previous, Result

THIRDS = 3
"""Pairs of reports that one turn takes."""

PARTS: Mapping[str, Sequence[Place]] = {
    "read": ((documents, "read"),),
    "lines": ((report, "lines"),),
    "roles": ((roles, "read"),),
    "items": ((items, "extract"),),
    "links": ((links, "link"),),
    "head and rating": (
        *((header, name) for name in ("head", "year", "subject", "author")),
        *((rating, name) for name in ("ratings", "points")),
    ),
    "reuse": ((reuse, "compare"),),
    "rules": ((rules, "run"),),
    "scoring": ((scoring, "score"),),
}


def check(pair: Pair) -> Result:
    """Return what `kiemdiem check` finds in a report with last year's beside it, from the bytes of both."""
    earlier = report.understand(documents.read(pair.previous, "2024.docx"))
    current = report.understand(documents.read(pair.report, "2025.docx"))
    return checking.judge("2025.docx", current, Previous("2024.docx", "given", earlier))


def contenders(number: int, expression: re.Pattern[str], lexicon: language.Lexicon) -> dict[str, Callable[[], object]]:
    """Return what is run by turns: the check, our steps, and the others' ways of taking them.

    Who is compared with whom works on the same files or texts; otherwise each has its own, so that no cache holds what another one has seen.
    """
    whole, files, texts = (pair(THIRDS * number + third) for third in range(THIRDS))
    folded = [language.fold(text) for text in texts.texts]
    return {
        "check": lambda: check(whole),
        "underthesea": lambda: [underthesea.word_tokenize(text) for text in whole.texts],
        "read": lambda: [documents.read(data, "x.docx") for data in (files.report, files.previous)],
        "python-docx": lambda: [_by_python_docx(data) for data in (files.report, files.previous)],
        "lexicons": lambda: [lexicon.find(text) for text in folded],
        "re": lambda: [expression.findall(text) for text in folded],
    }


def _by_python_docx(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def expression(lexicon: language.Lexicon) -> re.Pattern[str]:
    """Return one alternation of all variants of the lexicon's phrases, longest first; what stands around a slot counts as a phrase each."""
    variants = {" ".join(sequence) for entry in lexicon.entries for part in expand(entry.phrase) for sequence in part}
    longest = sorted(variants, key=lambda variant: (-len(variant), variant))
    return re.compile(rf"\b(?:{'|'.join(re.escape(variant).replace(re.escape(NUMBER), '[0-9]+') for variant in longest)})\b")
