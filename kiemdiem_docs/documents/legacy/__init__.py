"""Codes for Vietnamese from before Unicode: their tables, the fonts that name them, the evidence for them."""
