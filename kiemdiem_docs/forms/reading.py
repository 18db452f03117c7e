"""Text of a data file → a tree that knows its lines. YAML scalars stay text: what a date or a number is, the form decides, not YAML."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from kiemdiem_docs.errors import DataError

MOST_CHARACTERS = 2_000_000  # a full report with annex has under 60,000; beyond this it is no data file of ours
_DEPTH = 8  # the deepest slot lies three levels down
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a data file: None, str, number, bool, list of nodes or dict of nodes. line: 1-based, 0 where it is not known."""

    value: Any
    line: int = 0


def read_text(content: bytes, name: str) -> str:
    """Return the file's text. Raises DataError KDE202 (not UTF-8), KDE217 (too large)."""
    if len(content) > MOST_CHARACTERS:
        raise DataError("KDE217", file=name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError("KDE202", file=name, byte=error.start) from error


def tree(text: str, name: str) -> tuple[Node, list[DataError]]:
    """Return the data as nodes and the errors that do not stop reading (KDE211, keys given twice).

    A name that ends in `.json` is read as JSON, else as YAML. Raises DataError KDE203 (syntax), KDE216 (no mapping), KDE218 (anchors, depth).
    """
    errors: list[DataError] = []
    root = _json(text, name) if name.lower().endswith(".json") else _yaml(text, name, errors)
    if not isinstance(root.value, dict):
        raise DataError("KDE216", file=name)
    return root, errors


def wrap(value: Any, name: str) -> Node:
    """Return plain Python data as nodes without lines. Raises DataError KDE218 for data nested too deep."""
    return _wrapped(value, 0, name)


def _wrapped(value: Any, depth: int, name: str) -> Node:
    if depth > _DEPTH:
        raise DataError("KDE218", file=name, line=0)
    if isinstance(value, dict):
        return Node({str(key): _wrapped(item, depth + 1, name) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return Node([_wrapped(item, depth + 1, name) for item in value])
    return Node(value)


def _json(text: str, name: str) -> Node:
    try:
        return _wrapped(json.loads(text), 0, name)
    except json.JSONDecodeError as error:
        raise DataError("KDE203", file=name, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise DataError("KDE218", file=name, line=0) from error


def _yaml(text: str, name: str, errors: list[DataError]) -> Node:
    try:
        _refuse_anchors(text, name)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise DataError("KDE203", file=name, line=line, column=column) from error
    except yaml.YAMLError as error:
        raise DataError("KDE203", file=name, line=0, column=0) from error
    return Node(None) if root is None else _composed(root, name, errors)


def _refuse_anchors(text: str, name: str) -> None:
    """Refuse aliases and depth before composing: nine lines of aliases unfold to gigabytes, deep nesting overruns the stack."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEPTH or getattr(event, "anchor", None):
            raise DataError("KDE218", file=name, line=event.start_mark.line + 1 if event.start_mark else 0)


def _composed(node: yaml.Node, name: str, errors: list[DataError]) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return Node(dict(_pairs(node, name, errors)), line)
    if isinstance(node, yaml.SequenceNode):
        return Node([_composed(item, name, errors) for item in node.value], line)
    plain = not getattr(node, "style", None)  # None from PyYAML's own parser, "" from libyaml's
    return Node(None if plain and node.value in _NULLS else node.value, line)


def _pairs(node: yaml.MappingNode, name: str, errors: list[DataError]) -> Iterator[tuple[str, Node]]:
    seen: set[str] = set()
    for key_node, item in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in seen:
            errors.append(DataError("KDE211", where=f"{name}:{line}", key=key))
            continue
        seen.add(key)
        value = _composed(item, name, errors)
        yield key, Node(value.value, line if not isinstance(value.value, dict | list) else value.line)
