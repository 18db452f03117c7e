"""training.build: the command."""

import filecmp
import json
import shutil
import subprocess

import pytest

from training.build import SOURCE, main, read
from training.entry import LAYOUTS


@pytest.fixture
def sources(tmp_path, source):
    """A source folder with one report in each layout."""
    folder = tmp_path / "source"
    folder.mkdir()
    for layout in LAYOUTS:
        text = source.replace("@id t001", f"@id {layout}").replace("@layout styles", f"@layout {layout}")
        (folder / f"{layout}.txt").write_text(text, "utf-8")
    return folder


def test_build_writes_labels_and_documents(sources, tmp_path):
    out = tmp_path / "out"
    assert main([str(out), "--source", str(sources)]) == 0
    labels = [json.loads(line) for line in (out / "labels.jsonl").read_text("utf-8").splitlines()]
    assert [label["id"] for label in labels] == sorted(LAYOUTS)
    assert all((out / label[name]).is_file() for label in labels for name in ("file", "previous"))


def test_build_writes_the_same_bytes_again(sources, tmp_path):
    names = []
    for out in (tmp_path / "one", tmp_path / "two"):
        main([str(out), "--source", str(sources)])
        names.append(sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()))
    assert names[0] == names[1]
    assert filecmp.cmpfiles(tmp_path / "one", tmp_path / "two", names[0], shallow=False)[0] == names[0]


def test_build_refuses_a_broken_source(sources, tmp_path, capsys):
    path = sources / "bold.txt"
    path.write_text(path.read_text("utf-8").replace("{causes}", "{cause}").replace(">l1 |", ">l7 |"), "utf-8")
    assert main([str(tmp_path / "out"), "--source", str(sources)]) == 2
    assert capsys.readouterr().err == ("bold.txt:22: c1: target 'l7' is no limitation of this report\nbold.txt:29: unknown role 'cause'\n")
    assert not (tmp_path / "out").exists()


def test_build_check_counts_and_writes_nothing(sources, tmp_path, capsys):
    assert main(["--check", "--source", str(sources)]) == 0
    printed = capsys.readouterr().out
    assert f"reports: {len(LAYOUTS)}" in printed
    assert f"verdict: mixed {len(LAYOUTS)}" in printed
    assert "kind: limitation 39, cause-subjective 13" in printed
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_build_check_prints_doubts(sources, capsys):
    path = sources / "bold.txt"
    path.write_text(path.read_text("utf-8").replace("[[CS c1 >l1 |", "[[CS c1 |"), "utf-8")
    assert main(["--check", "--source", str(sources)]) == 0
    assert "doubt: bold.txt:22: l1: limitation-without-cause is not labelled" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["out", "--check"]])
def test_build_asks_for_one_thing_to_do(arguments):
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2


def test_build_finds_the_corpus_valid():
    entries, problems = read(SOURCE)
    assert entries
    assert [str(problem) for problem in problems] == []


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_build_makes_documents_that_libreoffice_opens(sources, tmp_path):
    out = tmp_path / "out"
    main([str(out), "--source", str(sources)])
    reports = [str(out / "reports" / f"{layout}.docx") for layout in LAYOUTS if layout not in ("tcvn3", "vni", "nfd")]
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), *reports]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for report in reports:
        text = (tmp_path / report.rsplit("/")[-1]).with_suffix(".txt").read_text("utf-8-sig")
        assert "Bỏ 02 buổi sinh hoạt." in text
        assert "II. " in text
