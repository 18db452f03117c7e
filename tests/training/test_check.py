"""training.check: what does not hold together in an entry."""

import pytest

from training.check import doubts, violations


def test_check_passes_the_sample(entry):
    assert violations(entry) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("@form 2B", "@form 2D", "@form is one of 1, 2A, 2B, 2C, not '2D'"),
        ("@layout styles", "@layout style", "@layout is one of "),
        ("@year 2025", "@year năm", "@year is a number"),
        ("@year 2024", "@layout bold", "the previous report needs @year, a number"),
        ("@year 2024", "@year 2024\n@layout style", "unknown layout 'style'"),
        ("@notes An invented report.\n", "", "@notes is missing"),
        ("@id t001", "@id t002", "@id is the file's name"),
        ("@flags reused", "@flags reuse", "unknown flag 'reuse-from-previous'"),
        ("@flags reused-from-previous,", "@flags missing-section,", "missing-section stands twice"),
        ("missing-section: followup", "missing-cause: followup", "missing-cause is not among the flags"),
        (": followup, responsibility", ": followups", "missing-section: unknown section 'followups'"),
        ("[[L l3 |", "[[L l2 |", "l2 marks 2 items (lines 26, 27)"),
        ("[[L l3 |", "[[L l3 vague-cause |", "l3: 'vague-cause' is no label of a limitation"),
        ("[[CS c1 >l1 |", "[[CS c1 >l1 disguised-objective-cause |", "c1: 'disguised-objective-cause' is no label of a cause-subjective"),
        ("[[L l3 |", "[[L l3 >l1 |", "l3: a limitation has no targets"),
        ("[[CS c1 >l1 |", "[[CS c1 >m1 |", "c1: target 'm1' is no limitation of this report"),
        ("verbatim :: Luôn", "copied :: Luôn", "unknown kind of reuse 'copied'"),
        ("verbatim :: Luôn", "verbatim :: Mãi", "these words stand in no paragraph of the report: "),
        (":: Luôn kiên định mục tiêu, lý tưởng của Đảng.\n", ":: Mãi mãi\n", "these words stand in no paragraph of the previous report: "),
        ("l1 addressed ::", "l1 solved ::", "unknown status 'solved'"),
        ("l1 addressed ::", "l2 addressed ::", "'l2' is no limitation of the previous report"),
        (":: Nộp báo cáo", ":: Nộp hồ sơ", "these words stand in no paragraph of the previous report: "),
        ("l1 addressed ::", "l1 recurring :: Nộp báo cáo\nl1 addressed ::", "l1 has 2 outcomes"),
    ],
)
def test_check_names_every_violation(changed, old, new, what):
    changed_entry, problems = changed(old, new)
    assert problems == []
    assert any(problem.what.startswith(what) for problem in violations(changed_entry)), violations(changed_entry)


def test_check_finds_labels_that_agree(entry):
    assert doubts(entry) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("@flags reused-from-previous,", "@flags", "reused-from-previous should hold by the items and lists"),
        ("@flags", "@flags no-limitation,", "no-limitation is flagged, but"),
        ("@flags", "@flags missing-cause,", "missing-cause is flagged, but"),
        ("@flags", "@flags missing-measure,", "missing-measure is flagged, but"),
        ("[[CS c1 >l1 |", "[[CO c1 >l1 |", "missing-subjective-cause should hold"),
        ("@flag_details missing-section: followup, responsibility\n", "", "missing-section without @flag_details"),
        ("l1 addressed", "l1 recurring", "recurring-limitation should hold"),
        ("l1 addressed", "l1 unaddressed", "previous-limitation-unaddressed should hold"),
        ("l1 addressed :: Nộp báo cáo quý muộn\n", "", "=followup says nothing of the previous limitation l1"),
        ("[[CS c1 >l1 |", "[[CS c1 |", "l1: limitation-without-cause is not labelled"),
        (", limitation-without-measure", "", "l2: limitation-without-measure is not labelled"),
        (">l1,l3 measure", ">l1,l2,l3 measure", "l2: limitation-without-measure is labelled against"),
        ("measure-without-deadline", "vague-measure,measure-without-deadline", "m1: a vague measure needs no deadline"),
        ("sinh hoạt]].", "sinh hoạt.]]", "l3: the words include a list dash or the final full stop"),
    ],
)
def test_check_doubts_labels_that_contradict_each_other(changed, old, new, what):
    changed_entry, _ = changed(old, new)
    assert any(doubt.what.startswith(what) for doubt in doubts(changed_entry)), doubts(changed_entry)
