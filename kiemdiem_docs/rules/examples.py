"""Small reports for the rules' examples: the parts an example names, sound text for the others."""

from collections.abc import Mapping

from kiemdiem_docs import regimes
from kiemdiem_docs.model import Document, Paragraph

SOUND: Mapping[str, str] = {
    "ideology": "Dự đủ 4 đợt học nghị quyết, nộp bài thu hoạch ngày 18/7; trả lại phong bì của nhà thầu ngày 11/9, có biên bản.",
    "duties": "Thẩm định 41 hồ sơ đất đai, trả đúng hạn 39 hồ sơ; tham mưu ban hành Kế hoạch 27-KH/ĐU về số hóa hồ sơ.",
    "leadership": "Phòng hoàn thành 18/19 nhiệm vụ được giao, giảm số hồ sơ tồn từ 64 xuống 12 hồ sơ.",
    "commitment": "Bản cam kết đầu năm ghi 3 việc, đã xong 2 việc; việc học chứng chỉ tin học hoàn thành ngày 20/10.",
    "achievements": "Chi bộ họp đủ 12 kỳ, ban hành 5 nghị quyết chuyên đề, kết nạp 3 đảng viên.",
    "limitations": "Tôi trả chậm 02 hồ sơ đất của thôn Đông, chậm nhất 23 ngày, dân phải đi lại ba lần.",
    "causes": "Tôi nhận hồ sơ mà không ghi vào sổ theo dõi, đến khi dân hỏi mới tìm lại.",
    "followup": "Năm trước tôi nhận khuyết điểm nộp báo cáo quý trễ 3 kỳ; năm nay cả 4 kỳ nộp đúng hạn.",
    "suggestions": "Không có nội dung được gợi ý.",
    "responsibility": "Chi bộ bị nhắc về 02 hồ sơ trả chậm; tôi là người thụ lý nên chịu trách nhiệm chính.",
    "measures": "Trước ngày 15/01/2026 lập sổ nhận hồ sơ, thứ Sáu hằng tuần đối chiếu với lịch hẹn trả.",
    "self_rating": "☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ",
}
"""Text without a fault for every part: named facts, an own cause, a dated measure."""


def document(parts: Mapping[str, str | None], *, form: str, year: int, head: tuple[str, ...] = ()) -> Document:
    """Return a report on the form of that year with the given parts.

    parts: role or part of the achievements → its lines, separated by newlines; "" leaves the heading with nothing under it, None leaves
    the section out; "header" adds lines under the title. A part not named holds SOUND text.
    """
    shape = regimes.form(regimes.regime_for(year).id, form)
    lines = [
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        *_title(shape.subject),
        f"Năm {year}",
        *_person(shape.subject),
        *(parts.get("header") or "").split("\n"),
        *head,
    ]
    for section in shape.sections:
        if section.content in ("superior", "signature", "points"):
            continue
        key = section.part or str(section.role)
        text = parts.get(key, SOUND.get(key, ""))
        if text is None or parts.get(str(section.role), "") is None:
            continue
        lines.append(section.line)
        lines += [] if section.content == "group" else text.split("\n")
    lines += ["NGƯỜI TỰ KIỂM ĐIỂM", "(Ký, ghi rõ họ tên)", "Trần Thị Mẫu"]
    paragraphs = tuple(Paragraph(index, line) for index, line in enumerate(line for line in lines if line.strip()))
    return Document("ví dụ.docx", "", paragraphs)


def _title(subject: str) -> tuple[str, ...]:
    if subject == "collective":
        return ("BÁO CÁO KIỂM ĐIỂM TẬP THỂ",)
    if subject == "outside":
        return ("BẢN KIỂM ĐIỂM CÁ NHÂN", "(Đảng viên không làm việc trong hệ thống chính trị)")
    return ("BẢN KIỂM ĐIỂM CÁ NHÂN",)


def _person(subject: str) -> tuple[str, ...]:
    if subject == "collective":
        return ("Tập thể kiểm điểm: Chi bộ Phòng Kinh tế",)
    post = "Trưởng phòng" if subject == "leader" else "Chuyên viên"
    return (
        "Họ và tên: Trần Thị Mẫu",
        "Ngày sinh: 02/3/1985",
        f"Chức vụ chính quyền: {post}",
        "Đơn vị công tác: Phòng Kinh tế",
        "Chi bộ: Phòng Kinh tế",
    )
