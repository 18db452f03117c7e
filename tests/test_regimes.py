"""Which regime, form and layout are in force: data as the field notes give it, holes explicit."""

import datetime
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from kiemdiem_docs import messages, regimes
from kiemdiem_docs._strict import load
from kiemdiem_docs.errors import FormError
from kiemdiem_docs.model import Level, Role
from kiemdiem_docs.regimes import Form, Regime

FORMS = [form for known in regimes.regimes() for form in regimes.forms(known.id)]
NAMES = [f"{form.regime}-{form.code}" for form in FORMS]


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2018, "132-2018"), (2022, "132-2018"), (2023, "124-2023"), (2024, "124-2023"), (2025, "366-2025"), (2026, "366-2025")],
)
def test_regimes_year_has_its_regime(year: int, expected: str):
    assert regimes.regime_for(year).id == expected


def test_regimes_year_before_the_first_is_an_error():
    with pytest.raises(FormError) as caught:
        regimes.regime_for(2017)
    assert caught.value.code == "KDE302"
    assert "2018" in caught.value.line()


@pytest.mark.parametrize(
    ("regime_id", "code", "subject"),
    [("366-2025", "2A", "leader"), ("366-2025", "2B", "non-leader"), ("124-2023", "2A", "non-leader"), ("124-2023", "2B", "leader")],
)
def test_regimes_letters_swapped_in_2025(regime_id: str, code: str, subject: str):
    assert regimes.form(regime_id, code).subject == subject
    assert regimes.form_for(regime_id, subject).code == code


@pytest.mark.parametrize("spelling", ["2B", "2b", "02B", "02b", "Mẫu 2B", "mẫu 02B", "Mẫu số 2b", " 2B "])
def test_regimes_form_code_spellings(spelling: str):
    assert regimes.form("366-2025", spelling).number == "Mẫu 02B (2B)-HD KĐ.ĐG 2025"


@pytest.mark.parametrize("spelling", ["1", "01", "Mẫu 1", "Mẫu 01"])
def test_regimes_collective_code_spellings(spelling: str):
    assert regimes.form("124-2023", spelling).subject == "collective"


@pytest.mark.parametrize(("regime_id", "code"), [("366-2025", "3"), ("124-2023", "2C"), ("132-2018", "2A"), ("366-2025", "")])
def test_regimes_unknown_form_is_an_error(regime_id: str, code: str):
    with pytest.raises(FormError) as caught:
        regimes.form(regime_id, code)
    assert caught.value.code == "KDE301"


def test_regimes_outsider_used_the_non_leaders_form_before_2025():
    assert regimes.form_for("124-2023", "outside").code == "2A"
    assert regimes.form_for("366-2025", "outside").code == "2C"


def test_regimes_2018_has_data_but_no_forms():
    assert regimes.forms("132-2018") == ()
    assert "forms" in {hole.key for hole in regimes.holes("132-2018")}


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_regimes_form_has_the_sections_every_form_has(form: Form):
    roles = [section.role for section in form.sections if section.required]
    wanted = [Role.ACHIEVEMENTS, Role.LIMITATIONS, Role.CAUSES, Role.FOLLOWUP, Role.MEASURES, Role.SELF_RATING]
    assert [role for role in dict.fromkeys(roles) if role in wanted] == wanted


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_regimes_optional_mark_stands_in_the_heading(form: Form):
    for section in form.sections:
        assert section.optional_mark == ("(nếu có)" in section.heading), section.line
        assert not (section.optional_mark and section.required), section.line


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_regimes_data_keys_are_unique(form: Form):
    keys = [field.key for field in form.fields] + [section.key for section in form.sections if section.key]
    keys += [form.annex.key] if form.annex else []
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_regimes_boxes_belong_to_2023_and_points_to_2025(form: Form):
    contents = {section.content for section in form.sections}
    assert any(section.boxes for section in form.sections) == (form.regime == "124-2023")
    assert ("points" in contents) == (form.regime == "366-2025")


