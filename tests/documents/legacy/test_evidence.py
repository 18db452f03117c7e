"""When a document is decoded, and when it is left alone."""

import pytest

from kiemdiem_docs.documents.legacy import tcvn3, vni
from tests.documents.builder import font, p, read, run

TCVN3 = {letter: code for code, letter in tcvn3.TABLE.items() if code < "\u0100"}
VNI = {letter: code for code, letter in [*vni.PAIRS.items(), *vni.SINGLES.items()]}
TEXT = (
    "Trong năm qua tôi đã tham mưu xử lý đúng hạn các hồ sơ được giao; còn để chậm hai hồ sơ khu tái định cư vì chưa ghi vào sổ theo dõi. "
    "đề nghị chi bộ góp ý để tôi sửa chữa."
).replace("T", "t")


def encoded(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(sign, sign) for sign in text)


def texts(*lines: str, typeface: str = "") -> tuple[list[str], tuple[str, ...]]:
    document = read("".join(p(run(line, font(typeface) if typeface else "")) for line in lines))
    return [paragraph.text for paragraph in document.paragraphs], document.repairs


@pytest.mark.parametrize(("name", "table"), [("tcvn3", TCVN3), ("vni", VNI)])
@pytest.mark.parametrize("typeface", ["", "Times New Roman", "Arial"])
def test_evidence_decodes_by_content_where_no_font_says_so(name, table, typeface):
    assert texts(encoded(TEXT, table), typeface=typeface) == ([TEXT], (name,))


PROSE = {
    "Vietnamese": TEXT,
    "Vietnamese with letters of Latin-1 only": "Tôi là cán bộ công tác tài chính, có đóng góp và trách nhiệm".replace("ộ", "ô").replace(
        "ệ", "ê"
    ),
    "without marks": "Toi nhan khuyet diem ve viec cham nop bao cao",
    "English": "The naïve résumé of a café — “quoted” — costs £5 and 20 °C",
    "French": "L'été dernier, les élèves étaient très fatigués; où êtes-vous né? La même fenêtre, le même hôtel, ça coûte cher à Besançon",
    "German": "Für die Prüfung müssen die Schüler täglich üben, während der größten Hitze Österreichs; natürlich früh",
    "Spanish": "El niño pequeño comió una piña mañana; según la Constitución, el país tendrá elecciones después",
    "Russian with quotes": "«Один» «два» «три» «четыре» «пять» «шесть» «семь» «восемь»",
    "signs": "½ ¼ ¾ µm ·· ®©™ «» ¬ ± ×÷ §12 ¶ ¹²³",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_evidence_leaves_proper_text_alone(text):
    assert texts(text) == ([text], ())


@pytest.mark.parametrize("typeface", [".VnTime", "VNI-Times"])
def test_evidence_font_that_lies_is_not_believed(typeface):
    assert texts(TEXT, "tôi là cán bộ", typeface=typeface) == ([TEXT, "tôi là cán bộ"], ())


def test_evidence_word_typed_in_unicode_into_a_legacy_paragraph_stays():
    assert texts(encoded(TEXT, TCVN3) + " Nguyễn Thị Hạnh", typeface=".VnTime") == ([TEXT + " Nguyễn Thị Hạnh"], ("tcvn3",))


def test_evidence_unicode_lines_of_a_legacy_document_stay():
    late = "Chi bộ đã họp và thống nhất, tôi xin tiếp thu"
    assert texts(encoded(TEXT, TCVN3), encoded(TEXT, TCVN3), late) == ([TEXT, TEXT, late], ("tcvn3",))


def test_evidence_lines_of_another_code_are_read_as_they_are_written():
    """2004-duanLD9820 of the corpus has VNI text in the font VNSTCVN3."""
    assert texts(encoded(TEXT, TCVN3), encoded(TEXT, VNI), typeface="VNSTCVN3") == ([TEXT, TEXT], ("tcvn3", "vni"))


def test_evidence_legacy_and_unicode_runs_each_by_their_font():
    body = p(run(encoded("đồng chí ", TCVN3), font(".VnTime")) + run("Nguyễn Văn Tý", font("Times New Roman")))
    assert [paragraph.text for paragraph in read(body + p(run(encoded(TEXT, TCVN3), font(".VnTime")))).paragraphs] == [
        "đồng chí Nguyễn Văn Tý",
        TEXT,
    ]


def test_evidence_few_words_are_no_evidence():
    assert texts("Céng hoµ") == (["Céng hoµ"], ())


def test_evidence_few_words_in_a_legacy_font_are_decoded():
    assert texts("Céng hoµ", typeface=".VnTime") == (["Cộng hoà"], ("tcvn3",))


def test_evidence_soft_hyphen_element_is_a_letter_in_tcvn3():
    """LibreOffice writes the byte of ư so."""
    body = p("<w:r><w:rPr>" + font(".VnTime") + "</w:rPr><w:t>n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>")
    assert [paragraph.text for paragraph in read(body + p(run(encoded(TEXT, TCVN3), font(".VnTime")))).paragraphs] == ["nước", TEXT]
