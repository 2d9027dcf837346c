"""Comparing what things cost, on a machine that does other things meanwhile.

Other work only ever adds to a time, so the least of several runs is nearest to what a thing costs. Where the runs do
not show what is promised they are repeated, both sides in turns, so that a slow spell of the machine meets both. A
defect does not go away by trying again; a spell does.
"""

from collections.abc import Callable
from time import perf_counter

ROUNDS = 10
"""How often a promise is tried before it counts as broken."""
Work = Callable[[], object]


def cost_s(work: Work, clock: Callable[[], float] = perf_counter) -> float:
    """Return how many seconds the work takes by that clock, once."""
    began_s = clock()
    work()
    return clock() - began_s


def least_s(work: Work, runs: int = 3, clock: Callable[[], float] = perf_counter) -> float:
    """Return the least cost of some runs."""
    return min(cost_s(work, clock) for _ in range(runs))


def compared_s(ours: Callable[[], float], other: Callable[[], float], most: float) -> tuple[float, float]:
    """Return the least of ours and the least of the other, once ours is below so many times the other.

    Each is a measure in seconds. Fails with all that was measured where that does not happen.
    """
    measured: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        other_s = other()
        measured.append((ours(), other_s))
        least = min(mine for mine, _ in measured), min(theirs for _, theirs in measured)
        if least[0] < most * least[1]:
            return least
    told = ", ".join(f"{mine * 1e3:.2f} and {theirs * 1e3:.2f}" for mine, theirs in measured)
    raise AssertionError(f"ours is to take less than {most:.4g} times the other; in ms, round by round: {told}")


def below_s(ours: Callable[[], float], limit_s: float) -> float:
    """Return the least of a measure in seconds, once it is below a limit. Fails with all that was measured."""
    measured: list[float] = []
    while not measured or min(measured) >= limit_s:
        assert len(measured) < ROUNDS, f"never below {limit_s * 1e3:.2f} ms: {[f'{one * 1e3:.2f}' for one in measured]}"
        measured.append(ours())
    return min(measured)
