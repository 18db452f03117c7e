"""A source file that uses everything FORMAT.md allows."""

from collections.abc import Callable

import pytest

from training.entry import Entry
from training.parse import parse

SAMPLE = """\
@id t001
@form 2B
@regime 366-2025
@year 2025
@verdict mixed
@flags reused-from-previous, missing-section
@flag_details missing-section: followup, responsibility
@layout styles
@notes An invented report.
#header
ĐẢNG BỘ XÃ NÀ LƯỜNG
CHI BỘ QUÂN SỰ
ĐẢNG CỘNG SẢN VIỆT NAM
Nà Lường, ngày 05 tháng 12 năm 2025
BẢN KIỂM ĐIỂM CÁ NHÂN
Năm 2025
Họ và tên: Ứng Thị Ỷ Vân
## I. Ưu điểm, kết quả đạt được
### 1. Về phẩm chất chính trị
{ideology; stock-praise} Luôn kiên định mục tiêu, lý tưởng của Đảng.
### 2. Về nhiệm vụ
{duties} Đã thẩm định 41 hồ sơ (1.240 m²); riêng [[L l1 | hồ sơ tái định cư trễ 23 ngày]] vì [[CS c1 >l1 | tôi để quên trong tủ]].
{duties} Ứng dụng phần mềm “một cửa” từ quý II, Ỷ Vân tự học qua video.
## II. Hạn chế, nguyên nhân
### 1. Hạn chế
{limitations} - [[L l2 vague-limitation, limitation-without-measure | Đôi lúc chưa chủ động trong công việc]].
{limitations} - [[L l3 | Bỏ 02 buổi sinh hoạt]].
### 2. Nguyên nhân
{causes} Khách quan: [[CO c2 >l3,l2 disguised-objective-cause | trạm bơm hỏng từ 12/5]].
## III. Biện pháp
{measures} 1. [[M m1 >l1,l3 measure-without-deadline | Lập sổ nhận hồ sơ, đối chiếu]].
{followup} - [[F f1 | Năm 2024 tôi nộp muộn; nay đã nộp đủ]]
## IV. Tự xếp loại
{self_rating} 1. Đảng viên: ☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ
#signature
NGƯỜI TỰ KIỂM ĐIỂM
Ứng Thị Ỷ Vân
#superior
- Nhận xét, đánh giá của chi ủy: ……
=previous
@year 2024
#header
BẢN KIỂM ĐIỂM CÁ NHÂN
Năm 2024
## I. Ưu điểm
{ideology} Luôn kiên định mục tiêu, lý tưởng của Đảng.
## II. Hạn chế
{limitations} - [[L l1 | Nộp báo cáo quý muộn]].
=reuse
verbatim :: Luôn kiên định mục tiêu, lý tưởng của Đảng. :: Luôn kiên định mục tiêu, lý tưởng của Đảng.
=followup
l1 addressed :: Nộp báo cáo quý muộn
"""


@pytest.fixture
def source() -> str:
    return SAMPLE


@pytest.fixture
def entry() -> Entry:
    found, problems = parse("t001.txt", SAMPLE)
    assert problems == []
    return found


@pytest.fixture
def changed() -> Callable[[str, str], tuple[Entry, list[str]]]:
    """The sample with some words replaced: the entry and what parsing found wrong, as "line: what"."""

    def change(old: str, new: str) -> tuple[Entry, list[str]]:
        assert old in SAMPLE
        found, problems = parse("t001.txt", SAMPLE.replace(old, new, 1))
        return found, [f"{problem.line}: {problem.what}" for problem in problems]

    return change
