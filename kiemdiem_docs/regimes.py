"""Which regulation, which form and which layout are in force for a year, an author and a date.

Read from `templates/` once, strictly: see `_regimes` and `_forms` for the shapes.
"""

import datetime
import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from kiemdiem_docs._forms import Annex, Form, FormField, FormSection, Signature
from kiemdiem_docs._regimes import (
    Basis,
    Cap,
    Condition,
    Deadline,
    Hole,
    Instrument,
    Layout,
    LevelRule,
    Margins,
    PointScale,
    Range,
    Regime,
    Replaced,
    Subject,
    Superseded,
)
from kiemdiem_docs._strict import load
from kiemdiem_docs.errors import FormError

__all__ = [
    "Annex",
    "Basis",
    "Cap",
    "Condition",
    "Deadline",
    "Form",
    "FormField",
    "FormSection",
    "Hole",
    "Instrument",
    "Layout",
    "LevelRule",
    "Margins",
    "PointScale",
    "Range",
    "Regime",
    "Replaced",
    "Signature",
    "Subject",
    "Superseded",
    "form",
    "form_for",
    "forms",
    "holes",
    "layout_for",
    "layouts",
    "regime",
    "regime_for",
    "regimes",
    "superseded",
    "template",
]

_REGIMES = ("366-2025", "124-2023", "132-2018")
_LAYOUTS = ("layout-hd36.yaml", "layout-hd05.yaml")
_FORMS = {"366-2025": ("1", "2A", "2B", "2C"), "124-2023": ("1", "2A", "2B"), "132-2018": ()}


def _data() -> Traversable:
    """Return the data folder: part of the installed package, beside the package in a checkout."""
    try:
        return resources.files("kiemdiem_docs.templates")
    except ModuleNotFoundError:
        return resources.files("templates")


@cache
def regimes() -> tuple[Regime, ...]:
    """Return all regimes, the newest first. Raises FormError KDE304 if a packaged file is broken."""
    return tuple(load(_data().joinpath("regimes", f"{name}.yaml"), Regime, id=name) for name in _REGIMES)


def regime(id: str) -> Regime:
    """Return the regime with this id ("366-2025"). Raises FormError KDE303."""
    for known in regimes():
        if known.id == id:
            return known
    raise FormError("KDE303", id=id, known=", ".join(_REGIMES))


def regime_for(year: int) -> Regime:
    """Return the regime in force for the year reviewed. Raises FormError KDE302 before 2018."""
    for known in regimes():
        if known.covers(year):
            return known
    raise FormError("KDE302", year=year, first=min(known.first_year for known in regimes()))


@cache
def forms(regime_id: str) -> tuple[Form, ...]:
    """Return the forms of a regime in printed order; () where none was found (132-2018). Raises FormError KDE303, KDE304."""
    regime(regime_id)
    return tuple(load(_folder(regime_id, code).joinpath("form.yaml"), Form, regime=regime_id, code=code) for code in _FORMS[regime_id])


def form(regime_id: str, code: str) -> Form:
    """Return the form with this code, spelt "2B", "2b", "02B", "Mẫu 2B" or "1", "01". Raises FormError KDE301, KDE303."""
    wanted = re.sub(r"^(?:mẫu|mau)?\s*(?:số|so)?\s*0*", "", code.strip().lower()).upper()
    for candidate in forms(regime_id):
        if candidate.code == wanted:
            return candidate
    raise _no_form(code, regime_id)


def form_for(regime_id: str, subject: Subject) -> Form:
    """Return the form that this kind of author uses under the regime.

    A regime without a form for party members outside the political system gives them the non-leader's (2023 had two personal forms).
    Raises FormError KDE301, KDE303.
    """
    wanted = {candidate.subject: candidate for candidate in forms(regime_id)}
    if subject == "outside" and subject not in wanted:
        subject = "non-leader"
    if subject not in wanted:
        raise _no_form(subject, regime_id)
    return wanted[subject]


@cache
def superseded() -> tuple[Replaced, ...]:
    """Return the documents outside the review itself that were replaced by others. Raises FormError KDE304."""
    return load(_data().joinpath("regimes", "superseded.yaml"), Superseded).documents


@cache
def layouts() -> tuple[Layout, ...]:
    """Return the layout guidelines, the oldest first. Raises FormError KDE304."""
    return tuple(load(_data().joinpath("regimes", name), Layout) for name in _LAYOUTS)


def layout_for(day: datetime.date) -> Layout:
    """Return the layout guideline in force on the day a document is issued; the oldest known one for days before it."""
    for layout in reversed(layouts()):
        if layout.first_day <= day:
            return layout
    return layouts()[0]


def holes(regime_id: str) -> tuple[Hole, ...]:
    """Return all that was looked for and not found for a regime and its forms. Raises FormError KDE303."""
    own = regime(regime_id).unknown
    return own + tuple(hole for known in forms(regime_id) for hole in known.unknown)


def template(known: Form) -> bytes:
    """Return the bytes of the form's page, a Word file in docxtpl's dialect."""
    return _folder(known.regime, known.code).joinpath("form.docx").read_bytes()


def _no_form(wanted: str, regime_id: str) -> FormError:
    number = regime(regime_id).documents[0].number
    return FormError("KDE301", code=wanted, regime=number, known=", ".join(known.code for known in forms(regime_id)) or "—")


def _folder(regime_id: str, code: str) -> Traversable:
    return _data().joinpath("forms", regime_id, code)
