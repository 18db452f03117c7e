"""A document understood as a report: head, roles, sections, items, links, rating."""

from kiemdiem_docs import regimes
from kiemdiem_docs.analysis import header, items, links, rating, roles
from kiemdiem_docs.analysis.lines import lines
from kiemdiem_docs.errors import FormError
from kiemdiem_docs.model import Document, Report

_DEFAULT_YEAR = 2026
"""Regime for a report that names no year at all: the one in force when this version was made."""


def understand(document: Document, *, year: int | None = None, form: str | None = None) -> Report:
    """Return the document as a report. year and form override what the document says.

    Raises FormError for a year given that no regime covers, or a form that the regime does not have.
    """
    found = lines(document.paragraphs)
    assigned, sections = roles.read(found)
    head = header.head(found, assigned)
    reviewed = year or header.year(head, found)
    regime = regimes.regime_for(year).id if year else _regime(reviewed)
    subject = header.subject(head, found, assigned, outside_form=any(known.subject == "outside" for known in regimes.forms(regime)))
    code = regimes.form(regime, form).code if form else _code(regime, subject)
    extracted = items.extract(found, assigned, reviewed)
    return Report(
        document=document,
        form=code,
        regime=regime,
        year=reviewed,
        author=header.author(head),
        roles=assigned,
        sections=sections,
        items=links.link(extracted, found, assigned),
        ratings=rating.ratings(found, assigned, subject == "collective"),
        points=rating.points(found, assigned),
    )


def _regime(year: int | None) -> str:
    try:
        return regimes.regime_for(year or _DEFAULT_YEAR).id
    except FormError:
        return regimes.regime_for(_DEFAULT_YEAR).id


def _code(regime: str, subject: regimes.Subject | None) -> str | None:
    """Return the code of the form for this kind of author, None where it is not told or the regime has none."""
    try:
        return regimes.form_for(regime, subject).code if subject else None
    except FormError:
        return None
