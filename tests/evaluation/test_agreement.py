"""kiemdiem_docs.evaluation.agreement: results against labels (CONTRACT.md, "How agreement is counted")."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.errors import DocumentError
from kiemdiem_docs.evaluation.agreement import auc, evaluate
from kiemdiem_docs.evaluation.counts import Counts, Share
from kiemdiem_docs.evaluation.labels import FLAGS, ITEM_RULES, read
from kiemdiem_docs.model import Finding, ItemKind, ParagraphRole, Result, Role, Severity, Span


def test_agreement_of_a_perfect_result_is_full(label, result):
    found = evaluate([(label, result)])
    counts = (found.flags.all, found.rules.all, found.items.all, found.links, found.reuse)
    assert [each.f1 for each in counts] == [1.0] * 5
    assert [each.labelled for each in counts] == [2, 3, 4, 2, 43]
    assert (found.roles, found.form, found.year) == (Share(3, 3), Share(1, 1), Share(1, 1))
    assert found.misses == ()


def test_agreement_of_perfect_results_on_a_real_set_is_full(shared, agree):
    labels = read(shared / "devset" / "labels.jsonl").labels
    scores = {"sincere": 10, "mixed": 50, "perfunctory": 90}
    found = evaluate((label, agree(label, scores[label.verdict])) for label in labels)
    for counts in (found.flags.all, found.rules.all, found.items.all, found.links, found.reuse):
        assert counts.hits == counts.found == counts.labelled > 0
    assert found.auc == 1.0
    assert set(found.confusions) <= {("causes", "limitations")}


def test_agreement_of_an_empty_result_is_none(label):
    found = evaluate([(label, Result("r.docx", error=DocumentError("KDE101")))])
    assert [c.f1 for c in (found.flags.all, found.rules.all, found.items.all, found.links, found.reuse)] == [0.0] * 5
    assert (found.roles, found.form, found.year, found.unreadable) == (Share(0, 3), Share(0, 1), Share(0, 1), 1)


def test_agreement_of_nothing_is_full():
    found = evaluate([])
    assert (found.flags.all.f1, found.roles.share, found.auc) == (1.0, 1.0, None)


def test_agreement_counts_flags_by_rule(label, result):
    ours = replace(result, findings=(*result.findings[1:], Finding("KD201", "no-limitation", Severity.ERROR)))
    found = evaluate([(label, ours)])
    assert found.flags.all == Counts(1, 2, 2)
    assert found.flags.counts["no-evidence"] == Counts(0, 0, 1)
    assert found.flags.counts["no-limitation"] == Counts(0, 1, 0)


def test_agreement_counts_a_flag_once_a_report(label, result):
    assert evaluate([(label, replace(result, findings=result.findings * 2))]).flags.all == Counts(2, 2, 2)


def test_agreement_leaves_rules_out_that_nobody_labels(label, result):
    extra = (Finding("KD204", "praise-imbalance", Severity.WARNING), Finding("KD003", "legacy-encoding", Severity.INFO))
    assert evaluate([(label, replace(result, findings=(*result.findings, *extra)))]).misses == ()


def test_agreement_counts_item_rules_one_to_one(label, result):
    twice = [finding for finding in result.findings if finding.rule == "vague-limitation"]
    found = evaluate([(label, replace(result, findings=(*result.findings, *twice)))])
    assert found.rules.counts["vague-limitation"] == Counts(1, 2, 1)


@pytest.mark.parametrize(("start", "end", "hits"), [(2, 23, 1), (2, 10, 1), (0, 24, 1), (25, 54, 0)])
def test_agreement_takes_a_finding_s_words_from_its_place(label, result, start, end, hits):
    moved = Finding("KD202", "vague-limitation", Severity.WARNING, Span(1, start, end), "§«i lóc")
    assert evaluate([(label, replace(result, findings=(moved,)))]).rules.counts["vague-limitation"].hits == hits


@pytest.mark.parametrize(("quote", "item"), [("Đôi lúc chưa chủ động", ""), ("", "i-l1")])
def test_agreement_takes_quote_or_item_of_a_finding_without_place(label, result, quote, item):
    placeless = Finding("KD202", "vague-limitation", Severity.WARNING, None, quote, item=item)
    assert evaluate([(label, replace(result, findings=(placeless,)))]).rules.counts["vague-limitation"].hits == 1


def test_agreement_counts_items_by_kind(label, result):
    items = [replace(i, kind=ItemKind.CAUSE_OBJECTIVE) if i.kind is ItemKind.CAUSE_SUBJECTIVE else i for i in result.report.items]
    found = evaluate([(label, replace(result, report=replace(result.report, items=tuple(items))))])
    assert found.items.all == Counts(3, 4, 4)
    assert found.items.counts["cause-subjective"] == Counts(0, 0, 1)
    assert found.links == Counts(2, 2, 2)
    assert [miss.key for miss in found.misses] == ["cause-subjective > cause-objective"]


def test_agreement_counts_roles_and_names_the_confusion(label, result):
    roles = (ParagraphRole(Role.ACHIEVEMENTS), ParagraphRole(Role.CAUSES), ParagraphRole(Role.MEASURES))
    found = evaluate([(label, replace(result, report=replace(result.report, roles=roles)))])
    assert found.roles == Share(2, 3)
    assert found.confusions == {("limitations", "causes"): 1}


def test_agreement_counts_form_and_year(label, result):
    found = evaluate([(label, replace(result, report=replace(result.report, form=None, year=2024)))])
    assert (found.form, found.year) == (Share(0, 1), Share(0, 1))
    assert [miss.key for miss in found.misses] == ["2B > None", "2025 > 2024"]


def test_agreement_names_labels_it_does_not_count(label, result):
    found = evaluate([(replace(label, flags=(*label.flags, "praise-imbalance")), result)])
    assert found.ignored == ("praise-imbalance",)
    assert found.flags.all == Counts(2, 2, 2)


@pytest.mark.parametrize(
    ("positive", "negative", "area"),
    [([2], [1], 1.0), ([1], [2], 0.0), ([1], [1], 0.5), ([1, 3], [1, 2], 0.625), ([], [1], None), ([1], [], None)],
)
def test_agreement_auc_counts_ties_half(positive, negative, area):
    assert auc(positive, negative) == area


def test_agreement_verdict_sets_perfunctory_against_sincere(label, agree):
    verdicts = [("sincere", 20), ("mixed", 99), ("perfunctory", 60), ("perfunctory", 20)]
    pairs = [(replace(label, verdict=verdict), agree(label, score)) for verdict, score in verdicts]
    assert evaluate(pairs).auc == 0.75


def test_agreement_verdict_leaves_unreadable_reports_out(label, agree):
    pairs = [(label, agree(label, 20)), (replace(label, verdict="perfunctory"), Result("x.docx"))]
    assert evaluate(pairs).auc is None


def test_agreement_json_holds_every_measure(label, result):
    data = json.loads(json.dumps(evaluate([(label, result)]).to_json()))
    assert data["flags"]["all"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "hits": 2, "found": 2, "labelled": 2}
    assert set(data["items"]["each"]) == set(ItemKind)
    assert data["verdict"] == {"auc": None}
    assert set(data) == {
        "reports",
        "unreadable",
        "flags",
        "rules",
        "items",
        "links",
        "roles",
        "form",
        "year",
        "reuse",
        "verdict",
        "ignored",
    }


@given(
    rules=st.lists(st.sampled_from([*FLAGS, *ITEM_RULES]), max_size=6),
    picked=st.lists(st.integers(0, 3), max_size=4, unique=True),
    end=st.integers(1, 80),
)
def test_agreement_stays_between_nothing_and_all(label, result, rules, picked, end):
    findings = tuple(Finding("KD", rule, Severity.INFO, Span(1, 0, end)) for rule in rules)
    items = tuple(result.report.items[n] for n in picked)
    found = evaluate([(label, replace(result, findings=findings, report=replace(result.report, items=items)))])
    for counts in (found.flags.all, found.rules.all, found.items.all, found.links, found.reuse):
        assert all(0 <= figure <= 1 for figure in (counts.precision, counts.recall, counts.f1))
        assert counts.hits <= min(counts.found, counts.labelled)


@given(flags=st.sets(st.sampled_from(FLAGS)), kept=st.integers(1, 3))
def test_agreement_of_any_perfect_result_is_full(label, agree, flags, kept):
    some = replace(label, flags=tuple(sorted(flags)), paragraphs=label.paragraphs[:kept])
    found = evaluate([(some, agree(some))])
    assert [counts.f1 for counts in (found.flags.all, found.rules.all, found.items.all, found.links, found.reuse)] == [1.0] * 5
    assert (found.roles.share, found.misses) == (1.0, ())
