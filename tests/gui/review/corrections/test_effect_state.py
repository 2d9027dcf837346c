"""What corrections do to figures, as it is shown."""

from dataclasses import replace

from tests.recording.correcting import DESIGN, S, by, corrected, finished_session
from uxlab.gui.review.corrections.effect_state import (
    FORESEEN,
    MADE,
    NO_FIGURES,
    READING,
    is_heading,
    net_lines,
    present_effect,
)
from uxlab.lab.corrected import CorrectedSession, FigureLine, corrected_session
from uxlab.metrics.changed import EVERY_TASK, FigureChange
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.recording.corrections_decide import undoing
from uxlab.recording.snapshot import Snapshot, after

MOVE = MoveEdge("find-1", Edge.END, 36 * S)


def told(now: Snapshot) -> CorrectedSession:
    return corrected_session(now, DESIGN, {})


def line(task: str, key: str, place: str) -> FigureLine:
    change = FigureChange(key=key, task=task, before=30.0, after=26.0)
    return FigureLine(change=change, name="Time per task", place=place, before="0:30.0", after="0:26.0")


def test_figures_stand_below_the_name_of_their_task_all_tasks_first() -> None:
    figures = [
        line("find", "time", "Find a shoe"),
        line("find", "rate", "Find a shoe"),
        line(EVERY_TASK, "time", "All"),
    ]
    view = present_effect(told(corrected(finished_session(), MOVE)), DESIGN, figures, None)
    assert view.columns == MADE
    assert [[cell.text for cell in row.cells] for row in view.rows] == [
        ["All", "", ""],
        ["Time per task", "0:30.0", "0:26.0"],
        ["Find a shoe", "", ""],
        ["Time per task", "0:30.0", "0:26.0"],
        ["Time per task", "0:30.0", "0:26.0"],
    ]
    assert [is_heading(row) for row in view.rows] == [True, False, True, False, False]
    assert len({row.key for row in view.rows}) == len(view.rows)
    assert (view.said, view.differences) == ("", ("Task 1 ends: 0:40.0 → 0:36.0",))


def test_what_looks_the_same_is_no_difference() -> None:
    start = told(finished_session())
    same = replace(line("find", "median", "Find a shoe"), after="0:30.0")
    view = present_effect(start, DESIGN, [same, line("find", "time", "Find a shoe")], None)
    assert [row.cells[0].text for row in view.rows] == ["Find a shoe", "Time per task"]
    assert present_effect(start, DESIGN, [same], None).said == NO_FIGURES


def test_while_they_are_counted_and_where_none_differs_that_is_said() -> None:
    start = told(finished_session())
    assert present_effect(start, DESIGN, None, None).said == READING
    assert present_effect(start, DESIGN, (), None).said == NO_FIGURES
    assert present_effect(start, DESIGN, (), None).differences == ()


def test_a_correction_that_is_not_made_yet_is_told_in_its_own_words() -> None:
    view = present_effect(told(finished_session()), DESIGN, (), ("Task 1 ends: 0:40.0 → 0:36.0",))
    assert (view.columns, view.differences) == (FORESEEN, ("Task 1 ends: 0:40.0 → 0:36.0",))
    assert "not made yet" in view.about


def test_what_came_to_nothing_is_no_difference() -> None:
    twice = corrected(finished_session(), MOVE, MoveEdge("find-1", Edge.END, 35 * S))
    assert net_lines(told(twice), DESIGN) == ("Task 1 ends: 0:40.0 → 0:35.0",)
    back = corrected(twice, MoveEdge("find-1", Edge.END, 40 * S))
    assert net_lines(told(back), DESIGN) == ()
    undone = after(twice, undoing(twice, by()))
    assert net_lines(told(undone), DESIGN) == ("Task 1 ends: 0:40.0 → 0:36.0",)
