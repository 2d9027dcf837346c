"""Compares what the hand did with what uxlab recorded."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from uxlab.demo.visit import Tried


@dataclass(frozen=True, slots=True)
class Difference:
    """An attempt whose recorded clicks are not the clicks made."""

    person: str
    task: str
    made: int
    recorded: int


def recorded_clicks(figures: Mapping[str, object]) -> Counter[str]:
    """Return the clicks recorded so far for each task: of a mean and its n, the sum.

    `figures` is what `uxlab metrics --json` prints.
    """
    sums: Counter[str] = Counter()
    match figures:
        case {"tasks": list(tasks)}:
            for task in tasks:
                match task:
                    case {"task": str(key), "clicks_per_task": {"value": float(value) | int(value), "n": int(count)}}:
                        sums[key] = round(value * count)
    return sums


def differences(tried: Iterable[Tried], before: Counter[str], after: Counter[str]) -> list[Difference]:
    """Return where the clicks that one participant made are not what was recorded of them.

    `before` and `after` are the recorded clicks before and after this participant's session.
    """
    found = []
    for attempt in tried:
        task = attempt.plan.task
        recorded = after[task] - before[task]
        if recorded != attempt.done.clicks:
            found.append(Difference(attempt.person, task, attempt.done.clicks, recorded))
    return found
