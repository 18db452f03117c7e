"""Small reports for the rules' examples: the parts an example names, sound text for the others."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from kiemdiem_docs import regimes
from kiemdiem_docs.model import Document, Paragraph, Role
from kiemdiem_docs.regimes import FormSection, Subject
from kiemdiem_docs.rules.base import Example

SOUND: Mapping[str, str] = {
    "ideology": "Học đủ 5 chuyên đề của Đảng ủy, có sổ ghi; tháng 6 nhận trực thay đồng nghiệp ốm 9 buổi tiếp dân.",
    "duties": "Cấp 318 giấy phép kinh doanh, 314 giấy trước hẹn; soạn Tờ trình 46/TTr-PKT về chợ đêm, được duyệt ngày 22/5.",
    "leadership": "Phòng làm xong 23/23 đầu việc của năm, 03 đầu việc chậm dưới một tuần; hồ sơ phải bổ sung giảm từ 88 xuống 31.",
    "initiative": "Đề xuất hẹn giờ nộp hồ sơ qua điện thoại, làm thử từ tháng 4 với 140 lượt, người dân chờ bớt khoảng 40 phút.",
    "example": "Kê khai tài sản ngày 28/11; chồng con không kinh doanh ở địa bàn phòng quản lý; tiếp công dân 18 buổi, có sổ.",
    "commitment": "Cam kết ký ngày 10/02 gồm 4 nội dung, đến 30/11 làm xong cả 4, trong đó có chứng chỉ tin học cấp tháng 8.",
    "limitations": "Tôi làm thất lạc 03 hồ sơ xin cấp phép của hộ kinh doanh chợ Mới, các hộ phải nộp lại và khai trương muộn 16 ngày.",
    "causes": "Tôi mang hồ sơ về nhà đọc mà không ghi phiếu mượn, lúc trả thì để lẫn vào tập khác.",
    "followup": "Kỳ trước tôi bị nhắc vì họp giao ban muộn 6 lần; năm nay sổ họp không ghi lần nào.",
    "suggestions": "Không có nội dung được gợi ý.",
    "responsibility": "Phòng bị phê bình về 03 hồ sơ thất lạc; tôi trực tiếp giữ nên xin nhận trách nhiệm chính.",
    "measures": "Từ ngày 05/01/{following} hồ sơ nào rời tủ cũng có phiếu mượn, cuối mỗi tuần tôi kiểm tủ cùng văn thư.",
    "self_rating": "☐ Hoàn thành xuất sắc nhiệm vụ ☐ Hoàn thành tốt nhiệm vụ ☒ Hoàn thành nhiệm vụ ☐ Không hoàn thành nhiệm vụ",
}
"""Text without a fault for every part: named facts, an own cause, a dated measure. {following}: the year after the one reviewed."""

COLLECTIVE: Mapping[str, str] = {
    **SOUND,
    "principles": "Chi ủy họp 12 kỳ, chi bộ ra 4 nghị quyết chuyên đề, đều biểu quyết bằng phiếu; quy chế làm việc sửa ngày 14/3.",
    "duties": "Đạt 17/17 chỉ tiêu của nghị quyết năm, 02 chỉ tiêu chậm một quý; cấp 1.260 giấy phép, thu lệ phí 214 triệu đồng.",
    "party-building": "Kết nạp 3 đảng viên, kiểm tra 2 đồng chí, giám sát 1 tổ đảng, thông báo kết quả ngày 30/9.",
    "leadership": "5 chi ủy viên phụ trách 5 tổ, mỗi quý nghe báo cáo một lần; xử lý xong 7 kiến nghị của đảng viên.",
    "limitations": "Chi ủy để 02 đảng viên dự bị quá hạn xét công nhận chính thức, một trường hợp chậm 47 ngày.",
    "causes": "Chi ủy không lập bảng theo dõi thời hạn dự bị, đến khi đảng viên hỏi mới rà lại hồ sơ.",
    "followup": "Kỳ trước chi ủy nhận khuyết điểm gửi tài liệu họp sát giờ; năm nay cả 12 kỳ gửi trước ba ngày.",
    "responsibility": "Chi ủy nhận trách nhiệm chung; đồng chí phó bí thư phụ trách công tác đảng viên chịu trách nhiệm trực tiếp.",
    "measures": "Trước ngày 20/01/{following} đồng chí phó bí thư lập bảng thời hạn, mỗi kỳ họp chi ủy rà một lần.",
}
"""The same for a collective."""

OUTSIDE: Mapping[str, str] = {
    **SOUND,
    "ideology": "Học đủ 5 chuyên đề của Đảng ủy xã tại nhà văn hóa; cùng tổ đảng nhắc 2 cháu trong xóm không đốt pháo dịp Tết.",
    "duties": "Chi bộ giao phụ trách tổ hòa giải: giải quyết xong 7 vụ; vận động 14 hộ hiến 320 m² đất mở đường.",
    "commitment": "Cam kết ký ngày 10/02 gồm 3 nội dung, làm xong cả 3, trong đó có 2 buổi kể chuyện truyền thống ở trường xã.",
    "limitations": "Tôi vắng 3 kỳ sinh hoạt chi bộ (tháng 4, 7 và 9) mà không báo, kỳ tháng 7 thiếu người biểu quyết phải hoãn.",
    "causes": "Tôi không ghi lịch họp và cũng không gọi báo đồng chí bí thư trước khi đi xa.",
    "followup": "Kỳ trước chi bộ góp ý tôi đóng đảng phí muộn; năm nay 12 tháng đều đóng trước ngày 10.",
    "responsibility": "Chi bộ có một kỳ họp phải hoãn; tôi vắng không báo nên nhận phần trách nhiệm về mình.",
    "measures": "Từ tháng 01/{following}, đi xa thì báo đồng chí bí thư trước hai ngày, vắng kỳ nào đọc bù tài liệu trong tuần.",
}
"""The same for a party member outside the political system."""

BARE: Mapping[str, str] = {}
"""No text for parts not named: they are left out (earlier reports, which else would share the sound text)."""


def sound(subject: Subject) -> Mapping[str, str]:
    """Return the sound text for this kind of author."""
    return {"collective": COLLECTIVE, "outside": OUTSIDE}.get(subject, SOUND)


def document(parts: Mapping[str, str | None], *, form: str, year: int, fill: Mapping[str, str] | None = None) -> Document:
    """Return a report on the form of that year with the given parts.

    parts: role or part of the achievements → its lines, separated by newlines; "" leaves the heading with nothing under it, None leaves
    the section out; "header" adds lines over the title, "superior" behind the signature. A part not named holds the text of `fill` (None: the sound text), and is left out
    where that has none. Raises FormError for a form that the year's regime does not have.
    """
    shape = regimes.form(regimes.regime_for(year).id, form)
    texts = {key: text.replace("{following}", str(year + 1)) for key, text in (sound(shape.subject) if fill is None else fill).items()}
    lines = [*_head(shape.subject, shape.title, year, parts.get("header") or "")]
    given = {**texts, **parts}
    for section in shape.sections:
        lines += _section(section, given) if section.role is not Role.SUPERIOR else []
    lines += [shape.signature.title, "(Ký, ghi rõ họ tên)", "Trần Thị Mẫu", *(given.get("superior") or "").split("\n")]
    paragraphs = tuple(Paragraph(index, line) for index, line in enumerate(line for line in lines if line.strip()))
    return Document("ví dụ.docx", "", paragraphs)


def earlier(example: Example) -> Document:
    """Return the author's report of the year before: only the parts in `example.previous`, on the form that such an author used then."""
    subject = regimes.form(regimes.regime_for(example.year).id, example.form).subject
    year = example.year - 1
    form = regimes.form_for(regimes.regime_for(year).id, subject).code
    return document(example.previous or {}, form=form, year=year, fill=BARE)


