"""The package's source as syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = "kiemdiem_docs"
ROOT = Path(__file__).resolve().parents[1]
OUTSIDE = (".venv", "build", "dist", "demo")


@dataclass(frozen=True)
class Module:
    name: str
    path: Path
    lines: int
    tree: ast.Module

    @property
    def room(self) -> str:
        """The first name below the package: a folder's, or the module's own where it stands directly in the package."""
        return self.name.split(".")[1] if "." in self.name else self.name

    def __str__(self) -> str:
        return self.name


@cache
def modules(folder: str = PACKAGE) -> tuple[Module, ...]:
    found = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        inside = path.relative_to(ROOT)
        if inside.parts[0] not in OUTSIDE:
            text = path.read_text("utf-8")
            name = ".".join(inside.with_suffix("").parts).removesuffix(".__init__")
            found.append(Module(name, path, len(text.splitlines()), ast.parse(text)))
    return tuple(found)


def imports(module: Module) -> Iterator[str]:
    """Every module of the package that is imported anywhere in this one, by its full name."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == PACKAGE)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module and node.module.split(".")[0] == PACKAGE:
            yield from (f"{node.module}.{alias.name}" for alias in node.names) if node.module == PACKAGE else (node.module,)


def calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last name of what is called."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
