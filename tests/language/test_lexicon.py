import pytest
from hypothesis import given

from kiemdiem_docs.errors import FormError
from kiemdiem_docs.language import Entry, Lexicon, load
from tests.language.strategies import composed


def found(text: str, *phrases: str, gap: int = 6) -> list[str]:
    lexicon = Lexicon(Entry(phrase, "x", gap=gap) for phrase in phrases)
    return [text[hit.start : hit.end] for hit in lexicon.find(text)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("CHƯA CAO", "chưa cao"),
        ("chưa   cao", "chưa cao"),
        ("chưa\u00a0cao", "chưa cao"),
        ("uỷ ban", "ủy ban"),
        ("quản lí", "quản lý"),
        ("“tự diễn biến”, “tự chuyển hoá”", "“tự diễn biến”, “tự chuyển hóa”"),
        ("kinh tế – xã hội", "kinh tế - xã hội"),
        ("2 lần/tháng", "# lần tháng"),
    ],
)
def test_lexicon_finds_through_spelling(text: str, phrase: str):
    assert found(text, phrase) == [text.strip("“”")]


@pytest.mark.parametrize(
    ("text", "phrase"), [("chưa caoo", "chưa cao"), ("xchưa cao", "chưa cao"), ("cao", "ca"), ("kiểm tra chéo", "tra ché")]
)
def test_lexicon_matches_whole_syllables_only(text: str, phrase: str):
    assert found(text, phrase) == []


def test_lexicon_reports_overlapping_hits_in_order():
    assert found("chưa thật sự cao", "chưa thật sự", "thật sự", "thật sự cao") == ["chưa thật sự", "thật sự", "thật sự cao"]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("chưa tổng kết", ["chưa tổng kết"]),
        ("chưa một lần tổng kết", ["chưa một lần tổng kết"]),
        ("chưa a b c d e f tổng kết", ["chưa a b c d e f tổng kết"]),
        ("chưa a b c d e f g tổng kết", []),
        ("chưa. Đã tổng kết", []),
        ("chưa làm; tổng kết", []),
        ("tổng kết chưa", []),
        ("chưa a chưa b tổng kết, tổng kết", ["chưa a chưa b tổng kết", "chưa b tổng kết"]),
    ],
)
def test_lexicon_slots(text: str, hits: list[str]):
    assert found(text, "chưa … tổng kết") == hits


def test_lexicon_slots_of_three_parts_take_the_way_that_completes():
    assert found("a b x x b x c", "a … b … c", gap=2) == []
    assert found("a b x b x c", "a … b … c", gap=2) == ["a b x b x c"]


def test_lexicon_slots_reach_to_the_longest_sequence_at_the_nearest_place():
    assert found("đã tự sửa chữa, sửa chữa", "đã … [sửa/sửa chữa]") == ["đã tự sửa chữa"]


def test_lexicon_slots_see_a_longer_part_after_a_shorter_one():
    assert found("một xa xa hai", "một … [hai/xa hai]", gap=1) == ["một xa xa hai"]


@pytest.mark.parametrize(
    ("text", "hits"), [("từ 12% xuống 3", ["từ 12% xuống 3"]), ("từ cao xuống thấp", []), ("từ 1301-CV/TU xuống 2", [])]
)
def test_lexicon_number_sign(text: str, hits: list[str]):
    assert found(text, "từ # xuống #") == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [("trước 15/8", ["trước 15/8"]), ("trước 12.5.2025", ["trước 12.5.2025"]), ("trước 12/2025", ["trước 12/2025"]), ("trước 95,7%", [])],
)
def test_lexicon_date_sign(text: str, hits: list[str]):
    assert found(text, "trước @") == hits


def test_lexicon_tight_slots_stop_at_a_comma():
    assert found("phụ huynh, tôi chưa gọi; phụ huynh còn chưa ký", "phụ huynh ~ chưa") == ["phụ huynh còn chưa"]


def test_lexicon_named_numbers_count():
    assert found("Nghị quyết Trung ương 5; nghị quyết trung ương 4", "Nghị quyết Trung ương 4") == ["nghị quyết trung ương 4"]


def test_lexicon_without_entries_finds_nothing():
    assert Lexicon(()).find("chưa cao") == ()


def test_lexicon_load_is_cached_and_joins_files():
    both = load("hedges", "diffused")
    assert both is load("hedges", "diffused")
    assert len(both) == len(load("hedges")) + len(load("diffused"))
    assert both.categories() >= {"degree", "people"}


def test_lexicon_unknown_name():
    with pytest.raises(FormError) as caught:
        load("khong-co")
    assert caught.value.code == "KDE351"


@given(composed())
def test_lexicon_hits_lie_in_the_text_in_order(text: str):
    hits = load("hedges", "shortfall").find(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert [(hit.start, hit.end) for hit in hits] == sorted((hit.start, hit.end) for hit in hits)
