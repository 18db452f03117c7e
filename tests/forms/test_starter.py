"""The empty data file: every key explained, itself without faults."""

import pytest

from kiemdiem_docs import messages
from kiemdiem_docs.forms import check, missing, parse, starter
from kiemdiem_docs.forms.schema import CONTENT, GRADE, Slot, slots
from kiemdiem_docs.regimes import Form
from tests.forms.people import FORMS, NAMES, YEARS


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_starter_is_a_data_file_in_which_everything_is_missing(form: Form, lang: str):
    data = parse(starter(form, lang).encode(), "x.yaml")
    assert data.form == form
    nothing = set(missing(check({"mau": form.code, "nam": YEARS[form.regime]}, "row")))
    assert {gap for gap in nothing if "(mục" not in gap} - {gap.partition(" (mục")[0] for gap in missing(data)} <= LISTS
    assert data.dropped == ()


LISTS = {
    "hạn chế, khuyết điểm",
    "kết quả khắc phục hạn chế của kỳ trước",
    "giải trình vấn đề được gợi ý kiểm điểm",
    "phụ lục kết quả thực hiện nhiệm vụ",
}


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_starter_explains_every_key(form: Form, lang: str):
    text = " ".join(line.lstrip("# ").strip() for line in starter(form, lang).split("\n"))
    for slot in slots(form):
        for path, inner in _all(slot, slot.key):
            if inner.key not in (CONTENT, GRADE):
                explained = messages.find(f"forms.keys.{path}", lang)
                assert explained["what"] in text, path
                assert explained["ask"] in text, path


def _all(slot: Slot, path: str) -> list[tuple[str, Slot]]:
    return [(path, slot), *(pair for inner in slot.inner for pair in _all(inner, f"{path}.{inner.key}" if inner.key != CONTENT else path))]


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_starter_names_the_basis_and_the_sections(form: Form):
    text = " ".join(line.lstrip("# ").strip() for line in starter(form).split("\n"))
    for section in form.sections:
        assert section.content in ("causes", "superior") or section.line in text, section.line


def test_starter_asks_for_all_slots_of_a_limitation():
    keys = [line.strip(" -:") for line in starter(FORMS[0]).split("\n") if line.rstrip().endswith(":") and "#" not in line]
    start = keys.index("han_che")
    assert keys[start + 1 : start + 9] == [
        "han_che", "tinh_chat", "muc_do", "nguyen_nhan_chu_quan", "nguyen_nhan_khach_quan", "trach_nhiem", "bien_phap", "thoi_han",
    ]  # fmt: skip


def test_starter_carries_the_year_asked_for():
    assert "\nnam: 2026\n" in starter(FORMS[0], year=2026)


def test_starter_marks_wording_that_was_not_found():
    (leader,) = [form for form in FORMS if form.subject == "leader" and form.regime == "366-2025"]
    (member,) = [form for form in FORMS if form.subject == "non-leader" and form.regime == "366-2025"]
    note = "do bộ công cụ đặt vì chưa tìm được nguyên văn"
    assert note in starter(leader)
    assert note not in starter(member)


def test_starter_catalogue_has_the_same_keys_in_both_languages():
    def shape(node: object) -> object:
        return {key: shape(item) for key, item in node.items()} if isinstance(node, dict) else None

    assert shape(messages.domain("forms", "vi")) == shape(messages.domain("forms", "en"))
