"""kiemdiem_docs.evaluation.words: which words speak of the same thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.evaluation.words import NEAR, Claim, closeness, pairs, plain


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("đôi lúc chưa chủ động", "đôi lúc chưa chủ động trong công việc", True),
        ("đôi lúc chưa chủ động trong công việc", "chưa chủ động", True),
        ("đôi lúc chưa chủ đông, sâu sát", "đôi lúc chưa chủ động, sâu sát", True),
        ("hồ sơ trễ 23 ngày", "bỏ 02 buổi sinh hoạt", False),
        ("", "đôi lúc", False),
    ],
)
def test_words_are_near_by_containment_or_partial_ratio(one, other, near):
    assert (closeness(one, other) >= NEAR) is near


@pytest.mark.parametrize("text", ["Ho\u0300a  giải\n", "HÒA GIẢI", "hòa giải"])
def test_words_compare_without_case_spaces_and_decomposition(text):
    assert plain(text) == "hòa giải"


def test_words_pair_only_the_same_key():
    assert pairs([Claim("a", "một câu dài")], [Claim("b", "một câu dài")]) == []


def test_words_pair_one_to_one():
    label = [Claim("a", "chưa chủ động")]
    found = [Claim("a", "đôi lúc chưa chủ động"), Claim("a", "chưa chủ động")]
    assert pairs(label, found) == [(0, 1)]


def test_words_pair_the_closest_first():
    labels = [Claim("a", "hồ sơ trễ"), Claim("a", "hồ sơ trễ 23 ngày vì tôi quên")]
    found = [Claim("a", "hồ sơ trễ 23 ngày vì tôi quên mất"), Claim("a", "hồ sơ trễ 5")]
    assert pairs(labels, found) == [(0, 1), (1, 0)]


def test_words_of_one_finding_around_two_labels_pair_once():
    labels = [Claim("a", "đôi lúc chưa chủ động"), Claim("a", "tác phong còn chậm")]
    found = [Claim("a", "đôi lúc chưa chủ động, tác phong còn chậm")]
    assert pairs(labels, found) == [(0, 0)]


CLAIMS = st.lists(st.builds(Claim, st.sampled_from("ab"), st.text("abcd ", max_size=12)), max_size=6)


@given(CLAIMS, CLAIMS)
def test_words_pairs_use_each_side_once(labels, found):
    matched = pairs(labels, found)
    assert len({i for i, _ in matched}) == len({j for _, j in matched}) == len(matched)
    assert all(labels[i].key == found[j].key for i, j in matched)
