"""How the characters of a document are stored: decomposed, in a legacy font, in runs split at random places."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from random import Random
from unicodedata import normalize

from training import legacy
from training.blocks import Block, Run, with_runs

PASTED = 0.5
"""Share of the decomposed reports in which only some runs are decomposed, as after pasting; a choice of ours."""
LIGHT, HEAVY = 150, 12
"""Mean length of the pieces that runs are split into, in characters: as in the reports of an ordinary Word file, and in one edited over and over."""


def decomposed(blocks: Iterable[Block], rng: Random) -> list[Block]:
    """Return the blocks in decomposed Unicode: all of the text, or only runs here and there."""
    share = 1.0 if rng.random() < PASTED else 0.5
    return with_runs(blocks, lambda run: [replace(run, text=normalize("NFD", run.text)) if rng.random() < share else run])


def encoded(name: str) -> Callable[[Iterable[Block], Random], list[Block]]:
    """Return what stores the blocks in a legacy encoding ("tcvn3", "vni")."""

    def change(blocks: Iterable[Block], rng: Random) -> list[Block]:
        spell = legacy.speller(name, marked=rng.random() < 0.5, careful=rng.random() < 0.5)
        return with_runs(blocks, lambda run: [replace(run, text=text, font=font) for text, font in spell(run.text)])

    return change


def scattered(mean: int, *, traces: bool) -> Callable[[Iterable[Block], Random], list[Block]]:
    """Return what splits runs at random places, `mean` characters apart; traces: with the marks that Word leaves between runs."""

    def change(blocks: Iterable[Block], rng: Random) -> list[Block]:
        return with_runs(blocks, lambda run: _split(run, mean, traces, rng))

    return change


def _split(run: Run, mean: int, traces: bool, rng: Random) -> Iterator[Run]:
    start = 0
    while start < len(run.text):
        end = start + rng.randrange(1, 2 * mean)
        rest = replace(run, text=run.text[start:end])
        yield replace(rest, before=_trace(rng), rsid=f"{rng.randrange(1 << 24):08X}") if traces else rest
        start = end


def _trace(rng: Random) -> str:
    return rng.choice(("", "", "", "proof", "bookmark"))
