"""Answers in words."""

from dataclasses import replace

from tests.charts.test_likert import CHART
from uxlab.charts.likert_spec import LikertRow
from uxlab.charts.likert_text import tell_likert
from uxlab.charts.tell import tell


def test_every_item_is_told_with_its_answers() -> None:
    said = list(tell_likert(CHART))
    assert said[0] == "From 1, Strongly disagree, to 5, Strongly agree."
    assert said[1] == "I like it.: n = 10, 1 chose 1, 2 chose 3, 4 chose 4, 3 chose 5."
    assert said[3] == "Nobody knows.: no answers."
    assert said[4].replace("\N{NO-BREAK SPACE}", " ") == "Score 72.5 [60.0–85.0], n = 10, 95 % interval."


def test_long_ones_end() -> None:
    many = replace(CHART, rows=tuple(LikertRow(label=f"Item {n}", counts=(1, 0, 0, 0, 0)) for n in range(45)))
    said = " ".join(tell_likert(many))
    assert "And 5 more items." in said
    assert "Item 40" not in said


def test_it_is_told_as_every_chart_is() -> None:
    assert tell(CHART).startswith("Q: answers item by item.")
