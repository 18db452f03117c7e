"""Build the labelled set: `python -m training.build OUT` writes it, `python -m training.build --check` only validates and counts."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from training.check import doubts, violations
from training.entry import Entry, Problem
from training.layouts import lay_out
from training.package import docx
from training.parse import parse
from training.records import FOLDER, json_line, previous_name, report_name
from training.split import held_out

SOURCE = Path(__file__).parent / "source"
INVALID = 2
OF_PREVIOUS = ("styles", "bold", "caps", "plain", "merged", "runs")
"""Layouts that an earlier report may have when none is given: the office's font stays, the hand changes."""
FONTS = ("tcvn3", "vni", "nfd")


def read(folder: Path) -> tuple[list[Entry], list[Problem]]:
    """Return the entries of a folder by file name, and every violation in them. Raises OSError and UnicodeDecodeError for files that cannot be read."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.txt")):
        entry, wrong = parse(path.name, path.read_bytes().decode("utf-8"))
        entries.append(entry)
        problems += [*wrong, *violations(entry)]
    return entries, sorted(problems)


def files(entry: Entry) -> Iterator[tuple[str, bytes]]:
    """Yield the documents of a valid entry: path inside the set and bytes."""
    layout = entry.text.keys["layout"]
    yield report_name(entry), docx(lay_out(entry.text.lines, layout, entry.id))
    if entry.previous and (name := previous_name(entry)):
        seed = f"{entry.id}.previous"
        chosen = entry.previous.keys.get("layout") or (layout if layout in FONTS else OF_PREVIOUS[sum(map(ord, seed)) % len(OF_PREVIOUS)])
        yield name, docx(lay_out(entry.previous.lines, chosen, seed))


def write(entries: Iterable[Entry], out: Path) -> None:
    """Write `labels.jsonl` and the documents of valid entries into a folder. Raises OSError when it cannot."""
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    lines = []
    for entry in entries:
        lines.append(json_line(entry))
        for name, content in files(entry):
            (out / name).write_bytes(content)
    (out / "labels.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")


def summary(entries: Sequence[Entry]) -> str:
    """Return how often each form, verdict, layout, flag, role, kind of item, label, reuse and outcome stands in the entries."""
    counts: dict[str, Callable[[Entry], Iterable[str]]] = {
        "form": lambda e: [f"{e.text.keys['regime']} {e.text.keys['form']}"],
        "year": lambda e: [e.text.keys["year"]],
        "verdict": lambda e: [e.text.keys["verdict"]],
        "layout": lambda e: [e.text.keys["layout"]],
        "previous": lambda e: ["with" if e.previous else "without"],
        "flag": lambda e: e.flags or ["none"],
        "role": lambda e: [line.role for line in e.text.lines if line.block == "body"],
        "kind": lambda e: [mark.kind for mark in e.text.marks],
        "item label": lambda e: [label for mark in e.text.marks for label in mark.labels or ["none"]],
        "paragraph label": lambda e: [label for line in e.text.lines for label in line.labels],
        "reuse": lambda e: [taken.kind for taken in e.taken],
        "followup": lambda e: [outcome.status for outcome in e.outcomes],
    }
    lines = [f"reports: {len(entries)}"]
    for name, of in counts.items():
        counted = Counter(str(value) for entry in entries for value in of(entry))
        lines.append(f"{name}: " + ", ".join(f"{value} {count}" for value, count in counted.most_common()))
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0, or 2 when a source file breaks the format."""
    parser = argparse.ArgumentParser(prog="python -m training.build", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, help="folder to write the set into")
    parser.add_argument("--check", action="store_true", help="validate and count, write nothing")
    parser.add_argument("--source", type=Path, default=SOURCE, help="folder of the source files")
    parser.add_argument("--held-out", action="store_true", help="only the third that nothing is tuned on")
    options = parser.parse_args(arguments)
    if options.check == (options.out is not None):
        parser.error("give either a folder or --check")
    entries, problems = read(options.source)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return INVALID
    entries = [entry for entry in entries if held_out(entry.id)] if options.held_out else entries
    if options.check:
        print("\n".join([*(f"doubt: {doubt}" for entry in entries for doubt in doubts(entry)), summary(entries)]))
    else:
        write(entries, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
