"""The least agreement with the labelled sets that a change may leave; the figures of today stand in docs/accuracy.md."""

from pathlib import Path

import pytest

from kiemdiem_docs.checking import check_file
from kiemdiem_docs.evaluation import labels
from kiemdiem_docs.evaluation.agreement import Agreement, evaluate
from training.build import main


def agreement(path: Path) -> Agreement:
    found = labels.read(path)
    assert not found.errors
    return evaluate(
        [
            (label, check_file(found.folder / label.file, found.folder / label.previous if label.previous else None))
            for label in found.labels
        ]
    )


@pytest.fixture(scope="module")
def devset(shared: Path) -> dict:
    return agreement(shared / "devset" / "labels.jsonl").to_json()


@pytest.fixture(scope="module")
def held_out(tmp_path_factory: pytest.TempPathFactory) -> dict:
    out = tmp_path_factory.mktemp("held-out")
    assert main([str(out), "--held-out"]) == 0
    return agreement(out / "labels.jsonl").to_json()


def test_devset_agreement_stays(devset: dict) -> None:
    assert devset["roles"]["share"] >= 0.95
    assert devset["items"]["all"]["f1"] >= 0.78
    assert devset["flags"]["all"]["f1"] >= 0.62
    assert devset["year"]["share"] == 1
    assert devset["form"]["share"] >= 0.9
    assert devset["reuse"]["f1"] >= 0.92
    assert devset["verdict"]["auc"] >= 0.9


def test_held_out_agreement_stays(held_out: dict) -> None:
    assert held_out["roles"]["share"] >= 0.95
    assert held_out["items"]["all"]["f1"] >= 0.78
    assert held_out["form"]["share"] >= 0.9
    assert held_out["year"]["share"] == 1
