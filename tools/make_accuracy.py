"""`python -m tools.make_accuracy`: docs/accuracy.md with the figures of `kiemdiem evaluate` on the labelled sets and of the last training."""

import tempfile
from pathlib import Path

from kiemdiem_docs.checking import check_file
from kiemdiem_docs.evaluation import labels, report
from kiemdiem_docs.evaluation.agreement import evaluate
from training import build, thresholds

ROOT = Path(__file__).resolve().parents[1]
DEVSET = ROOT.parent / "shared" / "devset" / "labels.jsonl"
TEXT = ROOT / "docs" / "accuracy.template.md"
PAGE = ROOT / "docs" / "accuracy.md"


def table(path: Path) -> str:
    """Return the tables of agreement with one labelled set."""
    found = labels.read(path)
    pairs = [
        (label, check_file(found.folder / label.file, found.folder / label.previous if label.previous else None)) for label in found.labels
    ]
    return report.render(evaluate(pairs), "en").strip()


def main() -> None:
    """Write the page."""
    with tempfile.TemporaryDirectory() as folder:
        build.main([folder, "--held-out"])
        held_out = table(Path(folder) / "labels.jsonl")
    known = {
        "devset": table(DEVSET),
        "held_out": held_out,
        "cross": (ROOT / "training" / "figures.txt").read_text("utf-8").strip(),
        "thresholds": "\n".join(thresholds.measured()),
        "misses": str(len((ROOT / "tests" / "rules" / "known_misses.txt").read_text("utf-8").split())),
    }
    text = TEXT.read_text("utf-8")
    for name, value in known.items():
        text = text.replace("{{" + name + "}}", value)
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
