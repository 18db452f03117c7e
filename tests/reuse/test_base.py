import pytest

from kiemdiem_docs import regimes
from kiemdiem_docs.language import fold
from kiemdiem_docs.reuse.base import base, form_wording, level_names, official
from kiemdiem_docs.reuse.masking import WORD, masked

HEADING = "Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu của cá nhân theo quy định."
FORM = base(
    [HEADING, "Hoàn thành tốt nhiệm vụ", "tập thể …… kiểm điểm với các nội dung sau:"], ["Ban Chấp hành Đảng bộ tỉnh", "Ủy ban Kỷ luật"]
)


def own_words(text: str) -> str:
    keys = WORD.findall(fold(text))
    hidden = FORM.mask(masked(keys))
    return " ".join(key for key, off in zip(keys, hidden, strict=True) if not off)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (HEADING, ""),
        (HEADING.upper(), ""),
        ("HOÀN THÀNH TỐT NHIỆM VỤ.", ""),
        ("Tôi hoàn thành tốt nhiệm vụ", "tôi hoàn thành tốt nhiệm vụ"),
        (
            "Về việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu của cá nhân tôi đã học xong lớp tin học",
            "về tôi đã học xong lớp tin học",
        ),
        ("Được Ban Chấp hành Đảng bộ tỉnh khen", "được khen"),
        ("Được Uỷ ban kỉ luật khen", "được khen"),
        ("kiểm điểm với các nội dung sau", ""),
        ("", ""),
    ],
    ids=["line", "capitals", "short-line", "short-inside", "run-inside", "title", "title-spelt-otherwise", "part-after-dots", "empty"],
)
def test_base_masks_what_is_the_forms(text: str, left: str) -> None:
    assert own_words(text) == left


def test_base_figures_do_not_matter() -> None:
    assert base(["Nhóm tiêu chí chung: …/30 điểm; kết quả thực hiện nhiệm vụ"]).mask(masked(["28", "điểm", "kết", "quả"])) == (False,) * 4
    assert base(["Mẫu 2B năm 2025"]).mask(masked(["mẫu", "3", "năm", "2026"])) == (True,) * 4


@pytest.mark.parametrize("regime", regimes.regimes(), ids=lambda regime: regime.id)
def test_base_knows_every_heading_of_every_form(regime: regimes.Regime) -> None:
    known = base([*(text for form in regimes.forms(regime.id) for text in form_wording(form)), *level_names(regime)])
    lines = [section.heading for form in regimes.forms(regime.id) for section in form.sections] + [level.name for level in regime.levels]
    for line in lines:
        assert all(known.mask(masked(WORD.findall(fold(line.replace("…", " ")))))) or "…" in line


def test_base_official_holds_forms_and_titles() -> None:
    known = official()
    assert official() is known
    assert known.mask(masked(WORD.findall(fold("được Ban Chấp hành Trung ương khen")))) == (False, True, True, True, True, True, False)
    assert masked(WORD.findall(fold(regimes.form("366-2025", "2B").sections[1].heading))) in known.lines
