import os
from pathlib import Path

import pytest

from kiemdiem_docs.cli.files import clash, distinct, write
from kiemdiem_docs.errors import UsageError


def test_files_distinct_keeps_order_and_the_first_spelling(tmp_path: Path) -> None:
    a, b = tmp_path / "a.docx", tmp_path / "b.docx"
    link = tmp_path / "link.docx"
    a.touch()
    link.symlink_to(a)
    assert distinct([b, a, tmp_path / "." / "x" / ".." / "b.docx", link, a]) == [b, a]


def test_files_write_puts_utf8_in_place(tmp_path: Path) -> None:
    out = tmp_path / "kết quả.json"
    out.write_text("cũ")
    write(out, "mới \udcff\n")
    assert out.read_bytes() == "mới \\udcff\n".encode()
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX")
def test_files_write_keeps_to_the_umask(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    write(tmp_path / "out", "x")
    assert (tmp_path / "out").stat().st_mode == ordinary.stat().st_mode


def test_files_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "full").touch()
    with pytest.raises(UsageError) as caught:
        write(out, "x")
    assert caught.value.code == "KDE414"
    assert list(tmp_path.iterdir()) == [out]


def test_files_write_into_a_missing_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write(tmp_path / "no" / "out.json", "x")
    assert caught.value.code == "KDE414"


@pytest.mark.parametrize("out", ["a.docx", "./x/../a.docx", "folder/b.docx", "link.docx"])
def test_files_clash_with_what_is_read(tmp_path: Path, out: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "b.docx").touch()
    (tmp_path / "a.docx").touch()
    (tmp_path / "link.docx").symlink_to(tmp_path / "a.docx")
    with pytest.raises(UsageError) as caught:
        clash(tmp_path / out, [tmp_path / "a.docx", tmp_path / "folder"])
    assert caught.value.code == "KDE413"


def test_files_clash_with_a_directory(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        clash(tmp_path, [])
    assert caught.value.code == "KDE414"


def test_files_new_name_clashes_with_nothing(tmp_path: Path) -> None:
    clash(tmp_path / "new.json", [tmp_path / "a.docx", tmp_path])
