"""KD004 active-content: macros, external links, embedded objects, hidden text, tracked changes or comments left in the file."""

from collections.abc import Iterator, Mapping

from kiemdiem_docs.model import Finding, Severity
from kiemdiem_docs.rules.base import Case, Example, Rule
from kiemdiem_docs.rules.examples import docx, link, word


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per kind of content that should not be in what is submitted."""
    for active in case.report.document.active if case.report else ():
        yield rule.whole(variant=active.kind, count=active.count)


_LINES = (
    "BẢN KIỂM ĐIỂM CÁ NHÂN",
    "Năm 2025",
    "Họ và tên: Vi Văn Ón",
    "Hạn chế: ngày 09/4 tôi quên tắt máy sấy ở kho giống, hỏng 140 kg lúa giống của hợp tác xã.",
    "Nguyên nhân: tôi về trước giờ mà không nhờ ai trông máy.",
)
_LINKS = "word/_rels/document.xml.rels"


def _run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def _file(markup: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return the lines as a file with one more paragraph, given as its content, and further parts by name."""
    return docx(_LINES, after=f"<w:p>{markup}</w:p>", more=more)


_COMMENT = '<w:comment w:id="1" w:author="Phó phòng"><w:p><w:r><w:t>Câu này nhẹ quá, viết lại.</w:t></w:r></w:p></w:comment>'

RULE = Rule(
    code="KD004",
    id="active-content",
    severity=Severity.WARNING,
    check=check,
    basis=("form",),
    must_flag=(
        Example(
            note="A macro from an old template goes along.",
            data=_file(
                more={
                    _LINKS: link("vbaProject", "vbaProject.bin").replace("openxmlformats.org/officeDocument", "microsoft.com/office"),
                    "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(508),
                }
            ),
            name="ban-kiem-diem.docm",
        ),
        Example(
            note="A picture that is fetched from a web server whenever the file is opened.",
            data=_file(more={_LINKS: link("image", "https://example.com/dau-moc.png", outside=True)}),
        ),
        Example(
            note="A field that reads another file of the author's computer.",
            data=_file(r"<w:r><w:instrText> INCLUDETEXT D:\\kiem-diem\\phu-luc.docx </w:instrText></w:r>"),
        ),
        Example(
            note="A spreadsheet, whole with its other sheets, behind a small table.",
            data=_file(more={_LINKS: link("package", "embeddings/bang-diem.xlsx"), "word/embeddings/bang-diem.xlsx": b"PK"}),
        ),
        Example(
            note="A sentence made invisible: on paper it is not there.",
            data=_file(_run("Việc này thật ra đồng chí phó phòng bảo tôi làm.", "<w:vanish/>")),
        ),
        Example(
            note="Changes still tracked: everyone can read what stood there before.",
            data=_file(
                f'<w:del w:id="1" w:author="Vi Văn Ón"><w:r><w:delText>mất 2 tấn</w:delText></w:r></w:del>'
                f'<w:ins w:id="2" w:author="Phó phòng">{_run("hỏng 140 kg")}</w:ins>'
            ),
        ),
        Example(
            note="A reader's comment was left in.",
            data=_file(more={_LINKS: link("comments", "comments.xml"), "word/comments.xml": word("comments", _COMMENT)}),
        ),
        Example(
            note="Tied to a template on a server of the office.",
            data=_file(
                more={
                    _LINKS: link("settings", "settings.xml"),
                    "word/settings.xml": word("settings", '<w:attachedTemplate r:id="r1"/>'),
                    "word/_rels/settings.xml.rels": link("attachedTemplate", "file:///S:/mau/kiem-diem.dotm", outside=True),
                }
            ),
        ),
    ),
    must_not_flag=(
        Example(note="Nothing but text.", data=_file()),
        Example(
            note="A link that a reader may click does nothing by itself.",
            data=_file(
                f'<w:hyperlink r:id="r1">{_run("Tờ trình trên trang của xã")}</w:hyperlink>',
                {_LINKS: link("hyperlink", "https://example.com/to-trinh", outside=True)},
            ),
        ),
        Example(
            note="A picture that lies in the file, such as the unit's emblem.",
            data=_file(more={_LINKS: link("image", "media/huy-hieu.png"), "word/media/huy-hieu.png": b"\x89PNG\r\n\x1a\n"}),
        ),
        Example(
            note="A page number and a date are fields, too.",
            data=_file(
                f'<w:fldSimple w:instr=" PAGE ">{_run("1")}</w:fldSimple><w:fldSimple w:instr=" DATE ">{_run("05/12")}</w:fldSimple>'
            ),
        ),
        Example(
            note="Tracking is switched on, but all changes are accepted and the part for comments is empty.",
            data=_file(
                more={
                    _LINKS: link("comments", "comments.xml"),
                    "word/comments.xml": word("comments", ""),
                    "word/settings.xml": word("settings", "<w:trackRevisions/>"),
                }
            ),
        ),
        Example(
            note="A report that only speaks of macros and comments.",
            parts={"duties": "Gỡ macro lạ khỏi 46 máy của huyện; trả lời 112 chú thích của các xã trong dự thảo quy chế, xong ngày 15/10."},
        ),
    ),
)
