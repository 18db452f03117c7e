"""What a file is, by its content."""

import pytest

from kiemdiem_docs import documents
from kiemdiem_docs.errors import DocumentError
from tests.documents.builder import docx, p, package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def compound(*streams: str, text: bytes = b"") -> bytes:
    """Enough of an OLE2 file: header, text, directory entries."""

    def entry(name: str) -> bytes:
        key = name.encode("utf-16-le") + b"\0\0"
        return key.ljust(64, b"\0") + len(key).to_bytes(2, "little") + bytes(62)

    return OLE.ljust(512, b"\0") + text.ljust(512, b"\0") + b"".join(entry(name) for name in ("Root Entry", *streams))


FILES = {
    "empty": (b"", "KDE103"),
    "zeros": (bytes(5000), "KDE106"),
    "random": (bytes(range(256)) * 4, "KDE106"),
    "old Word": (compound("WordDocument"), "KDE107"),
    "old Word, other case": (compound("WORDDOCUMENT"), "KDE107"),
    "Word 2": (b"\xdb\xa5\x2d\0" + bytes(100), "KDE107"),
    "locked": (compound("EncryptionInfo", "EncryptedPackage"), "KDE108"),
    "old Word that speaks of a package": (compound("WordDocument", text=b"x" + "EncryptedPackage".encode("utf-16-le") + b"\0\0"), "KDE107"),
    "old Excel": (compound("Workbook"), "KDE116"),
    "PowerPoint": (compound("PowerPoint Document"), "KDE116"),
    "other compound file": (compound("Contents"), "KDE106"),
    "RTF": (b"{\\rtf1\\ansi abc}", "KDE109"),
    "RTF after blanks": (b"\r\n {\\rtf1 abc}", "KDE109"),
    "OpenDocument": (package({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "KDE110"),
    "PDF": (b"%PDF-1.7\n\xe2\xe3", "KDE111"),
    "plain text": ("Họ và tên: Nguyễn Văn A".encode(), "KDE112"),
    "plain text with a mark": (b"\xef\xbb\xbfabc", "KDE112"),
    "plain text in UTF-16": ("abc".encode("utf-16"), "KDE112"),
    "plain text in a legacy code": (b"C\xe9ng ho\xb5 x\xb7 h\xe9i", "KDE112"),
    "web page": (b"<!DOCTYPE html><html><body>a</body></html>", "KDE113"),
    "web page of Word": (b'<html xmlns:o="urn:schemas-microsoft-com:office:office">', "KDE113"),
    "web archive": (b"MIME-Version: 1.0\r\n", "KDE113"),
    "JPEG": (b"\xff\xd8\xff\xe0", "KDE114"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "KDE114"),
    "Word 2003 XML": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>', "KDE115"),
    "flat package": (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', "KDE115"),
    "archive": (package({"bao cao.docx": docx(p("a"))}), "KDE117"),
    "empty archive": (package({}), "KDE106"),
}


@pytest.mark.parametrize(("data", "code"), FILES.values(), ids=FILES)
def test_detect_says_what_a_file_is(data, code):
    with pytest.raises(DocumentError) as caught:
        documents.read(data, "báo cáo.docx")
    assert caught.value.code == code
    assert "báo cáo.docx" in caught.value.line("vi")
    assert "báo cáo.docx" in caught.value.line("en")


def test_detect_does_not_go_by_the_name():
    assert documents.read(docx(p("a")), "báo cáo.pdf").paragraphs[0].text == "a"
