"""The table of tasks."""

from dataclasses import replace

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.gui.results.summary_tasks import Ending, TaskColumn, asked_of, ending_name, present_tasks
from uxlab.model.results import StudyData
from uxlab.model.session import Outcome


def test_a_task_has_a_figure_in_each_column(version_b: Results) -> None:
    view = present_tasks(version_b)
    voucher = next(row for row in view.rows if row.task == "voucher")
    cells = dict(voucher.cells)
    assert (cells[TaskColumn.SUCCESS].text, cells[TaskColumn.SUCCESS].note) == ("58 %", "7 of 12")
    assert cells[TaskColumn.SUCCESS].spoken == "58 % [32 to 81], 7 of 12"
    assert (cells[TaskColumn.TIME].text, cells[TaskColumn.TIME].note) == ("1:42", "n 7")
    assert dict(cells[TaskColumn.TIME].measures) == {"expert": 60, "limit": 180}
    assert cells[TaskColumn.ERRORS].text == "1.00"
    assert (cells[TaskColumn.CLICKS].text, cells[TaskColumn.CLICKS].note) == ("9.8", "best 6")
    assert cells[TaskColumn.SEQ].text == "5.0"
    assert cells[TaskColumn.ENDED].spoken == "7 success, 1 partial, 2 failure, 2 gave up"
    assert sum(ending.number for ending in voucher.endings) == 12


def test_success_with_help_is_told_apart(version_b: Results) -> None:
    shoes = present_tasks(version_b).rows[0]
    assert shoes.endings == (Ending(Outcome.SUCCESS, 11), Ending(Outcome.SUCCESS, 1, helped=True))
    assert ending_name(Outcome.SUCCESS, helped=True) == "With help"
    assert ending_name(Outcome.TIMEOUT, helped=False) == "Time limit"


def test_the_legend_has_only_what_is_there_and_the_note_names_the_marks(version_b: Results) -> None:
    view = present_tasks(version_b)
    assert [outcome for outcome, _ in view.endings] == [
        Outcome.SUCCESS, Outcome.SUCCESS, Outcome.PARTIAL, Outcome.FAILURE, Outcome.ABANDONED,
    ]  # fmt: skip
    assert view.note == "Ticks: 95 % interval, diamond: expert, dotted: time limit"
    assert dict(view.most) == {TaskColumn.SUCCESS: 1.0, TaskColumn.TIME: 180.0, TaskColumn.ERRORS: 3.0}


def test_nobody_at_a_task_is_a_dash_and_no_zero(data: StudyData) -> None:
    first = data.sessions[0]
    without = replace(first, attempts=tuple(one for one in first.attempts if one.task != "date"))
    view = present_tasks(compute(replace(data, sessions=(without,)), Choice()))
    date = next(row for row in view.rows if row.task == "date")
    assert {cell.text for _, cell in date.cells} == {"–"}
    assert date.endings == ()
    assert dict(date.cells)[TaskColumn.ENDED].spoken == "Nobody tried"


def test_what_is_in_no_figure_is_in_the_tip(data: StudyData) -> None:
    first = data.sessions[0]
    broken = replace(first, attempts=tuple(replace(one, outcome=Outcome.FAULT) for one in first.attempts))
    view = present_tasks(compute(replace(data, sessions=(broken,)), Choice()))
    assert dict(view.rows[0].cells)[TaskColumn.ENDED].tip == "In no figure: 1 technical fault"


def test_a_cell_asks_for_its_figure() -> None:
    assert asked_of(TaskColumn.TIME, "buy") == Asked(Figure.TYPICAL_TIME, "buy")
