"""Results as a cadre reads them on a terminal: what was found, where, why it matters, which question to answer."""

import math
from collections.abc import Sequence
from itertools import groupby

from kiemdiem_docs import messages
from kiemdiem_docs.model import Finding, Related, Report, Result, Severity
from kiemdiem_docs.output import wording
from kiemdiem_docs.output.fingerprint import normalised
from kiemdiem_docs.output.jsonfile import severities
from kiemdiem_docs.output.page import Page
from kiemdiem_docs.output.shown import quoted, short, shown

HEADING_WORDS = 16

_REUSE = "KD6"
"""The rules on words taken over; others relate a finding to another report without saying that the words are the same."""


def render(results: Sequence[Result], lang: str, *, color: bool, width: int, words: wording.Words = wording) -> str:
    """Return the results as text ending in a line break: a block a file, then a summary and what to do next (a single unreadable file is one line).

    width: columns; color: whether to write ANSI colours (the caller asks the terminal and NO_COLOR).
    """
    page = Page(width, color)
    blocks = [_file(result, lang, page, words) for result in results]
    if len(results) > 1 or any(result.report for result in results):
        blocks.append(_summary(results, lang, page))
    return "\n".join("\n".join(block) + "\n" for block in blocks)


def _file(result: Result, lang: str, page: Page, words: wording.Words) -> list[str]:
    name = page.bold(shown(result.path))
    if result.report is None:
        reason = result.error.line(lang) if result.error else ""
        return [f"{name}: {page.marked(messages.text('output.head.unreadable', lang, reason=shown(reason)), Severity.ERROR)}"]
    return [name, *_head(result, result.report, lang, page, words), *_findings(result, result.report, lang, page, words)]


def _head(result: Result, report: Report, lang: str, page: Page, words: wording.Words) -> list[str]:
    lines = [_whose(report, lang, words)]
    if result.previous:
        matched = messages.text(f"output.matched.{result.previous.matched_by}", lang)
        values = {"path": shown(result.previous.path), "matched": matched, "share": f"{math.floor(100 * result.reuse.share)}%"}
        lines.append(messages.text("output.head.previous", lang, **values))
    verdict = messages.text(f"output.verdicts.{result.verdict}", lang)
    lines.append(messages.text("output.head.score", lang, score=result.score, verdict=verdict))
    lines.append(messages.text("output.head.found", lang, counts=_counts([result], lang)))
    return [line for text in lines for line in page.wrap(text, 2, 2)]


def _whose(report: Report, lang: str, words: wording.Words) -> str:
    """Return form, regulation, year and author in one line; what could not be told is said."""
    form = messages.text("output.head.form", lang, form=report.form) if report.form else messages.text("output.head.no-form", lang)
    year = messages.text("output.head.year", lang, year=report.year) if report.year else messages.text("output.head.no-year", lang)
    author = ", ".join(shown(part) for part in (report.author.name, report.author.unit) if part.strip())
    return " · ".join((form, words.regime(report.regime, lang), year, author or messages.text("output.head.no-author", lang)))


def _counts(results: Sequence[Result], lang: str) -> str:
    """Return "1 error, 2 warnings": only the severities that occur."""
    said = [messages.text(f"output.counts.{severity}", lang, count=count) for severity, count in severities(results).items() if count]
    return ", ".join(said) or messages.text("output.counts.none", lang)


def _findings(result: Result, report: Report, lang: str, page: Page, words: wording.Words) -> list[str]:
    lines: list[str] = []
    explained: set[str] = set()
    ordered = sorted(result.findings, key=_place)
    for place, findings in groupby(ordered, key=lambda finding: _section(finding, report, lang)):
        lines += ["", *(page.bold(line) for line in page.wrap(place, 2, 2))]
        for finding in findings:
            lines += _finding(finding, report, lang, page, words, again=finding.code in explained)
            explained.add(finding.code)
    return lines


def _place(finding: Finding) -> tuple[int, int]:
    """Return the reading order; what concerns the whole report comes first."""
    return (finding.span.paragraph, finding.span.start) if finding.span else (-1, 0)


def _section(finding: Finding, report: Report, lang: str) -> str:
    """Return the heading under which the finding stands: as the author wrote it, else what the part is for."""
    if finding.span is None:
        return messages.text("output.findings.whole", lang)
    at = finding.span.paragraph
    heading = next((short(s.heading, HEADING_WORDS) for s in report.sections if s.first <= at <= s.last), "")
    role = messages.text(f"output.roles.{report.roles[at].role}", lang)
    return heading or role[0].upper() + role[1:]


def _finding(finding: Finding, report: Report, lang: str, page: Page, words: wording.Words, *, again: bool) -> list[str]:
    mark = page.marked(messages.text(f"output.severities.{finding.severity}", lang), finding.severity)
    lines = [f"    {mark} {page.bold(words.name(finding.code, lang))} [{finding.code}]"]
    if finding.quote:
        lines += page.wrap(quoted(finding.quote), 6)
    lines += page.wrap(shown(words.message(finding, lang)), 6)
    for other in finding.related:
        lines += page.wrap(_source(finding, other, lang), 6)
    lines += [page.dim(line) for line in page.wrap(_why(finding, report, lang, words, again=again), 6)]
    return lines + page.wrap(f"{messages.text('output.findings.ask', lang)} {shown(words.suggestion(finding, lang))}", 6)


def _source(finding: Finding, other: Related, lang: str) -> str:
    """Return where the words stand already, with the words there unless they are the same; for what is not reuse, what the other report says."""
    if not finding.code.startswith(_REUSE):
        return f"{messages.text('output.findings.earlier', lang, path=shown(other.path))} {quoted(other.quote)}"
    if normalised(other.quote) == normalised(finding.quote):
        return messages.text("output.findings.same", lang, path=shown(other.path))
    return f"{messages.text('output.findings.source', lang, path=shown(other.path))} {quoted(other.quote)}"


def _why(finding: Finding, report: Report, lang: str, words: wording.Words, *, again: bool) -> str:
    """Return reason and legal basis; said in full once a file, then by reference."""
    why = messages.text("output.findings.why", lang)
    if again:
        return f"{why} {messages.text('output.findings.seen', lang, code=finding.code)}"
    basis = words.basis(finding, report.regime, lang)
    cited = messages.text("output.findings.basis", lang, basis=basis) if basis else ""
    return f"{why} {words.why(finding.code, lang)} {cited}".strip()


def _summary(results: Sequence[Result], lang: str, page: Page) -> list[str]:
    read = [result for result in results if result.report is not None]
    unreadable = len(results) - len(read)
    texts = [messages.text("output.summary.files", lang, reports=len(read), counts=_counts(read, lang))] if read else []
    if unreadable:
        texts.append(messages.text("output.summary.unreadable", lang, count=unreadable))
    if read:
        texts.append(messages.text("output.summary.score", lang))
    if any(finding.code == "KD002" for result in results for finding in result.findings):
        texts.append(messages.text("output.summary.not-checked", lang))
    if unreadable:
        texts.append(messages.text("output.next.unreadable", lang))
    if read:
        texts.append(_next(read, lang))
    title = page.bold(messages.text("output.summary.title", lang))
    return [title, *(line for text in texts for line in page.wrap(text, 2, 2))]


def _next(read: Sequence[Result], lang: str) -> str:
    """Return what to do now: what the gravest finding asks for."""
    for severity in Severity:
        first = next((finding.code for result in read for finding in result.findings if finding.severity == severity), None)
        if first:
            return messages.text(f"output.next.{severity}", lang, code=first)
    return messages.text("output.next.none", lang)
