"""`python -m tools.make_excerpt`: the excerpt of what `make demo` prints, in both READMEs."""

import contextlib
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from kiemdiem_docs.checking import check_files
from kiemdiem_docs.output.console import render

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.vi.md")
REPORT, PREVIOUS = Path("samples/ban-kiem-diem-hinh-thuc-2025.docx"), Path("samples/ban-kiem-diem-hinh-thuc-2024.docx")
SHOWN = ("KD302", "KD202")
"""Whose first finding is shown."""

_BLOCK = re.compile(r"^```text\n.*?^```$", re.MULTILINE | re.DOTALL)


def output() -> str:
    """Return what the check of the sample prints, from the checkout's folder and at the width of a file."""
    with contextlib.chdir(ROOT):
        return render(check_files([REPORT], PREVIOUS), "vi", color=False, width=80)


def excerpt(printed: str, codes: Sequence[str] = SHOWN) -> str:
    """Return the head of a result and the first finding of each code, if there is one, under its heading; "…" stands for what lies between."""
    lines = printed.splitlines()
    shown = lines[: lines.index("")]
    for number, line in enumerate(lines):
        code = next((code for code in codes if line.endswith(f"[{code}]")), "")
        if code and not any(other.endswith(f"[{code}]") for other in lines[:number]):
            shown += ["  …", *_finding(lines, number)]
    return "\n".join([*shown, "  …"])


def _finding(lines: Sequence[str], first: int) -> Iterator[str]:
    """Yield the heading over a finding, its first line and those that belong to it."""
    yield next(line for line in reversed(lines[:first]) if _depth(line) == 2)
    yield lines[first]
    yield from takewhile(lambda line: _depth(line) >= 6, lines[first + 1 :])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def page(readme: str, shown: str) -> str:
    """Return the README with the excerpt in its block of plain text."""
    return _BLOCK.sub(lambda _: f"```text\n{shown}\n```", readme, count=1)


def main() -> int:
    """Put the excerpt of today into both READMEs."""
    shown = excerpt(output())
    for name in READMES:
        path = ROOT / name
        path.write_text(page(path.read_text("utf-8"), shown), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
