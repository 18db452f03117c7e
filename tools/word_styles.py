"""The named styles and fixed parts of the forms' pages. Figures: the layout guideline in force (templates/regimes/layout-*.yaml)."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from kiemdiem_docs.regimes import Layout
from tools.wordml import DECLARATION, NAMESPACES, twips

LINE = 18  # points, exact: the least that both guidelines allow
LEFT_COLUMN, RIGHT_COLUMN = 79.0, 86.0  # millimetres, together the width of the text
# Width of the Party's title in 15 pt bold: the sum of Times Bold's advance widths; a letter with marks is as wide as the bare one.
PARTY_TITLE_WIDTH = 72.9


@dataclass(frozen=True)
class Style:
    """A paragraph style: its identifier, the name that Word shows, and what differs from the style it is based on. Lengths in mm, sizes in pt."""

    id: str
    name: str
    base: str = "Normal"
    align: str = ""
    size: float = 0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    indent: float | None = None
    side: float = 0
    before: float | None = None
    after: float | None = None
    keep: bool = False
    outline: int | None = None
    tabs: str = ""
    rule: bool = False
    line: float = 0


def styles(layout: Layout) -> tuple[Style, ...]:
    """Return all styles of the forms."""
    side = (RIGHT_COLUMN - PARTY_TITLE_WIDTH) / 2
    width = twips(LEFT_COLUMN + RIGHT_COLUMN)
    boxes = "".join(f'<w:tab w:val="left" w:pos="{twips(position)}"/>' for position in (50, 80, 115))
    return (
        Style("KDNoiDung", "KĐ Nội dung", align="both", indent=layout.indent, after=layout.gap),
        Style("KDPhan", "KĐ Phần (A, B)", align="left", bold=True, indent=layout.indent, before=6, after=layout.gap, keep=True, outline=0),
        Style("KDMuc", "KĐ Mục (I, II)", align="both", bold=True, indent=layout.indent, before=6, after=layout.gap, keep=True, outline=1),
        Style("KDTieuMuc", "KĐ Tiểu mục (1, 2)", align="both", italic=True, indent=layout.indent, after=layout.gap, keep=True, outline=2),
        Style("KDTieuDe", "KĐ Tiêu đề", align="center", size=15, bold=True, before=18, after=0, keep=True, line=20),
        Style("KDPhuDe", "KĐ Phụ đề", align="center", bold=True, after=0, keep=True),
        Style("KDGhiChu", "KĐ Ghi chú", align="center", italic=True, after=0),
        Style("KDGach", "KĐ Gạch dưới tiêu đề", align="center", after=layout.gap),
        Style("KDThongTin", "KĐ Thông tin cá nhân", align="left", after=3),
        Style("KDCapTren", "KĐ Cơ quan cấp trên", align="center", caps=True, after=0),
        Style("KDCoQuan", "KĐ Cơ quan ban hành", align="center", caps=True, bold=True, after=0),
        Style("KDTenDang", "KĐ Tên Đảng", align="center", size=layout.party_title_size, bold=True, after=0),
        Style("KDVachDang", "KĐ Vạch dưới tên Đảng", align="center", side=side, after=2, rule=True, line=4),
        Style("KDNgayThang", "KĐ Nơi, ngày tháng", align="center", italic=True, after=0),
        Style("KDSo", "KĐ Số ký hiệu", align="center", after=0),
        Style("KDCapDo", "KĐ Ô cấp độ", align="left", indent=layout.indent, after=layout.gap, tabs=boxes),
        Style("KDXepLoai", "KĐ Ô xếp loại", align="left", indent=layout.indent, after=3, keep=True),
        Style(
            "KDDongCham", "KĐ Dòng để ghi", align="left", after=3, keep=True, tabs=f'<w:tab w:val="right" w:leader="dot" w:pos="{width}"/>'
        ),
        Style("KDQuyenHan", "KĐ Thẩm quyền ký", align="center", bold=True, caps=True, after=0, keep=True),
        Style("KDChucVu", "KĐ Chức vụ ký", align="center", caps=True, after=0, keep=True),
        Style("KDKyTen", "KĐ Ghi chú ký", align="center", italic=True, after=0, keep=True),
        Style("KDNguoiKy", "KĐ Người ký", align="center", bold=True, before=72, after=6),
        Style("KDNoiNhan", "KĐ Nơi nhận", align="left", after=0),
        Style("KDNoiNhanMuc", "KĐ Nơi nhận (danh sách)", align="left", size=12, after=0, line=14),
        Style("KDBang", "KĐ Chữ trong bảng", align="left", size=13, before=2, after=2, line=16),
        Style("KDBangDau", "KĐ Đầu bảng", align="center", size=13, bold=True, before=2, after=2, keep=True, line=16),
        Style("KDSoTrang", "KĐ Số trang", align="center", size=layout.page_number_size, after=0),
    )


def styles_part(layout: Layout) -> str:
    """Return word/styles.xml."""
    font = quoteattr(layout.typeface)
    size = round(layout.body_size.least or 14) * 2
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        f'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="{LINE * 20}" w:lineRule="exact"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' + _grid() + "".join(map(_style, styles(layout))) + "</w:styles>"
    )


def _grid() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="KDBangKe"><w:name w:val="KĐ Bảng kẻ"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders>{margins}</w:tblPr></w:style>"
    )


def _style(style: Style) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val={quoteattr(style.name)}/>'
        f'<w:basedOn w:val="{style.base}"/><w:qFormat/><w:pPr>{_paragraph_properties(style)}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr></w:style>'
    )


def _paragraph_properties(style: Style) -> str:
    """Return the properties in the order that the schema demands."""
    parts = ["<w:keepNext/>" if style.keep else ""]
    parts.append('<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:pBdr>' if style.rule else "")
    parts.append(f"<w:tabs>{style.tabs}</w:tabs>" if style.tabs else "")
    spacing = "".join(
        f' w:{name}="{round(value * 20)}"' for name, value in (("before", style.before), ("after", style.after)) if value is not None
    )
    spacing += f' w:line="{round(style.line * 20)}" w:lineRule="exact"' if style.line else ""
    parts.append(f"<w:spacing{spacing}/>" if spacing else "")
    sides = f' w:left="{twips(style.side)}" w:right="{twips(style.side)}"' if style.side else ""
    first = f' w:firstLine="{twips(style.indent)}"' if style.indent else ""
    parts.append(f"<w:ind{sides}{first}/>" if sides or first else "")
    parts.append(f'<w:jc w:val="{style.align}"/>' if style.align else "")
    parts.append(f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "")
    return "".join(parts)


def _run_properties(style: Style) -> str:
    marks = "".join(f"<w:{tag}/>" for tag, on in (("b", style.bold), ("i", style.italic), ("caps", style.caps)) if on)
    half = round(style.size * 2)
    return marks + (f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if half else "")
