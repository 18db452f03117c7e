"""Vietnamese: folding, syllables, sentences, clauses, words, and lexicons found in text. The spaCy pipeline stands in `pipeline`."""

from kiemdiem_docs.language.clauses import clauses, connectives
from kiemdiem_docs.language.folding import fold
from kiemdiem_docs.language.lexicon import Entry, Hit, Lexicon, load
from kiemdiem_docs.language.segment import Word, words
from kiemdiem_docs.language.sentences import sentences
from kiemdiem_docs.language.tokens import Syllable, syllables

__all__ = ["Entry", "Hit", "Lexicon", "Syllable", "Word", "clauses", "connectives", "fold", "load", "sentences", "syllables", "words"]
