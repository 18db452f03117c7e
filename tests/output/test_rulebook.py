from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kiemdiem_docs import messages, rules
from kiemdiem_docs.model import Severity
from kiemdiem_docs.output.page import Page
from kiemdiem_docs.output.rulebook import explanation, table, texts_of


@dataclass(frozen=True)
class Example:
    note: str
    parts: Mapping[str, str | None] = field(default_factory=dict)
    previous: Mapping[str, str | None] | None = None


@dataclass(frozen=True)
class Rule:
    code: str
    id: str
    severity: Severity
    silenced_by: tuple[str, ...] = ()
    must_flag: tuple[Example, ...] = ()
    must_not_flag: tuple[Example, ...] = ()


VAGUE = Rule(
    "KD202",
    "vague-limitation",
    Severity.WARNING,
    ("KD201",),
    (Example("chỉ có mức độ", {"limitations": "Đôi lúc chưa chủ động."}),),
    (
        Example("có việc, có số", {"limitations": "Trả chậm 02 hồ sơ.", "duties": "Thẩm định 41 hồ sơ."}),
        Example("bỏ trống", {"causes": None}, {"limitations": "Năm trước."}),
        Example("một tệp"),
    ),
)
ALONE = Rule("KD9", "other", Severity.ERROR)


def texts(code: str, lang: str) -> Mapping[str, Any]:
    return {part: f"{part} {code} {lang}" for part in ("name", "what", "why", "how", "limits")}


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_rulebook_table(lang: str, snapshot: SnapshotAssertion) -> None:
    assert table([VAGUE, ALONE], lang, Page(80, color=False), texts) == snapshot


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_rulebook_explanation(lang: str, snapshot: SnapshotAssertion) -> None:
    assert explanation(VAGUE, ["Điều 6", "mục 1.3"], lang, Page(80, color=False), texts) == snapshot


def test_rulebook_leaves_out_what_a_rule_has_not() -> None:
    shown = explanation(ALONE, [], "vi", Page(80, color=False), texts)
    assert "Ví dụ" not in shown
    assert "Căn cứ" not in shown


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize("rule", rules.catalogue(), ids=lambda rule: rule.code)
def test_rulebook_explains_every_rule_shipped(rule: rules.Rule, lang: str) -> None:
    shown = explanation(rule, ["x"], lang, Page(100, color=False))
    assert shown.startswith(rule.code)
    assert texts_of(rule.code, lang)["name"] in shown
