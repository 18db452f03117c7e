import pytest

from kiemdiem_docs.analysis.items import _bounds, _claim, _denied, cut
from kiemdiem_docs.language import fold
from kiemdiem_docs.model import ParagraphRole, Role
from tests.analysis.texts import as_lines

CAUSES = ParagraphRole(Role.CAUSES)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Nguyên nhân khách quan: mưa nhiều", "objective"),
        ("- Chủ quan: chưa kiểm tra", "subjective"),
        ("Về chủ quan, tôi để quên", "subjective"),
        ("Còn nguyên nhân chủ quan là tôi nể nang", "subjective"),
        ("Về phía bản thân: làm theo thói quen", "subjective"),
        ("Đề sai là do tôi duyệt lúc 22 giờ", ""),
        ("tôi nhìn nhận một cách chung chung, thiếu cơ sở rồi mới nói là chủ quan", ""),
        ("Do bản thân bận", ""),
    ],
)
def test_claim_is_a_lead_in(words: str, side: str) -> None:
    assert _claim(fold(words)) == side


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("năm qua tôi không có hạn chế, khuyết điểm", True),
        ("Không phát hiện sai phạm nào", True),
        ("không có khuyết điểm lớn", True),
        ("không có khuyết điểm lớn nhưng nộp chậm 2 báo cáo", False),
        ("chưa kiểm tra sổ", False),
    ],
)
def test_denied_words_admit_nothing(words: str, denied: bool) -> None:
    assert _denied(fold(words)) is denied


def test_cut_names_the_limitation_above() -> None:
    lines = as_lines("Đối với hạn chế (2):", "- Tôi không ghi sổ.", "Về hạn chế thứ nhất: tôi quên.")
    _, settings = cut(lines, [CAUSES, CAUSES, CAUSES], 2025)
    assert [setting.target for setting in settings] == [2, 1]


def test_cut_leaves_out_the_slots_of_a_limitation() -> None:
    lines = as_lines("Nộp chậm 2 báo cáo.", "- Tính chất: chậm tiến độ", "- Mức độ tác động, ảnh hưởng: hai phòng phải chờ")
    pieces, _ = cut(lines, [ParagraphRole(Role.LIMITATIONS)] * 3, 2025)
    assert {piece.line for piece in pieces} == {0}


def test_cut_a_claim_holds_until_the_next() -> None:
    lines = as_lines("Nguyên nhân khách quan:", "- mưa nhiều;", "Nguyên nhân chủ quan:", "- không kiểm tra.")
    _, settings = cut(lines, [CAUSES] * 4, 2025)
    assert [setting.claimed for setting in settings if setting.claimed][-1] == "subjective"
    assert settings[1].claimed == "objective"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("- Do tôi quên.", "tôi quên"), ("tuy nhiên, nộp chậm;", "nộp chậm"), ("nộp chậm", "nộp chậm")],
)
def test_bounds_leave_connectives_and_stops_outside(text: str, kept: str) -> None:
    (line,) = as_lines(text)
    start, end = _bounds(line, 0, len(text))
    assert text[start:end] == kept
