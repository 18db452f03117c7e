"""kiemdiem_docs.evaluation.placing: which paragraph a labelled text is, and which roles are right."""

import pytest

from kiemdiem_docs.evaluation.labels import LabelledItem, LabelledParagraph
from kiemdiem_docs.evaluation.placing import placed, right_roles
from kiemdiem_docs.model import ItemKind, Role

L, CS, CO, M = ItemKind.LIMITATION, ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE, ItemKind.MEASURE


@pytest.mark.parametrize(
    ("labelled", "paragraphs", "places"),
    [
        (["Luôn gương mẫu.", "Bỏ 02 buổi."], ["I. Ưu điểm", "Luôn gương mẫu.", "Bỏ 02 buổi."], [1, 2]),
        (["- Bỏ 02 buổi sinh hoạt."], ["Bỏ 02 buổi sinh hoạt."], [0]),
        (["Luôn gương mẫu trong mọi việc."], ["1. Nêu gương: Luôn gương mẫu trong mọi việc."], [0]),
        (["Không có.", "Không có."], ["IV", "Không có.", "V", "Không có."], [1, 3]),
        (["Không."], ["Đồng chí nào không. có việc", "IV. Giải trình: Không."], [1]),
        (["Không có đoạn này trong tệp"], ["Luôn gương mẫu."], [None]),
        (["Đoạn hai của tôi.", "Đoạn một của tôi."], ["Đoạn một của tôi.", "Đoạn hai của tôi."], [1, 0]),
        (["Xếp loại: ☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ"], ["*", "☐ Hoàn thành xuất sắc nhiệm vụ"], [1]),
        (["Cu\u0309a tôi là hồ sơ"], ["của tôi là hồ sơ"], [0]),
        (["gì đó"], [], [None]),
    ],
)
def test_placing_finds_paragraphs(labelled, paragraphs, places):
    assert placed(labelled, paragraphs) == places


def paragraph(role, *kinds):
    return LabelledParagraph("…", role, items=tuple(LabelledItem(kind, f"x{n}", "…") for n, kind in enumerate(kinds)))


@pytest.mark.parametrize(
    ("role", "kinds", "right"),
    [
        (Role.ACHIEVEMENTS, (L, CS), {Role.ACHIEVEMENTS}),
        (Role.MEASURES, (CS,), {Role.MEASURES}),
        (Role.LIMITATIONS, (L, CS), {Role.LIMITATIONS}),
        (Role.LIMITATIONS, (CS, CO), {Role.CAUSES}),
        (Role.CAUSES, (CO,), {Role.CAUSES}),
        (Role.CAUSES, (CO, L), {Role.LIMITATIONS}),
        (Role.LIMITATIONS, (), {Role.LIMITATIONS, Role.CAUSES}),
        (Role.CAUSES, (), {Role.LIMITATIONS, Role.CAUSES}),
        (Role.LIMITATIONS, (M,), {Role.LIMITATIONS, Role.CAUSES}),
    ],
)
def test_placing_tells_limitations_and_causes_by_their_items(role, kinds, right):
    assert right_roles(paragraph(role, *kinds)) == right
