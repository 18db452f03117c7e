"""Documents from data: every fact of the data is in the document, every heading of the form in its order, nothing else left over."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.forms import FormData, check, missing, parse, render
from kiemdiem_docs.regimes import Form
from tests.forms.people import FORMS, NAMES, YEARS, filled, paths
from tests.forms.wordfile import lines, page, part, word

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("du-lieu-*.yaml"))


def sample(path: Path) -> FormData:
    return parse(path.read_bytes(), path.name)


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_forms_every_word_of_the_data_is_in_the_document(form: Form):
    words: dict[str, str] = {}
    data = check(filled(form, words), "row")
    text = "\n".join(lines(render(form, data)))
    assert [path for path, found in words.items() if found not in text] == []


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_forms_every_heading_stands_in_order(form: Form):
    text = lines(render(form, check(filled(form), "row")))
    position = 0
    for section in form.sections:
        found = [number for number, line in enumerate(text[position:], position) if line.rstrip("\t") == section.line]
        assert found, section.line
        position = found[0] + 1


@pytest.mark.parametrize("data", ["filled", "empty"])
@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_forms_no_tag_is_left(form: Form, data: str):
    values = filled(form) if data == "filled" else {"mau": form.code, "nam": YEARS[form.regime]}
    content = render(form, check(values, "row"))
    for name in ("word/document.xml", "word/header1.xml"):
        assert "{{" not in part(content, name)
        assert "{%" not in part(content, name)


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_forms_every_gap_is_marked_in_the_document(form: Form):
    data = check({"mau": form.code, "nam": YEARS[form.regime]}, "row")
    text = "\n".join(lines(render(form, data)))
    unmarked = [gap for gap in missing(data) if f"[CẦN BỔ SUNG: {gap}]" not in text]
    assert all(gap.startswith(("cấp độ tự đánh giá", "mức xếp loại")) for gap in unmarked)
    assert "☒" not in text


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_forms_printed_instructions_are_not_left_standing(form: Form):
    text = "\n".join(lines(render(form, check(filled(form), "row"))))
    assert [guide for section in form.sections for guide in section.guidance if guide in text] == []


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_forms_same_data_give_the_same_bytes(form: Form):
    assert render(form, check(filled(form), "row")) == render(form, check(filled(form), "row"))


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_forms_any_text_in_any_field_survives(data: st.DataObject):
    form = data.draw(st.sampled_from(FORMS))
    path = data.draw(st.sampled_from(paths(form)))
    legal = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    text = data.draw(st.text(legal, min_size=1).map(str.strip).filter(bool))
    words = {path: text}
    checked = check(filled(form, words), "row")
    assert text in "\n".join(lines(render(form, checked))) or text.lower().startswith(("chi bộ ", "đảng bộ "))


@pytest.mark.parametrize("text", ["A & B <i>x</i>", "\"nháy\" 'đơn'", "{{ ho_ten }} {% if x %} {# y #}", "]]>", "a\tb", "&amp; &#10;"])
def test_forms_markup_in_a_name_stays_text(text: str):
    form = FORMS[2]
    data = check({**filled(form), "ho_ten": text}, "row")
    assert f"Họ và tên: {text}" in lines(render(form, data))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_forms_sample_is_complete(path: Path):
    data = sample(path)
    assert missing(data) == ()
    assert data.dropped == ()
    assert "CẦN BỔ SUNG" not in "\n".join(lines(render(data.form, data)))


def test_forms_every_form_has_a_sample():
    assert {(sample(path).form.regime, sample(path).form.code) for path in SAMPLES} == {(form.regime, form.code) for form in FORMS}


def test_forms_an_offices_own_page_is_used():
    data = check(filled(FORMS[2]), "row")
    body = (
        word("Đồng chí {{ ho_ten }}, năm {{ nam }}")
        + word("{%p for h in han_che.muc %}")
        + word("{{ h.so }}. {{ h.bien_phap }}")
        + word("{%p endfor %}")
    )
    assert lines(render(data.form, data, page(body))) == ["Đồng chí WhotenW, năm 2025", "1. WhanchebienphapW"]


def test_forms_an_offices_page_with_unknown_names_is_refused():
    data = check(filled(FORMS[2]), "row")
    with pytest.raises(FormError) as caught:
        render(data.form, data, page(word("{{ ho_va_ten }} {{ don_vi }} {{ que_quan }}")))
    assert caught.value.params["names"] == "ho_va_ten, que_quan"


def test_forms_no_number_no_asterisk():
    (form,) = [form for form in FORMS if form.regime == "366-2025" and form.code == "1"]
    with_number = lines(render(form, check({**filled(form), "so_ky_hieu": "05-BC/CB"}, "row")))
    without = lines(render(form, check({**filled(form), "so_ky_hieu": None}, "row")))
    assert with_number[with_number.index("*") + 1] == "Số 05-BC/CB"
    assert "*" not in without


def test_forms_recipients_end_as_the_layout_in_force_says():
    (form,) = [form for form in FORMS if form.regime == "366-2025" and form.code == "1"]
    data = {**filled(form), "noi_nhan": ["A", "B", "Lưu Chi bộ"]}
    old = lines(render(form, check({**data, "ngay_lap": "10/12/2025"}, "row")))
    new = lines(render(form, check({**data, "nam": 2026, "ngay_lap": "10/12/2026"}, "row")))
    assert [line for line in old if line.startswith(("- A", "- B", "- Lưu"))] == ["- A,", "- B,", "- Lưu Chi bộ."]
    assert [line for line in new if line.startswith(("- A", "- B", "- Lưu"))] == ["- A;", "- B;", "- Lưu Chi bộ."]
