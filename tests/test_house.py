"""The house rules that a reader of one file cannot see: who may import whom, how large things are, what setup.cfg lists."""

import ast
import configparser
import statistics

import pytest

from tests.source import PACKAGE, ROOT, imports, modules

# DESIGN.md, "Data flows one way": a room imports those before it. What stands in one step does not know each other.
ORDER = (
    ("messages",),
    ("errors",),
    ("model", "_strict"),
    ("_regimes",),
    ("_forms",),
    ("regimes",),
    ("documents", "forms"),
    ("language",),
    ("analysis",),
    ("rules", "reuse"),
    ("scoring",),
    ("checking",),
    ("screening", "season"),
    ("output",),
    ("evaluation",),
    ("cli", "web"),
)
STEP = {room: step for step, rooms in enumerate(ORDER) for room in rooms}
READING = {"documents", "language", "analysis", "rules", "reuse", "checking", "scoring", "screening"}
LONGEST = 300
LONGER = {
    "kiemdiem_docs.model": "the words that all rooms share stand in one place, so that a reader finds every type of the contract there",
}
"""Modules of more than LONGEST lines, each with the reason."""

MODULES = modules()


def reached(name):
    """The room that an imported name lies in, None for the package's own `__version__`."""
    return name.split(".")[1] if "." in name and name != f"{PACKAGE}.__version__" else None


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_house_every_module_lies_in_a_room_of_the_design(module):
    assert module.name == PACKAGE or module.room in STEP


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_house_no_import_runs_back_up(module):
    rooms = {room for name in imports(module) if (room := reached(name)) and room != module.room}
    assert {room for room in rooms if STEP[room] >= STEP[module.room]} == set()


@pytest.mark.parametrize("module", [module for module in MODULES if module.room == "forms"], ids=str)
def test_house_forms_and_reading_meet_only_in_regimes(module):
    assert {reached(name) for name in imports(module)}.isdisjoint(READING)


@pytest.mark.parametrize("module", [module for module in MODULES if module.room in READING], ids=str)
def test_house_reading_knows_nothing_of_forms(module):
    assert "forms" not in {reached(name) for name in imports(module)}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_house_no_relative_import(module):
    assert not [node.lineno for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom) and node.level]


@pytest.mark.parametrize("folder", [PACKAGE, "training", "tools", "benchmarks", "templates", "lexicons", "tests"])
def test_house_modules_are_small(folder):
    assert [f"{module}: {module.lines}" for module in modules(folder) if module.lines > LONGEST and module.name not in LONGER] == []


def test_house_every_longer_module_is_longer():
    lengths = {module.name: module.lines for module in MODULES}
    assert [name for name in LONGER if lengths[name] <= LONGEST] == []


def test_house_functions_are_small():
    lengths = [
        node.end_lineno - node.lineno + 1
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert (statistics.median(lengths), statistics.quantiles(lengths, n=10)[-1]) <= (10, 25)


def test_house_setup_lists_every_package():
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    mapped = dict(line.split(" = ") for line in setup["options"]["package_dir"].strip().splitlines())
    folders = {str(module.path.parent.relative_to(ROOT).as_posix()).replace("/", ".") for module in MODULES}
    folders |= {package for package, folder in mapped.items() if (ROOT / folder / "__init__.py").is_file()}
    assert set(setup["options"]["packages"].split()) == folders
