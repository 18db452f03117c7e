"""Nothing leaves the machine, and nothing is written but what the user named."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("watched.py")
REPORT, PREVIOUS = "ban-kiem-diem-hinh-thuc-2025.docx", "ban-kiem-diem-hinh-thuc-2024.docx"


@pytest.fixture
def watched(root, tmp_path):
    """Run `kiemdiem` in an empty home: what it printed, and [event, path] of all it wrote, started or changed."""
    home = tmp_path / "home"
    home.mkdir()

    def run(*arguments):
        command = [sys.executable, "-B", str(SCRIPT), str(root), *map(str, arguments)]
        environment = {"HOME": str(home), "USERPROFILE": str(home), "TMPDIR": str(home), "PATH": "", "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(command, check=False, cwd=home, env=environment, capture_output=True, encoding="utf-8", timeout=120)
        assert done.returncode == 0, done.stderr
        assert list(home.iterdir()) == []
        return done.stdout, json.loads(done.stderr.splitlines()[-1])

    return run


@pytest.fixture
def labels(root, tmp_path):
    """A labelled set of one report and last year's."""
    for name in (REPORT, PREVIOUS):
        (tmp_path / name).write_bytes((root / "samples" / name).read_bytes())
    record = {"id": "r1", "file": REPORT, "previous": PREVIOUS, "form": "2B", "year": 2025, "verdict": "perfunctory", "flags": []}
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({**record, "paragraphs": []}) + "\n", "utf-8")
    return path


def checking(root):
    return ["check", root / "samples" / REPORT, "--previous", root / "samples" / PREVIOUS, "--fail-on", "never"]


def test_privacy_check_writes_nothing(watched, root):
    printed, noted = watched(*checking(root))
    assert REPORT in printed
    assert noted == []


@pytest.mark.parametrize("command", [["rules"], ["explain", "KD202"], ["forms"], ["new", "2B"], ["--help"]], ids=lambda command: command[0])
def test_privacy_what_only_prints_writes_nothing(watched, command):
    printed, noted = watched(*command)
    assert printed
    assert noted == []


def test_privacy_evaluate_writes_nothing(watched, labels):
    printed, noted = watched("evaluate", labels)
    assert printed
    assert noted == []


def test_privacy_check_writes_only_the_file_named(watched, root, tmp_path):
    out = tmp_path / "out" / "ket-qua.json"
    out.parent.mkdir()
    _, noted = watched(*checking(root), "--format", "json", "-o", out)
    assert_only(out, noted)


def test_privacy_render_writes_only_the_file_named(watched, root, tmp_path):
    out = tmp_path / "out" / "ban-kiem-diem.docx"
    out.parent.mkdir()
    _, noted = watched("render", root / "samples" / "du-lieu-2B-2025.yaml", "-o", out)
    assert_only(out, noted)


def assert_only(out, noted):
    """The file stands alone in its folder, and nothing outside that folder was touched; a draft beside it is how it is put in place in one step."""
    assert list(out.parent.iterdir()) == [out]
    assert {event for event, _ in noted} <= {"open", "os.rename", "os.chmod", "os.mkdir"}
    assert {Path(path).parent for event, path in noted if event != "os.mkdir"} == {out.parent}
    assert {Path(path) for event, path in noted if event == "os.mkdir"} <= {out.parent}


@pytest.mark.parametrize(
    ("act", "event"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')", "PermissionError"),
        ("open('mark', 'w').close()", '["open", "mark"]'),
        ("import os; os.close(os.open('mark', os.O_CREAT | os.O_WRONLY))", '["open", "mark"]'),
        ("import os; os.mkdir('mark')", '["os.mkdir", "mark"]'),
        ("import subprocess, sys; subprocess.run([sys.executable, '-c', ''])", '["subprocess.Popen"'),
    ],
)
def test_privacy_watch_sees(tmp_path, act, event):
    code = f"import json, sys, watched; noted = []; watched.watch(noted); {act}; print(json.dumps(noted))"
    environment = {"PYTHONPATH": str(SCRIPT.parent)}
    command = [sys.executable, "-B", "-c", code]
    done = subprocess.run(command, check=False, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8")
    assert event in done.stdout + done.stderr
