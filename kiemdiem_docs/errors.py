"""The one hierarchy of errors: each has a code, says what happened and where, and what the user can do."""

from kiemdiem_docs import messages


class KiemdiemError(Exception):
    """An error a user can act on.

    code: stable, `KDE` and three digits; its texts stand in the catalogue `errors`.
    params: what fills the texts' placeholders (file names, keys, figures).
    """

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def line(self, lang: str = messages.DEFAULT) -> str:
        """Return one line: code, what happened and where, what to do."""
        what = messages.text(f"errors.{self.code}.what", lang, **self.params)
        remedy = messages.text(f"errors.{self.code}.remedy", lang, **self.params)
        return f"[{self.code}] {what} {remedy}"

    def __str__(self) -> str:
        return self.line()


class DocumentError(KiemdiemError):
    """A document cannot be read (KDE1xx)."""


class DataError(KiemdiemError):
    """A data file does not fit its form (KDE2xx)."""


class FormError(KiemdiemError):
    """A form or its template is unknown or broken (KDE3xx)."""


class UsageError(KiemdiemError):
    """The command was called in a way it cannot serve (KDE4xx)."""
