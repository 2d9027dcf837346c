"""How long work tells how far it is, and how it is asked to stop."""

from collections.abc import Callable

from uxlab.errors import Cancelled

Progress = Callable[[float, str], None]
"""Hears the share done, from 0 to 1, and what is being done."""

Asked = Callable[[], bool]
"""Tells whether the work should stop."""


def silent(_share: float, _doing: str) -> None:
    """Tell nobody."""


def never() -> bool:
    """Return that nobody wants to stop."""
    return False


def step(progress: Progress, cancelled: Asked, share: float, doing: str) -> None:
    """Tell how far the work is.

    Raises:
        Cancelled: it should stop.
    """
    if cancelled():
        raise Cancelled("The report was cancelled; no file was written.")
    progress(share, doing)


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """Return what tells the whole's share of a part that runs from `start` to `end`."""
    return lambda share, doing: progress(start + share * (end - start), doing)
