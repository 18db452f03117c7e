"""Results made by hand with everything an output has to show, and words for them that do not depend on the shipped catalogue."""

from kiemdiem_docs.errors import DocumentError
from kiemdiem_docs.model import (
    Author,
    Document,
    Finding,
    Item,
    ItemKind,
    Paragraph,
    ParagraphRole,
    Passage,
    Previous,
    Related,
    Report,
    Result,
    Reuse,
    Role,
    Section,
    Severity,
    Span,
)

LINES = (
    (Role.HEADER, "", True, "BẢN KIỂM ĐIỂM CÁ NHÂN"),
    (Role.ACHIEVEMENTS, "", True, "I. Ưu điểm, kết quả đạt được"),
    (
        Role.ACHIEVEMENTS,
        "duties",
        False,
        "Trong năm đã tiếp nhận 274 hồ sơ hộ tịch, trả đúng hạn 270 hồ sơ, không có đơn thư khiếu nại về thái độ tiếp dân.",
    ),
    (Role.LIMITATIONS, "", True, "II. Hạn chế, khuyết điểm và nguyên nhân"),
    (Role.LIMITATIONS, "", False, "Đôi lúc chưa chủ động trong công việc; có việc còn chậm."),
    (Role.CAUSES, "", False, "Do khối lượng công việc nhiều."),
    (Role.MEASURES, "", False, "Cố gắng hơn nữa trong thời gian tới."),
)
LONG = " ".join(f"chữ{number}" for number in range(40))


def report(author: Author = Author("Trần Thị Mẫu", "02/3/1985", "Phòng Kinh tế")) -> Report:  # noqa: B008 - a frozen value
    paragraphs = tuple(Paragraph(index, line[3]) for index, line in enumerate(LINES))
    roles = tuple(ParagraphRole(role, part, heading) for role, part, heading, _ in LINES)
    sections = (
        Section(Role.ACHIEVEMENTS, "", LINES[1][3], 1, 2),
        Section(Role.LIMITATIONS, "", LINES[3][3], 3, 5),
        Section(Role.MEASURES, "", "", 6, 6),
    )
    items = (
        Item("i1", ItemKind.LIMITATION, Span(4, 0, 37), LINES[4][3][0:37]),
        Item("i2", ItemKind.CAUSE_OBJECTIVE, Span(5, 3, 29), LINES[5][3][3:29], links=("i1",)),
    )
    return Report(Document("a.docx", "a" * 64, paragraphs), "2B", "366-2025", 2025, author, roles, sections, items)


def quote(code: str, rule: str, severity: Severity, span: tuple[int, int, int], **more: object) -> Finding:
    paragraph, start, end = span
    return Finding(code, rule, severity, Span(*span), LINES[paragraph][3][start:end], **more)  # type: ignore[arg-type]


FINDINGS = (
    Finding("KD101", "missing-section", Severity.ERROR, params={"section": "III. Kết quả khắc phục"}),
    quote(
        "KD601",
        "reused-from-previous",
        Severity.WARNING,
        (2, 0, 72),
        variant="years-changed",
        related=(Related("năm-2024.docx", Span(3, 0, 72), LONG),),
    ),
    quote("KD202", "vague-limitation", Severity.WARNING, (4, 0, 37), item="i1"),
    quote("KD202", "vague-limitation", Severity.WARNING, (4, 38, 56)),
    quote("KD404", "measure-without-deadline", Severity.INFO, (6, 0, 37), params={"role": Role.MEASURES}),
)
PASSAGE = Passage(
    "years-changed",
    Span(2, 0, 72),
    LINES[2][3][:72],
    Span(3, 0, 72),
    "Trong năm đã tiếp nhận 312 hồ sơ hộ tịch, trả đúng hạn 298 hồ sơ, không",
)
FULL = Result(
    "bao-cao.docx",
    "a" * 64,
    report(),
    None,
    Previous("năm-2024.docx", "name+birth", report()),
    FINDINGS,
    Reuse(0.31, (PASSAGE,)),
    37,
    "mixed",
)
CLEAN = Result("tot.docx", "b" * 64, report(), score=4, verdict="sincere")
BROKEN = Result("hong.docx", "c" * 64, error=DocumentError("KDE101", name="hong.docx"))
UNKNOWN = Result(
    "la.docx",
    "d" * 64,
    Report(report(Author()).document, None, "366-2025", None, roles=report().roles),
    findings=(quote("KD002", "section-not-located", Severity.INFO, (6, 0, 37)),),
    score=50,
    verdict="mixed",
)


class Words:
    """Texts for the findings above, one per language."""

    def name(self, code: str, lang: str) -> str:
        return f"Tên của {code}" if lang == "vi" else f"Name of {code}"

    def why(self, code: str, lang: str) -> str:
        return f"Lý do của {code}." if lang == "vi" else f"Reason of {code}."

    def message(self, finding: Finding, lang: str) -> str:
        said = ", ".join(f"{key}={value}" for key, value in finding.params.items())
        return f"{'Nhắc' if lang == 'vi' else 'Said'}: {finding.rule}/{finding.variant} {said}".strip()

    def suggestion(self, finding: Finding, lang: str) -> str:
        return f"{'Hỏi' if lang == 'vi' else 'Asked'}: {finding.rule}?"

    def basis(self, finding: Finding, regime_id: str | None, lang: str) -> str:
        return f"{'Điều' if lang == 'vi' else 'Article'} {finding.code[-1]} {regime_id}" if regime_id else ""

    def regime(self, regime_id: str, lang: str) -> str:
        return f"{'Quy định' if lang == 'vi' else 'Regulation'} {regime_id}"


WORDS = Words()
