"""training.layouts and training.package: every paragraph of a label stands in the document, whatever the layout."""

import io
import unicodedata
import zipfile
from collections.abc import Iterator

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from kiemdiem_docs.documents.legacy import tcvn3, vni
from training.blocks import Box, Para, Table
from training.build import SOURCE, files, read
from training.entry import LAYOUTS, Text
from training.layouts import Sheet, lay_out
from training.numbering import Counter
from training.package import docx as package

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SEEDS = ("one", "two", "three", "four", "five", "six")


def decode(run, font: str) -> str:
    found = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    name = found.get(qn("w:ascii")) if found is not None else font
    text = "".join(node.text or "" if node.tag == qn("w:t") else "\n" for node in run.iterchildren(qn("w:t"), qn("w:br")))
    if name.startswith(".VnTime"):
        return tcvn3.decode(text, capitals=name.endswith("H"))
    return vni.decode(text) if name.startswith("VNI") else text


def texts(data: bytes) -> Iterator[str]:
    """The paragraphs as python-docx opens the file, text boxes and tables included, each once."""
    document = docx.Document(io.BytesIO(data))
    fonts = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rFonts')}")
    for para in document.element.body.iter(qn("w:p")):
        if not any(parent.tag == FALLBACK for parent in para.iterancestors()):
            yield "".join(decode(run, fonts.get(qn("w:ascii"))) for run in para.iterchildren(qn("w:r")))


def squeezed(text: str) -> str:
    """The text as the label and the document must agree on it: composed, without spaces, case aside (TCVN3, capitals of headings)."""
    return "".join(unicodedata.normalize("NFC", text).lower().split())


def missing(text: Text, data: bytes) -> list[str]:
    whole = squeezed("".join(texts(data)))
    wanted = [line.text for line in text.lines]
    bare = [Counter().take(words)[1] for words in wanted]
    return [words for words, rest in zip(wanted, bare, strict=True) if squeezed(words) not in whole and squeezed(rest) not in whole]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout not in ("autonumber", "merged")])
def test_layouts_keep_every_line(entry, layout, seed):
    whole = squeezed("".join(texts(package(lay_out(entry.text.lines, layout, seed)))))
    assert [line.text for line in entry.text.lines if squeezed(line.text) not in whole] == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("layout", ["autonumber", "merged"])
def test_layouts_keep_every_line_but_its_number(entry, layout, seed):
    assert missing(entry.text, package(lay_out(entry.text.lines, layout, seed))) == []


def test_layouts_keep_every_line_of_the_corpus():
    entries, _ = read(SOURCE)
    lost = {
        name: words
        for entry in entries
        for (name, data), text in zip(files(entry), [entry.text, entry.previous], strict=False)
        if (words := missing(text, data))
    }
    assert entries
    assert lost == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts_are_the_same_for_the_same_seed(entry, layout):
    assert package(lay_out(entry.text.lines, layout, "one")) == package(lay_out(entry.text.lines, layout, "one"))


def test_layouts_differ_by_seed(entry):
    assert len({lay_out(entry.text.lines, "runs", seed) for seed in SEEDS}) == len(SEEDS)


def flat(sheet: Sheet) -> list[Para]:
    found: list[Para] = []
    for block in sheet.blocks:
        if isinstance(block, Table):
            found += [para for row in block.rows for cell in row for para in cell]
        else:
            found += block.paras if isinstance(block, Box) else [block]
    return found


def test_layouts_styles_give_headings_a_style(entry):
    styles = [para.style for para in flat(lay_out(entry.text.lines, "styles", "one")) if para.style]
    assert styles == [f"Heading{line.level}" for line in entry.text.lines if line.block == "heading"]


def test_layouts_plain_marks_no_heading(entry):
    headings = {line.text for line in entry.text.lines if line.block == "heading"}
    paras = [para for para in flat(lay_out(entry.text.lines, "plain", "one")) if para.text in headings]
    assert len(paras) == len(headings)
    assert not any(para.style or para.runs[0].bold for para in paras)


def test_layouts_caps_writes_capitals(entry):
    paras = flat(lay_out(entry.text.lines, "caps", "one"))
    assert "II. HẠN CHẾ, NGUYÊN NHÂN" in [para.text for para in paras if para.runs and para.runs[0].bold]


def test_layouts_merged_joins_heading_and_paragraph(entry):
    found = [para.text for para in flat(lay_out(entry.text.lines, "merged", "one"))]
    assert "1. Về phẩm chất chính trị: Luôn kiên định mục tiêu, lý tưởng của Đảng." in found
    assert "2. Nguyên nhân: Khách quan: trạm bơm hỏng từ 12/5." in found
    assert "1. Hạn chế" in found


def test_layouts_autonumber_moves_numbers_into_word(entry):
    numbered = [para for para in flat(lay_out(entry.text.lines, "autonumber", "one")) if para.number]
    shown = [(para.number.format, para.number.text, para.text) for para in numbered]
    assert ("upperRoman", "%1.", "Ưu điểm, kết quả đạt được") in shown
    assert ("bullet", "-", "Bỏ 02 buổi sinh hoạt.") in shown
    assert not any(para.text.startswith(("I", "1.", "- ")) for para in numbered)


def test_layouts_autonumber_numbers_headings_that_have_no_number(changed):
    bare, _ = changed("## I. Ưu điểm", "## Ưu điểm")
    lines = [line for line in bare.text.lines if line.block != "heading" or (line.level == 1 and line.text.startswith("Ưu"))]
    numbered = [para.text for para in flat(lay_out(lines, "autonumber", "one")) if para.number and para.number.format == "upperRoman"]
    assert numbered == ["Ưu điểm, kết quả đạt được"]


def test_layouts_textbox_boxes_the_rating(entry):
    boxed = [para.text for block in lay_out(entry.text.lines, "textbox", "one").blocks if isinstance(block, Box) for para in block.paras]
    assert any(text.startswith("1. Đảng viên: ☐") for text in boxed)


def test_layouts_breaks_joins_the_paragraphs_of_a_section(entry):
    found = [para.text for para in flat(lay_out(entry.text.lines, "breaks", "one"))]
    assert any("- Đôi lúc chưa chủ động trong công việc.\n- Bỏ 02 buổi sinh hoạt." in text for text in found)


def test_layouts_nfd_decomposes(entry):
    xml = document_xml(package(lay_out(entry.text.lines, "nfd", "one")))
    assert not unicodedata.is_normalized("NFC", xml)


def test_layouts_runs_leave_word_s_traces(entry):
    xml = document_xml(package(lay_out(entry.text.lines, "runs", "one")))
    assert all(trace in xml for trace in ("w:rsidR=", "w:proofErr", "w:bookmarkStart"))


def test_layouts_table_has_bordered_tables(entry):
    for seed in SEEDS:
        assert any(isinstance(block, Table) and block.borders for block in lay_out(entry.text.lines, "table", seed).blocks)


def document_xml(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts_make_well_formed_parts_with_fixed_dates(entry, layout):
    archive = zipfile.ZipFile(io.BytesIO(package(lay_out(entry.text.lines, layout, "one"))))
    assert {info.date_time for info in archive.infolist()} == {(2025, 1, 1, 0, 0, 0)}
    for info in archive.infolist():
        etree.fromstring(archive.read(info))
