from kiemdiem_docs.model import Role
from kiemdiem_docs.reuse.base import base
from kiemdiem_docs.reuse.own import Sentence, own_sentences
from kiemdiem_docs.reuse.seeds import CANDIDATES, HOLDERS, Seeds
from tests.reuse.reports import report

LINE = "kiểm tra an toàn lao động tại phân xưởng dệt"


def sentences(*texts: str, wording: tuple[str, ...] = ()) -> list[Sentence]:
    return own_sentences(report(*((Role.ACHIEVEMENTS, text) for text in texts)), base(wording))


def test_seeds_equal_leaves_figures_aside() -> None:
    seeds = Seeds(sentences("Trả 12 hồ sơ.", LINE, "Trả 15 hồ sơ"))
    assert seeds.equal(sentences("trả 3/7 hồ sơ")[0]) == [0, 2]
    assert seeds.equal(sentences("trả hồ sơ")[0]) == []


def test_seeds_near_puts_the_rare_pair_before_the_common_one() -> None:
    seeds = Seeds(sentences("lao động giỏi quý này", "lao động giỏi quý sau", f"đã {LINE} hai lần"))
    assert seeds.near(sentences(LINE)[0])[0] == 2


def test_seeds_near_leaves_out_strangers() -> None:
    assert Seeds(sentences(LINE)).near(sentences("Chuồng bò nhà con gái dời ra vườn tại phân trại")[0]) == []


def test_seeds_near_is_bounded() -> None:
    seeds = Seeds(sentences(*[f"{LINE} {word}" for word in ("một", "hai", "ba", "bốn", "năm")]))
    assert len(seeds.near(sentences(LINE)[0])) == CANDIDATES


def test_seeds_base_text_is_no_seed() -> None:
    heading = "việc thực hiện cam kết tu dưỡng rèn luyện phấn đấu"
    old, new = sentences(f"{heading} một", f"{heading} hai", wording=(heading,))
    assert Seeds([old]).near(new) == []


def test_seeds_many_copies_do_not_pile_up() -> None:
    assert len(Seeds(sentences(*[LINE] * (HOLDERS + 5))).equal(sentences(LINE)[0])) == HOLDERS
