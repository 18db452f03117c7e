import pytest

from kiemdiem_docs import messages, regimes, rules
from kiemdiem_docs.errors import DocumentError
from kiemdiem_docs.model import Finding, ItemKind, Level, Role, Severity
from kiemdiem_docs.output import wording

MISSING = Finding("KD101", "missing-section", Severity.ERROR, params={"section": "VI. Phương hướng"})


def test_wording_message_is_the_catalogues_with_its_parameters() -> None:
    assert wording.message(MISSING, "vi") == messages.text("rules.KD101.message", "vi", section="VI. Phương hướng")


def test_wording_message_of_a_variant() -> None:
    finding = Finding("KD103", "template-residue", Severity.WARNING, variant="guidance")
    assert wording.message(finding, "vi") == messages.text("rules.KD103.messages.guidance", "vi")


@pytest.mark.parametrize(
    "finding",
    [
        Finding("KD101", "missing-section", Severity.ERROR),
        Finding("KD101", "x", Severity.ERROR, variant="none"),
        Finding("KD999", "x", Severity.INFO),
    ],
    ids=["parameter", "variant", "code"],
)
def test_wording_what_is_missing_is_an_error_of_the_program(finding: Finding) -> None:
    with pytest.raises(KeyError):
        wording.message(finding, "vi")


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (Role.MEASURES, "phương hướng, biện pháp khắc phục", "direction and measures"),
        (ItemKind.CAUSE_SUBJECTIVE, "nguyên nhân chủ quan", "subjective cause"),
        (Level.GOOD, "Hoàn thành tốt nhiệm vụ", "Good (Hoàn thành tốt nhiệm vụ)"),
        ((Role.CAUSES, "x", 3), "nguyên nhân của hạn chế, khuyết điểm, x, 3", "causes of the limitations, x, 3"),
        ("measures", "measures", "measures"),
        (0.5, 0.5, 0.5),
    ],
)
def test_wording_puts_the_models_values_into_words(value: object, vi: object, en: object) -> None:
    assert wording.spoken({"a": value}, "vi") == {"a": vi}
    assert wording.spoken({"a": value}, "en") == {"a": en}


def test_wording_an_error_speaks_the_language_asked_for() -> None:
    error = DocumentError("KDE101", name="a.docx")
    assert wording.spoken({"reason": error}, "en") == {"reason": error.line("en")}


@pytest.mark.parametrize("lang", messages.LANGUAGES)
@pytest.mark.parametrize("role", [*Role, *ItemKind, *Level])
def test_wording_has_a_word_for_every_value(role: Role | ItemKind | Level, lang: str) -> None:
    assert wording.spoken({"a": role}, lang)["a"] not in {"", None}


@pytest.mark.parametrize("rule", rules.catalogue(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("regime", [regime.id for regime in regimes.regimes()])
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_wording_every_rule_has_its_basis_in_every_regime(rule: rules.Rule, regime: str, lang: str) -> None:
    assert wording.cited(rule.code, regime, lang)


@pytest.mark.parametrize("rule", rules.catalogue(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_wording_cites_a_basis_once(rule: rules.Rule, lang: str) -> None:
    known = regimes.regime("132-2018").basis
    texts = {known[key].en if lang == "en" else known[key].vi for key in rule.basis}
    assert sum(wording.cited(rule.code, "132-2018", lang).count(text) for text in texts) == len(texts)


def test_wording_basis_is_the_regimes_in_the_language() -> None:
    known = regimes.regime("366-2025").basis["form"]
    assert wording.basis(MISSING, "366-2025", "vi") == known.vi
    assert wording.basis(MISSING, "366-2025", "en") == known.en


def test_wording_a_file_without_a_regime_has_no_basis() -> None:
    assert not wording.basis(Finding("KD001", "unreadable-file", Severity.ERROR), None, "vi")


def test_wording_names_the_regulation() -> None:
    assert wording.regime("366-2025", "vi") == "Quy định 366-QĐ/TW"
