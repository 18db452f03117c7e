"""Make `templates/forms/<regime>/<code>/form.docx` from the form.yaml beside it: `python -m tools.make_forms`.

The pages are ordinary Word files in docxtpl's dialect with named styles; an office may edit them in Word. Same form, same bytes.
"""

from collections.abc import Iterator
from pathlib import Path

from kiemdiem_docs import messages
from kiemdiem_docs.regimes import Annex, Form, FormSection, Signature, forms, layouts, regime, regimes
from tools import word_parts
from tools.word_styles import LEFT_COLUMN, RIGHT_COLUMN
from tools.wordml import box, package, paragraph, run, table, tag

ROOT = Path(__file__).resolve().parents[1] / "templates" / "forms"
_HEADING_STYLES = ("KDPhan", "KDMuc", "KDTieuMuc")


def main() -> None:
    """Write every form's page."""
    for known in regimes():
        for form in forms(known.id):
            target = ROOT / form.regime / form.code / "form.docx"
            target.write_bytes(make(form))


def make(form: Form) -> bytes:
    """Return the form's page."""
    layout = layouts()[-1]
    return package(word_parts.parts(layout, "".join(_body(form)), form.name))


def _body(form: Form) -> Iterator[str]:
    yield from (_collective_head(form) if form.subject == "collective" else _personal_head(form))
    for section in form.sections:
        if section.content != "superior":
            yield from _section(form, section)
    yield _enclosed(form)
    yield _collective_signature(form) if form.subject == "collective" else _signature(form.signature, "{{ ho_ten }}")
    for section in form.sections:
        if section.content == "superior":
            yield from _superior(section)
    yield from _annex(form)


def _collective_head(form: Form) -> Iterator[str]:
    left = paragraph("KDCapTren", "{{ cap_tren }}") + paragraph("KDCoQuan", "{{ to_chuc }}")
    left += tag("if so_ky_hieu") + paragraph("KDSo", "*") + paragraph("KDSo", "Số {{ so_ky_hieu }}") + tag("endif")
    yield table((LEFT_COLUMN, RIGHT_COLUMN), [(left, _party())])
    first, *rest = form.title
    yield paragraph("KDTieuDe", first)
    for line in rest:
        yield paragraph("KDPhuDe", line.replace("tập thể …", "tập thể {{ tap_the }}").replace("Năm …", "Năm {{ nam }}"))
    yield paragraph("KDGach", "-----")
    opening = form.opening.replace("địa phương (cơ quan, đơn vị)", "{{ noi_thuc_hien }}").replace("tập thể …", "tập thể {{ tap_the }}")
    yield paragraph("KDNoiDung", opening)


def _personal_head(form: Form) -> Iterator[str]:
    left = paragraph("KDCapTren", "Đảng bộ {{ dang_bo }}") + paragraph("KDCoQuan", "Chi bộ {{ chi_bo }}")
    yield table((LEFT_COLUMN, RIGHT_COLUMN), [(left, _party())])
    title, year, who = form.title
    yield paragraph("KDTieuDe", title)
    yield paragraph("KDPhuDe", year.replace("…", "{{ nam }}"))
    yield paragraph("KDGhiChu", who)
    yield paragraph("KDGhiChu", "")
    yield from _person(form)


def _person(form: Form) -> Iterator[str]:
    """Yield the lines about the author: two to a line as on the 2025 forms, one to a line on those of 2023."""
    lines = {field.key: paragraph("KDThongTin", f"{field.label}: {{{{ {field.key} }}}}") for field in form.fields}
    posts = [field for field in form.fields if field.key.startswith("chuc_vu_")]
    paired = form.regime != "124-2023"
    yield table((95, 70), [(lines["ho_ten"], lines["ngay_sinh"])], gap=4) if paired else lines["ho_ten"] + lines["ngay_sinh"]
    for post in posts:
        yield lines[post.key] if post.required else tag(f"if {post.key}") + lines[post.key] + tag("endif")
    yield table((95, 70), [(lines["don_vi"], lines["chi_bo"])], gap=4) if paired else lines["don_vi"] + lines["chi_bo"]


def _party() -> str:
    return (
        paragraph("KDTenDang", "ĐẢNG CỘNG SẢN VIỆT NAM")
        + paragraph("KDVachDang", "")
        + paragraph("KDNgayThang", "{{ noi_lap }}, {{ ngay_lap_chu }}")
    )


