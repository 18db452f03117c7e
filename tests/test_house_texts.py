"""Texts for users: they stand in the catalogues, complete in both languages, and nowhere else."""

import ast
import re
import string
from collections.abc import Mapping
from functools import cache

import pytest
import yaml

from kiemdiem_docs import messages
from tests.source import ROOT, calls, modules

MODULES = modules()
CATALOGUES = ROOT / "kiemdiem_docs" / "messages"
DOMAINS = sorted(path.stem for lang in messages.LANGUAGES for path in (CATALOGUES / lang).glob("*.yaml"))
SPEAKING = {"errors", "model", "messages", "scoring", "checking", "screening", "output", "evaluation", "cli", "web"}
"""Rooms that have words neither to match nor to accept: Vietnamese in them can only be meant for a reader."""

CODE = re.compile(r"KDE\d{3}")
WORDS = re.compile(r"[^\W\d_]\W*\s\W*[^\W\d_]")
VIETNAMESE = re.compile("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1ea0-\u1ef9]", re.IGNORECASE)


def leaves(node, path=""):
    """Every text of a catalogue, or piece of one, with its key."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from leaves(value, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from leaves(value, f"{path}.{number}")
    else:
        yield path, node


@cache
def texts(lang):
    """All texts of a language by their whole key."""
    return {f"{name}.{key}": text for name in sorted(set(DOMAINS)) for key, text in leaves(messages.domain(name, lang))}


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def pattern(node):
    """The keys that an expression may stand for, as a regular expression; None when it says nothing."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(pattern(piece) if isinstance(piece, ast.Constant) else r"[\w+.-]+" for piece in node.values)
    if isinstance(node, ast.IfExp):
        return f"(?:{pattern(node.body)}|{pattern(node.orelse)})"
    return None


def is_catalogue_call(name, call):
    return name in ("text", "find") and isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "messages"


