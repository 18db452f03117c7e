"""`python -m tools.make_samples`: the sample reports in `samples/` from their sources in `samples/source/` (training/FORMAT.md)."""

import sys
from pathlib import Path

from training.build import files, read
from training.entry import Entry

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def name(entry: Entry, path: str) -> str:
    """Return the sample's file name: the entry's id, with the earlier year for the earlier report."""
    if not path.endswith(".previous.docx"):
        return f"{entry.id}.docx"
    year = int(entry.text.keys["year"])
    return f"{entry.id.replace(str(year), str(year - 1))}.docx"


def main() -> int:
    """Write the samples; exit code 2 with every violation when a source is not valid."""
    entries, problems = read(SAMPLES / "source")
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 2
    for entry in entries:
        for path, content in files(entry):
            (SAMPLES / name(entry, path)).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
