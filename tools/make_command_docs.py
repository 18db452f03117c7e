"""`python -m tools.make_command_docs`: docs/commands.md from the commands' own help, in both languages."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from click.testing import CliRunner

from kiemdiem_docs import messages
from kiemdiem_docs.cli import COMMANDS
from kiemdiem_docs.cli import main as kiemdiem

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
WIDTH = 100
HEAD = """\
# Các lệnh

Trang này được lập từ phần hướng dẫn của chính các lệnh bằng `python -m tools.make_command_docs`; không sửa trực tiếp. Cùng nội dung ấy hiện ra
trên máy khi gõ `kiemdiem LỆNH --help`.

- **Mã kết thúc**: 0 – không có điểm nào từ mức `--fail-on` trở lên; 1 – có; 2 – không chạy được, lý do in trong một dòng.
- **Biến môi trường**: `KIEMDIEM_LANG` chọn ngôn ngữ (`vi` hoặc `en`); `NO_COLOR` tắt màu.
- Không lệnh nào sửa tệp của người dùng hay gửi dữ liệu ra ngoài máy.

*The commands: made from their own help by `python -m tools.make_command_docs`, not edited by hand; the English stands below the Vietnamese.
Exit codes: 0 nothing at or above `--fail-on`, 1 findings, 2 could not run. Environment: `KIEMDIEM_LANG` (`vi`, `en`), `NO_COLOR`. No command
changes the user's files or sends anything out.*
"""


def page() -> str:
    """Return the whole page: the group's help, then every command's."""
    return "\n".join([HEAD, *_command([]), *(line for name in COMMANDS for line in _command([name]))])


def _command(path: Sequence[str]) -> Iterator[str]:
    yield f"## {' '.join(['kiemdiem', *path])}"
    yield ""
    for lang in messages.LANGUAGES:
        yield from ("```text", help_text(path, lang).rstrip(), "```", "")


def help_text(path: Sequence[str], lang: str) -> str:
    """Return what `--help` prints behind the names of a command, at a width that does not depend on the terminal."""
    arguments = ["--lang", lang, *path, "--help"]
    return CliRunner().invoke(kiemdiem, arguments, prog_name="kiemdiem", terminal_width=WIDTH, catch_exceptions=False).output


def main() -> int:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
