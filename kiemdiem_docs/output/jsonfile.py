"""Results as JSON, exactly as CONTRACT.md says; `check-schema.json` beside this module describes it."""

import json
from collections import Counter
from collections.abc import Sequence
from importlib import resources
from typing import Any

from kiemdiem_docs import __version__
from kiemdiem_docs.model import Finding, Item, Paragraph, ParagraphRole, Passage, Previous, Report, Result, Reuse, Section, Severity, Span
from kiemdiem_docs.output import wording
from kiemdiem_docs.output.fingerprint import fingerprints

SCHEMA_VERSION = "1.0"


def to_json(results: Sequence[Result], lang: str, *, words: wording.Words = wording) -> dict[str, Any]:
    """Return the results as plain values for `json.dumps`; texts in the language asked for."""
    return {
        "schema_version": SCHEMA_VERSION,
        "generator": {"name": "kiemdiem-docs", "version": __version__},
        "reports": [report_json(result, lang, words=words) for result in results],
        "summary": {
            "reports": len(results),
            "unreadable": sum(result.report is None for result in results),
            "findings": severities(results),
        },
    }


def dumps(results: Sequence[Result], lang: str, *, words: wording.Words = wording) -> str:
    """Return `to_json` as text, indented, ending in a line break. Characters that no encoding can carry (lone surrogates) come out escaped."""
    text = json.dumps(to_json(results, lang, words=words), ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `to_json`."""
    loaded: dict[str, Any] = json.loads(resources.files(__package__).joinpath("check-schema.json").read_text("utf-8"))
    return loaded


def severities(results: Sequence[Result]) -> dict[str, int]:
    """Return how many findings there are of each severity, the gravest first."""
    counted = Counter(finding.severity for result in results for finding in result.findings)
    return {str(severity): counted[severity] for severity in Severity}


def report_json(result: Result, lang: str, *, words: wording.Words = wording) -> dict[str, Any]:
    """Return one result; an unreadable file has the same fields, with null or nothing in them."""
    report = result.report
    return {
        "path": result.path,
        "sha256": result.sha256,
        "readable": report is not None,
        "error": result.error.line(lang) if result.error else None,
        **_head(report),
        "previous": _previous(result.previous),
        **_content(report),
        "findings": _findings(result, lang, words),
        "reuse": _reuse(result.reuse),
        "score": result.score if report else None,
        "verdict": result.verdict if report else None,
    }


def _head(report: Report | None) -> dict[str, Any]:
    author = report.author if report else None
    return {
        "form": report.form if report else None,
        "regime": report.regime if report else None,
        "year": report.year if report else None,
        "author": {name: getattr(author, name) if author else "" for name in ("name", "birth", "unit")},
    }


def _content(report: Report | None) -> dict[str, Any]:
    if report is None:
        return {"paragraphs": [], "sections": [], "items": []}
    return {
        "paragraphs": [_paragraph(p, r) for p, r in zip(report.document.paragraphs, report.roles, strict=True)],
        "sections": [_section(section) for section in report.sections],
        "items": [_item(item) for item in report.items],
    }


def _paragraph(paragraph: Paragraph, role: ParagraphRole) -> dict[str, Any]:
    return {
        "index": paragraph.index,
        "text": paragraph.text,
        "label": paragraph.label,
        "role": role.role,
        "part": role.part,
        "heading": role.heading,
    }


def _section(section: Section) -> dict[str, Any]:
    return {"role": section.role, "part": section.part, "heading": section.heading, "first": section.first, "last": section.last}


def _item(item: Item) -> dict[str, Any]:
    return {"id": item.id, "kind": item.kind, **_span(item.span), "text": item.text, "links": list(item.links)}


def _span(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return {"paragraph": None, "start": None, "end": None}
    return {"paragraph": span.paragraph, "start": span.start, "end": span.end}


def _previous(previous: Previous | None) -> dict[str, str] | None:
    return {"path": previous.path, "matched_by": previous.matched_by} if previous else None


def _findings(result: Result, lang: str, words: wording.Words) -> list[dict[str, Any]]:
    regime = result.report.regime if result.report else None
    named = zip(result.findings, fingerprints(result), strict=True)
    return [_finding(finding, words, regime, lang) | {"fingerprint": name} for finding, name in named]


def _finding(finding: Finding, words: wording.Words, regime: str | None, lang: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": words.message(finding, lang),
        "basis": words.basis(finding, regime, lang),
        "suggestion": words.suggestion(finding, lang),
        **_span(finding.span),
        "quote": finding.quote,
        "item": finding.item or None,
        "related": [{"path": place.path, **_span(place.span), "quote": place.quote} for place in finding.related],
    }


def _reuse(reuse: Reuse) -> dict[str, Any]:
    return {"share": round(reuse.share, 4), "passages": [_passage(passage) for passage in reuse.passages]}


def _passage(passage: Passage) -> dict[str, Any]:
    previous = {**_span(passage.source), "quote": passage.source_quote}
    return {"kind": passage.kind, "quote": passage.quote, **_span(passage.span), "previous": previous}
