"""kiemdiem_docs: generate and analyse Vietnam's yearly self-criticism reports (kiểm điểm, đánh giá, xếp loại chất lượng)."""

__version__ = "0.1.0"
