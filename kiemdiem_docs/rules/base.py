"""What a rule is: a code, a fault, a check, its legal basis and examples that must and must not be flagged."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kiemdiem_docs.errors import KiemdiemError
from kiemdiem_docs.language import sentences
from kiemdiem_docs.model import Finding, Item, Paragraph, Report, Reuse, Severity, Span
from kiemdiem_docs.regimes import Form, Regime


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may look at: one report (None when the file could not be read), its regime and form, the author's earlier report.

    raised: codes found so far, for rules that stay silent after a more fundamental one.
    """

    report: Report | None
    regime: Regime
    form: Form | None = None
    previous: Report | None = None
    previous_path: str = ""
    reuse: Reuse = field(default_factory=Reuse)
    error: KiemdiemError | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A small report for tests and for `explain`.

    note: what the example shows. parts: role or part of the achievements → its lines; what is not named holds sound text (see
    examples.py). quote: words that a finding must quote, "" where any place will do. previous: parts of the author's report of the year
    before, None without one. data: bytes of a file with the name `name`, which then stands in place of the parts.
    """

    note: str
    parts: Mapping[str, str | None] = field(default_factory=dict)
    quote: str = ""
    form: str = "2B"
    year: int = 2025
    previous: Mapping[str, str | None] | None = None
    data: bytes | None = None
    name: str = "ví dụ.docx"


def sentence(report: Report, span: Span) -> Span:
    """Return the sentence in which the span begins."""
    text = report.document.paragraphs[span.paragraph].text
    start, end = next((found for found in sentences(text) if found[0] <= span.start < found[1]), (0, len(text)))
    return Span(span.paragraph, start, end)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. basis: keys of `Regime.basis`. silenced_by: codes after which this one says nothing ("checked together, never twice")."""

    code: str
    id: str
    severity: Severity
    check: Callable[["Rule", Case], Iterable[Finding]]
    basis: tuple[str, ...]
    must_flag: tuple[Example, ...]
    must_not_flag: tuple[Example, ...]
    silenced_by: tuple[str, ...] = ()

    def whole(self, *, variant: str = "message", severity: Severity | None = None, **params: object) -> Finding:
        """Return a finding on the report as a whole."""
        return Finding(self.code, self.id, severity or self.severity, variant=variant, params=params)

    def on_item(self, item: Item, *, variant: str = "message", **params: object) -> Finding:
        """Return a finding on one item, quoting it."""
        return Finding(self.code, self.id, self.severity, item.span, item.text, variant, params, item.id)

    def on_paragraph(
        self, paragraph: Paragraph, start: int = 0, end: int | None = None, *, variant: str = "message", **params: object
    ) -> Finding:
        """Return a finding on `paragraph.text[start:end]`, quoting it."""
        end = len(paragraph.text) if end is None else end
        return Finding(self.code, self.id, self.severity, Span(paragraph.index, start, end), paragraph.text[start:end], variant, params)
