"""The same analysis carried by spaCy, for who builds on spaCy. The only module that imports it.

Registered: tokenizer `kiemdiem.SyllableTokenizer.v1`; factories `kiemdiem_sentences` and `kiemdiem_lexicon`.
A Doc keeps the text as it is: `doc.text == text`, `token.idx` is the offset in it, white space other than single spaces becomes tokens
of its own (`token.is_space`), and the other tokens are exactly `syllables(text)`.
"""

from collections.abc import Callable, Iterator, Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from kiemdiem_docs.language.lexicon import load
from kiemdiem_docs.language.sentences import sentences
from kiemdiem_docs.language.tokens import syllables

TOKENIZER = "kiemdiem.SyllableTokenizer.v1"
SENTENCES = "kiemdiem_sentences"
LEXICON = "kiemdiem_lexicon"
SPANS = "lexicon"


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a Doc, each with whether one space follows it."""
    at = 0
    held = ""
    for syllable in syllables(text):
        gap = text[at : syllable.start]
        if held:
            yield held, gap.startswith(" ")
            gap = gap.removeprefix(" ")
        if gap:
            yield gap, False
        held, at = syllable.text, syllable.end
    tail = text[at:]
    if held:
        yield held, tail.startswith(" ")
        tail = tail.removeprefix(" ")
    if tail:
        yield tail, False


class SyllableTokenizer(DummyTokenizer):
    """Cuts a text into a Doc of syllables (see `tokens`) without losing a character."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the text as a Doc."""
        pieces = list(_pieces(text))
        return Doc(self.vocab, words=[word for word, _ in pieces], spaces=[space for _, space in pieces])


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """Return the function that builds the tokenizer of a pipeline."""
    return lambda nlp: SyllableTokenizer(nlp.vocab)


@Language.component(SENTENCES, assigns=["token.is_sent_start", "doc.sents"])
def mark_sentences(doc: Doc) -> Doc:
    """Mark the tokens that begin a sentence (see `sentences`); white space belongs to the sentence before it."""
    starts = {start for start, _ in sentences(doc.text)[1:]}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


class LexiconSpans:
    """Puts the phrases of lexicons into a span group: label is the entry's category, id its phrase."""

    def __init__(self, lexicons: Sequence[str], key: str) -> None:
        self.lexicon = load(*lexicons)
        self.key = key

    def __call__(self, doc: Doc) -> Doc:
        """Return the Doc with the span group filled."""
        first = {token.idx: token.i for token in doc}
        last = {token.idx + len(token): token.i + 1 for token in doc}
        doc.spans[self.key] = [
            Span(doc, first[hit.start], last[hit.end], label=hit.entry.category, span_id=hit.entry.phrase)
            for hit in self.lexicon.find(doc.text)
        ]
        return doc


@Language.factory(LEXICON, assigns=["doc.spans"], default_config={"lexicons": [], "key": SPANS})
def create_lexicon_spans(nlp: Language, name: str, lexicons: list[str], key: str) -> LexiconSpans:
    """Return the component for the named lexicons, all of them when none is named. Raises FormError KDE351 for an unknown one."""
    return LexiconSpans(lexicons, key)


def blank() -> Language:
    """Return a pipeline that only cuts syllables: spaCy's language-neutral vocabulary with our tokenizer; needs no pyvi."""
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})


def pipeline(*lexicons: str) -> Language:
    """Return a pipeline with syllables, sentences and the phrases of the named lexicons (all when none is named) in `doc.spans["lexicon"]`."""
    nlp = blank()
    nlp.add_pipe(SENTENCES)
    nlp.add_pipe(LEXICON, config={"lexicons": list(lexicons)})
    return nlp
