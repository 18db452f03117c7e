"""Numbers as list labels write them (`w:numFmt`, ECMA-376 Part 1, 17.18.59)."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = 26
_MOST_LETTERS = 780  # Word repeats a letter at most 30 times
_MOST_ROMAN = 3999


def numeral(number: int, style: str) -> str:
    """Return the number in a numbering style; a style without a rule here, and a number that a style cannot write, come out in decimal."""
    return _STYLES.get(style, str)(number)


def _letters(number: int) -> str:
    """Return a … z, aa, bb … as Word counts."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)


def _roman(number: int) -> str:
    """Return the number in lower-case Roman numerals."""
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    text = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        text += sign * count
    return text


def _ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd … (Word writes the English ending for languages it has no rule for)."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _number: "",
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
}