def _section(form: Form, section: FormSection) -> Iterator[str]:
    yield paragraph(_HEADING_STYLES[section.level], section.line)
    if section.content == "paragraphs":
        yield from _each(f"{section.key}.noi_dung" if section.boxes else section.key, "d", paragraph("KDNoiDung", "{{ d }}"))
    elif section.content in _WRITERS:
        yield from _WRITERS[section.content](form, section)
    if section.boxes:
        yield from _grades(form, section)


def _each(values: str, name: str, *inner: str) -> Iterator[str]:
    yield tag(f"for {name} in {values}")
    yield from inner
    yield tag("endfor")


def _labelled(text: str, expression: str, optional: bool = False) -> str:
    line = paragraph("KDNoiDung", f"- {text}: {{{{ {expression} }}}}")
    return tag(f"if {expression}") + line + tag("endif") if optional else line


def _limitations(form: Form, section: FormSection) -> Iterator[str]:
    yield from _each(f"{section.key}.loi", "d", paragraph("KDNoiDung", "{{ d }}"))
    yield from _each(
        f"{section.key}.muc",
        "h",
        paragraph("KDNoiDung", "({{ h.so }}) {{ h.han_che }}"),
        _labelled("Tính chất", "h.tinh_chat"),
        _labelled("Mức độ tác động, ảnh hưởng", "h.muc_do"),
        _labelled("Trách nhiệm", "h.trach_nhiem"),
    )


def _causes(form: Form, section: FormSection) -> Iterator[str]:
    yield from _each("han_che.loi", "d", paragraph("KDNoiDung", "{{ d }}"))
    yield from _each(
        "han_che.muc",
        "h",
        paragraph("KDNoiDung", "Đối với hạn chế ({{ h.so }}):", keep=True),
        _labelled("Nguyên nhân chủ quan", "h.nguyen_nhan_chu_quan"),
        _labelled("Nguyên nhân khách quan", "h.nguyen_nhan_khach_quan", optional=True),
    )


def _followup(form: Form, section: FormSection) -> Iterator[str]:
    values = f"{section.key}.noi_dung" if section.boxes else section.key
    yield from _each(f"{values}.loi", "d", paragraph("KDNoiDung", "{{ d }}"))
    yield from _each(
        f"{values}.muc",
        "k",
        paragraph("KDNoiDung", "({{ k.so }}) {{ k.han_che }}"),
        _labelled("Đã nêu tại", "k.ky_kiem_diem"),
        _labelled("Tình trạng", "k.tinh_trang"),
        _labelled("Mức độ khắc phục", "k.muc_do"),
        _labelled("Khó khăn, vướng mắc", "k.kho_khan", optional=True),
        _labelled("Trách nhiệm", "k.trach_nhiem"),
    )


def _suggestions(form: Form, section: FormSection) -> Iterator[str]:
    yield from _each(f"{section.key}.loi", "d", paragraph("KDNoiDung", "{{ d }}"))
    yield from _each(
        f"{section.key}.muc",
        "g",
        paragraph("KDNoiDung", "({{ g.so }}) {{ g.van_de }}"),
        _labelled("Giải trình", "g.giai_trinh"),
        _labelled("Nguyên nhân", "g.nguyen_nhan"),
        _labelled("Trách nhiệm", "g.trach_nhiem"),
    )


def _measures(form: Form, section: FormSection) -> Iterator[str]:
    yield from _each(
        "han_che.muc", "h", paragraph("KDNoiDung", "- Khắc phục hạn chế ({{ h.so }}): {{ h.bien_phap }} (Thời gian: {{ h.thoi_han }})")
    )
    yield from _each("han_che.loi", "d", paragraph("KDNoiDung", "{{ d }}"))
    yield from _each(section.key, "d", paragraph("KDNoiDung", "- {{ d }}"))


def _points(form: Form, section: FormSection) -> Iterator[str]:
    scale = regime(form.regime).points
    if scale is None:
        raise ValueError(f"{form.number}: points without a scale")
    lead, general, tasks, total = section.fixed
    yield paragraph("KDNoiDung", lead, keep=True)
    for text, key, most in (
        (general, "tieu_chi_chung", scale.general),
        (tasks, "ket_qua_nhiem_vu", scale.tasks),
        (total, "tong", scale.total),
    ):
        yield paragraph("KDNoiDung", run(f"{text} {{{{ {section.key}.{key} }}}}/{most:g}", bold=key == "tong"), keep=key != "tong")


