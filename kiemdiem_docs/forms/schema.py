"""What a form's data file may hold: one `Slot` per key, derived from the form itself.

Keys are Vietnamese words without diacritics: they are what a cadre types and what an office writes into its own templates.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kiemdiem_docs.regimes import Annex, Form, FormSection, regime

Kind = Literal["text", "date", "birth", "lines", "paragraphs", "number", "choice", "record", "records"]

STATUSES = ("đã được khắc phục", "đang khắc phục", "chưa được khắc phục")
CONTENT, GRADE = "noi_dung", "cap_do"  # the parts of a section with boxes


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand under one key. basis: key of the regime's basis that asks for it, "" if only the form does.

    kind "paragraphs": text or a list of texts; "lines": a list of short texts; "birth": a date or only a year; "record": a mapping of
    `inner`; "records": a list of such mappings. choices: of kind "choice". most: highest number. prose: paragraphs may stand instead of
    records. empty: an empty list is an answer ("Không có."), not a gap; omit: it leaves the part out.
    """

    key: str
    kind: Kind
    required: bool = True
    basis: str = ""
    inner: tuple["Slot", ...] = ()
    choices: tuple[str, ...] = ()
    most: float | None = None
    prose: bool = False
    empty: bool = False
    omit: bool = False


_LIMITATION = (
    Slot("han_che", "text", basis="limitations"),
    Slot("tinh_chat", "text", basis="limitations"),
    Slot("muc_do", "text", basis="limitations"),
    Slot("nguyen_nhan_chu_quan", "text", basis="causes"),
    Slot("nguyen_nhan_khach_quan", "text", required=False, basis="causes"),
    Slot("trach_nhiem", "text", basis="responsibility"),
    Slot("bien_phap", "text", basis="measures"),
    Slot("thoi_han", "text", basis="measures"),
)
_FOLLOWUP = (
    Slot("han_che", "text", basis="followup"),
    Slot("ky_kiem_diem", "text", basis="followup"),
    Slot("tinh_trang", "choice", basis="followup", choices=STATUSES),
    Slot("muc_do", "text", basis="followup"),
    Slot("kho_khan", "text", required=False, basis="followup"),
    Slot("trach_nhiem", "text", basis="followup"),
)
_SUGGESTION = (
    Slot("van_de", "text", basis="suggestions"),
    Slot("giai_trinh", "text", basis="suggestions"),
    Slot("nguyen_nhan", "text", basis="suggestions"),
    Slot("trach_nhiem", "text", basis="suggestions"),
)
_PART_BASIS = {"duties": "evidence", "leadership": "leader", "initiative": "leader", "example": "example", "party-building": "integrity"}


@cache
def slots(form: Form) -> tuple[Slot, ...]:
    """Return the slots of a form's data file in printed order, the header's fields first, the annex last."""
    fields = [Slot(field.key, "lines" if field.kind == "list" else field.kind, required=field.required) for field in form.fields]
    sections = [_section(form, section) for section in form.sections if section.key and section.content != "causes"]
    annex = [_annex(form.annex)] if form.annex else []
    return (*fields, *sections, *annex)


def _section(form: Form, section: FormSection) -> Slot:
    rules = regime(form.regime)
    boxes = (Slot(GRADE, "choice", basis="points", choices=rules.box_levels),) if section.boxes else ()
    if section.content == "limitations":
        return Slot(section.key, "records", basis="limitations", inner=_LIMITATION)
    if section.content == "followup":
        records = Slot(CONTENT if boxes else section.key, "records", basis="followup", inner=_FOLLOWUP, prose=True)
        return Slot(section.key, "record", basis="followup", inner=(records, *boxes)) if boxes else records
    if section.content == "suggestions":
        return Slot(section.key, "records", basis="suggestions", inner=_SUGGESTION, empty=True)
    if section.content == "points":
        return _points(form, section)
    if section.content == "level":
        return Slot(section.key, "choice", required=section.required, basis="rating", choices=tuple(rule.name for rule in rules.levels))
    return _prose(section, boxes)


def _prose(section: FormSection, boxes: tuple[Slot, ...]) -> Slot:
    basis = section.role.value if section.role.value in ("measures", "responsibility") else _PART_BASIS.get(section.part, "content")
    if boxes:
        return Slot(section.key, "record", basis=basis, inner=(Slot(CONTENT, "paragraphs", basis=basis), *boxes))
    return Slot(section.key, "paragraphs", required=section.content != "measures", basis=basis, empty=section.optional_mark)


def _points(form: Form, section: FormSection) -> Slot:
    scale = regime(form.regime).points
    general, tasks, total = (scale.general, scale.tasks, scale.total) if scale else (None, None, None)
    inner = (
        Slot("tieu_chi_chung", "number", basis="points", most=general),
        Slot("ket_qua_nhiem_vu", "number", basis="points", most=tasks),
        Slot("tong", "number", required=False, basis="points", most=total),
    )
    return Slot(section.key, "record", basis="points", inner=inner)


def _annex(annex: Annex) -> Slot:
    return Slot(
        annex.key,
        "records",
        basis="evidence",
        inner=tuple(Slot(key, "text", basis="evidence") for key in annex.keys),
        empty=True,
        omit=True,
    )
