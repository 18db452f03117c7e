"""Entry → one line of `labels.jsonl` (CONTRACT.md, "Labelled sets")."""

import json
from typing import Any

from training.entry import TARGETING, Entry, Line, Mark

FOLDER = "reports"


def report_name(entry: Entry) -> str:
    """Return the path of the report's document inside the set."""
    return f"{FOLDER}/{entry.id}.docx"


def previous_name(entry: Entry) -> str | None:
    """Return the path of the previous report's document inside the set, None when there is none."""
    return f"{FOLDER}/{entry.id}.previous.docx" if entry.previous else None


def record(entry: Entry) -> dict[str, Any]:
    """Return the label of a valid entry, fields in the order of the format."""
    keys = entry.text.keys
    return {
        "id": entry.id,
        "file": report_name(entry),
        "previous": previous_name(entry),
        "form": keys["form"],
        "regime": keys["regime"],
        "year": int(keys["year"]),
        "verdict": keys["verdict"],
        "flags": list(entry.flags),
        "flag_details": {flag: list(sections) for flag, sections in entry.details.items()},
        "paragraphs": [_paragraph(line) for line in entry.text.lines if line.block == "body"],
        "reuse": [{"text": taken.text, "previous": taken.previous, "kind": taken.kind} for taken in entry.taken],
        "followup": [{"prev_item": outcome.item, "status": outcome.status, "text": outcome.text} for outcome in entry.outcomes],
        "notes": keys["notes"],
    }


def json_line(entry: Entry) -> str:
    """Return the label as one line of JSON without a line break."""
    return json.dumps(record(entry), ensure_ascii=False)


def _paragraph(line: Line) -> dict[str, Any]:
    return {"text": line.text, "role": line.role, "items": [_item(mark) for mark in line.marks], "labels": list(line.labels)}


def _item(mark: Mark) -> dict[str, Any]:
    links = {"of": list(mark.targets)} if mark.kind in TARGETING else {}
    return {"kind": str(mark.kind), "id": mark.id, **links, "q": mark.words, "labels": list(mark.labels)}
