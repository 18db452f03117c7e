import json
from copy import deepcopy
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

from kiemdiem_docs.model import ItemKind, Role, Severity
from kiemdiem_docs.output.jsonfile import dumps, schema, to_json
from tests.output.results import BROKEN, CLEAN, FULL, LINES, UNKNOWN, WORDS

ALL = (FULL, CLEAN, BROKEN, UNKNOWN)


def strict(node: Any) -> Any:
    """The schema with every object closed: a field that it does not describe is an error."""
    if isinstance(node, list):
        return [strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    closed = {key: strict(value) for key, value in node.items()}
    return closed | {"additionalProperties": False} if node.get("type") == "object" else closed


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_jsonfile_everything(lang: str, snapshot: SnapshotAssertion) -> None:
    data = to_json(ALL, lang, words=WORDS)
    data["generator"]["version"] = "…"
    assert json.dumps(data, ensure_ascii=False, indent=1) == snapshot


def test_jsonfile_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_jsonfile_fits_the_schema_and_nothing_is_left_undescribed() -> None:
    jsonschema.Draft202012Validator(strict(deepcopy(schema()))).validate(to_json(ALL, "vi", words=WORDS))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema_version",), "2.0"),
        (("summary", "reports"), -1),
        (("reports", 0, "score"), 101),
        (("reports", 0, "score"), None),
        (("reports", 0, "error"), "?"),
        (("reports", 0, "verdict"), "good"),
        (("reports", 0, "findings", 0, "code"), "X1"),
        (("reports", 0, "findings", 1, "severity"), "fatal"),
        (("reports", 0, "items", 0, "kind"), "cause"),
        (("reports", 0, "paragraphs", 0, "role"), "body"),
        (("reports", 0, "reuse", "share"), 1.2),
        (("reports", 2, "error"), None),
    ],
)
def test_jsonfile_schema_refuses(path: tuple[str | int, ...], wrong: object) -> None:
    data: Any = to_json(ALL, "vi", words=WORDS)
    node = data
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = wrong
    assert not jsonschema.Draft202012Validator(schema()).is_valid(data)


@pytest.mark.parametrize(("name", "kind"), [("role", Role), ("kind", ItemKind), ("severity", Severity)])
def test_jsonfile_schema_lists_what_the_model_has(name: str, kind: type[Role | ItemKind | Severity]) -> None:
    assert schema()["$defs"][name]["enum"] == [str(value) for value in kind]


def test_jsonfile_spans_quote_the_paragraphs() -> None:
    (data,) = to_json([FULL], "vi", words=WORDS)["reports"]
    places = [part for part in (*data["findings"], *data["reuse"]["passages"]) if part["paragraph"] is not None]
    assert len(places) == 5
    for place in places:
        assert data["paragraphs"][place["paragraph"]]["text"][place["start"] : place["end"]] == place["quote"]


def test_jsonfile_summary_counts() -> None:
    assert to_json(ALL, "vi", words=WORDS)["summary"] == {"reports": 4, "unreadable": 1, "findings": {"error": 1, "warning": 3, "info": 2}}


def test_jsonfile_text_is_utf8_whatever_a_path_holds() -> None:
    text = dumps([replace(FULL, path="a\udcff.docx")], "vi", words=WORDS)
    assert json.loads(text.encode("utf-8"))["reports"][0]["path"] == "a\udcff.docx"
    assert LINES[2][3] in text
