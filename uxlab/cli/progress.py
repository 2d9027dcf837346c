"""How far long work is, as a bar on a terminal; nothing where the output is read by a program."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_STEPS = 1000
_WIDEST = 40


@contextmanager
def shown_progress() -> Iterator[Callable[[float, str], None]]:
    """Yield what shows a share from 0 to 1 and what is being done."""
    if not sys.stderr.isatty():
        yield _say_nothing
        return
    with click.progressbar(length=_STEPS, file=sys.stderr, item_show_func=_cut, show_pos=False) as bar:

        def show(share: float, doing: str) -> None:
            bar.current_item = doing
            bar.update(max(0, round(share * _STEPS) - bar.pos))

        yield show


def _say_nothing(_share: float, _doing: str) -> None:
    """Show nothing."""


def _cut(doing: str | None) -> str | None:
    return doing if doing is None or len(doing) <= _WIDEST else f"{doing[: _WIDEST - 1]}…"
