"""What the corrections of a session, or one that is not made yet, do to its figures. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from uxlab.gui.widgets.cells import Cell, Row
from uxlab.lab.corrected import CorrectedSession, FigureLine
from uxlab.metrics.changed import EVERY_TASK
from uxlab.model.design import Design
from uxlab.recording.corrections_log import logged_corrections, net
from uxlab.wording.corrections import ChangeWords

MADE, FORESEEN = ("Logged", "Corrected"), ("Now", "After it")
"""The two versions that are compared."""

_PLACE = "place "
READING = "Counting the session anew…"
NO_FIGURES = "No figure of this session differs."
BLIND = "What a second coder marks is in no figure. The moderator’s corrections are shown once you stop coding."


@dataclass(frozen=True, slots=True)
class EffectView:
    """`columns` name the two versions; `said` stands in the place of figures, `differences` below them."""

    about: str
    columns: tuple[str, str]
    rows: tuple[Row, ...]
    said: str
    differences: tuple[str, ...]


def present_effect(
    told: CorrectedSession, design: Design, figures: Sequence[FigureLine] | None, foreseen: tuple[str, ...] | None
) -> EffectView:
    """Return the figures of both versions, None while they are counted.

    `foreseen`: the words of a correction that is not made yet; None compares what was logged with what is corrected.
    """
    if foreseen is not None:
        about, columns, differences = "A correction that is not made yet", FORESEEN, foreseen
    else:
        about, columns, differences = "As logged, and as corrected", MADE, net_lines(told, design)
    rows = _rows(figures or ())
    said = READING if figures is None else "" if rows else NO_FIGURES
    return EffectView(about, columns, rows, said, differences)


def net_lines(told: CorrectedSession, design: Design) -> tuple[str, ...]:
    """Return in words how a corrected session differs from what was logged, whatever way led there."""
    actions = logged_corrections(told.as_corrected)
    changes = net(change for action in actions for change in action.changes)
    return ChangeWords(design).lines(replace(actions[-1], command="", changes=changes)) if changes else ()


def is_heading(row: Row) -> bool:
    """Tell whether a row names what the figures below it are of."""
    return row.key.startswith(_PLACE)


def _rows(figures: Sequence[FigureLine]) -> tuple[Row, ...]:
    rows: list[Row] = []
    seen = [one for one in figures if one.before != one.after]  # others differ by less than is shown
    ordered = sorted(seen, key=lambda one: one.change.task != EVERY_TASK)
    for number, one in enumerate(ordered):
        if not number or ordered[number - 1].change.task != one.change.task:
            rows.append(Row(f"{_PLACE}{one.change.task}", (Cell(one.place, role="text2", weight=500), Cell(), Cell())))
        words = f"{one.name}, {one.place}: {one.before}, then {one.after}"
        cells = (Cell(one.name, tip=words), Cell(one.before, role="text2"), Cell(one.after, weight=600))
        rows.append(Row(f"{one.change.task} {one.change.key}", cells))
    return tuple(rows)