def called(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def keywords(call):
    """The names of the parameters given, None when they cannot be told from the source."""
    return None if any(word.arg is None for word in call.keywords) else {word.arg for word in call.keywords}


LOOKUPS = [(module, call) for module in MODULES for name, call in calls(module) if is_catalogue_call(name, call)]
PRINTED = [
    (module, call)
    for module, call in LOOKUPS
    if isinstance(call.args[0], ast.Constant) and called(call) == "text" and keywords(call) is not None
]
ERRORS = [
    (module, call)
    for module in MODULES
    for name, call in calls(module)
    if call.args and isinstance(call.args[0], ast.Constant) and CODE.fullmatch(str(call.args[0].value))
]


def named(case):
    module, call = case
    return f"{module}-{getattr(call.args[0], 'value', 'built')}"


@pytest.mark.parametrize("name", sorted(set(DOMAINS)))
def test_house_texts_have_the_same_keys_in_both_languages(name):
    vi, en = (dict(leaves(messages.domain(name, lang))) for lang in messages.LANGUAGES)
    assert set(vi) ^ set(en) == set()


@pytest.mark.parametrize("name", sorted(set(DOMAINS)))
def test_house_texts_have_the_same_placeholders_in_both_languages(name):
    vi, en = (dict(leaves(messages.domain(name, lang))) for lang in messages.LANGUAGES)
    assert {key: (vi[key], en[key]) for key in vi if placeholders(str(vi[key])) != placeholders(str(en[key]))} == {}


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_house_texts_are_never_empty(lang):
    cells = re.compile(r"\.\d+$")  # a table's corner has no heading
    assert [key for key, text in texts(lang).items() if not cells.search(key) and not str(text or "").strip()] == []


@pytest.mark.parametrize("path", sorted(CATALOGUES.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_house_texts_name_no_key_twice(path):
    nodes = [yaml.compose(path.read_text("utf-8"))]
    twice = []
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value]
            twice += [name for name in set(names) if names.count(name) > 1]
            nodes += [value for _, value in node.value]
    assert twice == []


@pytest.mark.parametrize("case", LOOKUPS, ids=named)
def test_house_texts_stand_under_every_key_that_is_asked_for(case):
    _, call = case
    keys = pattern(call.args[0])
    assert keys is not None, "the key must be written out, or as an f-string"
    known = [key for key in texts("vi") if re.match(rf"{keys}(?:\.|$)", key)]
    assert known, keys


@pytest.mark.parametrize("case", PRINTED, ids=named)
def test_house_texts_get_every_parameter_they_name(case):
    _, call = case
    assert placeholders(texts("vi")[call.args[0].value]) - keywords(call) == set()


@pytest.mark.parametrize("case", ERRORS, ids=named)
def test_house_texts_of_errors_exist_and_get_every_parameter(case):
    _, call = case
    code, given = call.args[0].value, keywords(call) if called(call).endswith("Error") else None  # helpers add some of their own
    found = [texts("vi")[f"errors.{code}.{part}"] for part in ("what", "remedy")]
    assert given is None or set().union(*map(placeholders, found)) - given == set()


def test_house_texts_hold_no_error_that_nothing_raises():
    written = {node.value for module in MODULES for node in ast.walk(module.tree) if isinstance(node, ast.Constant)}
    codes = {key.split(".")[1] for key in texts("vi") if key.startswith("errors.KDE")}
    assert codes - {code for text in written if isinstance(text, str) for code in CODE.findall(text)} == set()


def exempt(module):
    """The nodes that no reader of the program's output sees: docstrings, regular expressions, and reports made up as examples."""
    hidden = [node.value for node in ast.walk(module.tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]
    hidden += [call for _, call in calls(module) if ast.unparse(call.func) == "re.compile"]
    return within(hidden) | of_examples(module)


def of_examples(module):
    """The nodes of the module's examples, and of the constants and functions that only they use."""
    uses = [node for node in ast.walk(module.tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
    inside = within(call for name, call in calls(module) if name == "Example")
    before = None
    while before != inside:
        before = inside
        names = {node.id for node in uses if id(node) in inside} - {node.id for node in uses if id(node) not in inside}
        inside = inside | within(node for node in module.tree.body if names & defined(node))
    return inside


def defined(node):
    """The names that a statement of the module defines."""
    if isinstance(node, ast.FunctionDef):
        return {node.name}
    return {target.id for target in node.targets if isinstance(target, ast.Name)} if isinstance(node, ast.Assign) else set()


def within(roots):
    return {id(node) for root in roots for node in ast.walk(root)}


def literals(module):
    """Every string of the source that is not exempt: (line, words), f-strings joined around their values."""
    hidden = exempt(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in hidden:
            pieces = [piece.value for piece in node.values if isinstance(piece, ast.Constant)]
            hidden.update(id(piece) for piece in node.values)
            yield node.lineno, "…".join(pieces), True
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in hidden:
            yield node.lineno, node.value, False


def is_for_readers(words, *, built, speaking):
    """Vietnamese words (two at least, and no backslash, which only regular expressions have) that are built from values or not folded.

    What is matched against folded text, and the values that a data file may hold, are in small letters; what a reader sees is a sentence or a
    heading with a capital, or is put together with a value. In a speaking room nothing is matched, so all of it is for readers.
    """
    vietnamese = VIETNAMESE.search(words) and WORDS.search(words) and "\\" not in words
    return bool(vietnamese) and (speaking or built or words != words.lower())


@pytest.mark.parametrize("module", [module for module in MODULES if module.name != "kiemdiem_docs.rules.examples"], ids=str)
def test_house_texts_stand_only_in_the_catalogues(module):
    found = [
        (line, words) for line, words, built in literals(module) if is_for_readers(words, built=built, speaking=module.room in SPEAKING)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("words", "built", "speaking", "expected"),
    [
        ("Đã xem", False, False, True),
        ("hoàn thành nhiệm vụ", False, False, False),
        ("hoàn thành nhiệm vụ", False, True, True),
        ("mẫu … không có", True, False, True),
        ("năm …", True, False, False),
        (r"(?:Trước|Sau)\s+ngày nào", False, True, False),
        ("Plain English – “…” × 2", True, True, False),
        ("lạc", False, True, False),
        ("lạc mất", False, True, True),
    ],
)
def test_house_texts_criterion(words, built, speaking, expected):
    assert is_for_readers(words, built=built, speaking=speaking) is expected
