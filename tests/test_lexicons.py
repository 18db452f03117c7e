"""The lexicons as data: well formed, found by the matcher, and true to the domain research."""

import re
import unicodedata
from pathlib import Path

import pytest

from kiemdiem_docs.language import fold, load, store, syllables
from kiemdiem_docs.language.lexicon import entries
from kiemdiem_docs.language.phrases import expand

FROM_RESEARCH = {"limitations": "6.3", "causes_objective": "6.4", "causes_subjective": "6.5", "measures_empty": "6.6", "praise": "6.7"}
SIZES = {"limitations": 86, "causes_objective": 28, "causes_subjective": 40, "measures_empty": 44, "praise": 46}
FIGURES = {"#": "7", "@": "15/8"}
NAMED = {
    "abbreviations action causes_objective causes_subjective connectives cues deadlines diffused hedges intention limitations measures_empty",
    "outside own praise praise_fixing quotation shortfall status titles traits",
}


def samples(phrase: str) -> list[str]:
    """Return texts that show every sequence of every part of a phrase once; a plain phrase as it is written."""
    if not re.search(r"[()\[\]/…~#@]", phrase):
        return [phrase.strip('"“”')]
    parts = expand(phrase)
    shown = []
    for number, part in enumerate(parts):
        for sequence in part:
            chosen = [sequence if place == number else other[0] for place, other in enumerate(parts)]
            shown.append(" xyz ".join(" ".join(FIGURES.get(token, token) for token in tokens) for tokens in chosen))
    return shown


def numbered(domain: str, section: str) -> list[tuple[str, str]]:
    """Return text and bracketed keys of the numbered lines of a section of the domain research."""
    body = domain.split(f"### {section} ", 1)[1].split("\n###", 1)[0]
    lines = re.findall(r"^- \d+\. (.+)$", body, re.MULTILINE)
    return [(re.sub(r"\[[^\]]*\]", " ", line), "; ".join(re.findall(r"\[([^\]]*)\]", line))) for line in lines]


def bare(text: str) -> set[str]:
    return {fold(token.text) for token in syllables(re.sub(r"[()\[\]/…,;“”\"]", " ", text))}


@pytest.fixture(scope="module")
def domain(shared: Path) -> str:
    return (shared / "domain.md").read_text("utf-8")


def test_lexicons_are_all_there():
    assert {name for names in NAMED for name in names.split()} <= set(store.names())


@pytest.mark.parametrize("name", store.names())
def test_lexicons_header(name: str):
    header = store.read(name)
    assert header["name"] == name
    assert isinstance(header["description"], str)
    assert isinstance(header["year"], int)
    assert all(isinstance(meaning, str) for meaning in header["categories"].values())


@pytest.mark.parametrize("name", store.names())
def test_lexicons_use_every_category(name: str):
    assert {entry.category for entry in entries(name)} == set(store.read(name)["categories"])


@pytest.mark.parametrize("name", store.names())
def test_lexicons_are_composed_unicode(name: str):
    assert all(isinstance(record["phrase"], str) and unicodedata.is_normalized("NFC", record["phrase"]) for record in store.records(name))


@pytest.mark.parametrize("name", [name for name in store.names() if name != "abbreviations"])
def test_lexicons_hold_no_phrase_twice(name: str):
    phrases = [fold(entry.phrase) for entry in entries(name)]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("name", store.names())
def test_lexicons_sources_are_declared(name: str):
    sources = store.read(name)["sources"]
    research = any(key.startswith("domain-") for key in sources)
    assert all(research or key in sources for entry in entries(name) for key in entry.source)
    assert all(entry.source for entry in entries(name) if entry.evidence in {"V", "v", "P"})


@pytest.mark.parametrize("name", store.names())
def test_lexicons_phrases_are_found_in_themselves(name: str):
    lexicon = load(name)
    lost = [
        text
        for entry in lexicon.entries
        for text in samples(entry.phrase)
        if not any(hit.entry is entry and (hit.start, hit.end) == (0, len(text)) for hit in lexicon.find(text))
    ]
    assert lost == []


@pytest.mark.parametrize("name", store.names())
def test_lexicons_optional_words_leave_more_than_a_syllable(name: str):
    plain = [entry.phrase for entry in entries(name) if "(" in entry.phrase and not re.search("[…~]", entry.phrase)]
    assert [phrase for phrase in plain if any(len(sequence) == 1 for sequence in expand(phrase)[0])] == []


@pytest.mark.parametrize("name", FROM_RESEARCH)
def test_lexicons_size_of_the_research(name: str):
    assert sum(entry.evidence != "ours" for entry in entries(name)) == SIZES[name]


@pytest.mark.parametrize(("name", "section"), FROM_RESEARCH.items())
def test_lexicons_evidence_follows_the_research(name: str, section: str, domain: str):
    written = [keys[0] for _, keys in numbered(domain, section)]
    assert [entry.evidence for entry in entries(name) if entry.evidence != "ours"] == written


@pytest.mark.parametrize(("name", "section"), FROM_RESEARCH.items())
def test_lexicons_wording_follows_the_research(name: str, section: str, domain: str):
    pairs = zip([entry for entry in entries(name) if entry.evidence != "ours"], numbered(domain, section), strict=True)
    wrong = [entry.phrase for entry, (text, _) in pairs if not bare(re.sub(r"\([^)]*\)", "", text)) <= bare(entry.phrase) <= bare(text)]
    assert wrong == []


@pytest.mark.parametrize(("name", "section"), FROM_RESEARCH.items())
def test_lexicons_sources_follow_the_research(name: str, section: str, domain: str):
    pairs = zip([entry for entry in entries(name) if entry.evidence != "ours"], numbered(domain, section), strict=True)
    wrong = [
        (entry.phrase, keys) for entry, (_, keys) in pairs if not all(re.search(rf"\b{re.escape(key)}\b", keys) for key in entry.source)
    ]
    assert wrong == []
