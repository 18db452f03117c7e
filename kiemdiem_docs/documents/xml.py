"""XML of the package: names, safe parsing, attributes that never raise."""

from typing import Any

from lxml import etree

from kiemdiem_docs.documents.limits import Limits
from kiemdiem_docs.errors import DocumentError

Element = Any
"""An lxml element (lxml brings no types of its own)."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

# ISO 29500 Strict uses other names for the same elements.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R.encode(),
}
_OFF = frozenset({"0", "false", "off", "none"})
_VAL = f"{{{W}}}val"


def w(name: str) -> str:
    """Return the qualified name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def parse(data: bytes, part: str, name: str, limits: Limits) -> Element:
    """Return the root of a part's XML; nothing outside `data` is read and no entity is expanded.

    Raises DocumentError: KDE122 not well-formed, KDE123 a DOCTYPE, KDE127 too many tags, KDE128 nested too deeply.
    """
    if data.count(b"<") > limits.tags:
        raise DocumentError("KDE127", name=name)
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True, encoding=None
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise DocumentError(_why(str(error), data), name=name, part=part) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentError("KDE123", name=name, part=part)
    return root


def _why(message: str, data: bytes) -> str:
    """Return the code for what libxml2 complains of."""
    if b"<!DOCTYPE" in data:
        return "KDE123"
    return "KDE128" if "Excessive depth" in message else "KDE122"


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """Return a `w:` attribute of the element."""
    return default if element is None else str(element.get(w(name), default))


def val(element: Element | None, default: str = "") -> str:
    """Return the element's `w:val`."""
    return default if element is None else str(element.get(_VAL, default))


def child(element: Element, tag: str) -> Element | None:
    """Return the first child with a tag; `find` is five times slower."""
    return next(element.iterchildren(tag), None)


def on(element: Element) -> bool:
    """Return whether an on/off property is on: present without a value, or with one that is not off."""
    return element.get(_VAL, "1") not in _OFF


def integer(text: str | None, default: int | None = None) -> int | None:
    """Return the whole number that the text is, `default` if it is none."""
    if text is None or len(text) > 12:
        return default
    try:
        return int(text)
    except ValueError:
        return default


def branch(alternate: Element) -> Element | None:
    """Return what an `mc:AlternateContent` shows: the first choice that Word understands, else the fallback."""
    fallback = None
    for child in alternate:
        if child.tag == f"{{{MC}}}Choice" and _understood(child):
            return child
        if child.tag == f"{{{MC}}}Fallback":
            fallback = child
    return fallback


def _understood(choice: Element) -> bool:
    """Return whether all extensions that a choice requires are Microsoft's or the standard's own."""
    spaces = [choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split()]
    return all(space.startswith(("http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/")) for space in spaces)
