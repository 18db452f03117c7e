"""Small documents for the analysis tests."""

from kiemdiem_docs.analysis.lines import Line, lines
from kiemdiem_docs.model import Document, Paragraph


def document(*texts: str, bold: tuple[int, ...] = ()) -> Document:
    """Return a document with one paragraph per text; those numbered in `bold` are bold throughout."""
    return Document("t.docx", "", tuple(Paragraph(i, text, bold=len(text) if i in bold else 0) for i, text in enumerate(texts)))


def as_lines(*texts: str) -> tuple[Line, ...]:
    """Return the texts as lines."""
    return lines(document(*texts).paragraphs)


PERSONAL = (
    "ĐẢNG BỘ XÃ MINH TÂM",
    "CHI BỘ CƠ QUAN",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Minh Tâm, ngày 05 tháng 12 năm 2025",
    "BẢN KIỂM ĐIỂM, TỰ ĐÁNH GIÁ, XẾP LOẠI CÁ NHÂN",
    "Năm 2025",
    "Họ và tên: Đoàn Thị Ví Dụ",
    "Ngày sinh: 04/7/1984",
    "Đơn vị công tác: Ủy ban nhân dân xã Minh Tâm",
    "Chi bộ: Cơ quan",
    "I. Ưu điểm, kết quả đạt được",
    "1. Về phẩm chất chính trị, đạo đức, lối sống",
    "Dự đủ 4 đợt học nghị quyết, nộp bài thu hoạch ngày 20/7.",
    "2. Về thực hiện nhiệm vụ được giao",
    "Thẩm định 126 hồ sơ cấp đất, trả đúng hạn 119 hồ sơ.",
    "II. Hạn chế, khuyết điểm và nguyên nhân",
    "1. Hạn chế, khuyết điểm",
    "- Để 7 hồ sơ cấp đất của thôn Hạ trả chậm từ 9 đến 23 ngày.",
    "2. Nguyên nhân",
    "Tôi không ghi sổ ngày hẹn trả, khi dân hỏi mới tìm hồ sơ.",
    "III. Kết quả khắc phục những hạn chế, khuyết điểm đã được chỉ ra ở các kỳ kiểm điểm trước",
    "Năm 2024 tôi bị nhắc nộp báo cáo trễ 3 quý; năm nay cả 4 quý nộp đúng hạn.",
    "IV. Giải trình những vấn đề được gợi ý kiểm điểm (nếu có)",
    "Không có.",
    "V. Làm rõ trách nhiệm của cá nhân đối với những hạn chế, khuyết điểm của tập thể (nếu có)",
    "Không có.",
    "VI. Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm",
    "- Từ ngày 05/01/2026 lập sổ hẹn trả hồ sơ, chiều thứ Sáu hằng tuần đối chiếu.",
    "B. NỘI DUNG TỰ ĐÁNH GIÁ, XẾP LOẠI",
    "Tiêu chí chung: 27/30; kết quả thực hiện nhiệm vụ: 55/70; tổng điểm: 82/100",
    "☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ",
    "NGƯỜI TỰ KIỂM ĐIỂM",
    "(Ký, ghi rõ họ tên)",
    "Đoàn Thị Ví Dụ",
    "ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN",
    "- Nhận xét, đánh giá của chi ủy: ……………",
)
