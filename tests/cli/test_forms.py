"""The commands about forms: what they print, write and refuse."""

import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiemdiem_docs.cli import forms as commands
from kiemdiem_docs.cli import main
from kiemdiem_docs.forms import parse, starter
from kiemdiem_docs.regimes import form
from tests.forms.wordfile import lines, page, word


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def data(path: Path, text: str = "mau: 2B\nnam: 2025\nho_ten: Lê An\n") -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_forms_lists_the_forms_of_the_year():
    result = run("forms", "--year", "2024")
    assert result.exit_code == 0
    assert "124-QĐ/TW" in result.output
    assert "2A  Mẫu 02A-HD KĐ.ĐG 2023" in result.output
    assert "2C" not in result.output


def test_forms_says_when_no_form_was_found():
    result = run("forms", "--year", "2020")
    assert result.exit_code == 0
    assert "Chưa tìm được nguyên văn mẫu nào" in result.output


def test_forms_says_which_wording_is_ours():
    assert run("forms", "--year", "2025").output.count("do bộ công cụ đặt") == 1


def test_forms_unknown_year_is_one_line_and_exit_2():
    result = run("forms", "--year", "1999")
    assert result.exit_code == 2
    assert result.stderr.startswith("[KDE302]")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(("today", "year"), [((2026, 11, 22), 2026), ((2027, 1, 15), 2026), ((2027, 3, 1), 2027)])
def test_forms_year_of_the_season(monkeypatch: pytest.MonkeyPatch, today: tuple[int, int, int], year: int):
    class Clock(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            return datetime.date(*today)

    monkeypatch.setattr(commands.datetime, "date", Clock)
    assert f"năm kiểm điểm {year}" in run("forms").output


def test_new_prints_a_data_file():
    result = run("new", "Mẫu 02B", "--year", "2025")
    assert result.exit_code == 0
    assert result.output == starter(form("366-2025", "2B"), "vi", 2025)


def test_new_writes_a_file_once(inside: Path):
    assert run("new", "2C", "--year", "2026", "-o", "a.yaml").exit_code == 0
    assert parse((inside / "a.yaml").read_bytes(), "a.yaml").year == 2026
    again = run("new", "2C", "--year", "2026", "-o", "a.yaml")
    assert again.exit_code == 2
    assert again.stderr.startswith("[KDE320]")
    assert run("new", "2B", "--year", "2026", "-o", "a.yaml", "--force").exit_code == 0
    assert parse((inside / "a.yaml").read_bytes(), "a.yaml").form.code == "2B"


def test_new_unknown_form_names_the_known_ones():
    result = run("new", "7", "--year", "2025")
    assert result.exit_code == 2
    assert "1, 2A, 2B, 2C" in result.stderr


def test_new_speaks_english_on_request():
    assert "Basis:" in run("--lang", "en", "new", "2B", "--year", "2025").output


def test_render_writes_beside_the_data_and_says_what_is_missing(inside: Path):
    data(inside / "a.yaml")
    result = run("render", "a.yaml")
    assert result.exit_code == 0
    assert "Họ và tên: Lê An" in lines((inside / "a.docx").read_bytes())
    assert "ngày sinh" in result.stderr
    assert sorted(path.name for path in inside.iterdir()) == ["a.docx", "a.yaml"]


def test_render_into_a_folder(inside: Path):
    data(inside / "a.yaml")
    data(inside / "b.yaml")
    assert run("render", "a.yaml", "b.yaml", "-o", "out").exit_code == 0
    assert sorted(path.name for path in (inside / "out").iterdir()) == ["a.docx", "b.docx"]


def test_render_to_a_named_file(inside: Path):
    data(inside / "a.yaml")
    assert run("render", "a.yaml", "-o", "b.docx").exit_code == 0
    assert (inside / "b.docx").is_file()


def test_render_does_not_overwrite_unasked(inside: Path):
    data(inside / "a.yaml")
    (inside / "a.docx").write_bytes(b"mine")
    result = run("render", "a.yaml")
    assert (result.exit_code, result.stderr[:8]) == (2, "[KDE320]")
    assert (inside / "a.docx").read_bytes() == b"mine"
    assert run("render", "a.yaml", "--force").exit_code == 0
    assert (inside / "a.docx").read_bytes() != b"mine"


def test_render_one_fault_keeps_all_from_being_made(inside: Path):
    data(inside / "a.yaml")
    data(inside / "b.yaml", "mau: 2B\nnam: 2025\nho_tem: x\nxep_loai: Khá\n")
    data(inside / "c.yaml", "mau: [\n")
    result = run("render", "a.yaml", "b.yaml", "c.yaml")
    assert result.exit_code == 2
    assert [line[1:7] for line in result.stderr.splitlines()] == ["KDE204", "KDE209", "KDE200", "KDE203"]
    assert "b.yaml:3" in result.stderr
    assert not list(inside.glob("*.docx"))


def test_render_a_file_that_is_not_there(inside: Path):
    result = run("render", "a.yaml")
    assert (result.exit_code, result.stderr[:8]) == (2, "[KDE201]")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["a.yaml", "b.yaml", "-o", "x.docx"], "KDE324"),
        (["a.yaml", "s/a.yaml", "-o", "out"], "KDE325"),
        (["a.yaml", "-o", "b.yaml"], "KDE324"),
    ],
)
def test_render_refuses_targets_that_clash(inside: Path, args: list[str], code: str):
    (inside / "s").mkdir()
    for name in ("a.yaml", "b.yaml", "s/a.yaml"):
        data(inside / name)
    result = run("render", *args)
    assert (result.exit_code, result.stderr[1:7]) == (2, code)
    assert not list(inside.rglob("*.docx"))


def test_render_on_an_offices_own_page(inside: Path):
    data(inside / "a.yaml")
    (inside / "page.docx").write_bytes(page(word("Đồng chí {{ ho_ten }}")))
    assert run("render", "a.yaml", "--template", "page.docx").exit_code == 0
    assert lines((inside / "a.docx").read_bytes()) == ["Đồng chí Lê An"]


def test_render_an_unsafe_page_leaves_nothing(inside: Path):
    data(inside / "a.yaml")
    (inside / "page.docx").write_bytes(page(word("{{ ho_ten.__class__ }}")))
    result = run("render", "a.yaml", "--template", "page.docx")
    assert (result.exit_code, result.stderr[:8]) == (2, "[KDE312]")
    assert not (inside / "a.docx").exists()


def test_render_dropped_characters_are_told(inside: Path):
    (inside / "a.json").write_text('{"mau": "2B", "nam": 2025, "ho_ten": "A\\u0001n"}', encoding="utf-8")
    result = run("render", "a.json")
    assert result.exit_code == 0
    assert "ký tự điều khiển" in result.stderr
    assert "Họ và tên: An" in lines((inside / "a.docx").read_bytes())
