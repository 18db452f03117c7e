"""Paragraphs → sections → items → links between limitation, cause and measure."""

from kiemdiem_docs.analysis.report import understand

__all__ = ["understand"]
