"""Limitations that nothing in the report points at: what KD305 and KD403 share."""

from kiemdiem_docs.model import Item, ItemKind, Report


def limitations(report: Report | None, *kinds: ItemKind) -> list[Item]:
    """Return the limitations that no item of the kinds is linked to; [] where the report has no such item at all."""
    pointing = report.of_kind(*kinds) if report else []
    if report is None or not pointing:
        return []
    met = {target for item in pointing for target in item.links}
    return [item for item in report.of_kind(ItemKind.LIMITATION) if item.id not in met]
