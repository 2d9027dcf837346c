"""How much room the parts of the console take, by what there is; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """Heights in px. `compact`: timer, outcomes, errors and note in this order, the rest below them.

    `lines` of the task's text are shown; `panel_px` is the margin within its panel, `timer_share` the part of their
    usual height that the timer's digits have.
    """

    outcome_px: int
    error_px: int
    heading_px: int
    gap_px: int
    margin_px: int
    lines: int
    panel_px: int = 20
    timer_share: float = 1.0
    compact: bool = False


FULL = Density(outcome_px=76, error_px=56, heading_px=35, gap_px=13, margin_px=16, lines=2)
TIGHT = Density(outcome_px=70, error_px=50, heading_px=30, gap_px=9, margin_px=12, lines=2)
SNUG = Density(outcome_px=60, error_px=44, heading_px=26, gap_px=8, margin_px=10, lines=1)
CLOSE = Density(
    outcome_px=52, error_px=40, heading_px=24, gap_px=6, margin_px=8, lines=1, panel_px=12, timer_share=0.78
)
DENSE = Density(
    outcome_px=46, error_px=36, heading_px=22, gap_px=5, margin_px=6, lines=1, panel_px=10, timer_share=0.78
)
COMPACT = Density(outcome_px=40, error_px=34, heading_px=20, gap_px=4, margin_px=6, lines=2, compact=True)
MARGIN_PX = 16
"""At the left and the right, however much room there is."""

_BY_ROOM = (FULL, TIGHT, SNUG, CLOSE, DENSE)
_LEAST_LOG_PX, _LOG_PX, _LOG_SHARE = 280, 356, 3
_LEAST_WIDTH_PX = 640


def density(width_px: int, height_px: int, needs: Callable[[Density], int]) -> Density:
    """Return the roomiest way to lay out the part of the console left of the log with all of it in view.

    `needs` tells how high, in px, the console is then.
    """
    if width_px < _LEAST_WIDTH_PX:
        return COMPACT
    return next((one for one in _BY_ROOM if needs(one) <= height_px), COMPACT)


def log_width(page_px: int, console_px: int) -> int:
    """Return the log's width beside a console that needs `console_px`, 0 where it is a tab instead."""
    width = min(_LOG_PX, page_px // _LOG_SHARE, page_px - console_px)
    return width if width >= _LEAST_LOG_PX else 0
