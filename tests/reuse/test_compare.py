import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemdiem_docs.model import Item, ItemKind, ParagraphRole, Report, Reuse, Role, Span
from kiemdiem_docs.reuse import base, compare
from tests.reuse.pairs import HELD_OUT, TUNED, Pair
from tests.reuse.reports import report

NOTHING = base([])
LONG = "Thường xuyên kiểm tra an toàn lao động tại các phân xưởng, nhắc nhở công nhân đeo đủ bảo hộ khi vào ca."
SHORT = "Chấp hành tốt nội quy cơ quan."
OTHER = "Tháng 4 tôi để quên 6 bộ hồ sơ thai sản trong ngăn tủ, chị em nhận tiền muộn 19 ngày."


def kinds(reuse: Reuse) -> list[str]:
    return [passage.kind for passage in reuse.passages]


def one(text: str, role: Role = Role.ACHIEVEMENTS) -> Report:
    return report((role, text))


@pytest.mark.parametrize("pair", [*TUNED, *HELD_OUT], ids=lambda pair: pair.name)
def test_compare_edited_text(pair: Pair) -> None:
    assert kinds(compare(one(pair.new), one(pair.old), NOTHING)) == ([pair.kind] if pair.kind else [])


@pytest.mark.parametrize("pair", [pair for pair in (*TUNED, *HELD_OUT) if pair.kind], ids=lambda pair: pair.name)
def test_compare_finds_the_same_pair_the_other_way_round(pair: Pair) -> None:
    assert kinds(compare(one(pair.old), one(pair.new), NOTHING)) == [pair.kind]


def test_compare_share_is_of_own_characters() -> None:
    new = report((Role.ACHIEVEMENTS, LONG), (Role.LIMITATIONS, OTHER))
    assert compare(new, one(LONG), NOTHING).share == pytest.approx(len(LONG) / (len(LONG) + len(OTHER)))


def test_compare_nothing_of_ones_own_is_no_reuse() -> None:
    assert compare(report((Role.HEADER, LONG)), one(LONG), NOTHING) == Reuse()


@pytest.mark.parametrize(
    "role",
    [Role.HEADER, Role.SIGNATURE, Role.SUPERIOR, ParagraphRole(Role.ACHIEVEMENTS, heading=True)],
    ids=["header", "signature", "superior", "heading"],
)
def test_compare_leaves_out_what_is_not_the_authors(role: Role | ParagraphRole) -> None:
    assert not compare(report((role, LONG)), one(LONG), NOTHING).passages
    assert not compare(one(LONG), report((role, LONG)), NOTHING).passages


def test_compare_leaves_out_the_boxes_of_the_rating() -> None:
    line = "☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ"
    assert not compare(one(line, Role.SELF_RATING), one(line, Role.SELF_RATING), NOTHING).passages


def test_compare_reads_on_after_a_merged_heading() -> None:
    heading = "1. Về việc thực hiện nhiệm vụ, quyền hạn được giao trong năm: "
    merged = report((ParagraphRole(Role.ACHIEVEMENTS, body=len(heading)), heading + LONG))
    (passage,) = compare(merged, one(LONG), NOTHING).passages
    assert passage.span == Span(0, len(heading), len(heading) + len(LONG))


def test_compare_never_counts_base_text() -> None:
    assert not compare(one(LONG), one(LONG), base([LONG])).passages


def test_compare_short_formula_counts_beside_other_words_taken_over() -> None:
    (passage,) = compare(one(f"{SHORT} {LONG}"), one(f"{SHORT} {LONG}"), NOTHING).passages
    assert passage.quote == f"{SHORT} {LONG}"


def test_compare_merges_only_what_adjoins_on_both_sides() -> None:
    between = "Phân xưởng hai nhận thêm bốn máy dệt cũ."
    found = compare(one(f"{LONG} {SHORT}"), one(f"{LONG} {between} {SHORT}"), NOTHING)
    assert [passage.quote for passage in found.passages] == [LONG]


def test_compare_merged_passage_takes_the_weakest_kind() -> None:
    changed = "Trong năm đã dệt 412 tấn sợi, giao đúng hạn 398 tấn cho ba khách hàng lớn."
    new = one(f"{LONG} {changed.replace('412', '455')}")
    assert kinds(compare(new, one(f"{LONG} {changed}"), NOTHING)) == ["years-changed"]