def _section(section: FormSection, parts: Mapping[str, str | None]) -> list[str]:
    """Return the heading and the lines under it; nothing for a section left out, and for the points (they are optional data)."""
    role = str(section.role)
    if section.content == "points" or parts.get(role, "") is None:
        return []
    if section.content == "group":
        return [section.line]
    text = parts.get(section.part, parts.get(role))
    return [] if text is None else [section.line, *text.split("\n")]


def _head(subject: Subject, title: Iterable[str], year: int, extra: str) -> Iterator[str]:
    yield "ĐẢNG CỘNG SẢN VIỆT NAM"
    yield from extra.split("\n")
    for line in title:
        yield line.replace("Năm …", f"Năm {year}").replace("tập thể …", "tập thể Chi ủy Phòng Kinh tế")
    if subject == "collective":
        yield "Tập thể kiểm điểm: Chi ủy Phòng Kinh tế"
        return
    yield from ("Họ và tên: Trần Thị Mẫu", "Ngày sinh: 02/3/1985")
    if subject == "outside":
        yield from ("Nghề nghiệp: cán bộ hưu trí", "Nơi cư trú: thôn Đông", "Chi bộ: thôn Đông")
    else:
        yield f"Chức vụ chính quyền: {'Trưởng phòng' if subject == 'leader' else 'Chuyên viên'}"
        yield from ("Đơn vị công tác: Phòng Kinh tế", "Chi bộ: Phòng Kinh tế")


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>'
    '<Override PartName="/word/document.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def link(kind: str, target: str, *, outside: bool = False) -> str:
    """Return a part with one relationship. kind: "image", "comments" …; outside: the target lies outside the file."""
    mode = ' TargetMode="External"' if outside else ""
    line = f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{line}</Relationships>'


def word(root: str, content: str) -> str:
    """Return a part of WordprocessingML: the name of its root, and what stands in it."""
    return f'<w:{root} xmlns:w="{_WORD}" xmlns:r="{_OFFICE}">{content}</w:{root}>'


def docx(lines: Iterable[str], font: str = "Times New Roman", *, after: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return the smallest Word file with these lines, all in one font.

    after: paragraphs in WordprocessingML behind the last line. more: further parts of the file by name.
    """
    run = f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>'
    body = "".join(f"<w:p>{run % escape(line)}</w:p>" for line in lines)
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": link("officeDocument", "word/document.xml"),
        "word/document.xml": word("document", f"<w:body>{body}{after}</w:body>"),
        **(more or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return packed.getvalue()
