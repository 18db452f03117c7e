import itertools

import pytest
from hypothesis import given

from kiemdiem_docs.language import sentences
from tests.language.strategies import composed


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Đ/c Ng. V. A. phụ trách thôn 3 ở TP. Hồ Chí Minh.",
        "Đồng chí Nguyễn Văn T. Bí thư chi bộ thôn báo cáo.",
        "Bàn giao cho ThS. Lê Văn Bình ngày 12.5.2025, đạt 95.7 điểm theo 15-NQ/TW.",
        "1. Chưa kiểm tra sổ trực.",
        "II. Hạn chế, khuyết điểm",
        "a) Họp ít; b) không ghi biên bản; c) nộp muộn.",
        "Mua bàn, ghế, tủ, v.v. để dùng chung.",
        "Ông nói: “Việc này khó. Tôi không làm.” rồi bỏ về.",
        'Công văn ghi "Chậm. Đề nghị giải trình." và gửi lại.',
        "Nộp chậm (sau hạn 5 ngày. Đã giải trình) một lần.",
        "Còn việc dở... chưa xong.",
        "Theo Nghị định số 21/2023/NĐ-CP và tr. 12 của sổ.",
    ],
)
def test_sentences_that_stay_whole(text: str):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Nộp muộn 3 ngày.", "Tôi đã quên."],
        ["Họp ở TP. Huế.", "2. Chưa kiểm tra."],
        ["Còn nợ 3 hộ…", "Năm nay đã xong!"],
        ["Ông nói: “Việc này khó.”", "Tôi đồng ý."],
        ["Đã giao cho đ/c T.", "Tôi không kiểm tra lại."],
        ["Đạt 95%.", "- Chưa họp thôn."],
        ["Có 3 việc, v.v.", "Tôi nhận lỗi."],
        ["Hết năm 2025.", "“Một việc” còn dở."],
        ["Vì sao chậm?", "Do tôi quên."],
        ["Chậm ở quý I.", "Đến quý II đã xong."],
        ["Về công tác.", "a) Một việc."],
    ],
)
def test_sentences_are_cut(parts: list[str]):
    assert cut(" ".join(parts)) == parts


def test_sentences_are_cut_where_the_space_is_missing():
    assert cut("Xong đúng hạn.Tôi làm lại.") == ["Xong đúng hạn.", "Tôi làm lại."]


def test_sentences_end_with_their_line():
    assert cut("Dòng một\nDòng hai. Dòng ba\r\n") == ["Dòng một", "Dòng hai.", "Dòng ba"]


@given(composed())
def test_sentences_cover_all_but_white_space(text: str):
    covered = {offset for start, end in sentences(text) for offset in range(start, end)}
    assert all(offset in covered or char.isspace() for offset, char in enumerate(text))


@given(composed())
def test_sentences_are_in_order_and_trimmed(text: str):
    spans = sentences(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
