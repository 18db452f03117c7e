"""Fixtures that all tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The labelled sets and corpora beside the checkout; tests that need them skip where they are absent."""
    if not (SHARED / "devset" / "labels.jsonl").is_file():
        pytest.skip("the shared corpora are not beside the checkout")
    return SHARED
