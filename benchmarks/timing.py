"""Stop-watches: one action, the parts of an action, several actions by turns."""

import functools
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

Place = tuple[Any, str]


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of a number of runs: the middle one, the quickest, the slowest."""

    median: float
    least: float
    most: float


def timing(seconds: Sequence[float]) -> Timing:
    """Return what a row of times amounts to. Raises StatisticsError for none."""
    return Timing(1000 * statistics.median(seconds), 1000 * min(seconds), 1000 * max(seconds))


def timed(action: Callable[[], object]) -> float:
    """Return how many seconds the action takes by the wall clock."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


@contextmanager
def watched(parts: Mapping[str, Sequence[Place]]) -> Iterator[dict[str, float]]:
    """Time functions while the block runs; the mapping yielded holds the seconds spent in each part.

    parts: name → where its functions are looked up when they are called, as (module, attribute). Parts must not call each other.
    """
    spent = dict.fromkeys(parts, 0.0)
    with ExitStack() as stack:
        for name, places in parts.items():
            for module, attribute in places:
                stack.enter_context(mock.patch.object(module, attribute, _watching(getattr(module, attribute), name, spent)))
        yield spent


def _watching(function: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: object, **kwargs: object) -> Any:
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            spent[name] += time.perf_counter() - start

    return wrapper


def by_turns(actions: Mapping[str, Callable[[], object]], turn: int) -> dict[str, float]:
    """Return the seconds of each action, run once each; another one begins at every turn, so that none always follows the same one."""
    names = list(actions)
    shift = turn % len(names)
    return {name: timed(actions[name]) for name in names[shift:] + names[:shift]}
