"""Reading: the bytes of a file → a Document of paragraphs with places, repaired and within limits."""

from kiemdiem_docs.documents.limits import Limits
from kiemdiem_docs.documents.read import load, read

__all__ = ["Limits", "load", "read"]
