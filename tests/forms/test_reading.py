"""Text of a data file → nodes that know their lines."""

import pytest

from kiemdiem_docs.errors import DataError
from kiemdiem_docs.forms.reading import MOST_CHARACTERS, read_text, tree, wrap


def test_reading_scalars_stay_text():
    root, errors = tree("a: 05\nb: no\nc: 2025-12-05\nd: 1e3\ne: ~\nf:\ng: ''\n", "x.yaml")
    assert {key: node.value for key, node in root.value.items()} == {
        "a": "05", "b": "no", "c": "2025-12-05", "d": "1e3", "e": None, "f": None, "g": "",
    }  # fmt: skip
    assert errors == []


def test_reading_lines_are_those_of_the_file():
    root, _ = tree("a: 1\n\n# c\nb:\n  - c: 2\n  - c: 3\n", "x.yaml")
    assert root.value["a"].line == 1
    assert [node.value["c"].line for node in root.value["b"].value] == [5, 6]


def test_reading_a_key_given_twice_is_named_with_its_line():
    root, errors = tree("a: 1\nb: 2\na: 3\n", "x.yaml")
    assert [(error.code, error.params["where"]) for error in errors] == [("KDE211", "x.yaml:3")]
    assert root.value["a"].value == "1"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("a: [1\nb: 2\n", "x.yaml", "KDE203"),
        ("a: b: c\n", "x.yaml", "KDE203"),
        ("a: \x01\n", "x.yaml", "KDE203"),
        ('{"a": }', "x.json", "KDE203"),
        ("", "x.yaml", "KDE216"),
        ("- 1\n", "x.yaml", "KDE216"),
        ("[1]", "x.json", "KDE216"),
        ("a: &x [1]\nb: *x\n", "x.yaml", "KDE218"),
        ("a: " + "[" * 40 + "]" * 40, "x.yaml", "KDE218"),
        ("[" * 5000 + "]" * 5000, "x.json", "KDE218"),
    ],
)
def test_reading_refuses_with_a_reason(text: str, name: str, code: str):
    with pytest.raises(DataError) as caught:
        tree(text, name)
    assert caught.value.code == code
    assert name in caught.value.line()


def test_reading_names_line_and_column_of_a_syntax_error():
    with pytest.raises(DataError) as caught:
        tree('a: 1\nb: "x\n', "x.yaml")
    assert "dòng 3" in caught.value.line()


def test_reading_refuses_what_is_not_utf8():
    with pytest.raises(DataError) as caught:
        read_text("Hạn chế".encode("utf-16"), "x.yaml")
    assert caught.value.code == "KDE202"


def test_reading_accepts_the_mark_that_notepad_writes():
    assert read_text("a: ẩn".encode("utf-8-sig"), "x.yaml") == "a: ẩn"


def test_reading_refuses_a_huge_file():
    with pytest.raises(DataError) as caught:
        read_text(b"a" * (MOST_CHARACTERS + 1), "x.yaml")
    assert caught.value.code == "KDE217"


def test_reading_json_keeps_its_types():
    root, _ = tree('{"a": 1.5, "b": [null, "x"]}', "x.json")
    assert root.value["a"].value == 1.5
    assert [node.value for node in root.value["b"].value] == [None, "x"]


def test_reading_plain_data_nested_too_deep_is_an_error():
    value: object = "x"
    for _ in range(20):
        value = [value]
    with pytest.raises(DataError) as caught:
        wrap(value, "row 2")
    assert caught.value.code == "KDE218"
