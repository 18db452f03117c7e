"""Small reports made of (role, text) lines."""

from kiemdiem_docs.model import Document, Item, Paragraph, ParagraphRole, Report, Role


def report(*lines: tuple[Role | ParagraphRole, str], items: tuple[Item, ...] = ()) -> Report:
    paragraphs = tuple(Paragraph(index, text) for index, (_, text) in enumerate(lines))
    roles = tuple(role if isinstance(role, ParagraphRole) else ParagraphRole(role) for role, _ in lines)
    return Report(Document("x.docx", "", paragraphs), None, "366-2025", 2025, roles=roles, items=items)
