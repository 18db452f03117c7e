"""The text that comes out of runs, and the way back to them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiemdiem_docs.documents import locate
from kiemdiem_docs.documents.legacy import tcvn3, vni
from kiemdiem_docs.documents.legacy.evidence import UNICODE, Verdict
from kiemdiem_docs.documents.pieces import Piece
from kiemdiem_docs.documents.repair import repair
from kiemdiem_docs.model import Paragraph
from tests.documents.builder import font, p, paragraphs, read, run
from tests.documents.strategies import anything, capitalised, cuts, divided, forms, shuffled, vietnamese

TCVN3 = {letter: code for code, letter in tcvn3.TABLE.items() if code < "\u0100"}
VNI = {letter: code for code, letter in [*vni.PAIRS.items(), *vni.SINGLES.items()]}
TRUSTED = Verdict(frozenset({"tcvn3", "tcvn3-capitals", "vni"}), "")


def line(runs: list[str], codec: str = "") -> list[Piece]:
    return [Piece(text, number, 0, len(text), False, codec) for number, text in enumerate(runs) if text]


def repaired(runs: list[str], codec: str = "") -> Paragraph:
    fixed = repair(line(runs, codec), TRUSTED if codec else UNICODE)
    return Paragraph(0, fixed.text, segments=fixed.segments)


def assert_covers(paragraph: Paragraph) -> None:
    """The segments follow each other from the first character to the last."""
    assert [segment.start for segment in paragraph.segments] == [0, *(segment.end for segment in paragraph.segments)][
        : len(paragraph.segments)
    ]
    assert (paragraph.segments[-1].end if paragraph.segments else 0) == len(paragraph.text)
    assert all(segment.start < segment.end for segment in paragraph.segments)


@given(anything, cuts)
def test_repair_segments_cover_the_text_and_lie_in_their_runs(text, at):
    runs = divided(text, at)
    paragraph = repaired(runs)
    assert_covers(paragraph)
    for segment in paragraph.segments:
        assert 0 <= segment.char < segment.char_end <= len(runs[segment.run])


@given(anything, cuts)
def test_repair_places_go_forward_and_point_at_what_they_show(text, at):
    runs = divided(text, at)
    paragraph = repaired(runs)
    places = [paragraph.place(offset) for offset in range(len(paragraph.text))]
    assert [(place.run, place.char) for place in places] == sorted((place.run, place.char) for place in places)
    for segment in paragraph.segments:
        source, target = runs[segment.run][segment.char : segment.char_end], paragraph.text[segment.start : segment.end]
        if len(source) == len(target) and source.isascii():
            assert source == target


@given(vietnamese, cuts, forms)
def test_repair_place_of_every_letter_is_a_character_that_becomes_it(text, at, form):
    runs = divided(unicodedata.normalize(form, text), at)
    paragraph = repaired(runs)
    for offset, letter in enumerate(paragraph.text):
        place = paragraph.place(offset)
        base = unicodedata.normalize("NFD", letter)[0]
        assert unicodedata.normalize("NFD", runs[place.run][place.char])[0] == base


@given(anything, cuts)
def test_repair_does_not_depend_on_how_runs_divide_the_text(text, at):
    assert repaired(divided(text, at)).text == repaired([text]).text


@given(vietnamese)
def test_repair_forms_of_unicode_come_out_alike(text):
    assert repaired([unicodedata.normalize("NFD", text)]).text == repaired([text]).text == text


@given(vietnamese, st.randoms(use_true_random=False), cuts)
def test_repair_marks_in_any_order_compose(text, chance, at):
    assert repaired(divided(shuffled(text, chance), at)).text == text


@given(anything)
def test_repair_gives_composed_text(text):
    result = repaired([text]).text
    assert all(unicodedata.is_normalized("NFC", word) for word in result.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trực thuộc", "trực thuộc"),
        ("á\u0302", "ấ"),
        ("e\u0301\u0302", "ế"),
        ("u\u0301\u031b", "ứ"),
        ("o\u0323\u031b", "ợ"),
        ("ê\u0341", "ế"),
        ("a\u0301\u0301", "á\u0301"),
        ("\u0301a", "\u0301a"),
        ("d\u0335", "d\u0335"),
    ],
)
def test_repair_composes(text, expected):
    assert repaired([text]).text == expected


def test_repair_marks_in_the_next_run_belong_to_the_letter_before():
    paragraph = repaired(["thuo", "\u0302\u0323c"])
    assert paragraph.text == "thuộc"
    assert [(paragraph.place(offset).run, paragraph.place(offset).char) for offset in range(5)] == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 2)]


def test_repair_unit_holds_all_its_characters():
    (segment,) = repaired(["e\u0302\u0301"]).segments
    assert (segment.start, segment.end, segment.char, segment.char_end) == (0, 1, 0, 3)


def test_repair_soft_hyphens_are_dropped_between_letter_and_place():
    paragraph = repaired(["kiểm\u00adđiểm"])
    assert paragraph.text == "kiểmđiểm"
    assert [paragraph.place(offset).char for offset in (3, 4)] == [3, 5]


def test_repair_piece_that_is_a_unit_maps_to_its_one_character():
    fixed = repair([Piece("Tốt", 2, 4, 1, False, ""), Piece("!", 2, 5, 1, False, "")], UNICODE)
    paragraph = Paragraph(0, fixed.text, segments=fixed.segments)
    assert [paragraph.place(offset).char for offset in range(4)] == [4, 4, 4, 5]


def encoded(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(sign, sign) for sign in text)


@given(vietnamese, cuts)
def test_repair_tcvn3_round_trip(text, at):
    runs = divided(encoded(text.lower(), TCVN3), at)
    paragraph = repaired(runs, "tcvn3")
    assert paragraph.text == text.lower()
    assert_covers(paragraph)
    for offset, letter in enumerate(paragraph.text):
        place = paragraph.place(offset)
        assert tcvn3.TABLE.get(runs[place.run][place.char], runs[place.run][place.char]) == letter


@given(vietnamese, cuts)
def test_repair_capitals_of_tcvn3(text, at):
    assert repaired(divided(encoded(text.lower(), TCVN3), at), "tcvn3-capitals").text == text.upper()


@given(capitalised, cuts)
def test_repair_vni_round_trip(text, at):
    runs = divided(encoded(text, VNI), at)
    paragraph = repaired(runs, "vni")
    assert paragraph.text == text
    assert_covers(paragraph)
    for offset, letter in enumerate(paragraph.text):
        place = paragraph.place(offset)
        assert VNI.get(letter, letter).startswith(runs[place.run][place.char])


@given(vietnamese, cuts, st.sampled_from([("tcvn3", ".VnTime", TCVN3), ("vni", "VNI-Times", VNI)]))
def test_repair_through_a_file(text, at, code):
    name, typeface, table = code
    text = text.lower()
    runs = divided(encoded(text, table), at)
    document = read(p("".join(run(each, font(typeface)) for each in runs)))
    (paragraph,) = document.paragraphs
    assert paragraph.text == text
    assert document.repairs in ((), (name,))


@given(vietnamese, cuts, forms)
def test_repair_offsets_lead_to_the_characters_of_the_file(text, at, form):
    """Through a file and back by `locate`, as a writer of comments goes."""
    from lxml import etree

    from tests.documents.builder import part

    runs = divided(unicodedata.normalize(form, text), at)
    body = p("".join(run(each) for each in runs))
    root = etree.fromstring(part("document", f"<w:body>{body}</w:body>"))
    (paragraph,) = paragraphs(body)
    for offset, letter in enumerate(paragraph.text):
        place = paragraph.place(offset)
        found = locate.runs(locate.paragraphs(root)[place.paragraph])[place.run]
        ((child, start, end),) = locate.characters(found)
        assert start <= place.char < end
        assert unicodedata.normalize("NFD", letter)[0] == unicodedata.normalize("NFD", child.text[place.char - start])[0]


def test_repair_names_what_was_done():
    assert read(p("Cộng hòa")).repairs == ()
    assert read(p(unicodedata.normalize("NFD", "Cộng hòa"))).repairs == ("nfd",)
    assert read(p(run("Céng hoµ x· héi chñ nghÜa", font(".VnTime")))).repairs == ("tcvn3",)
    assert read(p(run("Coäng hoaø xaõ hoäi chuû nghóa", font("VNI-Times")))).repairs == ("vni",)
    both = p(run("Céng hoµ x· héi chñ nghÜa ViÖt Nam", font(".VnTime"))) + p(unicodedata.normalize("NFD", "Độc lập"))
    assert read(both).repairs == ("nfd", "tcvn3")
