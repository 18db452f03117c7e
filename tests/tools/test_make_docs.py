from pathlib import Path

from kiemdiem_docs import messages, regimes
from kiemdiem_docs.rules import catalogue
from tools import make_docs


def test_make_docs_page_is_up_to_date(root: Path) -> None:
    assert (root / "docs" / "rules.md").read_text("utf-8") == make_docs.page(catalogue()), "run: python -m tools.make_docs"


def test_make_docs_says_everything_of_every_rule() -> None:
    text = make_docs.page(catalogue())
    for rule in catalogue():
        own = text[text.index(f"\n## {rule.code} ") :].split("\n## ", 2)[1]
        for lang in messages.LANGUAGES:
            texts = messages.find(f"rules.{rule.code}", lang)
            assert all(make_docs._plain(texts[part]) in own for part in ("name", "what", "why", "how", "limits"))
        for example in (*rule.must_flag, *rule.must_not_flag):
            assert make_docs._plain(example.note) in own
        for regime in regimes.regimes():
            assert regime.basis[rule.basis[0]].vi in own
