"""How much room the parts of the console take, by what there is; no Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """Heights in px. `compact`: timer, outcomes, errors and note in this order, the rest below them."""

    outcome_px: int
    error_px: int
    heading_px: int
    gap_px: int
    margin_px: int
    lines: int
    compact: bool = False


FULL = Density(outcome_px=76, error_px=56, heading_px=35, gap_px=13, margin_px=16, lines=2)
TIGHT = Density(outcome_px=70, error_px=50, heading_px=30, gap_px=9, margin_px=12, lines=2)
SNUG = Density(outcome_px=60, error_px=44, heading_px=26, gap_px=8, margin_px=10, lines=1)
COMPACT = Density(outcome_px=40, error_px=34, heading_px=20, gap_px=4, margin_px=6, lines=2, compact=True)
MARGIN_PX = 16
"""At the left and the right, however much room there is."""

_LEAST_LOG_PX, _LOG_PX, _LOG_SHARE = 280, 356, 3
_FULL_PX, _TIGHT_PX, _SNUG_PX, _LEAST_WIDTH_PX = 696, 654, 480, 640
_ROWS = 2


def density(width_px: int, height_px: int, error_rows: int = _ROWS) -> Density:
    """Return how to lay out the part of the console left of the log."""
    more_px = max(0, error_rows - _ROWS) * (FULL.error_px + 8)
    if width_px < _LEAST_WIDTH_PX or height_px < _SNUG_PX:
        return COMPACT
    if height_px >= _FULL_PX + more_px:
        return FULL
    return TIGHT if height_px >= _TIGHT_PX + more_px else SNUG


def log_width(page_px: int, console_px: int) -> int:
    """Return the log's width beside a console that needs `console_px`, 0 where it is a tab instead."""
    width = min(_LOG_PX, page_px // _LOG_SHARE, page_px - console_px)
    return width if width >= _LEAST_LOG_PX else 0
