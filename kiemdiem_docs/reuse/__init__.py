"""What a report shares with an earlier one by the same author, sentence by sentence; the form's own wording never counts."""

from kiemdiem_docs.reuse.base import Base, base, official
from kiemdiem_docs.reuse.compare import compare

__all__ = ["Base", "base", "compare", "official"]
