"""Reading: the bytes of a file → a Document of paragraphs with places, repaired and within limits.

`locate` leads from a place back to the XML.
"""

from kiemdiem_docs.documents import locate
from kiemdiem_docs.documents.limits import Limits
from kiemdiem_docs.documents.read import load, read

__all__ = ["Limits", "load", "locate", "read"]
