"""Forms: data in, documents out.

`parse` or `check` turn a data file or a table's row into `FormData`, or name every fault at once; `render` makes the Word file; `starter` writes an
empty data file with an explanation of every key. Nothing is invented: what the data does not say stands in the document as "[CẦN BỔ SUNG: …]".
"""

from functools import cache

from kiemdiem_docs import regimes
from kiemdiem_docs.forms.checking import FormData, InvalidDataError, check, parse
from kiemdiem_docs.forms.context import context, missing
from kiemdiem_docs.forms.starter import starter
from kiemdiem_docs.regimes import Form

__all__ = ["FormData", "InvalidDataError", "check", "context", "missing", "parse", "render", "starter"]


@cache
def _page(form_regime: str, code: str) -> bytes:
    return regimes.template(regimes.form(form_regime, code))


def render(form: Form, data: FormData, page: bytes | None = None) -> bytes:
    """Return the Word file: the data on the form's page, or on an office's own page in docxtpl's dialect.

    The same form, data and page give the same bytes. Raises FormError KDE310 to KDE315 for a page that cannot be used.
    """
    from kiemdiem_docs.forms.engine import compiled

    return compiled(page if page is not None else _page(form.regime, form.code)).render(context(data))