def test_regimes_wording_of_2a_is_marked_as_not_found():
    form = regimes.form("366-2025", "2A")
    official = [section.number for section in form.sections if section.official]
    assert official == ["V"]
    assert not form.title_official
    assert "page" in {hole.key for hole in form.unknown}


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("A. NỘI DUNG KIỂM ĐIỂM", "1"),
        (
            "III. Kết quả khắc phục những hạn chế, khuyết điểm đã được cấp có thẩm quyền kết luận hoặc được chỉ ra ở các kỳ kiểm điểm trước",
            "2B",
        ),
        ("V. Làm rõ trách nhiệm của cá nhân đối với những hạn chế, khuyết điểm của tập thể (nếu có)", "2A"),
        ("2. Việc thực hiện quyền và nghĩa vụ của đảng viên theo các nhiệm vụ chính trị được cấp uỷ, chi bộ phân công.", "2C"),
        ("- Nguyên nhân của hạn chế, khuyết điểm.", "1"),
        ("II. Đề xuất xếp loại mức chất lượng:", "2C"),
    ],
)
def test_regimes_headings_of_2025_are_verbatim(heading: str, code: str):
    assert heading in [section.line for section in regimes.form("366-2025", code).sections]


def test_regimes_points_decide_the_level_of_2025():
    rules = regimes.regime("366-2025")
    bounds = [(rule.level, rule.points_from, rule.points_below) for rule in rules.levels]
    assert bounds == [(Level.OUTSTANDING, 90, None), (Level.GOOD, 70, 90), (Level.COMPLETED, 50, 70), (Level.NOT_COMPLETED, None, 50)]


def test_regimes_cap_of_2025_counts_the_good():
    cap = regimes.regime("366-2025").cap
    assert cap is not None
    assert (cap.share, cap.exceptional, cap.base) == (0.20, 0.25, Level.GOOD)


@pytest.mark.parametrize("regime_id", ["124-2023", "132-2018"])
def test_regimes_unknown_conditions_are_none_and_listed(regime_id: str):
    rules = regimes.regime(regime_id)
    assert rules.cap is None
    assert rules.points is None
    assert all(not rule.known and not rule.conditions for rule in rules.levels)
    assert {"levels", "cap"} <= {hole.key for hole in regimes.holes(regime_id)}


@pytest.mark.parametrize(
    ("level", "key", "share", "holds"),
    [
        ("outstanding", "tasks-above", 0.3, True),
        ("outstanding", "tasks-above", 0.29, False),
        ("completed", "tasks-late", 0.2, True),
        ("completed", "tasks-late", 0.21, False),
        ("not-completed", "tasks-done", 0.69, True),
        ("not-completed", "tasks-done", 0.7, False),
        ("not-completed", "tasks-not-done", 0.5, False),
        ("not-completed", "tasks-not-done", 0.51, True),
    ],
)
def test_regimes_condition_bounds(level: str, key: str, share: float, holds: bool):
    rule = regimes.regime("366-2025").level(Level(level))
    (condition,) = [condition for condition in rule.conditions if condition.key == key]
    assert condition.holds(share) is holds


@pytest.mark.parametrize("name", ["Hoàn thành tốt nhiệm vụ", "hoàn thành tốt nhiệm vụ.", "  HOÀN THÀNH  TỐT NHIỆM VỤ"])
def test_regimes_level_by_name(name: str):
    assert regimes.regime("366-2025").level_named(name) is Level.GOOD
    assert regimes.regime("366-2025").level_named("Khá") is None


