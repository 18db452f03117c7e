"""The packaged pages are what their maker makes, on every machine the same."""

import pytest

from kiemdiem_docs import regimes
from tests.forms.people import FORMS, NAMES
from tests.forms.wordfile import part
from tools.make_forms import make


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_make_forms_packaged_page_is_up_to_date(form: regimes.Form):
    assert make(form) == regimes.template(form)


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_make_forms_page_uses_named_styles_only(form: regimes.Form):
    content = regimes.template(form)
    used = {piece.split('"', 1)[0] for piece in part(content, "word/document.xml").split('<w:pStyle w:val="')[1:]}
    defined = {piece.split('"', 1)[0] for piece in part(content, "word/styles.xml").split('w:styleId="')[1:]}
    assert used
    assert used <= defined


def test_make_forms_style_figures_are_those_of_the_layout_in_force():
    styles = part(regimes.template(FORMS[0]), "word/styles.xml")
    document = part(regimes.template(FORMS[0]), "word/document.xml")
    assert 'w:ascii="Times New Roman"' in styles
    assert '<w:sz w:val="28"/>' in styles
    assert 'w:line="360" w:lineRule="exact"' in styles
    assert 'w:firstLine="567"' in styles
    assert '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"' in document
    assert "____" not in document
