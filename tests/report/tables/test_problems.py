"""Problems stand with their frequency, and with every moment at which they were met."""

from tests.report.odd_study import S, odd_data
from uxlab.metrics.problems import summarise_problems
from uxlab.model.problems import Evidence, Problem
from uxlab.report.tables.problems import problem_figures_table, problem_moments_table

MET = Problem(
    uid="p1",
    title="=Hidden",
    severity=3,
    place="find",
    evidence=(
        Evidence(uid="e1", session_uid="s2", participant="P01", t_ns=5 * S),
        Evidence(uid="e2", session_uid="elsewhere", participant="P09", t_ns=5 * S),
    ),
)
UNSEEN = Problem(uid="p2", title="Nobody met it", description="at length")


def test_the_frequency_is_that_of_the_summary() -> None:
    summary = summarise_problems([MET, UNSEEN], ("P01", "P02"))
    table = problem_figures_table(summary)
    frequency = summary.rows[0].frequency
    assert table.column("frequency")[0] == frequency.value == 0.5
    assert table.column("frequency_low")[0] == frequency.low
    assert table.column("participants") == ("P01", "")
    assert table.column("met_by") == (1, 0)


def test_a_row_is_a_moment_and_an_unseen_problem_has_one_without() -> None:
    table = problem_moments_table([MET, UNSEEN], odd_data())
    assert table.column("problem") == (1, 2)
    assert table.column("participant") == ("P01", None)
    assert table.column("session") == (2, None)
    assert table.column("at") == (5.0, None)
