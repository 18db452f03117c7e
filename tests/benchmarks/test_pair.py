import io

import docx
import pytest

from benchmarks.pair import pair, words
from kiemdiem_docs import documents


@pytest.mark.parametrize("year", ["2025", "2024"])
def test_pair_reports_have_the_length_they_are_said_to_have(year):
    assert 700 <= words(year) <= 800


def test_pair_files_hold_the_texts_as_both_readers_see_them():
    made = pair(3)
    for data, other in ((made.report, "2024"), (made.previous, "2025")):
        read = documents.read(data, "x.docx")
        file = docx.Document(io.BytesIO(data))
        cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
        written = {paragraph.text for paragraph in file.paragraphs} | set(cells)
        assert {paragraph.text for paragraph in read.paragraphs} == written
        assert written <= set(made.texts)
        assert f"Năm {other}" not in written


def test_pair_no_running_text_recurs_in_the_next_pair():
    one, other = (set(pair(number).texts) for number in (4, 5))
    assert [text for text in one & other if text.endswith(".") and len(text.split()) > 7] == []
    assert len(one - other) >= 25


def test_pair_is_the_same_for_the_same_number():
    assert pair(2).texts == pair(2).texts
