"""kiemdiem_docs.evaluation.labels: reading a labelled set."""

import json

import pytest

from kiemdiem_docs import messages
from kiemdiem_docs.evaluation.labels import FLAGS, ITEM_RULES, LabelError, parse, read
from kiemdiem_docs.model import ItemKind, Role

RECORD = {
    "id": "r1",
    "file": "reports/r1.docx",
    "previous": None,
    "form": "2B",
    "regime": "366-2025",
    "year": 2025,
    "verdict": "mixed",
    "flags": ["missing-section"],
    "flag_details": {"missing-section": ["followup"]},
    "paragraphs": [
        {
            "text": "- Bo\u0309 hai buổi vì tôi quên.",
            "role": "limitations",
            "items": [
                {"kind": "limitation", "id": "l1", "q": "Bo\u0309 hai buổi", "labels": []},
                {"kind": "cause-subjective", "id": "c1", "of": ["l1"], "q": "tôi quên", "labels": ["vague-cause"]},
            ],
            "labels": [],
        },
        {"text": "Luôn gương mẫu.", "role": "ideology", "items": [], "labels": ["stock-praise"]},
    ],
    "reuse": [{"text": "Luôn gương mẫu.", "previous": "Gương mẫu.", "kind": "reworded"}],
    "followup": [{"prev_item": "l1", "status": "addressed", "text": "Nộp muộn"}],
    "notes": "…",
}


def line(**changes) -> str:
    return json.dumps(RECORD | changes, ensure_ascii=False)


def without(name: str) -> str:
    return json.dumps({key: value for key, value in RECORD.items() if key != name})


def test_labels_are_read():
    (label,), errors = parse(line())
    assert errors == ()
    assert (label.id, label.previous, label.form, label.year, label.verdict) == ("r1", "", "2B", 2025, "mixed")
    assert label.flag_details == {"missing-section": ("followup",)}
    assert [(item.kind, item.of, item.labels) for item in label.items()] == [
        (ItemKind.LIMITATION, (), ()),
        (ItemKind.CAUSE_SUBJECTIVE, ("l1",), ("vague-cause",)),
    ]
    assert label.reuse[0].kind == "reworded"
    assert label.followup[0].prev_item == "l1"


def test_labels_fold_parts_into_achievements():
    (label,), _ = parse(line())
    assert [(p.role, p.part) for p in label.paragraphs] == [(Role.LIMITATIONS, ""), (Role.ACHIEVEMENTS, "ideology")]


def test_labels_are_composed():
    (label,), _ = parse(line())
    assert label.paragraphs[0].text == "- Bỏ hai buổi vì tôi quên."
    assert label.items()[0].q == "Bỏ hai buổi"


def test_labels_may_leave_out_what_is_empty():
    (label,), errors = parse('{"id": "r1", "file": "r1.docx", "more": 1}\n\n')
    assert errors == ()
    assert (label.form, label.year, label.paragraphs) == (None, None, ())


PARAGRAPH = RECORD["paragraphs"][1]


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("{", "KDE382", {"line": 1}),
        ("[1]", "KDE382", {"line": 1, "reason": "list"}),
        (without("id"), "KDE383", {"line": 1, "field": "id", "expected": "str"}),
        (without("file"), "KDE383", {"field": "file"}),
        (line(year="2025"), "KDE383", {"field": "year", "expected": "int"}),
        (line(year=True), "KDE383", {"field": "year"}),
        (line(flags="no-evidence"), "KDE383", {"field": "flags", "expected": "list"}),
        (line(flags=[1]), "KDE383", {"field": "flags", "expected": "list[str]"}),
        (line(flag_details=[]), "KDE383", {"field": "flag_details"}),
        (line(flag_details={"a": "b"}), "KDE383", {"field": "flag_details.a"}),
        (line(paragraphs=["words"]), "KDE383", {"field": "paragraphs[0].role"}),
        (line(paragraphs=[PARAGRAPH, PARAGRAPH | {"role": "end"}]), "KDE384", {"field": "paragraphs[1].role", "value": "end"}),
        (line(paragraphs=[PARAGRAPH | {"items": [{"kind": "fault"}]}]), "KDE384", {"field": "paragraphs[0].items[0].kind"}),
        (line(paragraphs=[PARAGRAPH | {"items": [{"kind": "measure", "id": "m"}]}]), "KDE383", {"field": "paragraphs[0].items[0].q"}),
        (line(reuse=[{"text": "a", "previous": "b", "kind": "same"}]), "KDE384", {"field": "reuse[0].kind"}),
        (line(followup=[{"prev_item": "l1", "status": "done", "text": ""}]), "KDE384", {"field": "followup[0].status"}),
    ],
)
def test_labels_say_what_is_wrong_with_a_line(text, code, params):
    labels, (error,) = parse(text)
    assert labels == ()
    assert error.code == code
    assert error.params.items() >= params.items()


def test_labels_report_every_bad_line_and_keep_the_good_ones():
    labels, errors = parse("\n".join([line(), "{", line(), line(id="r2"), "[]"]))
    assert [label.id for label in labels] == ["r1", "r2"]
    assert [(error.code, error.params["line"]) for error in errors] == [("KDE382", 2), ("KDE385", 3), ("KDE382", 5)]


def test_labels_set_names_files_that_are_not_there(tmp_path):
    (tmp_path / "labels.jsonl").write_text(line(previous="reports/old.docx"), "utf-8")
    found = read(tmp_path / "labels.jsonl")
    assert found.folder == tmp_path
    assert [(e.code, e.params["file"]) for e in found.errors] == [("KDE387", "reports/r1.docx"), ("KDE387", "reports/old.docx")]


@pytest.mark.parametrize(("content", "code"), [(None, "KDE381"), (b"\xff\xfe", "KDE381"), (b"\n\n", "KDE388"), (b"", "KDE388")])
def test_labels_set_that_cannot_be_used(tmp_path, content, code):
    path = tmp_path / "labels.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LabelError) as error:
        read(path)
    assert error.value.code == code


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize(
    ("code", "params"),
    [
        ("KDE381", {"file": "a", "reason": "b"}),
        ("KDE382", {"line": 1, "reason": "b"}),
        ("KDE383", {"line": 1, "field": "a", "expected": "str"}),
        ("KDE384", {"line": 1, "field": "a", "value": "b"}),
        ("KDE385", {"line": 1, "id": "a"}),
        ("KDE387", {"id": "a", "file": "b"}),
        ("KDE388", {"file": "a"}),
    ],
)
def test_labels_errors_have_texts(code, params, lang):
    text = LabelError(code, **params).line(lang)
    assert text.startswith(f"[{code}] ")
    assert all(str(value) in text for value in params.values())


def test_labels_of_the_shared_set_are_read(shared):
    found = read(shared / "devset" / "labels.jsonl")
    assert found.errors == ()
    assert len(found.labels) == 32
    assert {flag for label in found.labels for flag in label.flags} <= set(FLAGS)
    assert {rule for label in found.labels for item in label.items() for rule in item.labels} <= set(ITEM_RULES)