def test_compare_sentence_repeated_counts_each_time() -> None:
    new = report((Role.ACHIEVEMENTS, LONG), (Role.LIMITATIONS, OTHER), (Role.MEASURES, LONG))
    assert [passage.span.paragraph for passage in compare(new, one(LONG), NOTHING).passages] == [0, 2]


@pytest.mark.parametrize("role", [Role.LIMITATIONS, Role.CAUSES, Role.MEASURES])
def test_compare_answer_may_name_the_earlier_fault(role: Role) -> None:
    assert not compare(one(OTHER, Role.FOLLOWUP), one(OTHER, role), NOTHING).passages


def test_compare_answer_told_elsewhere_may_name_the_earlier_fault() -> None:
    answer = Item("f1", ItemKind.FOLLOWUP, Span(0, 0, len(OTHER)), OTHER)
    assert not compare(report((Role.ACHIEVEMENTS, OTHER), items=(answer,)), one(OTHER, Role.LIMITATIONS), NOTHING).passages


def test_compare_answer_copied_from_an_answer_is_reuse() -> None:
    assert kinds(compare(one(OTHER, Role.FOLLOWUP), one(OTHER, Role.FOLLOWUP), NOTHING)) == ["verbatim"]


def test_compare_number_of_a_list_item_is_no_change() -> None:
    assert kinds(compare(one(f"2. {LONG}"), one(f"- {LONG}"), NOTHING)) == ["verbatim"]


SYLLABLES = "tổ máy ca đêm trực kho sổ ghi Nguyễn Hoà 12 2024 quý II 3/7 tin báo lúa ; , . – “ ” \u200b \n"
TEXT = st.lists(st.sampled_from([*SYLLABLES.split(" "), LONG, SHORT, OTHER]), max_size=14).map(" ".join)
LINES = st.lists(st.tuples(st.sampled_from(list(Role)), TEXT), max_size=5)


@settings(max_examples=200, deadline=None)
@given(LINES, LINES)
def test_compare_quotes_are_exact_and_share_is_a_share(new: list[tuple[Role, str]], old: list[tuple[Role, str]]) -> None:
    found = compare(report(*new), report(*old), NOTHING)
    for passage in found.passages:
        assert passage.quote == new[passage.span.paragraph][1][passage.span.start : passage.span.end] != ""
        assert passage.source_quote == old[passage.source.paragraph][1][passage.source.start : passage.source.end] != ""
    assert 0 <= found.share <= 1
    assert (found.share > 0) == bool(found.passages)


@settings(max_examples=100, deadline=None)
@given(LINES, LINES)
def test_compare_passages_do_not_overlap(new: list[tuple[Role, str]], old: list[tuple[Role, str]]) -> None:
    spans = [passage.span for passage in compare(report(*new), report(*old), NOTHING).passages]
    assert all(
        (left.paragraph, left.end) <= (right.paragraph, right.start)
        for left, right in itertools.pairwise(spans)
        if left.paragraph == right.paragraph
    )
    assert spans == sorted(spans, key=lambda span: (span.paragraph, span.start))


def test_compare_is_quick() -> None:
    texts = [text for pair in (*TUNED, *HELD_OUT) for text in (pair.old, pair.new)]
    new = report(*((Role.ACHIEVEMENTS, text) for text in texts[:31]))
    old = report(*((Role.ACHIEVEMENTS, text) for text in texts[-31:]))
    assert min(_seconds(new, old) for _ in range(7)) < 0.015  # 3 × the budget of 5 ms: the machine may be busy


def _seconds(new: Report, old: Report) -> float:
    begun = time.perf_counter()
    compare(new, old, NOTHING)
    return time.perf_counter() - begun


def test_compare_file_made_to_be_slow_is_not() -> None:
    endless = one(", ".join(LONG.rstrip(".") for _ in range(1000)))
    many = report(*((Role.ACHIEVEMENTS, LONG) for _ in range(1000)))
    begun = time.perf_counter()
    compare(endless, many, NOTHING)
    compare(many, endless, NOTHING)
    compare(many, many, NOTHING)
    assert time.perf_counter() - begun < 8
