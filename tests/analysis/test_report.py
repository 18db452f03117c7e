import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemdiem_docs.analysis import understand
from kiemdiem_docs.errors import FormError
from kiemdiem_docs.model import ItemKind, Level, Points, Role
from tests.analysis.texts import PERSONAL, document


@pytest.fixture(scope="module")
def report():
    return understand(document(*PERSONAL))


def test_understand_head(report) -> None:
    assert (report.form, report.regime, report.year) == ("2B", "366-2025", 2025)
    assert (report.author.name, report.author.birth, report.author.cell) == ("Đoàn Thị Ví Dụ", "04/7/1984", "Cơ quan")


def test_understand_roles(report) -> None:
    roles = {text: role.role for text, role in zip(PERSONAL, report.roles, strict=True)}
    assert roles[PERSONAL[17]] is Role.LIMITATIONS
    assert roles[PERSONAL[19]] is Role.CAUSES
    assert roles[PERSONAL[21]] is Role.FOLLOWUP
    assert roles[PERSONAL[27]] is Role.MEASURES
    assert roles[PERSONAL[-1]] is Role.SUPERIOR


def test_understand_items_and_links(report) -> None:
    kinds = {item.kind: item for item in report.items}
    assert kinds[ItemKind.LIMITATION].text.startswith("Để 7 hồ sơ")
    assert kinds[ItemKind.CAUSE_SUBJECTIVE].links == (kinds[ItemKind.LIMITATION].id,)
    assert kinds[ItemKind.MEASURE].links == (kinds[ItemKind.LIMITATION].id,)
    assert ItemKind.FOLLOWUP in kinds


def test_understand_rating(report) -> None:
    assert [rating.levels for rating in report.ratings] == [(Level.GOOD,)]
    assert report.points == Points(27.0, 55.0, 82.0)


def test_understand_item_spans_quote_the_text(report) -> None:
    for item in report.items:
        assert report.document.paragraphs[item.span.paragraph].text[item.span.start : item.span.end] == item.text


def test_understand_given_year_and_form_win() -> None:
    report = understand(document(*PERSONAL), year=2024, form="02A")
    assert (report.regime, report.year, report.form) == ("124-2023", 2024, "2A")


def test_understand_unknown_form_is_an_error() -> None:
    with pytest.raises(FormError):
        understand(document(*PERSONAL), form="9Z")


def test_understand_year_outside_every_regime_is_an_error() -> None:
    with pytest.raises(FormError):
        understand(document(*PERSONAL), year=1999)


def test_understand_nothing_at_all() -> None:
    report = understand(document())
    assert (report.form, report.items, report.sections) == (None, (), ())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120).map(lambda text: unicodedata.normalize("NFC", text)),
        max_size=25,
    )
)
def test_understand_never_loses_a_line(texts: list[str]) -> None:
    report = understand(document(*texts))
    assert len(report.roles) == len(texts)
    covered = [index for section in report.sections for index in range(section.first, section.last + 1)]
    assert covered == list(range(len(texts)))
    for item in report.items:
        assert texts[item.span.paragraph][item.span.start : item.span.end] == item.text


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(10, 30)))
def test_understand_reordered_reports_keep_every_line(order: list[int]) -> None:
    texts = [*PERSONAL[:10], *(PERSONAL[index] for index in order), *PERSONAL[30:]]
    report = understand(document(*texts))
    assert len(report.roles) == len(texts)
