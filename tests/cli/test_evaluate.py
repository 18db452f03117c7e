"""kiemdiem_docs.cli.evaluate: the command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiemdiem_docs import checking
from kiemdiem_docs.cli.evaluate import evaluate
from kiemdiem_docs.errors import DocumentError
from kiemdiem_docs.model import Document, Finding, Paragraph, ParagraphRole, Report, Result, Role, Severity

WORDS = "Luôn gương mẫu trong mọi việc."
RECORD = {
    "id": "r1",
    "file": "r1.docx",
    "previous": "old.docx",
    "form": "2B",
    "year": 2025,
    "verdict": "mixed",
    "flags": ["no-evidence", "stale-reference"],
    "paragraphs": [{"text": WORDS, "role": "duties", "items": [], "labels": ["stock-praise"]}],
}


@pytest.fixture
def labels(tmp_path):
    """A set of one report whose documents exist."""
    for name in ("r1.docx", "old.docx"):
        (tmp_path / name).write_bytes(b"")
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps(RECORD), "utf-8")
    return path


@pytest.fixture
def checked(monkeypatch):
    """What the analyser was asked to check; it always finds one flag of two and nothing else."""
    asked: list[tuple[Path, Path | None]] = []

    def check_file(path: Path, previous: Path | None = None) -> Result:
        asked.append((path, previous))
        report = Report(Document("r1.docx", "", (Paragraph(0, WORDS),)), "2B", "366-2025", 2025, roles=(ParagraphRole(Role.ACHIEVEMENTS),))
        return Result(str(path), report=report, findings=(Finding("KD501", "no-evidence", Severity.WARNING),))

    monkeypatch.setattr(checking, "check_file", check_file)
    return asked


def test_evaluate_checks_each_report_with_its_previous_one(labels, checked):
    result = CliRunner().invoke(evaluate, [str(labels)])
    assert result.exit_code == 0
    assert checked == [(labels.parent / "r1.docx", labels.parent / "old.docx")]


def test_evaluate_prints_tables(labels, checked):
    output = CliRunner().invoke(evaluate, [str(labels)]).output
    row = next(row for row in output.split("\n") if row.startswith("lỗi cả báo cáo"))
    assert row.split()[-6:] == ["1.000", "0.500", "0.667", "1", "1", "2"]
    assert "bỏ sót" not in output


def test_evaluate_prints_json(labels, checked):
    data = json.loads(CliRunner().invoke(evaluate, [str(labels), "--format", "json"]).output)
    assert data["flags"]["all"]["f1"] == 0.6667
    assert data["roles"]["share"] == 1.0
    assert "misses" not in data


def test_evaluate_lists_misses(labels, checked):
    output = CliRunner().invoke(evaluate, [str(labels), "--misses"]).output
    assert "r1\tlỗi cả báo cáo\tbỏ sót\tstale-reference\t\n" in output
    assert f"r1\tlỗi từng ý\tbỏ sót\tstock-praise\t{WORDS}\n" in output


def test_evaluate_lists_misses_in_json(labels, checked):
    data = json.loads(CliRunner().invoke(evaluate, [str(labels), "--format", "json", "--misses"]).output)
    assert {"report": "r1", "measure": "flag", "kind": "missed", "key": "stale-reference", "words": "", "other": ""} in data["misses"]


def test_evaluate_counts_an_unreadable_report(labels, monkeypatch):
    monkeypatch.setattr(checking, "check_file", lambda path, previous: Result(str(path), error=DocumentError("KDE101")))
    data = json.loads(CliRunner().invoke(evaluate, [str(labels), "--format", "json"]).output)
    assert (data["unreadable"], data["flags"]["all"]["recall"]) == (1, 0.0)


def test_evaluate_refuses_a_broken_set_with_every_error(labels, checked):
    labels.write_text("{\n" + json.dumps(RECORD | {"file": "gone.docx"}) + "\n[]\n", "utf-8")
    result = CliRunner().invoke(evaluate, [str(labels)])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line[1:7] for line in result.stderr.splitlines()] == ["KDE382", "KDE382", "KDE387"]
    assert checked == []
