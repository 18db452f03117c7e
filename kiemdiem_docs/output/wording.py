"""What a finding says: the one place where the texts of the rules and the legal basis are put into words, for every output.

A text that is missing from the catalogue is a fault of the program: KeyError, never an empty line.
"""

from collections.abc import Mapping
from functools import cache
from typing import Protocol

from kiemdiem_docs import messages, regimes, rules
from kiemdiem_docs.errors import KiemdiemError
from kiemdiem_docs.model import Finding, ItemKind, Level, Role


class Words(Protocol):
    """What an output needs to put a finding into words; this module is the shipped one."""

    def name(self, code: str, lang: str) -> str:
        """Return the rule's name in a few words."""

    def why(self, code: str, lang: str) -> str:
        """Return why the rule's fault matters."""

    def message(self, finding: Finding, lang: str) -> str:
        """Return what is wrong here."""

    def suggestion(self, finding: Finding, lang: str) -> str:
        """Return the question that leads to better words."""

    def basis(self, finding: Finding, regime_id: str | None, lang: str) -> str:
        """Return the regulation that the finding rests on, "" for a rule without one."""

    def regime(self, regime_id: str, lang: str) -> str:
        """Return the regulation of the regime as it is cited."""


def name(code: str, lang: str = messages.DEFAULT) -> str:
    """Return the rule's name in a few words. Raises KeyError for an unknown code."""
    return messages.text(f"rules.{code}.name", lang)


def why(code: str, lang: str = messages.DEFAULT) -> str:
    """Return why the rule's fault matters. Raises KeyError for an unknown code."""
    return messages.text(f"rules.{code}.why", lang)


def message(finding: Finding, lang: str = messages.DEFAULT) -> str:
    """Return what is wrong here. Raises KeyError when the variant has no text or a parameter is missing."""
    place = "message" if finding.variant == "message" else f"messages.{finding.variant}"
    return messages.text(f"rules.{finding.code}.{place}", lang, **spoken(finding.params, lang))


def suggestion(finding: Finding, lang: str = messages.DEFAULT) -> str:
    """Return the question that leads to better words. Raises KeyError when the text or a parameter is missing."""
    return messages.text(f"rules.{finding.code}.suggestion", lang, **spoken(finding.params, lang))


def basis(finding: Finding, regime_id: str | None, lang: str = messages.DEFAULT) -> str:
    """Return the regulations that the finding rests on, joined by "; "; "" where the rule names none or the file could not be read.

    Raises KeyError for a code or a basis key that nothing stands under, FormError KDE303 for an unknown regime.
    """
    return cited(finding.code, regime_id, lang) if regime_id else ""


@cache
def cited(code: str, regime_id: str, lang: str = messages.DEFAULT) -> str:
    """Return the regulations that a rule rests on under a regime, each once, joined by "; ". Raises as `basis` does."""
    keys = {rule.code: rule.basis for rule in rules.catalogue()}[code]
    known = regimes.regime(regime_id).basis
    return "; ".join(dict.fromkeys(known[key].en if lang == "en" else known[key].vi for key in keys))


def regime(regime_id: str, lang: str = messages.DEFAULT) -> str:
    """Return the regulation of the regime as it is cited ("Quy định số 366-QĐ/TW"). Raises FormError KDE303."""
    first = regimes.regime(regime_id).documents[0]
    return messages.text("output.regulation", lang, number=first.number)


def spoken(params: Mapping[str, object], lang: str = messages.DEFAULT) -> dict[str, object]:
    """Return the parameters with roles, kinds of items, levels and errors put into words; lists are joined by commas."""
    return {key: _word(value, lang) for key, value in params.items()}


def _word(value: object, lang: str) -> object:
    if isinstance(value, Role):
        return messages.text(f"output.roles.{value}", lang)
    if isinstance(value, ItemKind):
        return messages.text(f"output.kinds.{value}", lang)
    if isinstance(value, Level):
        return messages.text(f"output.levels.{value}", lang)
    if isinstance(value, KiemdiemError):
        return value.line(lang)
    if isinstance(value, list | tuple):
        return ", ".join(str(_word(part, lang)) for part in value)
    return value
