"""Figures of the participants' own input."""

from collections.abc import Callable
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.metrics.input_figures import COMPLETED, CORRECTING, LONGER, NO_KEYS_KEPT, input_figures
from uxlab.metrics.sample import Sample
from uxlab.metrics.trials import Trial
from uxlab.model.design import Task
from uxlab.model.results import InputCounts, InputTrail
from uxlab.model.session import Outcome

Tried = Callable[..., Trial]
TASKS = {"find": Task(key="find", name="Find", optimal_clicks=4)}
FIRST = InputCounts(clicks=4, keys=10, scrolls=2, corrections=1)
SECOND = InputCounts(clicks=8, keys=20, scrolls=0, corrections=3)
TRAIL = InputTrail(
    path_px=1000, clicked_path_px=800, straight_px=600, hesitations=2, hesitated_ns=9_000_000_000
)  # fmt: skip


def test_each_figure_by_hand(tried: Tried) -> None:
    trials = [
        tried("P01", counts=FIRST, clicks=4, trail=TRAIL),
        tried("P02", counts=SECOND, clicks=8, trail=InputTrail(path_px=500)),
        tried("P03", Outcome.FAILURE, clicks=40),
    ]
    found = input_figures(Sample.of(trials, 0.95), TASKS)
    values = {name: (one.value, one.n) for name in found.__slots__ if (one := getattr(found, name)) is not None}
    assert values == {
        "scrolls": (1, 2),
        "keys": (15, 2),
        "corrections": (2, 2),
        "clicks_to_optimal": (1.5, 2),  # completed attempts: 4 / 4 and 8 / 4
        "pointer_path_px": (750, 2),
        "path_directness": (0.75, 1),  # no two clicks, no directness
        "hesitations": (1, 2),
        "hesitation_s": (4.5, 2),
    }


UNKEPT = InputCounts(clicks=6, keys=None, scrolls=4, corrections=None)
UNKEPT_TRAIL = InputTrail(path_px=300, hesitations=None, hesitated_ns=None)
OF_KEYS = ("keys", "corrections", "hesitations", "hesitation_s")


def test_attempts_whose_keys_were_not_kept_by_hand(tried: Tried) -> None:
    trials = [
        tried("P01", counts=FIRST, clicks=4, trail=TRAIL),
        tried("P02", counts=UNKEPT, clicks=6, trail=UNKEPT_TRAIL),
    ]
    found = input_figures(Sample.of(trials, 0.95), TASKS)
    values = {name: (one.value, one.n) for name in found.__slots__ if (one := getattr(found, name)) is not None}
    assert values == {
        "scrolls": (3, 2),
        "keys": (10, 1),
        "corrections": (1, 1),
        "clicks_to_optimal": (1.25, 2),
        "pointer_path_px": (650, 2),
        "path_directness": (0.75, 1),
        "hesitations": (2, 1),
        "hesitation_s": (9, 1),
    }
    marked = {name for name in values if NO_KEYS_KEPT in getattr(found, name).method}
    assert marked == set(OF_KEYS)


def test_where_no_keys_were_kept_there_is_no_figure_of_them(tried: Tried) -> None:
    found = input_figures(Sample.of([tried(counts=UNKEPT, clicks=6, trail=UNKEPT_TRAIL)], 0.95), TASKS)
    assert {name for name in found.__slots__ if getattr(found, name) is None} == {*OF_KEYS, "path_directness"}


some = st.integers(0, 50)
kept_input = st.tuples(
    st.builds(InputCounts, clicks=some, keys=some, corrections=some),
    st.builds(InputTrail, path_px=st.floats(0, 1e6), hesitations=some, hesitated_ns=st.integers(0, 10**12)),
)


@given(st.lists(kept_input, min_size=2, max_size=6), st.lists(st.integers(0, 6), min_size=1, max_size=4))
def test_whose_keys_were_not_kept_never_changes_what_is_known_of_the_others(
    known: list[tuple[InputCounts, InputTrail]], places: list[int]
) -> None:
    trials = [attempt(f"K{n}", counts, trail) for n, (counts, trail) in enumerate(known)]
    mixed = [*trials]
    for n, place in enumerate(places):
        mixed.insert(place, attempt(f"U{n}", UNKEPT, UNKEPT_TRAIL))
    alone = input_figures(Sample.of(trials, 0.95), {})
    together = input_figures(Sample.of(mixed, 0.95), {})
    for name in OF_KEYS:
        was, now = getattr(alone, name), getattr(together, name)
        assert (now.value, now.low, now.high, now.n) == (was.value, was.low, was.high, was.n)
        assert now.method == f"{was.method}; {NO_KEYS_KEPT}"
    assert together.scrolls is not None
    assert together.scrolls.n == len(mixed)


def attempt(person: str, counts: InputCounts, trail: InputTrail) -> Trial:
    return Trial(
        person=person, task="find", outcome=Outcome.SUCCESS, assisted=False, active_s=1, errors=0, assists=0,
        clicks=counts.clicks, ease=None, counts=counts, trail=trail,
    )  # fmt: skip


def test_the_methods_say_what_counts(tried: Tried) -> None:
    found = input_figures(Sample.of([tried("P01", counts=FIRST, clicks=4, trail=TRAIL)], 0.95), TASKS)
    said = [(found.corrections, CORRECTING), (found.clicks_to_optimal, COMPLETED), (found.hesitations, LONGER)]
    for estimate, remark in said:
        assert estimate is not None
        assert remark in estimate.method
    assert LONGER.endswith("longer than 3 s")


def test_without_recorded_input_nothing_is_said(tried: Tried) -> None:
    found = input_figures(Sample.of([tried(), tried("P02")], 0.95), TASKS)
    assert set(astuple(found)) == {None}


@pytest.mark.parametrize("optimal", [None, 0])
def test_without_an_optimum_there_is_no_ratio(tried: Tried, optimal: int | None) -> None:
    tasks = {"find": Task(key="find", name="Find", optimal_clicks=optimal)}
    assert input_figures(Sample.of([tried(clicks=4)], 0.95), tasks).clicks_to_optimal is None


def test_rounding_never_makes_a_path_shorter_than_the_straight_line(tried: Tried) -> None:
    trail = InputTrail(path_px=100, clicked_path_px=100, straight_px=100.00000001)
    found = input_figures(Sample.of([tried(trail=trail)], 0.95), {})
    assert found.path_directness is not None
    assert found.path_directness.value == 1
