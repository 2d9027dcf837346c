"""Numbers of clicks in one place."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.charts.click_labels import Label, click_labels

A, B = (0.0, 0.0), (100.0, 0.0)


def test_clicks_in_one_place_share_a_label() -> None:
    assert click_labels([A, B, B, (104.0, 3.0), A], 10) == (Label(0, 0, "1, 5"), Label(100, 0, "2–4"))


def test_numbers_can_go_on_from_another() -> None:
    assert [one.text for one in click_labels([A, B, B], 10, first=7)] == ["7", "8–9"]


def test_a_label_ends_before_nobody_reads_on() -> None:
    assert click_labels([A, B] * 5, 10)[0].text == "1, 3, 5, …"
    assert click_labels([], 10) == ()


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), max_size=30))
def test_without_nearness_each_place_has_its_own_numbers(points: list[tuple[float, float]]) -> None:
    labels = click_labels(points, 1e-9)
    assert len(labels) <= len(points)
    assert {(one.x, one.y) for one in labels} <= set(points)
