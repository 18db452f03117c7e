"""The rules' own promises: codes, texts, legal basis, and examples that must and must not be flagged."""

import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiemdiem_docs import messages, regimes
from kiemdiem_docs.analysis import understand
from kiemdiem_docs.checking import check_file, judge
from kiemdiem_docs.model import Finding, Previous, Result, Role
from kiemdiem_docs.output import wording
from kiemdiem_docs.rules import Example, Rule, catalogue, examples

RULES = catalogue()
PINNED = (
    "KD001 unreadable-file error", "KD002 section-not-located info", "KD003 legacy-encoding info", "KD004 active-content warning",
    "KD101 missing-section error", "KD102 empty-section error", "KD103 template-residue warning", "KD104 outdated-form warning",
    "KD105 missing-self-rating error", "KD201 no-limitation error", "KD202 vague-limitation warning",
    "KD203 diffused-responsibility warning", "KD204 praise-imbalance warning", "KD301 missing-cause error",
    "KD302 missing-subjective-cause error", "KD303 disguised-objective-cause warning", "KD304 vague-cause warning",
    "KD305 limitation-without-cause warning", "KD401 missing-measure error", "KD402 vague-measure warning",
    "KD403 limitation-without-measure warning", "KD404 measure-without-deadline info", "KD501 no-evidence warning",
    "KD502 stock-praise info", "KD601 reused-from-previous warning", "KD603 stale-reference warning",
    "KD701 previous-limitation-unaddressed warning", "KD702 recurring-limitation warning", "KD801 rating-contradicts-content error",
)  # fmt: skip
ROW = re.compile(r"^\| (KD\d{3}) \| ([a-z-]+) \| (error|warning|info)\b", re.MULTILINE)
PARTS = ("name", "what", "why", "how", "limits", "suggestion")
LONGEST = 30
FLAGGED = [pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in RULES for n, example in enumerate(rule.must_flag, 1)]
CLEAN = [pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in RULES for n, example in enumerate(rule.must_not_flag, 1)]
KNOWN_MISSES = set(Path(__file__).with_name("known_misses.txt").read_text("utf-8").split())
"""Fair examples that the analyser of today gets wrong: the test fails when one of them comes out right, so that the list stays true."""


def of(rule: Rule, result: Result) -> list[Finding]:
    return [finding for finding in result.findings if finding.code == rule.code]


def checked(example: Example, folder: Path) -> Result:
    """What a user would get for the example."""
    if example.data is not None:
        path = folder / example.name
        path.write_bytes(example.data)
        return check_file(path)
    report = understand(examples.document(example.parts, form=example.form, year=example.year))
    before = Previous("kỳ trước.docx", "given", understand(examples.earlier(example))) if example.previous is not None else None
    return judge(example.name, report, before)


