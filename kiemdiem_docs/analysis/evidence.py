"""What a stretch of text shows: figures, dates, documents, persons, own doing, outside blame, hedges – as named signs.

The signs are what a reader would point at (domain.md §6.8); taggers weigh them and rules name them.
"""

import re
from functools import lru_cache

from kiemdiem_docs import language

LEXICONS = (
    "hedges",
    "limitations",
    "causes_objective",
    "causes_subjective",
    "measures_empty",
    "outside",
    "own",
    "traits",
    "shortfall",
    "action",
    "intention",
    "diffused",
    "deadlines",
    "status",
    "praise",
    "praise_fixing",
    "quotation",
    "cues",
)

_YEAR = re.compile(r"\b(20[0-4]\d)\b")
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("percent", r"\d\s*%"),
        ("fraction", r"\b\d+\s*/\s*\d+\b(?!/)|\b\d+ trên (?:tổng số )?\d+\b"),
        ("date", r"\b\d{1,2}[/.]\d{1,2}(?:[/.]20\d\d)?\b|\bngày \d{1,2}\b"),
        ("month", r"\btháng \d{1,2}\b|\bquý (?:[ivx]+|\d)\b"),
        ("document", r"\b\d+(?:/\d{4})?[-/][a-zđ]{2,6}(?:[-/][a-zđ]+)*\b"),
        ("count", r"\b\d+(?:[.,]\d+)*\s+[^\W\d_]"),
        ("number", r"\d"),
        ("me", r"\b(?:tôi|bản thân|em|mình|chúng tôi)\b"),
        ("body", r"\b(?:đảng ủy|chi ủy|chi bộ|ban chấp hành|ban thường vụ|tập thể lãnh đạo|ban giám đốc)\b"),
        ("not", r"\b(?:chưa|không|chẳng|thiếu)\b"),
        ("not-bad", r"\b(?:không|chưa) (?:có|để xảy ra|để|phát hiện|vi phạm|ai|đồng chí nào|trường hợp nào)\b"),
        ("quote", r'"'),
        ("will", r"\b(?:sẽ|từ nay|sang năm|năm tới|thời gian tới|xin hứa|phấn đấu|đăng ký)\b"),
        ("past-year", r"\b(?:năm trước|năm ngoái|kỳ (?:kiểm điểm )?trước|lần trước|cuối năm ngoái)\b"),
        ("therefore", r"\b(?:nên|vì vậy|do đó|do vậy|dẫn đến|khiến|làm cho)\b"),
        ("because", r"\b(?:do|vì|bởi|tại|nguyên nhân|lý do|xuất phát từ)\b"),
        ("but", r"\b(?:tuy nhiên|tuy vậy|nhưng|song|riêng|còn)\b"),
    )
)


@lru_cache(maxsize=1024)
def signs(folded: str, year: int | None) -> frozenset[str]:
    """Return the names of the signs in a folded stretch; years count relative to the report's year ("year+1")."""
    found = {name for name, pattern in _PATTERNS if pattern.search(folded)}
    for match in _YEAR.finditer(folded):
        found.add(f"year{max(-3, min(3, int(match[1]) - year)):+d}" if year else "year")
    for hit in language.load(*LEXICONS).find(folded):
        found.update((f"lx:{hit.entry.lexicon}", f"lx:{hit.entry.lexicon}.{hit.entry.category}"))
    return frozenset(found)
