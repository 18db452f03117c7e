"""training.parse: what a source file says, and what is wrong with it."""

import pytest

from kiemdiem_docs.model import ItemKind
from training.parse import parse


def test_parse_reads_keys(entry):
    assert entry.id == "t001"
    assert entry.flags == ("reused-from-previous", "missing-section")
    assert entry.details == {"missing-section": ("followup", "responsibility")}


def test_parse_reads_blocks_and_headings(entry):
    lines = [(line.block, line.level) for line in entry.text.lines]
    assert lines[:9] == [("header", 0)] * 7 + [("heading", 1), ("heading", 2)]
    assert lines[-3:] == [("signature", 0), ("signature", 0), ("superior", 0)]


def test_parse_takes_marks_out_of_the_text(entry):
    line = next(line for line in entry.text.lines if line.role == "duties")
    assert line.text == "Đã thẩm định 41 hồ sơ (1.240 m²); riêng hồ sơ tái định cư trễ 23 ngày vì tôi để quên trong tủ."
    assert [(mark.kind, mark.id, mark.targets, mark.words) for mark in line.marks] == [
        (ItemKind.LIMITATION, "l1", (), "hồ sơ tái định cư trễ 23 ngày"),
        (ItemKind.CAUSE_SUBJECTIVE, "c1", ("l1",), "tôi để quên trong tủ"),
    ]


def test_parse_reads_lists_with_or_without_spaces(entry):
    marks = {mark.id: mark for mark in entry.text.marks}
    assert marks["l2"].labels == ("vague-limitation", "limitation-without-measure")
    assert marks["c2"].targets == ("l3", "l2")
    assert marks["c2"].labels == ("disguised-objective-cause",)


def test_parse_keeps_list_dashes(entry):
    assert [line.text for line in entry.text.lines if line.role == "limitations"][1] == "- Bỏ 02 buổi sinh hoạt."


def test_parse_reads_the_previous_report_apart(entry):
    assert entry.previous.keys == {"year": "2024"}
    assert [mark.id for mark in entry.previous.marks] == ["l1"]
    assert [(t.kind, t.number) for t in entry.taken] == [("verbatim", 50)]
    assert [(o.item, o.status, o.text) for o in entry.outcomes] == [("l1", "addressed", "Nộp báo cáo quý muộn")]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("@form 2B", "@from 2B", "2: unknown key @from"),
        ("@form 2B", "@id t002", "2: second @id"),
        ("#signature", "#signatur", "35: unknown block '#signatur'"),
        ("## III.", "##III.", "30: a heading is two to four # and its words"),
        ("## III.", "##### III.", "30: a heading is two to four # and its words"),
        ("{causes} Khách", "Khách", "29: a paragraph of the author without {role}"),
        ("{causes}", "{cause}", "29: unknown role 'cause'"),
        ("{causes}", "{causes", "29: {role} is not closed"),
        ("; stock-praise", "; praise", "20: unknown paragraph label 'praise'"),
        ("| Bỏ 02", "Bỏ 02", "27: a mark is open, nested or lacks its |"),
        ("sinh hoạt]]", "sinh hoạt]", "27: a mark is open, nested or lacks its |"),
        ("[[L l3 | Bỏ", "[[L l3 | [[L l4 | Bỏ", "27: a mark is open, nested or lacks its |"),
        ("[[L l3 |", "[[X l3 |", "27: unknown kind of item 'X'"),
        ("[[L l3 |", "[[L L3 |", "27: not an id: 'L3'"),
        ("[[L l3 |", "[[L |", "27: not an id: ''"),
        (
            "[[L l3 |",
            "[[L l3 vague-limitation diffused-responsibility |",
            "27: l3: a mark is KIND id >targets labels, its lists with commas",
        ),
        ("| Bỏ 02 buổi sinh hoạt]]", "| ]]", "27: l3: no words"),
        ("## IV. Tự", "## IV. [[L l9 | Tự]]", "33: marks stand only in paragraphs with {role}"),
        ("l1 addressed ::", "l1 addressed :", "52: not of the shape “id status :: words of the previous limitation”"),
        ("verbatim ::", "verbatim", "50: not of the shape “kind :: words here :: words in the previous report”"),
        ("=reuse", "=reused", "49: unknown part '=reused'"),
        ("=followup", "=reuse", "51: second =reuse"),
        ("Nà Lường, ngày", "@place Nà Lường, ngày", "14: a key below the text"),
        ("missing-section: followup", "missing-section followup", "7: not of the shape “flag: section, section”"),
        ("Luôn kiên", "Luo\u0302n kiên", "20: not NFC"),
        ("Luôn kiên", "Luôn\u200b kiên", "20: control or invisible character"),
    ],
)
def test_parse_names_every_violation_with_its_line(changed, old, new, what):
    _, problems = changed(old, new)
    assert any(problem.startswith(what) for problem in problems), problems


@pytest.mark.parametrize("part", ["=reuse", "=followup"])
def test_parse_asks_for_the_previous_report(source, part):
    start, end = source.index("=previous"), source.index("=reuse")
    _, problems = parse("t001.txt", source[:start] + source[end:])
    assert f"{part} without =previous" in [problem.what for problem in problems]


def test_parse_reports_all_at_once(changed):
    _, problems = changed("{causes} Khách quan: [[CO", "{cause; praise} Khách quan: [[C")
    assert len(problems) == 3


def test_parse_says_file_and_line(source):
    _, problems = parse("t001.txt", source.replace("{causes}", "{cause}"))
    assert str(problems[0]) == "t001.txt:29: unknown role 'cause'"


def test_parse_ignores_blank_lines(source):
    spaced, problems = parse("t001.txt", source.replace("\n", "\n\n"))
    plain, _ = parse("t001.txt", source)
    assert problems == []
    assert [line.text for line in spaced.text.lines] == [line.text for line in plain.text.lines]
