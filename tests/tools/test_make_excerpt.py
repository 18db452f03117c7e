from pathlib import Path

import pytest

from tools import make_excerpt

PRINTED = """\
bao-cao.docx
  Mẫu 2B

  Toàn báo cáo
    LỖI Một [KD302]
      Vì sao.

  1. Hạn chế
    GỢI Ý Hai [KD404]
      Bỏ qua.
    CẦN XEM LẠI Ba [KD202]
      Câu hỏi
      gợi mở.
    CẦN XEM LẠI Bốn [KD202]
      Bỏ qua.

Tổng hợp
"""


@pytest.mark.parametrize("name", make_excerpt.READMES)
def test_make_excerpt_readme_is_up_to_date(root: Path, name: str) -> None:
    written = (root / name).read_text("utf-8")
    assert written == make_excerpt.page(written, make_excerpt.excerpt(make_excerpt.output())), "run: python -m tools.make_excerpt"


def test_make_excerpt_shows_head_and_findings_under_their_headings() -> None:
    expected = ["bao-cao.docx", "  Mẫu 2B", "  …", "  Toàn báo cáo", "    LỖI Một [KD302]", "      Vì sao.", "  …", "  1. Hạn chế"]
    expected += ["    CẦN XEM LẠI Ba [KD202]", "      Câu hỏi", "      gợi mở.", "  …"]
    assert make_excerpt.excerpt(PRINTED).splitlines() == expected


def test_make_excerpt_leaves_out_what_is_not_found() -> None:
    assert make_excerpt.excerpt(PRINTED, ["KD999"]).splitlines() == ["bao-cao.docx", "  Mẫu 2B", "  …"]


def test_make_excerpt_page_changes_only_the_block() -> None:
    page = "a\n```sh\nmake\n```\n```text\nold\n```\nb \\1\n"
    assert make_excerpt.page(page, "new \\1\n…") == "a\n```sh\nmake\n```\n```text\nnew \\1\n…\n```\nb \\1\n"
