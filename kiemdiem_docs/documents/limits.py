"""How much a file may cost before it is refused."""

from dataclasses import dataclass

KB = 1024
MB = 1024 * KB


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file; sizes in bytes. The defaults leave a 500-page document room; a report has 2 to 10 pages.

    file: the file as it lies on disk. inflated: all parts that are read, together, as really decompressed. part: one part of them.
    entries: files in the package. ratio: inflated to packed size of one part, looked at once the part is larger than `grace`
    (the size that is harmless anyway).
    tags: `<` in one part, counted before it is parsed: a parsed element costs lxml about 120 bytes.
    depth: structures within each other (tables, text boxes, content controls …).
    paragraphs, characters: lines and characters of the whole text.
    """

    file: int = 20 * MB
    inflated: int = 200 * MB
    part: int = 30 * MB
    entries: int = 500
    ratio: int = 100
    grace: int = MB
    tags: int = 1_000_000
    depth: int = 100
    paragraphs: int = 50_000
    characters: int = 2_000_000
