"""The Compare tab in words."""

import pytest

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.compare_sides import compare_two, side_choices
from uxlab.gui.results.compare_state import ASKED, CompareView, Plan, Told, present_comparison
from uxlab.model.results import StudyData


@pytest.fixture(scope="module")
def view(data: StudyData) -> CompareView:
    first, second, *_ = side_choices(data, {})
    return present_comparison(compare_two(first, second, [data], 0.95))


def test_the_verdict_comes_first(view: CompareView) -> None:
    assert view.verdict == (
        "Version B has a higher success rate, shorter times, fewer errors and easier tasks. Not decided: SUS."
    )
    assert view.design == "Different people in each, so tests for independent groups"
    assert view.level == "95 %"


def test_each_figure_has_both_sides_and_the_effect(view: CompareView) -> None:
    rows = {row.key: row for row in view.rows}
    success = rows["success_rate"]
    assert success.first == Told("56 %", "[41–71], n = 10")
    assert success.second == Told("83 %", "[74–92], n = 12")
    assert success.effect == Told("+27 points", "[+11 to +44]")
    assert (success.verdict, success.icon) == ("Version B better", ("check-circle-fill", "ok-fill"))
    assert ASKED[success.key] == Asked(Figure.SUCCESS)
    assert "Welch t" in success.methods[2]
    assert rows["time_geometric_mean"].name == Told("Typical time", "geometric mean")
    assert rows["sus"].icon == ("question", "text2")
    assert rows["sus"].verdict == "Not decided"


def test_the_number_of_tests_and_the_price_of_deciding_are_told(view: CompareView) -> None:
    assert view.notes[0].startswith("The test of each figure decides")
    assert view.notes[1].startswith("25 figures tested")
    assert view.plan == Plan(
        "About 30 people a side", "would settle SUS four times in five, if the difference stays near +11.0."
    )


def test_groups_that_overlap_in_nobody_are_small_or_not(data: StudyData) -> None:
    _, _, novices, experts = side_choices(data, {})
    few = present_comparison(compare_two(novices, experts, [data], 0.95))
    assert few.first == "Novices"
    assert not any(note.startswith("Fewer than 10") for note in few.notes)
