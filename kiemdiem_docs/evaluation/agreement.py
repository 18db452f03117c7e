"""How well results agree with labels, counted as CONTRACT.md says ("How agreement is counted"); pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from kiemdiem_docs.evaluation import links, passages
from kiemdiem_docs.evaluation.counts import Counts, Miss, Share, Tally, compared_claims, compared_sets, joined
from kiemdiem_docs.evaluation.labels import FLAGS, ITEM_RULES, Label
from kiemdiem_docs.evaluation.placing import placed, right_roles
from kiemdiem_docs.evaluation.words import Claim
from kiemdiem_docs.model import Finding, ItemKind, Report, Result


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the counting gave.

    confusions: (role labelled, role given) → paragraphs, "" for a paragraph that the report does not show. auc: of the score, perfunctory against
    sincere, None when one of the two is missing. ignored: rule ids in the labels that agreement is not counted for.
    """

    reports: int
    unreadable: int
    flags: Tally
    rules: Tally
    items: Tally
    links: Counts
    roles: Share
    form: Share
    year: Share
    reuse: Counts
    auc: float | None
    confusions: Mapping[tuple[str, str], int] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    misses: tuple[Miss, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return plain values for `--format json`; shares with four digits."""
        return {
            "reports": self.reports,
            "unreadable": self.unreadable,
            "flags": _tally_json(self.flags),
            "rules": _tally_json(self.rules),
            "items": _tally_json(self.items),
            "links": _counts_json(self.links),
            "roles": _share_json(self.roles) | {"confusions": [[*key, count] for key, count in sorted(self.confusions.items())]},
            "form": _share_json(self.form),
            "year": _share_json(self.year),
            "reuse": _counts_json(self.reuse),
            "verdict": {"auc": None if self.auc is None else round(self.auc, 4)},
            "ignored": list(self.ignored),
        }


@dataclass(frozen=True, slots=True)
class _One:
    """The counts of one report."""

    flags: Tally
    rules: Tally
    items: Tally
    links: Counts
    roles: Counter[tuple[str, str]]
    right: Share
    form: Share
    year: Share
    reuse: Counts
    misses: tuple[Miss, ...]


def evaluate(results: Iterable[tuple[Label, Result]]) -> Agreement:
    """Count how well each result agrees with its label. An unreadable report misses all that is labelled; its score is left out of the verdict's AUC."""
    given = list(results)
    ones = [_compared(label, result) for label, result in given]
    return Agreement(
        reports=len(given),
        unreadable=sum(result.report is None for _, result in given),
        flags=joined((one.flags for one in ones), FLAGS),
        rules=joined((one.rules for one in ones), ITEM_RULES),
        items=joined((one.items for one in ones), tuple(ItemKind)),
        links=sum((one.links for one in ones), Counts()),
        roles=sum((one.right for one in ones), Share()),
        form=sum((one.form for one in ones), Share()),
        year=sum((one.year for one in ones), Share()),
        reuse=sum((one.reuse for one in ones), Counts()),
        auc=_verdict_auc(given),
        confusions=sum((one.roles for one in ones), Counter()),
        ignored=_ignored(label for label, _ in given),
        misses=tuple(miss for one in ones for miss in one.misses),
    )


def auc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Return the share of pairs in which the positive one scores higher, a tie counting half; None when either side is empty."""
    if not positive or not negative:
        return None
    return sum((p > n) + (p == n) / 2 for p, n in product(positive, negative)) / (len(positive) * len(negative))


def _verdict_auc(given: Sequence[tuple[Label, Result]]) -> float | None:
    scores = {verdict: [r.score for label, r in given if r.report and label.verdict == verdict] for verdict in ("perfunctory", "sincere")}
    return auc(scores["perfunctory"], scores["sincere"])


def _ignored(labels: Iterable[Label]) -> tuple[str, ...]:
    named: set[str] = set()
    for label in labels:
        named |= set(label.flags) - set(FLAGS)
        of_items = {rule for item in label.items() for rule in item.labels}
        of_paragraphs = {rule for paragraph in label.paragraphs for rule in paragraph.labels}
        named |= (of_items | of_paragraphs) - set(ITEM_RULES)
    return tuple(sorted(named))


def _compared(label: Label, result: Result) -> _One:
    report = result.report
    texts = [paragraph.text for paragraph in report.document.paragraphs] if report else []
    found = report.items if report else ()
    flags = compared_sets(label.id, set(label.flags) & set(FLAGS), {f.rule for f in result.findings} & set(FLAGS))
    rules = compared_claims(label.id, "rule", _labelled_rules(label), _found_rules(result, texts))
    items = compared_claims(label.id, "item", [Claim(i.kind, i.q) for i in label.items()], [Claim(i.kind, i.text) for i in found])
    linked, link_misses = links.compared(label.id, label.items(), found)
    roles, right, role_misses = _roles(label, report, texts)
    form, year, head_misses = _head(label, report)
    reuse, reuse_misses = passages.compared(label.id, label.reuse, result.reuse.passages, texts)
    misses = (*head_misses, *flags.misses, *rules.misses, *items.misses, *link_misses, *role_misses, *reuse_misses)
    return _One(flags, rules, items, linked, roles, right, form, year, reuse, misses)


def _labelled_rules(label: Label) -> list[Claim]:
    of_items = [Claim(rule, item.q) for item in label.items() for rule in item.labels]
    of_paragraphs = [Claim(rule, paragraph.text) for paragraph in label.paragraphs for rule in paragraph.labels]
    return [claim for claim in of_items + of_paragraphs if claim.key in ITEM_RULES]


def _found_rules(result: Result, texts: Sequence[str]) -> list[Claim]:
    items = {item.id: item.text for item in result.report.items} if result.report else {}
    return [Claim(f.rule, _words(f, items, texts)) for f in result.findings if f.rule in ITEM_RULES]


def _words(finding: Finding, items: Mapping[str, str], texts: Sequence[str]) -> str:
    """Return the words that a finding speaks of as a reader sees them (its quote may be in a legacy font's letters); its item's where it has no place."""
    span = finding.span
    if span is None or span.paragraph >= len(texts):
        return finding.quote or items.get(finding.item, "")
    return texts[span.paragraph][span.start : span.end]


def _roles(label: Label, report: Report | None, texts: Sequence[str]) -> tuple[Counter[tuple[str, str]], Share, list[Miss]]:
    given = [role.role for role in report.roles] if report else []
    confusions: Counter[tuple[str, str]] = Counter()
    misses = []
    right = 0
    for paragraph, place in zip(label.paragraphs, placed([p.text for p in label.paragraphs], texts), strict=True):
        role = given[place] if place is not None and place < len(given) else None
        if role in right_roles(paragraph):
            right += 1
            continue
        wanted = "|".join(sorted(right_roles(paragraph)))
        confusions[wanted, role or ""] += 1
        misses.append(Miss(label.id, "role", "confused" if role else "missed", f"{wanted} > {role}" if role else wanted, paragraph.text))
    return confusions, Share(right, len(label.paragraphs)), misses


def _head(label: Label, report: Report | None) -> tuple[Share, Share, list[Miss]]:
    if report is None:
        return Share(0, 1), Share(0, 1), [Miss(label.id, "file", "missed", label.file)]
    heads = (("form", label.form, report.form), ("year", label.year, report.year))
    wrong = [Miss(label.id, measure, "confused", f"{wanted} > {given}") for measure, wanted, given in heads if wanted != given]
    return Share(int(label.form == report.form), 1), Share(int(label.year == report.year), 1), wrong


def _counts_json(counts: Counts) -> dict[str, Any]:
    shares = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    return {name: round(value, 4) for name, value in shares.items()} | {
        "hits": counts.hits,
        "found": counts.found,
        "labelled": counts.labelled,
    }


def _share_json(share: Share) -> dict[str, Any]:
    return {"share": round(share.share, 4), "right": share.right, "total": share.total}


def _tally_json(tally: Tally) -> dict[str, Any]:
    return {"all": _counts_json(tally.all), "each": {key: _counts_json(counts) for key, counts in tally.counts.items()}}
