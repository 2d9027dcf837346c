"""The table of attempts says of each what the figures make of it."""

from datetime import UTC, datetime

from tests.report.odd_study import odd_data
from uxlab.metrics.summary import summarise
from uxlab.report.tables.attempts import attempts_table
from uxlab.report.tables.table import Value


def rows() -> dict[tuple[Value, ...], dict[str, Value]]:
    """Return the rows by participant, session, task and number."""
    table = attempts_table(odd_data())
    names = [column.name for column in table.columns]
    made = [dict(zip(names, row, strict=True)) for row in table.rows]
    return {(row["participant"], row["session"], row["task"], row["attempt"]): row for row in made}


def test_pauses_are_no_time_and_marks_count_where_they_happened() -> None:
    row = rows()["P01", 1, "find", 1]
    assert (row["seconds"], row["errors"], row["assists"], row["assisted"]) == (45.0, 1, 1, True)
    assert (row["clicks"], row["keys"], row["scrolls"], row["seq"]) == (2, 1, 1, 6.0)
    assert row["started"] == datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def test_what_was_not_counted_is_empty_and_not_zero() -> None:
    row = rows()["P02", 1, "find", 1]
    assert (row["seconds"], row["errors"], row["assists"], row["assisted"]) == (45.123456789, None, None, None)


def test_a_skipped_task_has_neither_time_nor_counts() -> None:
    row = rows()["P01", 1, "buy", 2]
    assert (row["outcome"], row["seconds"], row["errors"], row["clicks"]) == ("skipped", None, None, None)


def test_attempts_that_are_in_no_figure_say_so() -> None:
    found = rows()
    out = {key: row["outcome"] for key, row in found.items() if not row["in_figures"]}
    assert sorted(map(str, out.values())) == ["fault", "open", "skipped", "success"]
    assert found["P03", 1, "find", 1]["excluded_reason"] == "=ill"
    assert len(found) - len(out) == summarise(odd_data()).attempts


def test_times_and_counts_add_up_to_the_figures() -> None:
    counted = [row for row in rows().values() if row["in_figures"] and row["task"] == "find"]
    errors = [row["errors"] for row in counted if isinstance(row["errors"], int)]
    (task,) = [one for one in summarise(odd_data()).tasks if one.task == "find"]
    assert task.figures.error_rate is not None
    assert sum(errors) / len(errors) == task.figures.error_rate.value
