import itertools

import pytest
from hypothesis import given

from kiemdiem_docs.language import clauses, connectives, sentences
from tests.language.strategies import composed


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Hồ sơ trễ 23 ngày", "vì tôi để quên trong tủ, không ghi sổ."],
        ["Họp đủ 12 kỳ", "nhưng kỳ tháng 5 không có biên bản."],
        ["Tôi không đọc lại", "nên số liệu sai", "dẫn đến huyện trả báo cáo."],
        ["Phần việc do tôi phụ trách còn chậm", "nguyên nhân là do tôi chưa tổ chức họp."],
        ["Ba hộ chưa nhận tiền", "riêng hộ ông Bảy đã nhận."],
        ["Chậm không phải vì thiếu người", "mà do tôi không giao việc."],
        ["Tuyến đường xong", "tuy nhiên do mưa nhiều", "nên cống chưa xong."],
    ],
)
def test_clauses_open_at_connectives(parts: list[str]):
    text = parts[0] + "".join((" " if part.startswith(("vì", "nên", "dẫn")) else ", ") + part for part in parts[1:])
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Tôi còn chậm, còn ngại phát biểu.",
        "Công việc do tôi phụ trách đã xong.",
        "Tôi nêu lý do và xin nghỉ.",
        "Đất nước độc lập, tự do.",
        "Việc này trở nên khó, không nên kéo dài.",
        "Không những làm nhanh mà còn làm đúng.",
        "Hết lòng vì nhân dân.",
    ],
)
def test_clauses_leave_lookalikes_alone(text: str):
    assert cut(text) == [text]


def test_clauses_are_cut_at_semicolons_and_numbered_points():
    assert cut("Ba việc: (1) họp ít; (2) không ghi sổ, c) nộp muộn.") == ["Ba việc:", "(1) họp ít", "(2) không ghi sổ", "c) nộp muộn."]


def test_clauses_speak_of_a_part_of_the_text():
    text = "Xong. Chậm vì quên. Hết."
    assert [text[start:end] for start, end in clauses(text, 6, 19)] == ["Chậm", "vì quên."]


def test_clauses_connectives_are_the_longest_at_their_place():
    assert [hit.entry.phrase for hit in connectives("Chậm, nguyên nhân là do tôi quên")] == ["nguyên nhân là do"]


@given(composed())
def test_clauses_lose_no_letter_of_a_sentence(text: str):
    for start, end in sentences(text):
        covered = {offset for left, right in clauses(text, start, end) for offset in range(left, right)}
        assert all(offset in covered for offset in range(start, end) if text[offset].isalnum())


@given(composed())
def test_clauses_do_not_overlap(text: str):
    for start, end in sentences(text):
        spans = clauses(text, start, end)
        assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