def _levels(form: Form, section: FormSection) -> Iterator[str]:
    for number, rule in enumerate(regime(form.regime).levels):
        yield paragraph("KDXepLoai", box(f"o.{section.key}[{number}]"), f" {rule.name}")


def _grades(form: Form, section: FormSection) -> Iterator[str]:
    """Yield the line of four boxes; section III has no words before it on the form of 2023."""
    if section.content == "paragraphs":
        yield paragraph("KDNoiDung", run(messages.text("forms.page.grade"), italic=True), keep=True)
    names = regime(form.regime).box_levels
    runs = [
        piece
        for number, name in enumerate(names)
        for piece in (box(f"o.{section.key}[{number}]"), f" {name}\t" if number < len(names) - 1 else f" {name}")
    ]
    yield paragraph("KDCapDo", *runs)


def _signature(signature: Signature, name: str) -> str:
    block = paragraph("KDQuyenHan", signature.title) + paragraph("KDKyTen", signature.note) + paragraph("KDNguoiKy", name)
    return table((LEFT_COLUMN - 4, RIGHT_COLUMN + 4), [(paragraph("KDNoiNhan", ""), block)])


def _collective_signature(form: Form) -> str:
    recipients = (
        tag("if noi_nhan")
        + paragraph("KDNoiNhan", run(messages.text("forms.page.recipients"), underline=True))
        + tag("for n in noi_nhan")
        + paragraph("KDNoiNhanMuc", "- {{ n }}{% if loop.last %}.{% else %}{{ cuoi_dong }}{% endif %}")
        + tag("endfor")
        + tag("endif")
        + paragraph("KDNoiNhan", "")
    )
    signer = paragraph("KDQuyenHan", "{{ quyen_han_ky }}") + paragraph("KDChucVu", "{{ chuc_vu_ky }}")
    signer += paragraph("KDKyTen", form.signature.note) + paragraph("KDNguoiKy", "{{ nguoi_ky }}")
    return table((LEFT_COLUMN, RIGHT_COLUMN), [(recipients, signer)])


def _superior(section: FormSection) -> Iterator[str]:
    """Yield a part that others fill in by hand: lines of dots, their signature."""
    if section.fixed:
        yield paragraph("KDMuc", section.line)
        comment, level = section.fixed[0], section.fixed[1]
        yield paragraph("KDDongCham", f"{comment}\t")
        yield paragraph("KDDongCham", "\t") * 2
        yield paragraph("KDDongCham", f"{level}\t")
    else:
        yield paragraph("KDDongCham", f"{section.line}\t")
    if section.signature:
        yield _signature(section.signature, "")


def _has(annex: Annex) -> str:
    return f"if {annex.key}.muc or {annex.key}.loi"


def _enclosed(form: Form) -> str:
    """Return the note on the annex, where there is one, and the space above the signature."""
    space = paragraph("KDGhiChu", "", keep=True)
    if not form.annex:
        return space
    return tag(_has(form.annex)) + paragraph("KDGhiChu", form.annex.note, keep=True) + tag("endif") + space


def _annex(form: Form) -> Iterator[str]:
    """Yield the annex on a page of its own; nothing when the data says that there is none."""
    annex = form.annex
    if not annex:
        return
    rows = f"{annex.key}.muc"
    yield tag(_has(annex))
    yield paragraph("KDTieuDe", annex.title, page_break=True)
    yield paragraph("KDPhuDe", "Năm {{ nam }}")
    yield paragraph("KDGhiChu", "")
    yield from _each(f"{annex.key}.loi", "d", paragraph("KDNoiDung", "{{ d }}"))
    yield tag(f"if {rows}")
    head = [paragraph("KDBangDau", text) for text in ("TT", *annex.columns)]
    cells = [paragraph("KDBang", text) for text in ("{{ p.so }}", *(f"{{{{ p.{key} }}}}" for key in annex.keys))]
    empty = [paragraph("KDBang", "")] * len(annex.columns)
    opening, closing = ((paragraph("KDBang", run(f"{{%tr {words} %}}")), *empty) for words in (f"for p in {rows}", "endfor"))
    yield table((11, 44, 38, 34, 38), [head, opening, cells, closing], style="KDBangKe", header=True)
    yield tag("endif")
    yield tag("endif")


_WRITERS = {
    "limitations": _limitations,
    "causes": _causes,
    "followup": _followup,
    "suggestions": _suggestions,
    "measures": _measures,
    "points": _points,
    "level": _levels,
}

if __name__ == "__main__":
    main()
