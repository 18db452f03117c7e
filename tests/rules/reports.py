"""Reports written down by hand: what the analyser would have found, so that a rule is tested without it."""

from itertools import groupby

from kiemdiem_docs import regimes
from kiemdiem_docs.model import (
    ActiveContent,
    Document,
    Item,
    ItemKind,
    Level,
    Paragraph,
    ParagraphRole,
    Points,
    Rating,
    Report,
    Reuse,
    Role,
    Section,
    Span,
)
from kiemdiem_docs.rules import Case, Rule, catalogue

Line = tuple[Role | ParagraphRole, str]


def heading(role: Role, part: str = "") -> ParagraphRole:
    return ParagraphRole(role, part, heading=True)


def report(
    *lines: Line,
    items: tuple[Item, ...] = (),
    ratings: tuple[Rating, ...] = (),
    points: Points | None = None,
    active: tuple[ActiveContent, ...] = (),
    form: str | None = "2B",
    year: int = 2025,
) -> Report:
    paragraphs = tuple(Paragraph(index, text) for index, (_, text) in enumerate(lines))
    roles = tuple(role if isinstance(role, ParagraphRole) else ParagraphRole(role) for role, _ in lines)
    document = Document("x.docx", "", paragraphs, active=active)
    regime = regimes.regime_for(year).id
    sections = _sections(document, roles)
    return Report(document, form, regime, year, roles=roles, sections=sections, items=items, ratings=ratings, points=points or Points())


def _sections(document: Document, roles: tuple[ParagraphRole, ...]) -> tuple[Section, ...]:
    found, started = [], 0
    keys = []
    for role in roles:
        started += role.heading
        keys.append((role.role, role.part, started))
    for (role, part, _), group in groupby(range(len(roles)), key=keys.__getitem__):
        indexes = list(group)
        words = document.paragraphs[indexes[0]].text if roles[indexes[0]].heading else ""
        found.append(Section(role, part, words, indexes[0], indexes[-1]))
    return tuple(found)


def item(
    kind: ItemKind, paragraph: int, text: str, *, start: int = 0, claimed: str = "", identity: str = "i1", links: tuple[str, ...] = ()
) -> Item:
    return Item(identity, kind, Span(paragraph, start, start + len(text)), text, links, claimed)


def rating(*levels: Level, subject: str = "member", paragraph: int = 0, end: int = 10) -> Rating:
    return Rating(subject, levels, Span(paragraph, 0, end))


def case(report: Report | None, reuse: Reuse | None = None, previous_path: str = "", previous: Report | None = None) -> Case:
    regime = regimes.regime(report.regime) if report else regimes.regimes()[0]
    form = regimes.form(regime.id, report.form) if report and report.form else None
    return Case(report, regime, form, previous, previous_path, reuse or Reuse())


def rule(code: str) -> Rule:
    return next(known for known in catalogue() if known.code == code)


def check(code: str, case: Case) -> list[tuple[str, str]]:
    """Return (variant, quote) of what the rule finds."""
    known = rule(code)
    return [(finding.variant, finding.quote) for finding in known.check(known, case)]
