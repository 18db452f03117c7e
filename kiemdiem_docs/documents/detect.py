"""What kind of file the bytes are, by their content; the name's ending often lies."""

import re

from kiemdiem_docs.errors import DocumentError

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (
    (b"{\\rtf", "KDE109"),
    (b"%PDF-", "KDE111"),
    (b"MIME-Version:", "KDE113"),
    (b"\x89PNG", "KDE114"),
    (b"\xff\xd8\xff", "KDE114"),
    (b"GIF8", "KDE114"),
    (b"II*\0", "KDE114"),
    (b"MM\0*", "KDE114"),
    (b"BM", "KDE114"),
    (b"\xdb\xa5", "KDE107"),  # Word 2 and older, before the compound file
    (b"\x31\xbe\0\0", "KDE107"),  # Word for DOS and Write
)
_HEAD = 4096
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"


def require_word_package(data: bytes, name: str) -> None:
    """Return if the bytes may be an Office package (a ZIP file).

    Raises DocumentError that says what the file is instead: KDE103 empty, KDE106 unknown, KDE107 old .doc, KDE108 locked with a password,
    KDE109 RTF, KDE111 PDF, KDE112 plain text, KDE113 web page, KDE114 image, KDE115 Word XML, KDE116 another Office program's file.
    """
    if not data:
        raise DocumentError("KDE103", name=name)
    if not data.startswith(_ZIP):
        raise DocumentError(_compound(data) if data.startswith(_OLE) else _other(data), name=name)


def _compound(data: bytes) -> str:
    """Return the code for an OLE2 compound file, by the streams it holds."""
    if _holds(data, "EncryptedPackage"):
        return "KDE108"
    if _holds(data, "WordDocument"):
        return "KDE107"
    return "KDE116" if any(_holds(data, stream) for stream in ("Workbook", "Book", "PowerPoint Document", "VisioDocument")) else "KDE106"


def _holds(data: bytes, stream: str) -> bool:
    """Return whether the compound file's directory names the stream; case does not matter ([MS-CFB] 2.6.4).

    An entry is 128 bytes, aligned so, and tells its name's length at byte 64 (2.6.1): the same words in a text do not count.
    """
    key = stream.encode("utf-16-le") + b"\0\0"
    length = len(key).to_bytes(2, "little")
    found = re.finditer(re.escape(key), data, re.IGNORECASE)
    return any(match.start() % 128 == 0 and data[match.start() + 64 : match.start() + 66] == length for match in found)


def _other(data: bytes) -> str:
    """Return the code for a file that is neither a package nor a compound file."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, code in _STARTS:
        if head.startswith(start):
            return code
    lower = head.lower()
    if b"w:worddocument" in lower or b"pkg:package" in lower:
        return "KDE115"
    if lower.startswith((b"<!doctype html", b"<html")) or b"<html" in lower[:1024]:
        return "KDE113"
    return "KDE112" if _is_text(data[:_HEAD]) else "KDE106"


def _is_text(head: bytes) -> bool:
    """Return whether the bytes read as text: a UTF-16 mark, or no control characters among them."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or len(head.translate(None, _CONTROLS)) == len(head)
