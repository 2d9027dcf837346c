"""In which order a participant meets the tasks; the same on every machine, for nothing is drawn at run time."""

import hashlib
from collections.abc import Collection, Sequence

from uxlab.model.design import Order


def task_order(order: Order, tasks: Sequence[str], *, study: str, participant: str, number: int) -> tuple[str, ...]:
    """Return the task keys in the participant's order.

    `study` and `participant` seed the random order; `number` is the participant's running number, from 1, and picks
    the row of the Latin square.

    Raises:
        ValueError: `number` is below 1.
    """
    if number < 1:
        raise ValueError(f"participants are numbered from 1: {number}")
    match order:
        case Order.FIXED:
            return tuple(tasks)
        case Order.RANDOM:
            return tuple(sorted(tasks, key=lambda task: _lot(study, participant, task)))
        case Order.LATIN_SQUARE:
            rows = williams_rows(len(tasks))
            return tuple(tasks[place] for place in rows[(number - 1) % len(rows)])


def current_order(kept: Sequence[str], tasks: Sequence[str]) -> tuple[str, ...]:
    """Return the order that a session keeps, without tasks that are gone; those that are new come last."""
    return (*(task for task in kept if task in tasks), *(task for task in tasks if task not in kept))


def reordered(order: Sequence[str], wanted: Sequence[str], tried: Collection[str]) -> tuple[str, ...]:
    """Return `order` with the tasks that are `wanted` next in front of the other open ones.

    Those that were tried keep their places. Those of `wanted` that `order` does not hold are put in.
    """
    open_tasks = [task for task in wanted if task not in tried]
    open_tasks += [task for task in order if task not in tried and task not in open_tasks]
    queue = iter(open_tasks)
    kept = [task if task in tried else next(queue) for task in order]
    return (*kept, *queue)


def williams_rows(n: int) -> tuple[tuple[int, ...], ...]:
    """Return the rows of a Williams design for `n` tasks: `n` rows where n is even, `2 n` where it is odd.

    Each task stands in each place equally often, and each follows each other equally often, so that practice and
    carry-over cancel out. For odd n this takes the square and its mirror image.
    Source: Williams, E. J. (1949), Experimental designs balanced for the estimation of residual effects of treatments,
    Australian Journal of Scientific Research A 2, 149-168.
    """
    if n == 0:
        return ((),)
    zigzag = [place // 2 if place % 2 == 0 else n - (place + 1) // 2 for place in range(n)]
    square = tuple(tuple((task + shift) % n for task in zigzag) for shift in range(n))
    if n % 2 == 0 or n == 1:
        return square
    return square + tuple(row[::-1] for row in square)


def _lot(study: str, participant: str, task: str) -> bytes:
    return hashlib.sha256(f"{study}\0{participant}\0{task}".encode()).digest()
