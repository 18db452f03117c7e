"""Documents put on disk: written whole or not at all, never over another file unasked; PDF by LibreOffice."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kiemdiem_docs.errors import UsageError

START_SECONDS, DOCUMENT_SECONDS = 60, 15  # a cold LibreOffice starts in 5–20 s on an office PC and converts a report in under 1 s; slack
_WINDOWS = r"LibreOffice\program\soffice.exe"


def put(path: Path, content: bytes, force: bool) -> None:
    """Write the file in one step. Raises UsageError KDE320 when it exists and `force` is not given, KDE321 when it cannot be written."""
    refuse_existing(path, force)
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)  # mkstemp's own 0600 would keep colleagues from reading it on a shared drive
        Path(name).replace(path)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise UsageError("KDE321", file=str(path), reason=error.strerror or str(error)) from error


def refuse_existing(path: Path, force: bool) -> None:
    """Raise UsageError KDE320 when the file exists and `force` is not given."""
    if path.exists() and not force:
        raise UsageError("KDE320", file=str(path))


def pdf(documents: Sequence[Path], force: bool) -> list[Path]:
    """Return the PDF files made beside the Word files, all in one run of LibreOffice with a profile of its own.

    Raises UsageError KDE320 (a PDF exists), KDE322 (no LibreOffice), KDE323 (it failed or took too long).
    """
    program = _program()
    targets = [document.with_suffix(".pdf") for document in documents]
    for target in targets:
        refuse_existing(target, force)
    with tempfile.TemporaryDirectory(prefix="kiemdiem-", ignore_cleanup_errors=True) as folder:
        for number, document in enumerate(documents):
            copy = Path(folder, "in", f"{number}.docx")
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(document.read_bytes())
        reason = _convert(program, Path(folder), len(documents))
        for number, (document, target) in enumerate(zip(documents, targets, strict=True)):
            made = Path(folder, "out", f"{number}.pdf")
            if not made.is_file():
                raise UsageError("KDE323", file=str(document), reason=reason or "?")
            put(target, made.read_bytes(), force)
    return targets


def _program() -> str:
    places = [Path(os.environ[name], _WINDOWS) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)") if name in os.environ]
    installed = [str(place) for place in places if place.is_file()]
    found = shutil.which("soffice") or shutil.which("libreoffice") or next(iter(installed), None)
    if not found:
        raise UsageError("KDE322")
    return found


def _convert(program: str, folder: Path, count: int) -> str:
    """Run LibreOffice once over the files in `folder`; return what it said when it failed, "" otherwise."""
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    command += ["--outdir", str(folder / "out"), *(str(folder / "in" / f"{number}.docx") for number in range(count))]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        output, _ = process.communicate(timeout=START_SECONDS + DOCUMENT_SECONDS * count)
    except subprocess.TimeoutExpired:
        _stop(process)
        return "timeout"
    return output.decode("utf-8", "replace").strip()[-200:] if process.returncode else ""


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End LibreOffice with the process that its starter script spawned."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
