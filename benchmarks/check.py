"""`python -m benchmarks.check [--runs N] [--json FILE]`: how long one check takes, part by part, beside the libraries it could have used."""

import argparse
import datetime
import json
import os
import platform
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import processes, work
from benchmarks.pair import pair, words
from benchmarks.timing import Timing, by_turns, timed, timing, watched
from kiemdiem_docs import __version__, language

CLI = str(Path(__file__).resolve().parents[1] / "cli.py")
LEAST_RUNS = 30
STARTS = 7
RATIOS = (("python-docx", "read"), ("re", "lexicons"), ("underthesea", "check"))
"""Who is compared with which step of ours, on the same bytes or text."""


def in_process(runs: int) -> dict[str, Any]:
    """Return the timings of a warm process: the actions run by turns and, on reports of their own, the parts of a check."""
    lexicon = language.load()
    expression = work.expression(lexicon)
    by_turns(work.contenders(0, expression, lexicon), 0)
    actions: dict[str, list[float]] = {}
    parts: dict[str, list[float]] = {name: [] for name in (*work.PARTS, "rest")}
    for turn in range(runs):
        for name, seconds in by_turns(work.contenders(turn + 1, expression, lexicon), turn).items():
            actions.setdefault(name, []).append(seconds)
        for name, seconds in _parts(work.THIRDS * (runs + 1) + turn).items():
            parts[name].append(seconds)
    return {"actions": _timings(actions), "parts": _timings(parts), "phrases": len(lexicon)}


def _parts(number: int) -> dict[str, float]:
    """Return the seconds of each part of one check; "rest" is what lies between them."""
    files = pair(number)
    with watched(work.PARTS) as spent:
        whole = timed(lambda: work.check(files))
    return {**spent, "rest": whole - sum(spent.values())}


def _timings(rows: Mapping[str, Sequence[float]]) -> dict[str, Timing]:
    return {name: timing(row) for name, row in rows.items()}


def whole_processes(starts: int) -> dict[str, dict[str, Any]]:
    """Return time and peak memory of whole processes, run by turns after one start that fills the caches of the disk."""
    with tempfile.TemporaryDirectory() as folder:
        files = pair(0)
        report, previous = Path(folder, "2025.docx"), Path(folder, "2024.docx")
        report.write_bytes(files.report)
        previous.write_bytes(files.previous)
        commands = {
            "python -c pass": ["-c", "pass"],
            "kiemdiem --help": [CLI, "--help"],
            "kiemdiem check": [CLI, "check", str(report), "--previous", str(previous), "--fail-on", "never"],
        }
        rows: dict[str, list[processes.Run]] = {name: [processes.run(arguments)] for name, arguments in commands.items()}
        for _ in range(starts):
            for name, arguments in commands.items():
                rows[name].append(processes.run(arguments))
    return {name: _process(row[1:]) for name, row in rows.items()}


def _process(row: Sequence[processes.Run]) -> dict[str, Any]:
    peaks = [run.peak for run in row if run.peak is not None]
    return {"time": timing([run.seconds for run in row]), "peak": max(peaks) if peaks else None}


def measured(runs: int, starts: int) -> dict[str, Any]:
    """Return all that is measured, with the machine and the inputs it was measured on."""
    files = pair(0)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    inside = in_process(runs)
    actions: Mapping[str, Timing] = inside["actions"]
    return {
        "version": __version__,
        "date": datetime.date.today().isoformat(),
        "machine": {"system": platform.system(), "architecture": platform.machine(), "cores": os.cpu_count(), "load": load},
        "python": platform.python_version(),
        "runs": runs,
        "starts": starts,
        "input": {
            "words": {year: words(year) for year in ("2025", "2024")},
            "bytes": {"2025": len(files.report), "2024": len(files.previous)},
            "phrases": inside["phrases"],
        },
        "actions": {name: asdict(time) for name, time in actions.items()},
        "parts": {name: asdict(time) for name, time in inside["parts"].items()},
        "ratios": {f"{other} / {ours}": actions[other].median / actions[ours].median for other, ours in RATIOS},
        "processes": {name: {**asdict(row["time"]), "peak": row["peak"]} for name, row in whole_processes(starts).items()},
    }


def shown(figures: Mapping[str, Any]) -> str:
    """Return the figures as text to read."""
    machine, given = figures["machine"], figures["input"]
    lines = [
        f"kiemdiem-docs {figures['version']}, Python {figures['python']}, {machine['system']} {machine['architecture']}, "
        f"{machine['cores']} cores (load {machine['load']}), {figures['date']}",
        f"report {given['words']['2025']} words, {given['bytes']['2025']} bytes; previous {given['words']['2024']} words, "
        f"{given['bytes']['2024']} bytes; {given['phrases']} phrases; {figures['runs']} runs, {figures['starts']} starts",
        "",
        f"{'milliseconds':<20}{'median':>10}{'least':>10}{'most':>10}",
        *(_row(name, row) for name, row in figures["actions"].items()),
        "",
        "parts of a check",
        *(_row(name, row) for name, row in figures["parts"].items()),
        "",
        "whole processes",
        *(f"{_row(name, row)}{_peak(row['peak'])}" for name, row in figures["processes"].items()),
        "",
        *(f"{name:<30}{ratio:>8.1f} ×" for name, ratio in figures["ratios"].items()),
    ]
    return "\n".join(lines)


def _row(name: str, row: Mapping[str, float]) -> str:
    return f"{name:<20}{row['median']:>10.2f}{row['least']:>10.2f}{row['most']:>10.2f}"


def _peak(peak: int | None) -> str:
    return "" if peak is None else f"   peak {peak / 2**20:.0f} MiB"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write the figures where asked; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check", description=__doc__)
    parser.add_argument("--runs", type=int, default=LEAST_RUNS, help="runs in the warm process (default %(default)s)")
    parser.add_argument("--starts", type=int, default=STARTS, help="starts of each whole process (default %(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file as well")
    options = parser.parse_args(arguments)
    figures = measured(options.runs, options.starts)
    print(shown(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
