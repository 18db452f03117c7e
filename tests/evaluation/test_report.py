"""kiemdiem_docs.evaluation.report: an agreement as text."""

from dataclasses import replace

import pytest

from kiemdiem_docs import messages
from kiemdiem_docs.evaluation import report
from kiemdiem_docs.evaluation.agreement import evaluate
from kiemdiem_docs.evaluation.counts import Miss
from kiemdiem_docs.evaluation.labels import FLAGS, ITEM_RULES
from kiemdiem_docs.model import ItemKind, ParagraphRole, Role


@pytest.fixture(scope="module")
def agreement(label, result):
    roles = (ParagraphRole(Role.ACHIEVEMENTS), ParagraphRole(Role.CAUSES), ParagraphRole(Role.MEASURES))
    partly = replace(result, findings=result.findings[1:], report=replace(result.report, roles=roles))
    return evaluate([(replace(label, flags=(*label.flags, "praise-imbalance")), partly)])


def cells(text: str, name: str) -> list[str]:
    return next(row for row in text.split("\n") if row.startswith(name)).removeprefix(name).split()


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_report_shows_every_rule_and_kind(agreement, lang):
    text = report.render(agreement, lang)
    assert all(f"\n{name} " in text for name in (*FLAGS, *ITEM_RULES, *ItemKind))


def test_report_shows_figures_and_counts(agreement):
    text = report.render(agreement, "en")
    assert cells(text, "faults of reports") == ["1.000", "0.500", "0.667", "1", "1", "2"]
    assert cells(text, "roles of paragraphs") == ["0.667", "2", "3"]
    assert cells(text, "limitations") == ["causes", "1"]


def test_report_shows_a_dash_where_nothing_can_be_said(agreement):
    text = report.render(agreement, "en")
    assert cells(text, "no-limitation") == ["–", "–", "–", "0", "0", "0"]
    assert cells(text, "score, perfunctory against sincere (AUC)") == ["–"]


def test_report_names_rules_left_out(agreement):
    assert "praise-imbalance" in report.render(agreement, "en").split("\n")[-2]


def test_report_aligns_columns(agreement):
    rows = report.render(agreement, "vi").split("\n\n")[1].split("\n")[1:]
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize(
    ("miss", "text"),
    [
        (Miss("r1", "flag", "missed", "no-evidence"), "r1\tlỗi cả báo cáo\tbỏ sót\tno-evidence\t\n"),
        (Miss("r1", "item", "invented", "measure", "lập\nsổ"), "r1\tý\tbáo thừa\tmeasure\tlập sổ\n"),
        (Miss("r1", "link", "confused", "c1 > l1", "quên", "trễ"), "r1\tliên kết\tnhận nhầm\tc1 > l1\tquên → trễ\n"),
    ],
)
def test_report_lists_one_disagreement_a_line(miss, text):
    assert report.misses([miss]) == text


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize("measure", ["flag", "rule", "item", "link", "role", "reuse", "form", "year", "file"])
@pytest.mark.parametrize("kind", ["missed", "invented", "confused"])
def test_report_has_words_for_every_disagreement(measure, kind, lang):
    assert report.misses([Miss("r1", measure, kind, "key")], lang).count("\t") == 4
