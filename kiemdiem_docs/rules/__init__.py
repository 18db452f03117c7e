"""One rule, one small module; this is the list of them all."""

from functools import cache
from importlib import import_module

from kiemdiem_docs.rules.base import Case, Example, Rule
from kiemdiem_docs.rules.engine import run

_MODULES = (
    "kd001_unreadable_file",
    "kd002_section_not_located",
    "kd003_legacy_encoding",
    "kd004_active_content",
    "kd101_missing_section",
    "kd102_empty_section",
    "kd103_template_residue",
    "kd104_outdated_form",
    "kd105_missing_self_rating",
    "kd201_no_limitation",
    "kd202_vague_limitation",
    "kd203_diffused_responsibility",
    "kd204_praise_imbalance",
    "kd301_missing_cause",
    "kd302_missing_subjective_cause",
    "kd303_disguised_objective_cause",
    "kd304_vague_cause",
    "kd305_limitation_without_cause",
    "kd401_missing_measure",
    "kd402_vague_measure",
    "kd403_limitation_without_measure",
    "kd404_measure_without_deadline",
    "kd501_no_evidence",
    "kd502_stock_praise",
    "kd601_reused_from_previous",
    "kd603_stale_reference",
    "kd701_previous_limitation_unaddressed",
    "kd702_recurring_limitation",
    "kd801_rating_contradicts_content",
)


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return all rules in the order of their codes, which is the order they are checked in."""
    return tuple(import_module(f"{__name__}.{name}").RULE for name in _MODULES)


__all__ = ["Case", "Example", "Rule", "catalogue", "run"]