@pytest.mark.parametrize("known", regimes.regimes(), ids=lambda known: known.id)
def test_regimes_level_names_agree_with_the_catalogue(known: Regime):
    assert {rule.level.value: rule.name for rule in known.levels} == messages.find("regimes.levels")


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị",
        "thực hiện Quy định 124-QÐ/TW",
        "theo quy định 124 – QĐ/TƯ",
        "Theo Hướng dẫn 25-HD/BTCTW",
        "hướng dẫn số 25 - HD/BTCTW ngày 10/11/2023",
        "Mẫu 02A-HD KĐ.ĐG 2023",
        "theo Quy định 132-QĐ/TW ngày 08/3/2018",
        "Hướng dẫn số 21-HD/BTCTW",
    ],
)
def test_regimes_replaced_document_is_found(sentence: str):
    found = [(replaced.number, replaced.find(sentence)) for replaced in regimes.regime("366-2025").replaced if replaced.find(sentence)]
    assert len(found) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Quy định số 132-QĐ/TW ngày 27/10/2023 về kiểm soát quyền lực trong hoạt động điều tra",
        "Quy định 124-QĐ/TW ngày 02/02/2018",
        "Quy định số 124-QĐ/TU của Tỉnh ủy",
        "Quyết định số 1124-QĐ/TW",
        "Hướng dẫn 25-HD/TU",
        "Quy định 366-QĐ/TW",
        "Mẫu 02A-HD KĐ.ĐG 2025",
        "giải quyết 124 hồ sơ, 25 hướng dẫn",
    ],
)
def test_regimes_namesake_is_not_a_replaced_document(sentence: str):
    assert [replaced.number for replaced in regimes.regime("366-2025").replaced if replaced.find(sentence)] == []


@pytest.mark.parametrize("known", regimes.regimes(), ids=lambda known: known.id)
def test_regimes_replaced_documents_end_before_the_regime_begins(known: Regime):
    assert all(replaced.last_year < known.first_year for replaced in known.replaced)


@pytest.mark.parametrize("known", regimes.regimes(), ids=lambda known: known.id)
def test_regimes_basis_answers_every_key_in_both_languages(known: Regime):
    keys = set(regimes.regime("366-2025").basis)
    assert set(known.basis) == keys
    assert all(basis.vi and basis.en and basis.source for basis in known.basis.values())


@pytest.mark.parametrize(
    ("day", "expected"),
    [((2024, 12, 1), "hd36-2018"), ((2026, 5, 26), "hd36-2018"), ((2026, 5, 27), "hd05-2026"), ((2026, 12, 1), "hd05-2026")],
)
def test_regimes_layout_by_date(day: tuple[int, int, int], expected: str):
    assert regimes.layout_for(datetime.date(*day)).id == expected


def test_regimes_layouts_follow_one_another():
    old, new = regimes.layouts()
    assert old.last_day is not None
    assert old.last_day + datetime.timedelta(days=1) == new.first_day
    assert new.last_day is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("share: 0.2\nexceptional: 0.25\nbase: good\ntext: x\nsource: T1\nextra: 1\n", "extra"),
        ("share: '0.2'\nexceptional: 0.25\nbase: good\ntext: x\nsource: T1\n", "share"),
        ("share: true\nexceptional: 0.25\nbase: good\ntext: x\nsource: T1\n", "share"),
        ("share: 0.2\nexceptional: 0.25\nbase: best\ntext: x\nsource: T1\n", "base"),
        ("share: 0.2\nexceptional: 0.25\nbase: good\ntext: x\n", "source"),
        ("- 1\n", "-"),
        ("a: [\n", "-"),
    ],
)
def test_regimes_broken_file_names_file_and_key(tmp_path: Path, text: str, key: str):
    source: Traversable = tmp_path / "cap.yaml"
    (tmp_path / "cap.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(FormError) as caught:
        load(source, regimes.Cap)
    assert caught.value.code == "KDE304"
    assert caught.value.params["file"] == "cap.yaml"
    assert caught.value.params["key"] == key


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tiếp tục thực hiện Chỉ thị 03-CT/TW về học tập và làm theo tấm gương đạo đức Hồ Chí Minh.", True),
        ("Quán triệt Chỉ thị số 03-CT/TW về an toàn thực phẩm.", False),
        ("Chấp hành Quy định 47-QĐ/TW về những điều đảng viên không được làm.", True),
        ("Xử lý vi phạm theo Luật Đất đai 2013.", True),
    ],
)
def test_superseded_numbers_of_a_term_need_their_subject(sentence: str, found: bool) -> None:
    assert any(known.find(sentence) for known in regimes.superseded()) is found
