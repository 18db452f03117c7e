"""What `kiemdiem --help` loads; how long that takes is measured by `python -m benchmarks.check`."""

import json
import subprocess
import sys

import pytest

from kiemdiem_docs.cli import COMMANDS

HEAVY = ("ahocorasick", "docx", "docxtpl", "jinja2", "lxml", "numpy", "rapidfuzz", "spacy", "underthesea")
ROOMS = ("analysis", "checking", "documents", "evaluation", "forms", "language", "regimes", "reuse", "rules", "scoring")
CODE = """
import json, sys
from kiemdiem_docs.cli import main
try:
    main({arguments!r})
except SystemExit as end:
    assert not end.code, end.code
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def loaded(root):
    """The names of all modules that a process holds at its end."""

    def run(*arguments):
        command = [sys.executable, "-c", CODE.format(arguments=arguments)]
        done = subprocess.run(command, check=True, cwd=root, capture_output=True, encoding="utf-8")
        return set(json.loads(done.stderr))

    return run


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_cli_speed_help_loads_nothing_heavy(loaded, lang):
    modules = loaded("--lang", lang, "--help")
    assert "click" in modules
    assert modules.isdisjoint(HEAVY)
    assert modules.isdisjoint(f"kiemdiem_docs.{room}" for room in ROOMS)


@pytest.mark.parametrize("name", COMMANDS)
def test_cli_speed_help_of_a_command_loads_no_library(loaded, name):
    assert loaded(name, "--help").isdisjoint(HEAVY)


def test_cli_speed_check_loads_neither_words_nor_documents_to_write(loaded, root):
    modules = loaded("check", str(root / "samples" / "ban-kiem-diem-thuc-chat-2025.docx"), "--fail-on", "never")
    assert "lxml.etree" in modules
    assert modules.isdisjoint({"docx", "docxtpl", "jinja2", "spacy", "underthesea"})
