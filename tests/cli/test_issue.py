"""Files on disk: whole or not at all; PDF by LibreOffice, or a clear reason why not."""

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from kiemdiem_docs.cli import issue
from kiemdiem_docs.errors import UsageError


def test_issue_put_leaves_no_half_written_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.docx").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(UsageError) as caught:
        issue.put(tmp_path / "a.docx", b"new", force=True)
    assert caught.value.code == "KDE321"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"old"


def test_issue_put_makes_the_folder(tmp_path: Path):
    issue.put(tmp_path / "x" / "y" / "a.docx", b"new", force=False)
    assert (tmp_path / "x" / "y" / "a.docx").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_issue_put_lets_colleagues_read(tmp_path: Path):
    issue.put(tmp_path / "a.docx", b"new", force=False)
    assert stat.S_IMODE((tmp_path / "a.docx").stat().st_mode) == 0o644


def test_issue_put_where_a_file_stands_for_a_folder(tmp_path: Path):
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(UsageError) as caught:
        issue.put(tmp_path / "x" / "a.docx", b"new", force=False)
    assert caught.value.code == "KDE321"


def test_issue_pdf_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.delenv("PROGRAMFILES", raising=False)
    monkeypatch.delenv("PROGRAMFILES(X86)", raising=False)
    with pytest.raises(UsageError) as caught:
        issue.pdf([tmp_path / "a.docx"], force=False)
    assert caught.value.code == "KDE322"
    assert "LibreOffice" in caught.value.line()


def program(folder: Path, script: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(("script", "reason"), [("echo broken; exit 3", "broken"), ("sleep 60", "timeout"), ("exit 0", "?")])
def test_issue_pdf_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str):
    (tmp_path / "a.docx").write_bytes(b"x")
    monkeypatch.setattr(issue, "START_SECONDS", 0.2)
    monkeypatch.setattr(issue, "DOCUMENT_SECONDS", 0.2)
    monkeypatch.setattr(shutil, "which", lambda _: program(tmp_path, script))
    with pytest.raises(UsageError) as caught:
        issue.pdf([tmp_path / "a.docx"], force=False)
    assert (caught.value.code, caught.value.params["reason"]) == ("KDE323", reason)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_issue_pdf_timeout_ends_what_the_starter_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.docx").write_bytes(b"x")
    monkeypatch.setattr(issue, "START_SECONDS", 0.5)
    monkeypatch.setattr(issue, "DOCUMENT_SECONDS", 0)
    monkeypatch.setattr(shutil, "which", lambda _: program(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait"))
    with pytest.raises(UsageError):
        issue.pdf([tmp_path / "a.docx"], force=False)
    child = int((tmp_path / "child").read_text())
    assert not _alive(child)


def _alive(process: int) -> bool:
    """Return whether the process still runs; one that has ended but that nobody has collected yet counts as ended."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_issue_pdf_does_not_overwrite_unasked(tmp_path: Path):
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "a.pdf").write_bytes(b"mine")
    with pytest.raises(UsageError) as caught:
        issue.pdf([tmp_path / "a.docx"], force=False)
    assert caught.value.code == "KDE320"
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"
