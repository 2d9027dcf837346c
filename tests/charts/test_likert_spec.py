"""Answers as values."""

from uxlab.charts.likert_spec import Likert, LikertRow


def test_it_is_empty_without_an_answer() -> None:
    rows = (LikertRow(label="a", counts=(0, 0, 0)), LikertRow(label="b", counts=(0, 1, 0)))
    chart = Likert(title="", levels=("1", "2", "3"), rows=rows, ends=("", ""), scores=(), confidence=0.95)
    assert (rows[0].n, rows[1].n, chart.empty) == (0, 1, False)
    none = Likert(title="", levels=("1",), rows=rows[:1], ends=("", ""), scores=(), confidence=0.95)
    assert none.empty
