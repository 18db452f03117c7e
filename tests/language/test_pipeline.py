import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from spacy.language import Language
from spacy.util import registry

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.language import load, sentences, syllables
from kiemdiem_docs.language.pipeline import LEXICON, SENTENCES, TOKENIZER, blank, pipeline
from tests.language.strategies import composed, prose

NLP = pipeline("hedges", "shortfall")
TEXT = "  Tôi chậm  3 ngày vì quên.\nĐ/c A. đã nhắc ở TP. Huế; có lúc chưa cao.\t"


@given(composed())
def test_pipeline_doc_round_trips(text: str):
    doc = NLP(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@given(prose().map(lambda text: text.replace("\u200b", " ")))
def test_pipeline_agrees_with_the_pure_functions(text: str):
    doc = NLP(text)
    assert [token.text for token in doc if not token.is_space] == [syllable.text for syllable in syllables(text)]
    assert [sent.text.strip() for sent in doc.sents if sent.text.strip()] == [text[start:end] for start, end in sentences(text)]


def test_pipeline_lexicon_spans():
    doc = NLP(TEXT)
    spans = [(span.start_char, span.end_char, span.label_, span.id_) for span in doc.spans["lexicon"]]
    assert spans == [(hit.start, hit.end, hit.entry.category, hit.entry.phrase) for hit in load("hedges", "shortfall").find(TEXT)]
    assert spans


def test_pipeline_blank_only_cuts_syllables():
    assert blank().pipe_names == []
    assert [token.text for token in blank()("chưa cao.")] == ["chưa", "cao", "."]


def test_pipeline_registry():
    assert TOKENIZER in registry.tokenizers
    assert {name for name in registry.tokenizers.get_all() if name.startswith("kiemdiem")} == {"kiemdiem.SyllableTokenizer.v1"}
    assert {name for name in registry.factories.get_all() if name.startswith("kiemdiem")} == {"kiemdiem_sentences", "kiemdiem_lexicon"}


@pytest.mark.parametrize(("name", "assigns"), [(SENTENCES, ["token.is_sent_start", "doc.sents"]), (LEXICON, ["doc.spans"])])
def test_pipeline_factories_say_what_they_assign(name: str, assigns: list[str]):
    assert Language.get_factory_meta(name).assigns == assigns


def test_pipeline_survives_disk(tmp_path: Path):
    NLP.to_disk(tmp_path)
    doc = spacy.load(tmp_path)(TEXT)
    assert [token.text for token in doc] == [token.text for token in NLP(TEXT)]
    assert len(doc.spans["lexicon"]) == len(NLP(TEXT).spans["lexicon"])


def test_pipeline_unknown_lexicon():
    with pytest.raises(FormError):
        pipeline("khong-co")


def test_pipeline_is_the_only_module_that_imports_spacy(root: Path):
    code = "import sys, kiemdiem_docs.language as l; l.syllables('a'); sys.exit('spacy' in sys.modules or 'underthesea' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
