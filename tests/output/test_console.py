from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from kiemdiem_docs.model import Author, Result, Severity
from kiemdiem_docs.output.console import render
from tests.output.results import BROKEN, CLEAN, FINDINGS, FULL, LINES, UNKNOWN, WORDS, report

ALL = (FULL, CLEAN, BROKEN, UNKNOWN)


def text(*results: Result, lang: str = "vi", color: bool = False, width: int = 80) -> str:
    return render(results, lang, color=color, width=width, words=WORDS)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_console_everything(lang: str, snapshot: SnapshotAssertion) -> None:
    assert text(*ALL, lang=lang) == snapshot


def test_console_in_colour(snapshot: SnapshotAssertion) -> None:
    assert text(FULL, BROKEN, color=True) == snapshot


def test_console_colour_changes_no_word() -> None:
    import click

    assert click.unstyle(text(*ALL, color=True)) == text(*ALL)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_console_keeps_to_the_width(width: int) -> None:
    lines = text(FULL, CLEAN, width=width).splitlines()
    assert max(len(line) for line in lines if "[KD" not in line) <= width


def test_console_single_unreadable_file_is_one_line() -> None:
    assert text(BROKEN).count("\n") == 1


def test_console_findings_come_in_reading_order() -> None:
    shown = text(replace(FULL, findings=FINDINGS[::-1]))
    places = [shown.index(code) for code in ("[KD101]", "[KD601]", "[KD202]", "[KD404]")]
    assert places == sorted(places)


def test_console_quotes_no_more_than_25_words() -> None:
    shown = text(FULL, width=1000)
    assert "chữ24 …”" in shown
    assert "chữ25" not in shown


def test_console_reason_of_a_rule_is_given_once_a_file() -> None:
    assert text(FULL).count("Lý do của KD202.") == 1
    assert text(FULL, replace(FULL, path="b.docx")).count("Lý do của KD202.") == 2


def test_console_obeys_no_control_characters_of_a_file() -> None:
    hostile = report(Author("Mẫu\x1b[2J\u202e", unit="P\r\nhòng"))
    shown = text(replace(FULL, path="\x1b]0;x\x07.docx", report=hostile, findings=(replace(FINDINGS[2], quote="a\x9b31mb\u2066c"),)))
    assert not set("\x1b\x07\x9b\u202e\u2066\r") & set(shown)
    assert "a 31mb c" in shown


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ((), "Không có điểm nào cần sửa"),
        ((Severity.INFO,), "Có thể nộp"),
        ((Severity.INFO, Severity.WARNING), "trả lời các câu hỏi nêu trên"),
        ((Severity.WARNING, Severity.ERROR), "sửa các mục LỖI trước khi nộp"),
    ],
)
def test_console_says_what_to_do_next(severities: tuple[Severity, ...], said: str) -> None:
    findings = tuple(replace(FINDINGS[2], severity=severity) for severity in severities)
    assert said in text(replace(CLEAN, findings=findings), width=1000)


def test_console_section_without_heading_is_named_by_its_role() -> None:
    assert "  Phương hướng, biện pháp khắc phục\n" in text(FULL)
    assert LINES[3][3] in text(FULL)


def test_console_words_of_the_source_are_left_out_where_they_are_the_same() -> None:
    same = replace(FINDINGS[1], related=(replace(FINDINGS[1].related[0], quote=FINDINGS[1].quote.upper() + "."),))
    assert "Trùng nguyên văn với năm-2024.docx" in text(replace(FULL, findings=(same,)))


@pytest.mark.parametrize(("share", "said"), [(0.499, "49%"), (0.5, "50%"), (0.004, "0%")])
def test_console_share_is_never_rounded_up(share: float, said: str) -> None:
    assert f"{said} phần tự viết" in text(replace(FULL, reuse=replace(FULL.reuse, share=share)), width=1000)
