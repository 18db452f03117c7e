"""A labelled report and the result that agrees with it in everything."""

import pytest

from kiemdiem_docs.evaluation.labels import Label, LabelledItem, LabelledParagraph, LabelledReuse
from kiemdiem_docs.model import (
    Document,
    Finding,
    Item,
    ItemKind,
    Paragraph,
    ParagraphRole,
    Passage,
    Report,
    Result,
    Reuse,
    Role,
    Severity,
    Span,
)

LABEL = Label(
    id="r1",
    file="reports/r1.docx",
    form="2B",
    regime="366-2025",
    year=2025,
    verdict="sincere",
    flags=("no-evidence", "stale-reference"),
    paragraphs=(
        LabelledParagraph("Luôn kiên định mục tiêu, lý tưởng của Đảng.", Role.ACHIEVEMENTS, "ideology", labels=("stock-praise",)),
        LabelledParagraph(
            "- Đôi lúc chưa chủ động. Hồ sơ tái định cư trễ 23 ngày vì tôi để quên trong tủ.",
            Role.LIMITATIONS,
            items=(
                LabelledItem(ItemKind.LIMITATION, "l1", "Đôi lúc chưa chủ động", (), ("vague-limitation", "limitation-without-measure")),
                LabelledItem(ItemKind.LIMITATION, "l2", "Hồ sơ tái định cư trễ 23 ngày"),
                LabelledItem(ItemKind.CAUSE_SUBJECTIVE, "c1", "tôi để quên trong tủ", ("l2",)),
            ),
        ),
        LabelledParagraph(
            "Trước 15/01 lập sổ nhận hồ sơ, thứ Sáu đối chiếu.",
            Role.MEASURES,
            items=(LabelledItem(ItemKind.MEASURE, "m1", "Trước 15/01 lập sổ nhận hồ sơ, thứ Sáu đối chiếu", ("l2",)),),
        ),
    ),
    reuse=(LabelledReuse("Luôn kiên định mục tiêu, lý tưởng của Đảng.", "Luôn kiên định mục tiêu.", "reworded"),),
)


def agreeing(label: Label, score: int = 10) -> Result:
    """The result that an analyser without fault gives for a label whose paragraphs are the whole document."""
    texts = [paragraph.text for paragraph in label.paragraphs]
    items: list[Item] = []
    findings = [Finding("KD", flag, Severity.WARNING) for flag in label.flags]
    for index, paragraph in enumerate(label.paragraphs):
        for item in paragraph.items:
            span = Span(index, paragraph.text.index(item.q), paragraph.text.index(item.q) + len(item.q))
            items.append(Item(f"i-{item.id}", item.kind, span, item.q, tuple(f"i-{target}" for target in item.of)))
            findings += [Finding("KD", rule, Severity.INFO, span, item.q, item=items[-1].id) for rule in item.labels]
        findings += [Finding("KD", rule, Severity.INFO, Span(index, 0, len(paragraph.text)), paragraph.text) for rule in paragraph.labels]
    reused = []
    for passage in label.reuse:
        index = next(i for i, text in enumerate(texts) if passage.text in text)
        start = texts[index].index(passage.text)
        reused.append(Passage(passage.kind, Span(index, start, start + len(passage.text)), passage.text, Span(0, 0, 1), passage.previous))
    report = Report(
        Document("r.docx", "", tuple(Paragraph(i, text) for i, text in enumerate(texts))),
        label.form,
        label.regime,
        label.year,
        roles=tuple(ParagraphRole(paragraph.role, paragraph.part) for paragraph in label.paragraphs),
        items=tuple(items),
    )
    return Result("r.docx", report=report, findings=tuple(findings), reuse=Reuse(0.1, tuple(reused)), score=score)


@pytest.fixture(scope="session")
def label() -> Label:
    return LABEL


@pytest.fixture(scope="session")
def result() -> Result:
    return agreeing(LABEL)


@pytest.fixture(scope="session")
def agree():
    return agreeing
