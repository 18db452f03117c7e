import types

import pytest

from benchmarks import timing


@pytest.fixture
def clock(monkeypatch):
    """A clock that moves only when told to."""
    now = [0.0]
    monkeypatch.setattr(timing.time, "perf_counter", lambda: now[0])

    def wait(seconds):
        now[0] += seconds

    return wait


def test_timing_says_middle_quickest_and_slowest_in_milliseconds():
    assert timing.timing([0.003, 0.001, 0.002]) == timing.Timing(2.0, 1.0, 3.0)


def test_timing_by_turns_begins_with_another_each_time(clock):
    order = []
    actions = {name: lambda name=name: order.append(name) for name in "abc"}
    timing.by_turns(actions, 0)
    timing.by_turns(actions, 1)
    timing.by_turns(actions, 3)
    assert "".join(order) == "abcbcaabc"


def test_timing_by_turns_times_each(clock):
    assert timing.by_turns({"short": lambda: clock(1), "long": lambda: clock(5)}, 1) == {"short": 1, "long": 5}


def test_timing_watched_adds_up_what_a_part_takes(clock):
    room = types.SimpleNamespace(first=lambda: clock(2), second=clock, other=lambda: clock(9))
    with timing.watched({"part": [(room, "first"), (room, "second")], "none": []}) as spent:
        room.first()
        room.second(3)
        room.other()
    assert spent == {"part": 5, "none": 0}


def test_timing_watched_counts_what_ends_in_an_error_and_lets_go(clock):
    def fail():
        clock(4)
        raise LookupError

    room = types.SimpleNamespace(fail=fail)
    with timing.watched({"part": [(room, "fail")]}) as spent, pytest.raises(LookupError):
        room.fail()
    assert spent == {"part": 4}
    assert room.fail is fail
