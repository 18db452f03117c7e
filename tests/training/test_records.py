"""training.records: the lines of labels.jsonl."""

import json

from kiemdiem_docs.evaluation.labels import parse
from training.records import json_line, record


def test_records_have_the_fields_of_a_labelled_set(entry, shared):
    line = (shared / "devset" / "labels.jsonl").read_text("utf-8").split("\n")[0]
    assert list(record(entry)) == list(json.loads(line))


def test_records_write_items_as_a_labelled_set_does(entry):
    items = {item["id"]: item for paragraph in record(entry)["paragraphs"] for item in paragraph["items"]}
    assert list(items["m1"].items()) == [
        ("kind", "measure"),
        ("id", "m1"),
        ("of", ["l1", "l3"]),
        ("q", "Lập sổ nhận hồ sơ, đối chiếu"),
        ("labels", ["measure-without-deadline"]),
    ]
    assert "of" not in items["l1"]
    assert "of" not in items["f1"]


def test_records_hold_the_author_s_paragraphs_only(entry):
    roles = [paragraph["role"] for paragraph in record(entry)["paragraphs"]]
    assert roles == ["ideology", "duties", "duties", "limitations", "limitations", "causes", "measures", "followup", "self_rating"]


def test_records_name_the_documents(entry):
    assert (record(entry)["file"], record(entry)["previous"]) == ("reports/t001.docx", "reports/t001.previous.docx")


def test_records_say_null_without_a_previous_report(source):
    from training.parse import parse as read

    alone, _ = read("t001.txt", source[: source.index("=previous")])
    assert record(alone)["previous"] is None


def test_records_are_read_back_as_labels(entry):
    labels, errors = parse(json_line(entry))
    assert errors == ()
    assert [item.q for item in labels[0].items()] == [mark.words for mark in entry.text.marks]
    assert labels[0].paragraphs[0].labels == ("stock-praise",)
    assert labels[0].followup[0].status == "addressed"
