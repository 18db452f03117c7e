"""KD104 outdated-form: built on, or citing as in force, a review regulation or form that was replaced for the year reviewed."""

import re
from collections.abc import Iterator

from kiemdiem_docs.language import fold, sentences
from kiemdiem_docs.model import Finding, Report, Role, Severity
from kiemdiem_docs.regimes import Replaced
from kiemdiem_docs.rules.base import Case, Example, Rule

_REPLACING = re.compile(r"\bthay\b|hết hiệu lực|không còn|trước đây|bãi bỏ|trước kia|so với")
_TOLD = re.compile(r"(?<!tháng \d )(?<!tháng \d\d )\bnăm (20\d\d)\b")
_BOX_LINE = re.compile(r"tự đánh giá (?:về )?cấp độ thực hiện")


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield one finding per sentence that relies on a replaced document, and one for the level boxes of an older form."""
    report = case.report
    if report is None or report.year is None:
        return
    for paragraph in report.document.paragraphs:
        for start, end in sentences(paragraph.text):
            for replaced in case.regime.replaced:
                place = replaced.find(paragraph.text[start:end])
                if place and _followed(replaced, report.year, paragraph.text[start:end], place[0]):
                    yield rule.on_paragraph(
                        paragraph, start + place[0], start + place[1], document=replaced.number, successor=replaced.replaced_by
                    )
    if not case.regime.box_levels:
        yield from _boxes(rule, report)


def _followed(replaced: Replaced, year: int, sentence: str, at: int) -> bool:
    """Return whether the sentence, which names the document at `at`, relies on it for a year it did not hold for.

    Not when it calls the document replaced, or tells of a year for which it was right.
    """
    folded = fold(sentence)
    if _held(replaced, year) or _REPLACING.search(folded):
        return False
    return not any(_held(replaced, int(told)) for told in _TOLD.findall(folded[:at]))


def _held(replaced: Replaced, year: int) -> bool:
    return replaced.first_year <= year <= replaced.last_year


def _boxes(rule: Rule, report: Report) -> Iterator[Finding]:
    for paragraph in report.paragraphs(Role.ACHIEVEMENTS, Role.FOLLOWUP):
        if _BOX_LINE.search(fold(paragraph.text)):
            yield rule.on_paragraph(paragraph, variant="boxes")
            return


RULE = Rule(
    code="KD104",
    id="outdated-form",
    severity=Severity.WARNING,
    check=check,
    basis=("form",),
    must_flag=(
        Example(
            note="The regulation of 2023 is followed for 2025.",
            parts={"ideology": "Tôi tự đánh giá theo các tiêu chí của Quy định số 124-QĐ/TW, đã học đủ 5 chuyên đề của Đảng ủy."},
            quote="124",
        ),
        Example(
            note="The number of the old form is printed at the head.",
            parts={"header": "Mẫu 02B-HD KĐ.ĐG 2023"},
            quote="HD KĐ.ĐG 2023",
            form="2A",
        ),
        Example(
            note="A collective's review of 2024 by the regulation of 2018.",
            parts={"leadership": "Thực hiện Quy định 132-QĐ/TW, chi ủy tổ chức kiểm điểm ngày 06/12, đủ 5/5 đồng chí dự."},
            quote="132",
            form="1",
            year=2024,
        ),
        Example(
            note="The grades in boxes that only the forms until 2024 have.",
            parts={
                "duties": "Chi bộ giao phụ trách tổ hòa giải: giải quyết xong 7 vụ.\n"
                "Tự đánh giá về cấp độ thực hiện: ☐ Xuất sắc ☒ Tốt ☐ Trung bình ☐ Kém"
            },
            quote="Tự đánh giá về cấp độ thực hiện",
            form="2C",
            year=2026,
        ),
    ),
    must_not_flag=(
        Example(
            note="The old regulation is named as replaced.",
            parts={"ideology": "Học Quy định 366-QĐ/TW thay thế Quy định 124-QĐ/TW tại hội nghị ngày 25/9, có bài thu hoạch 4 trang."},
        ),
        Example(
            note="In a report on 2024 the regulation of 2023 is in force.",
            parts={"ideology": "Tôi tự đánh giá theo các tiêu chí của Quy định số 124-QĐ/TW, đã học đủ 5 chuyên đề của Đảng ủy."},
            form="2A",
            year=2024,
        ),
        Example(
            note="Another regulation with the same number.",
            parts={"ideology": "Học Quy định 132-QĐ/TW ngày 27/10/2023 về kiểm soát quyền lực trong điều tra, truy tố, xét xử ngày 14/3."},
            form="2A",
        ),
        Example(
            note="The grades in boxes belong to the form of 2023.",
            parts={
                "duties": "Cấp 318 giấy phép, 314 giấy trước hẹn.\nTự đánh giá về cấp độ thực hiện: ☐ Xuất sắc ☒ Tốt ☐ Trung bình ☐ Kém"
            },
            form="2A",
            year=2023,
        ),
        Example(
            note="Last year's review is told with the regulation that held then.",
            parts={
                "followup": "Kỳ kiểm điểm năm 2024 theo Quy định 124-QĐ/TW, tôi bị nhắc họp muộn 6 lần; năm nay sổ họp không ghi lần nào."
            },
        ),
    ),
)
