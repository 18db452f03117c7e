import json
import sys

import pytest

from benchmarks import check, processes


@pytest.mark.slow
def test_check_prints_and_writes_the_same_figures(tmp_path, capsys):
    out = tmp_path / "figures.json"
    assert check.main(["--runs", "2", "--starts", "1", "--json", str(out)]) == 0
    figures = json.loads(out.read_text("utf-8"))
    printed = capsys.readouterr().out
    assert check.shown(figures) == printed.rstrip("\n")
    assert set(figures["ratios"]) == {"python-docx / read", "re / lexicons", "underthesea / check"}
    assert set(figures["processes"]) == {"python -c pass", "kiemdiem --help", "kiemdiem check"}
    assert sum(part["least"] for part in figures["parts"].values()) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell how much memory a process held")
def test_processes_tell_the_memory_of_the_command_alone():
    mine = bytearray(100 << 20)
    small, large = processes.run(["-c", "pass"]), processes.run(["-c", "bytearray(60 << 20)"])
    assert small.peak < len(mine)
    assert 55 << 20 < large.peak - small.peak < 65 << 20


def test_processes_fail_when_the_command_fails():
    with pytest.raises(processes.subprocess.CalledProcessError):
        processes.run(["-c", "raise SystemExit(3)"])
