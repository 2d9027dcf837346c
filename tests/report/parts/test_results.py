"""Results per task, per participant and over all tasks."""

from dataclasses import replace
from statistics import stdev

import pytest

from tests.report.walking import blocks_in, gaps, row_of, tables
from uxlab.metrics.summary import summarise
from uxlab.model.session import Outcome
from uxlab.report.document import Picture, Table
from uxlab.report.material import Material
from uxlab.report.parts.results import NOTHING_TRIED, results, task_table
from uxlab.wording.figures import DASH


def attempts(material: Material, task: str) -> list[tuple[Outcome | None, float, bool]]:
    return [
        (one.outcome, ((one.ended_ns or 0) - one.started_ns) / 1e9, one.assisted)
        for data in material.sessions
        for one in data.attempts
        if one.task == task
    ]


def test_a_task_s_line_is_what_a_hand_counts(rich: Material) -> None:
    tried = attempts(rich, "voucher")
    times = [seconds for outcome, seconds, _ in tried if outcome is Outcome.SUCCESS]
    row = row_of(tables(results(rich))["Times"], "Pay with a voucher")
    assert row["n"].number == len(times)
    assert row["Mean"].number == pytest.approx(sum(times) / len(times))
    assert row["SD"].number == pytest.approx(stdev(times))
    assert (row["Shortest"].number, row["Longest"].number) == pytest.approx((min(times), max(times)))
    rate = len(times) / len(tried)
    assert row["Completion, % per minute"].number == pytest.approx(100 * rate / (sum(times) / len(times) / 60))


def test_levels_are_counts_of_people(rich: Material) -> None:
    tried = attempts(rich, "parcel")
    row = row_of(tables(results(rich))["How many people ended at which level"], "Report a damaged parcel")
    assisted = sum(outcome is Outcome.SUCCESS and helped for outcome, _, helped in tried)
    assert row["Assisted"].number == assisted
    assert row["Unassisted"].number == sum(outcome is Outcome.SUCCESS for outcome, _, _ in tried) - assisted
    assert row["Gave up"].number == sum(outcome is Outcome.ABANDONED for outcome, _, _ in tried)
    assert sum(cell.number or 0 for title, cell in row.items() if title not in {"Task", "Participants"}) == len(tried)
    assert "Success" not in row  # of every attempt the assists were counted


def test_each_participant_has_a_line_without_intervals(rich: Material) -> None:
    table = tables(results(rich))["Results of each participant"]
    assert len(table.rows) == 20
    row = row_of(table, "P01")
    assert row["Attempts"].text == "5"
    assert row["SUS"].aside == row["Errors per attempt"].aside == ""


def test_charts_are_there_with_words_for_those_who_cannot_see(rich: Material) -> None:
    pictures = [block for block in blocks_in(results(rich)) if isinstance(block, Picture)]
    assert len(pictures) == 3
    assert all(len(one.alternative) > 20 for one in pictures)
    assert pictures[0].caption.endswith("Version B against Version A.")


def test_goals_have_their_verdict(rich: Material) -> None:
    table = tables(results(rich))["Goals of the design"]
    assert len(table.rows) == len(rich.goals) == 10
    verdicts = {row[-1].text for row in table.rows}
    assert verdicts <= {"Met", "Missed", "Not decided", "No test"}
    assert "Met" in verdicts


def test_no_goal_is_certain(rich: Material) -> None:
    goals = tuple(replace(rich.goals[0], certainty=certainty) for certainty in (0.9996, 0.0004, 0.93, None))
    table = tables(results(replace(rich, goals=goals)))["Goals of the design"]
    at = [column.title for column in table.columns].index("Certainty")
    assert [row[at].text for row in table.rows] == ["more than 99 %", "less than 1 %", "93 %", DASH]
    assert [row[at].number for row in table.rows] == [0.9996, 0.0004, 0.93, None]


def test_a_study_in_which_nothing_was_tried_says_so(empty: Material) -> None:
    assert gaps(results(empty)) == [NOTHING_TRIED]


def test_the_first_page_s_table_has_the_key_figures_strong(rich: Material) -> None:
    table = task_table(rich)
    assert isinstance(table, Table)
    assert [cell.strong for cell in table.rows[0]] == [False, True, False, False, True, True]


def test_titles_name_the_interval_where_there_is_one(rich: Material) -> None:
    table = task_table(rich)
    assert isinstance(table, Table)
    titles = [column.title for column in table.columns]
    assert titles[0] == "Task, all participants"  # the chart above shows two versions
    assert titles[-2:] == ["Geometric mean, 95 %", "Errors per attempt, 95 %"]
    made = tables(results(rich))
    assert made["Times"].note.endswith("without pauses. Lighter figures: 95 % interval.")
    assert made["Errors, assists, clicks and ease"].note == "Lighter figures: 95 % interval."


def test_one_person_has_no_title_of_an_interval(rich: Material) -> None:
    (first, *_) = rich.data.sessions
    alone = replace(rich, summary=summarise(replace(rich.data, sessions=(first,))), comparisons=())
    table = task_table(alone)
    assert isinstance(table, Table)
    titles = [column.title for column in table.columns]
    assert titles == ["Task", "Success", "Time, mean", "Geometric mean", "Errors per attempt"]
    assert tables(results(alone))["Errors, assists, clicks and ease"].note == ""
