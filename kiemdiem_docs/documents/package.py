"""The ZIP package of an Office file, read part by part within limits."""

import zipfile
import zlib
from io import BytesIO
from posixpath import dirname, join, normpath, split
from typing import NamedTuple

from kiemdiem_docs.documents import xml
from kiemdiem_docs.documents.limits import MB, Limits
from kiemdiem_docs.errors import DocumentError

_CHUNK = MB
_ENTRY = b"PK\x01\x02"
_LOCKED = 0x1
_RELATIONSHIP = f"{{{xml.RELATIONS}}}Relationship"
# What zipfile and zlib raise on damaged or exotic archives.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


class Relation(NamedTuple):
    """A line of a `.rels` part. kind: last word of its type. target: a part's name, or what is written there when external."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """An open package. Parts are decompressed only when asked for, in chunks, and counted as they come out: declared sizes lie."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Open the bytes of a ZIP file; `name` is for messages.

        Raises DocumentError: KDE120 damaged, KDE125 too many entries.
        """
        self.name = name
        self.limits = limits
        self._spent = 0
        self._relations: dict[str, list[Relation]] = {}
        # Every entry opens with this mark, so zipfile builds no more entries than that (nested packages bring marks of their own: hence 10).
        if data.count(_ENTRY) > 10 * limits.entries:
            raise DocumentError("KDE125", name=name, limit=limits.entries)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise DocumentError("KDE120", name=name) from error
        self._entries = self._index()

    def _index(self) -> dict[str, list[zipfile.ZipInfo]]:
        """Return the entries by part name; part names know no case, and some producers write backslashes."""
        infos = self._zip.infolist()
        if len(infos) > self.limits.entries:
            raise DocumentError("KDE125", name=self.name, limit=self.limits.entries)
        entries: dict[str, list[zipfile.ZipInfo]] = {}
        for info in infos:
            entries.setdefault(info.filename.replace("\\", "/").lower(), []).append(info)
        return entries

    @property
    def names(self) -> list[str]:
        """The names of all entries, as written."""
        return [info.filename for infos in self._entries.values() for info in infos]

    def entry(self, part: str) -> str | None:
        """Return the part's name as the package writes it, None if it has no such part."""
        infos = self._entries.get(part.lower())
        return infos[0].filename if infos else None

    def read(self, part: str) -> bytes | None:
        """Return a part's bytes, None if the package has no such part.

        Raises DocumentError: KDE108 locked, KDE120 damaged or doubly present, KDE126 larger or denser packed than allowed.
        """
        infos = self._entries.get(part.lower())
        if not infos:
            return None
        if len(infos) > 1:
            # Two readers would show two different texts.
            raise DocumentError("KDE120", name=self.name)
        if infos[0].flag_bits & _LOCKED:
            raise DocumentError("KDE108", name=self.name)
        try:
            return self._inflate(infos[0])
        except _BROKEN as error:
            raise DocumentError("KDE120", name=self.name) from error

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        """Return the decompressed bytes of an entry, stopping at the first chunk beyond a limit."""
        limits = self.limits
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                self._spent += len(chunk)
                dense = size > limits.grace and size > limits.ratio * info.compress_size
                if size > limits.part or self._spent > limits.inflated or dense:
                    raise DocumentError("KDE126", name=self.name, part=info.filename)
                chunks.append(chunk)
        return b"".join(chunks)

    def xml(self, part: str) -> xml.Element | None:
        """Return the root of a part, None if there is no such part. Raises DocumentError as `read` and `xml.parse` do."""
        data = self.read(part)
        return None if data is None else xml.parse(data, part, self.name, self.limits)

    def relations(self, part: str) -> list[Relation]:
        """Return the relationships of a part ("" for the package itself)."""
        if part not in self._relations:
            folder, base = split(part)
            root = self.xml(join(folder, "_rels", base + ".rels"))
            self._relations[part] = [] if root is None else [_relation(child, folder) for child in root.iter(_RELATIONSHIP)]
        return self._relations[part]

    def main(self) -> str:
        """Return the name of the main part, as the package's relationships write it.

        Raises DocumentError: KDE121 there is none.
        """
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and not relation.external and self.entry(relation.target):
                return relation.target
        raise DocumentError("KDE121", name=self.name)


def _relation(element: xml.Element, folder: str) -> Relation:
    """Return one relationship with its target as a part name."""
    target = element.get("Target", "")
    external = element.get("TargetMode", "").lower() == "external"
    if not external:
        target = normpath(join("/", folder, target.replace("\\", "/"))).lstrip("/")
    return Relation(element.get("Id", ""), element.get("Type", "").rsplit("/", 1)[-1], target, external)


def relations_owner(entry: str) -> str | None:
    """Return the part whose relationships an entry holds, None if it is no `.rels` part."""
    folder, base = split(entry)
    if not base.lower().endswith(".rels") or split(folder)[1].lower() != "_rels":
        return None
    return join(dirname(folder), base[: -len(".rels")])