def flat(node: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, below in node.items():
            yield from flat(below, f"{key}.{name}")
    else:
        yield key, str(node)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def right(rule: Rule, example: Example, folder: Path) -> bool:
    """Return whether the analyser says of the example what its rule promises."""
    quotes = [finding.quote or finding.variant for finding in of(rule, checked(example, folder))]
    return not quotes if example in rule.must_not_flag else any(example.quote in quote for quote in quotes)


@pytest.mark.parametrize(("rule", "example"), FLAGGED)
def test_examples_that_must_be_flagged_are(rule: Rule, example: Example, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    name = f"flag:{request.node.callspec.id}"
    assert right(rule, example, tmp_path) is (name not in KNOWN_MISSES), f"{name}: {example.note}"


@pytest.mark.parametrize(("rule", "example"), CLEAN)
def test_examples_that_must_not_be_flagged_are_not(rule: Rule, example: Example, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    name = f"clean:{request.node.callspec.id}"
    assert right(rule, example, tmp_path) is (name not in KNOWN_MISSES), f"{name}: {example.note}"


def test_examples_known_to_come_out_wrong_are_few() -> None:
    known = {f"flag:{case.id}" for case in FLAGGED} | {f"clean:{case.id}" for case in CLEAN}
    assert known >= KNOWN_MISSES
    assert len(KNOWN_MISSES) <= 0.1 * len(known)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_are_at_least_three_of_each_kind_and_all_different(rule: Rule) -> None:
    for some in (rule.must_flag, rule.must_not_flag):
        assert len(some) >= 3
        assert len({example.note for example in some}) == len(some)
        assert all(example.note.endswith((".", ".)")) for example in some)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_quote_their_own_words(rule: Rule) -> None:
    for example in rule.must_flag:
        assert not example.quote or any(
            example.quote in paragraph.text
            for paragraph in examples.document(example.parts, form=example.form, year=example.year).paragraphs
        )


def test_examples_cover_forms_and_regimes() -> None:
    used = {(regimes.regime_for(example.year).id, example.form) for rule in RULES for example in (*rule.must_flag, *rule.must_not_flag)}
    assert used >= {("366-2025", "1"), ("366-2025", "2A"), ("366-2025", "2B"), ("366-2025", "2C"), ("124-2023", "1"), ("124-2023", "2A")}


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_examples_may_name_every_part_of_every_form(lang: str) -> None:
    parts = {
        s.part for regime in regimes.regimes() for form in regimes.forms(regime.id) for s in form.sections if s.role is Role.ACHIEVEMENTS
    }
    assert parts - {""} <= set(messages.find("output.parts", lang))


@pytest.mark.parametrize("regime", regimes.regimes(), ids=lambda regime: regime.id)
def test_examples_fill_every_part_of_every_form_with_sound_text(regime: regimes.Regime) -> None:
    for form in regimes.forms(regime.id):
        texts = [paragraph.text for paragraph in examples.document({}, form=form.code, year=regime.first_year).paragraphs]
        asked = [section.line for section in form.sections if section.content not in ("group", "points", "superior")]
        following = [texts[texts.index(line) + 1] for line in asked]
        assert not set(following) & {section.line for section in form.sections}


def test_examples_leave_out_and_leave_blank() -> None:
    texts = [
        p.text for p in examples.document({"followup": None, "measures": "", "superior": "Nhận xét: …"}, form="2B", year=2025).paragraphs
    ]
    assert not any("Kết quả khắc phục" in text for text in texts)
    assert texts[texts.index("VI. Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm") + 1] == "B. NỘI DUNG TỰ ĐÁNH GIÁ, XẾP LOẠI"
    assert texts[-1] == "Nhận xét: …"


def test_examples_of_the_year_before_hold_only_what_is_given() -> None:
    example = Example("", form="2B", previous={"limitations": "Tôi nộp muộn 3 ngày."})
    document = examples.earlier(example)
    assert [p.text for p in document.paragraphs if p.text.startswith("Tôi")] == ["Tôi nộp muộn 3 ngày."]
    assert "(với cá nhân không giữ chức vụ lãnh đạo, quản lý)" in [p.text for p in document.paragraphs]


def test_rules_are_the_pinned_ones() -> None:
    assert tuple(f"{rule.code} {rule.id} {rule.severity}" for rule in RULES) == PINNED


def test_rules_stand_so_in_the_contract(shared: Path) -> None:
    agreed = {code: (id, severity) for code, id, severity in ROW.findall((shared / "RULES.md").read_text("utf-8"))}
    assert {rule.code: (rule.id, str(rule.severity)) for rule in RULES}.items() <= agreed.items()


@pytest.mark.parametrize("regime", regimes.regimes(), ids=lambda regime: regime.id)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rules_rest_on_a_regulation_in_every_regime(rule: Rule, regime: regimes.Regime) -> None:
    assert rule.basis
    for lang in messages.LANGUAGES:
        assert wording.cited(rule.code, regime.id, lang)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_texts_are_complete(rule: Rule, lang: str) -> None:
    own = messages.find(f"rules.{rule.code}", lang)
    assert set(own) - {"message", "messages"} == set(PARTS)
    assert all(text.strip() == text and text for _, text in flat(own))


def test_texts_have_the_same_keys_and_placeholders_in_both_languages() -> None:
    vi, en = (dict(flat(messages.domain("rules", lang))) for lang in messages.LANGUAGES)
    assert vi.keys() == en.keys()
    assert {key: placeholders(text) for key, text in vi.items()} == {key: placeholders(text) for key, text in en.items()}
    assert {rule.code for rule in RULES} == set(messages.domain("rules", "vi"))


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_texts_of_messages_and_suggestions_are_short(lang: str) -> None:
    for key, text in flat(messages.domain("rules", lang)):
        if ".message" in key or key.endswith(".suggestion"):
            assert len(text.split()) <= LONGEST, key
        if key.endswith(".suggestion"):
            assert text.endswith("?"), key


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_texts_of_every_message_are_said_of_an_example(rule: Rule, tmp_path: Path) -> None:
    found = [finding for example in rule.must_flag for finding in of(rule, checked(example, tmp_path))]
    own = messages.find(f"rules.{rule.code}", "vi")
    assert {finding.variant for finding in found} == set(own.get("messages", ())) | ({"message"} if "message" in own else set())
    for lang in messages.LANGUAGES:
        assert not any("{" in wording.message(finding, lang) + wording.suggestion(finding, lang) for finding in found)


@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_texts_leave_the_regulation_to_the_basis(lang: str) -> None:
    """A report of 2024 rests on other documents than one of 2025: what is printed beside a finding names none but its basis."""
    printed = [
        (f"{rule.code}.{part}", str(messages.find(f"rules.{rule.code}.{part}", lang))) for rule in RULES for part in ("why", "suggestion")
    ]
    assert [name for name, text in printed if re.search(r"\d+-(?:QĐ|HD)/", text)] == []
