import pytest

from kiemdiem_docs.analysis.links import link
from kiemdiem_docs.model import Item, ItemKind, ParagraphRole, Role, Span
from tests.analysis.texts import as_lines

LIMITS = ("Trả chậm 7 hồ sơ đất của thôn Hạ", "Bỏ 3 buổi sinh hoạt chi bộ", "Bài giảng điện tử mới có 4 bài")


def linked(kind: ItemKind, text: str, *limitations: str, paragraph: int = 0) -> tuple[str, ...]:
    items = [Item(f"l{n}", ItemKind.LIMITATION, Span(n, 0, len(words)), words) for n, words in enumerate(limitations or LIMITS, 1)]
    texts = ["", *(limitations or LIMITS), ""]
    at = paragraph or len(texts) - 1
    start = len(texts[at]) + 2 if texts[at] else 0
    texts[at] = f"{texts[at]}. {text}" if texts[at] else text
    item = Item("x1", kind, Span(at, start, start + len(text)), text)
    lines = as_lines(*texts)
    return link([*items, item], lines, [ParagraphRole(Role.LIMITATIONS)] * 12)[-1].links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("lập sổ hẹn trả hồ sơ đất", ("l1",)),
        ("báo bí thư trước mỗi buổi sinh hoạt chi bộ phải vắng", ("l2",)),
        ("Khắc phục dứt điểm các hạn chế nêu trên", ("l1", "l2", "l3")),
        ("Đối với hạn chế thứ hai, mỗi kỳ chuẩn bị một ý kiến", ("l2",)),
        ("giữ gìn đoàn kết", ()),
    ],
)
def test_link_by_words_enumeration_and_all(text: str, links: tuple[str, ...]) -> None:
    assert linked(ItemKind.MEASURE, text) == links


def test_link_to_the_limitation_beside() -> None:
    assert linked(ItemKind.CAUSE_SUBJECTIVE, "tôi quên", paragraph=2) == ("l2",)


def test_link_to_the_only_limitation() -> None:
    assert linked(ItemKind.MEASURE, "xin học thêm một lớp", "Bỏ 3 buổi họp") == ("l1",)


def test_link_without_limitations() -> None:
    item = Item("m1", ItemKind.MEASURE, Span(0, 0, 4), "abcd")
    assert link([item], as_lines("abcd"), [ParagraphRole(Role.MEASURES)])[0].links == ()
