"""Files named on the command line: each once, never written over, results written whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiemdiem_docs.errors import UsageError


def distinct(paths: Iterable[Path]) -> list[Path]:
    """Return the paths in order, the same file only the first time (links and "./" resolved)."""
    seen: dict[str, Path] = {}
    for path in paths:
        seen.setdefault(_identity(path), path)
    return list(seen.values())


def clash(out: Path, inputs: Sequence[Path]) -> None:
    """Raise UsageError KDE413 when `out` is one of the inputs or of the files in an input directory, KDE414 when it is itself a directory."""
    if out.is_dir():
        raise UsageError("KDE414", path=os.fspath(out), reason=os.strerror(errno.EISDIR))
    for given in inputs:
        files = given.rglob("*") if given.is_dir() else [given]
        if any(_identity(path) == _identity(out) for path in files):
            raise UsageError("KDE413", path=os.fspath(out))


def write(out: Path, text: str) -> None:
    """Write the text as UTF-8 beside `out` and put it in place in one step. Raises UsageError KDE414 when the place cannot be written."""
    try:
        _replace(out, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError("KDE414", path=os.fspath(out), reason=error.strerror or str(error)) from error


def _replace(out: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(out)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the process's mask for new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _identity(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
