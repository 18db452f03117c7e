import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiemdiem_docs.cli.check import Request, checked, deliver, exit_code, rendered
from kiemdiem_docs.errors import UsageError
from kiemdiem_docs.model import Result, Severity
from tests.output.results import BROKEN, CLEAN, FINDINGS, FULL


class Checker:
    """Stands in for `checking.check_files`: every file is sound; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def __call__(
        self, paths: Sequence[Path], previous: Path | None = None, *, year: int | None = None, form: str | None = None
    ) -> list[Result]:
        self.asked.append((list(paths), previous, year, form))
        return [replace(CLEAN, path=str(path)) for path in paths]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    (tmp_path / "folder").mkdir()
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).touch()
    return tmp_path / "a.docx", tmp_path / "b.docx", tmp_path / "folder"


def found(severity: Severity) -> Result:
    return replace(CLEAN, findings=(replace(FINDINGS[2], severity=severity),))


def test_check_passes_on_what_was_asked(files: tuple[Path, Path, Path]) -> None:
    a, b, folder = files
    checker = Checker()
    checked(Request((a, b), folder, 2025, "2B"), checker)
    assert checker.asked == [([a, b], folder, 2025, "2B")]


def test_check_same_file_twice_is_one_result(files: tuple[Path, Path, Path]) -> None:
    a, b, _ = files
    assert [result.path for result in checked(Request((a, b, a.parent / "x" / ".." / "a.docx", a)), Checker())] == [str(a), str(b)]


def test_check_directory_is_a_row_and_the_others_are_checked(files: tuple[Path, Path, Path]) -> None:
    a, b, folder = files
    first, second, third = checked(Request((a, folder, b)), Checker())
    assert (first.path, third.path) == (str(a), str(b))
    assert second.path == str(folder)
    assert second.error is not None
    assert second.error.code == "KDE411"


def test_check_only_a_directory_asks_the_checker_nothing(files: tuple[Path, Path, Path]) -> None:
    checker = Checker()
    (row,) = checked(Request((files[2],)), checker)
    assert row.report is None
    assert not checker.asked


@pytest.mark.parametrize(
    ("previous", "out", "code"),
    [("no.docx", None, "KDE412"), (None, "a.docx", "KDE413"), ("b.docx", "b.docx", "KDE413"), (None, "folder", "KDE414")],
)
def test_check_refuses_before_it_reads(files: tuple[Path, Path, Path], previous: str | None, out: str | None, code: str) -> None:
    folder = files[0].parent
    request = Request((files[0],), folder / previous if previous else None, out=folder / out if out else None)
    checker = Checker()
    with pytest.raises(UsageError) as caught:
        checked(request, checker)
    assert caught.value.code == code
    assert not checker.asked


@pytest.mark.parametrize(
    ("results", "fail_on", "code"),
    [
        ([CLEAN], "error", 0),
        ([CLEAN], "info", 0),
        ([found(Severity.INFO)], "error", 0),
        ([found(Severity.INFO)], "warning", 0),
        ([found(Severity.INFO)], "info", 1),
        ([found(Severity.WARNING)], "error", 0),
        ([found(Severity.WARNING)], "warning", 1),
        ([found(Severity.ERROR)], "error", 1),
        ([found(Severity.ERROR)], "never", 0),
        ([CLEAN, found(Severity.ERROR)], "error", 1),
        ([CLEAN, BROKEN], "error", 1),
        ([CLEAN, BROKEN], "never", 0),
        ([BROKEN], "error", 2),
        ([BROKEN, BROKEN], "never", 2),
    ],
)
def test_check_exit_code(results: list[Result], fail_on: str, code: int) -> None:
    assert exit_code(results, fail_on) == code


def test_check_renders_json_of_the_contract() -> None:
    assert json.loads(rendered([CLEAN], "json", to_screen=True))["schema_version"] == "1.0"


def test_check_renders_without_colours_to_a_file_and_a_pipe() -> None:
    for to_screen in (True, False):
        assert "\x1b" not in rendered([CLEAN, BROKEN], "console", to_screen=to_screen)


def test_check_file_gets_the_result_and_the_screen_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deliver("kết quả\n", tmp_path / "out", "console", failed=False)
    assert (tmp_path / "out").read_text("utf-8") == "kết quả\n"
    assert capsys.readouterr() == ("", "")


def test_check_nothing_readable_is_said_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deliver("hàng\n", None, "console", failed=True)
    assert capsys.readouterr() == ("", "hàng\n")
    deliver("{}\n", None, "json", failed=True)
    out, err = capsys.readouterr()
    assert out == "{}\n"
    assert err.startswith("[KDE415] ")
    deliver("hàng\n", tmp_path / "out", "console", failed=True)
    assert capsys.readouterr().err.startswith("[KDE415] ")


def test_check_full_result_fails_at_its_gravest() -> None:
    assert [exit_code([FULL], level) for level in ("error", "warning", "info", "never")] == [1, 1, 1, 0]
