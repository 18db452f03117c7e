"""The template dialect: compiled once, safe, nothing lost, every gap at once."""

import io
import time
import zipfile

import pytest
from docxtpl import DocxTemplate
from hypothesis import example, given
from hypothesis import strategies as st

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.forms.engine import compiled
from tests.forms.wordfile import lines, page, part, word

LEGAL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, [*range(32), 0xFFFE, 0xFFFF]))))


def render(body: str, **values: object) -> list[str]:
    return lines(compiled(page(body)).render(values))


def code(body: str, **values: object) -> str:
    with pytest.raises(FormError) as caught:
        render(body, **values)
    return caught.value.code


@given(LEGAL)
@example('A & B <i> "q" {{ x }} {% if %} {# c #} }} {_{')
@example("ế ế ẫ́ \u200b\ufeff\u2028 😀 ]]> &amp; \\n $1")
def test_engine_any_text_comes_out_literally(text: str):
    assert render(word("[{{ x }}]"), x=text) == [f"[{text}]"]


@given(st.text())
def test_engine_text_that_no_word_file_can_hold_is_left_out(text: str):
    (line,) = render(word("[{{ x }}]"), x=text)
    wanted = text.replace("\r\n", "\n").replace("\r", "\n")
    assert (
        line
        == "["
        + "".join(c for c in wanted if c in "\t\n" or (ord(c) >= 32 and not 0xD800 <= ord(c) < 0xE000 and ord(c) not in (0xFFFE, 0xFFFF)))
        + "]"
    )


def test_engine_line_breaks_and_tabs_become_words_own():
    content = compiled(page(word("{{ x }}"))).render({"x": "a\nb\tc"})
    assert lines(content) == ["a\nb\tc"]
    assert "<w:br/>" in part(content, "word/document.xml")
    assert "<w:tab/>" in part(content, "word/document.xml")


def test_engine_paragraph_tags_repeat_and_vanish():
    body = word("{%p for d in items %}") + word("- {{ d }}") + word("{%p endfor %}") + word("end")
    assert render(body, items=["a", "b"]) == ["- a", "- b", "end"]


def test_engine_tags_split_over_runs_are_understood():
    body = "<w:p><w:r><w:t>{{ na</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>me }}</w:t></w:r></w:p>"
    assert render(body, name="An") == ["An"]


def test_engine_dialect_agrees_with_docxtpl():
    body = (
        word("{%p if a %}")
        + word("{{ x }} {% for i in n %}{{ i }},{% endfor %}")
        + word("{%p else %}")
        + word("no")
        + word("{%p endif %}")
        + word("{_{ y }_}")
    )
    for values in ({"a": 1, "x": "é", "n": [1, 2]}, {"a": 0, "x": "é", "n": []}):
        theirs = DocxTemplate(io.BytesIO(page(body)))
        theirs.render(values, autoescape=True)
        buffer = io.BytesIO()
        theirs.save(buffer)
        assert lines(compiled(page(body)).render(values)) == lines(buffer.getvalue())


def test_engine_missing_names_are_all_reported_at_once():
    body = word(
        "{{ a }} {{ b.c }} {% if d %}x{% endif %} {% for i in e %}{{ i }}{% endfor %} {{ f + 1 }} {{ g == 2 }} {{ h[0] }} {{ known }}"
    )
    with pytest.raises(FormError) as caught:
        render(body, known=1)
    assert caught.value.code == "KDE313"
    assert caught.value.params["names"] == "a, b.c, d, e, f, g, h[0]"


def test_engine_a_name_may_be_tested_for():
    assert render(word("{% if x is defined %}x{% else %}none{% endif %}")) == ["none"]


@pytest.mark.parametrize(
    "expression",
    [
        "cycler.__init__.__globals__.os.popen('id').read()",
        "''.__class__.__mro__",
        "x.__class__",
        "x['__class__']",
        "x|attr('__class__')",
        "'{0.__class__}'.format(x)",
        "lipsum.__globals__",
        "y.__init__",
        "9 ** 9 ** 9",
        "'a' * 1000000000",
        "['a' * 1000] * 1000000",
    ],
)
def test_engine_unsafe_expression_is_a_typed_error(expression: str):
    started = time.perf_counter()
    assert code(word(f"{{{{ {expression} }}}}"), x="x") in ("KDE312", "KDE314")
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("expression", ["x.__class__", "cycler.__init__.__globals__", "9 ** 9"])
def test_engine_unsafe_expression_is_named(expression: str):
    assert code(word(f"{{{{ {expression} }}}}"), x="x") == "KDE312"


@pytest.mark.parametrize("tag", ["{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}"])
def test_engine_other_templates_cannot_be_loaded(tag: str):
    assert code(word(tag)) == "KDE314"


@pytest.mark.parametrize("text", ["{{ a ", "{% if %}", "{% for x %}", "{{ a|nofilter }}", "{% endfor %}"])
def test_engine_a_broken_tag_is_an_error(text: str):
    assert code(word("ok") + word(text), a=1) == "KDE311"


def test_engine_a_broken_tag_is_shown():
    with pytest.raises(FormError) as caught:
        render(word("đầu") + word("Họ tên: {{ a b }}") + word("cuối"))
    assert "Họ tên: {{ a b }}" in caught.value.line()


@pytest.mark.parametrize(
    "body", [word("mất {%p if a %}") + word("x") + word("{%p endif %}"), word("{%p if a %}") + word("x") + word("{%p endif %} mất")]
)
def test_engine_text_beside_a_block_tag_is_refused(body: str):
    assert code(body, a=1) == "KDE315"


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_engine_no_word_file(content: bytes):
    with pytest.raises(FormError) as caught:
        compiled(content)
    assert caught.value.code == "KDE310"


def test_engine_zip_without_a_document():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(FormError) as caught:
        compiled(buffer.getvalue())
    assert caught.value.code == "KDE310"


def test_engine_a_doctype_is_refused():
    content = page(word("x"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            raw = old.read(name)
            if name == "word/document.xml":
                raw = raw.replace(b"?>\n", b'?>\n<!DOCTYPE w [<!ENTITY e "{{ x }}">]>', 1)
            new.writestr(name, raw)
    with pytest.raises(FormError) as caught:
        compiled(buffer.getvalue())
    assert caught.value.code == "KDE310"


def test_engine_same_values_give_the_same_bytes():
    template = compiled(page(word("{{ x }}")))
    first = template.render({"x": "a"})
    assert template.render({"x": "b"}) != first
    assert template.render({"x": "a"}) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_engine_a_page_is_compiled_once():
    content = page(word("{{ once }}"))
    assert compiled(content) is compiled(bytes(bytearray(content)))
