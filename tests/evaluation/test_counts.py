"""kiemdiem_docs.evaluation.counts: precision, recall, F1 and what lies behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.evaluation.counts import Counts, Miss, Share, compared_claims, compared_sets, joined
from kiemdiem_docs.evaluation.words import Claim


@pytest.mark.parametrize(
    ("counts", "figures"),
    [
        (Counts(3, 4, 6), (0.75, 0.5, 0.6)),
        (Counts(2, 2, 2), (1, 1, 1)),
        (Counts(0, 3, 2), (0, 0, 0)),
        (Counts(0, 0, 2), (1, 0, 0)),
        (Counts(0, 2, 0), (0, 1, 0)),
        (Counts(), (1, 1, 1)),
    ],
)
def test_counts_give_precision_recall_and_f1(counts, figures):
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx(figures)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_counts_stay_between_nothing_and_all(hits, extra, lost):
    counts = Counts(hits, hits + extra, hits + lost)
    assert all(0 <= figure <= 1 for figure in (counts.precision, counts.recall, counts.f1))


def test_counts_add_up():
    assert Counts(1, 2, 3) + Counts(1, 1, 1) == Counts(2, 3, 4)
    assert Share(1, 2) + Share(1, 1) == Share(2, 3)


def test_counts_share_of_nothing_is_full():
    assert (Share().share, Share(1, 4).share) == (1.0, 0.25)


def test_counts_of_sets_name_what_was_missed_and_invented():
    tally = compared_sets("r1", ["a", "b"], ["b", "c"])
    assert tally.all == Counts(1, 2, 2)
    assert tally.counts == {"a": Counts(0, 0, 1), "b": Counts(1, 1, 1), "c": Counts(0, 1, 0)}
    assert tally.misses == (Miss("r1", "flag", "missed", "a"), Miss("r1", "flag", "invented", "c"))


def test_counts_of_claims_go_by_key():
    labels = [Claim("a", "hồ sơ trễ 23 ngày"), Claim("a", "bỏ sinh hoạt"), Claim("b", "tôi để quên")]
    found = [Claim("a", "hồ sơ trễ"), Claim("b", "trạm bơm hỏng")]
    tally = compared_claims("r1", "rule", labels, found)
    assert tally.counts == {"a": Counts(1, 1, 2), "b": Counts(0, 1, 1)}
    assert [(miss.kind, miss.key, miss.words) for miss in tally.misses] == [
        ("missed", "a", "bỏ sinh hoạt"),
        ("missed", "b", "tôi để quên"),
        ("invented", "b", "trạm bơm hỏng"),
    ]


def test_counts_of_items_name_a_confused_kind_once():
    tally = compared_claims("r1", "item", [Claim("measure", "lập sổ nhận hồ sơ")], [Claim("followup", "lập sổ nhận hồ sơ")])
    assert tally.all == Counts(0, 1, 1)
    assert tally.misses == (Miss("r1", "item", "confused", "measure > followup", "lập sổ nhận hồ sơ"),)


def test_counts_joined_keep_named_keys_first():
    tally = joined([compared_sets("r1", ["b"], []), compared_sets("r2", ["a"], ["b"])], ["c", "a"])
    assert list(tally.counts) == ["c", "a", "b"]
    assert tally.counts["b"] == Counts(0, 1, 1)
    assert len(tally.misses) == 3
