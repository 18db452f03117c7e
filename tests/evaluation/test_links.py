"""kiemdiem_docs.evaluation.links: causes and measures with their limitations."""

import pytest

from kiemdiem_docs.evaluation.counts import Counts, Miss
from kiemdiem_docs.evaluation.labels import LabelledItem
from kiemdiem_docs.evaluation.links import compared
from kiemdiem_docs.model import Item, ItemKind, Span

L, CS, CO, F = ItemKind.LIMITATION, ItemKind.CAUSE_SUBJECTIVE, ItemKind.CAUSE_OBJECTIVE, ItemKind.FOLLOWUP
LABELS = [
    LabelledItem(L, "l1", "hồ sơ trễ 23 ngày"),
    LabelledItem(L, "l2", "bỏ hai buổi sinh hoạt"),
    LabelledItem(CS, "c1", "tôi để quên trong tủ", ("l1", "l2")),
]


def item(id_: str, kind: ItemKind, text: str, *links: str) -> Item:
    return Item(id_, kind, Span(0, 0, len(text)), text, links)


ONE, TWO = item("a", L, "hồ sơ trễ 23 ngày"), item("b", L, "bỏ hai buổi sinh hoạt")


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        ([], Counts(0, 0, 2)),
        ([ONE, TWO, item("c", CS, "tôi để quên trong tủ", "a", "b")], Counts(2, 2, 2)),
        ([ONE, TWO, item("c", CO, "tôi để quên trong tủ", "a")], Counts(1, 1, 2)),
        ([ONE, TWO, item("c", CS, "máy bơm hỏng", "a")], Counts(0, 1, 2)),
        ([ONE, item("c", CS, "tôi để quên trong tủ", "a", "x")], Counts(1, 2, 2)),
        ([ONE, TWO, item("c", F, "tôi để quên trong tủ", "a")], Counts(0, 0, 2)),
    ],
)
def test_links_count_pairs_whose_ends_agree(found, counts):
    assert compared("r1", LABELS, found)[0] == counts


def test_links_name_both_ends_of_what_disagrees():
    _, misses = compared("r1", LABELS, [ONE, TWO, item("c", CS, "tôi để quên trong tủ", "a")])
    assert misses == [Miss("r1", "link", "missed", "c1 > l2", "tôi để quên trong tủ", "bỏ hai buổi sinh hoạt")]
