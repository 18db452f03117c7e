import pytest

from benchmarks import work
from benchmarks.pair import pair
from benchmarks.timing import watched
from kiemdiem_docs import language
from kiemdiem_docs.language import Entry, Lexicon


@pytest.fixture(scope="module")
def result():
    return work.check(pair(1))


def test_work_check_is_a_whole_check(result):
    assert result.report.form == "2B"
    assert result.report.year == 2025
    assert result.reuse.passages
    assert {"KD202", "KD601"} <= {finding.code for finding in result.findings}


def test_work_parts_are_all_used_and_do_not_overlap():
    with watched({f"{name} {place[1]}": [place] for name, places in work.PARTS.items() for place in places}) as spent:
        work.check(pair(2))
    assert [name for name, seconds in spent.items() if not seconds] == []


def test_work_expression_finds_what_the_lexicon_finds():
    lexicon = Lexicon([Entry("chưa (thật) cao", "x"), Entry("giảm # điểm", "x"), Entry("còn … tổng kết", "x")])
    expression = work.expression(lexicon)
    for text in ("kết quả chưa cao", "chưa thật cao", "giảm 12 điểm", "còn chưa kịp tổng kết"):
        assert lexicon.find(text)
        assert expression.search(text)
    assert not expression.search("chưacao hay chưa đạt")


def test_work_expression_takes_every_phrase_of_the_package():
    assert work.expression(language.load("hedges")).groups == 0


def test_work_python_docx_reads_the_same_words():
    actions = work.contenders(1, work.expression(language.load("hedges")), language.load("hedges"))
    ours = {paragraph.text for document in actions["read"]() for paragraph in document.paragraphs}
    assert ours == {text for texts in actions["python-docx"]() for text in texts}
