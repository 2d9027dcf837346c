"""The figures of a task, worked by hand."""

import math
from dataclasses import astuple, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.metrics.counts import mean_count
from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.figures import NO_LENGTH, Figures, figures_of
from uxlab.metrics.people import BEST_FIRST
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.sample import (
    BEST_OUTCOME,
    INDEPENDENT,
    NO_ASSISTS_COUNTED,
    NO_ERRORS_COUNTED,
    ONE_PERSON,
    PERSON_MEAN,
)
from uxlab.metrics.times import arithmetic_mean
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome


def trial(
    person: str, outcome: Outcome = Outcome.SUCCESS, seconds: float = 10, *, task: str = "find", **more: float | None
) -> Trial:
    return Trial(
        person=person,
        task=task,
        outcome=outcome,
        assisted=bool(more.get("assisted")),
        active_s=seconds,
        errors=int(more.get("errors") or 0),
        assists=int(more.get("assists") or 0),
        clicks=None if more.get("clicks") is None else int(more["clicks"] or 0),
        ease=more.get("ease"),
    )


FOUR = [
    trial("P01", Outcome.SUCCESS, 40, errors=0, clicks=4, ease=7),
    trial("P02", Outcome.SUCCESS, 65, errors=2, clicks=10, ease=5, assisted=1, assists=3),
    trial("P03", Outcome.SUCCESS, 120, errors=1, ease=5),
    trial("P04", Outcome.ABANDONED, 30, errors=0, ease=1),
]


def value(figures: Figures, name: str) -> float | None:
    estimate = getattr(figures, name)
    return None if estimate is None else estimate.value


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("success_rate", 3 / 4),
        ("unassisted_success_rate", 2 / 4),
        ("abandon_rate", 1 / 4),
        ("partial_rate", 0),
        ("failure_rate", 0),
        ("timeout_rate", 0),
        ("time_per_task", 75),  # statistics.json, time_seed_mean: (40 + 65 + 120) / 3
        ("time_geometric_mean", (40 * 65 * 120) ** (1 / 3)),
        ("time_median", 65),
        ("time_all_attempts", 255 / 4),
        ("error_rate", 3 / 4),
        ("error_free_rate", 2 / 4),
        ("assists_per_attempt", 3 / 4),
        ("clicks_per_task", 7),
        ("efficiency_percent_per_minute", 75 / 1.25),
        ("seq", 4.5),
    ],
)
def test_each_figure_by_hand(name: str, expected: float) -> None:
    assert value(figures_of(FOUR, 0.95), name) == pytest.approx(expected)


def test_each_interval_is_that_of_its_statistic() -> None:
    figures = figures_of(FOUR, 0.9)
    assert figures.success_rate == adjusted_wald(3, 4, 0.9)
    assert figures.time_per_task == arithmetic_mean([40, 65, 120], 0.9)
    assert figures.error_rate == mean_count(3, 4, 0.9)


def test_n_is_what_the_value_rests_on() -> None:
    figures = figures_of(FOUR, 0.95)
    ns = [estimate.n for estimate in (figures.success_rate, figures.time_per_task, figures.clicks_per_task) if estimate]
    assert ns == [4, 3, 2]


def test_without_attempts_there_is_no_figure_at_all() -> None:
    assert set(astuple(figures_of([], 0.95))) == {None}


def test_one_person_has_values_and_no_interval() -> None:
    figures = figures_of([trial("P01", clicks=3, ease=6)], 0.95)
    present = [getattr(figures, name) for name in Figures.__slots__ if getattr(figures, name) is not None]
    assert len(present) == 16
    assert {(estimate.low, estimate.high) for estimate in present} == {(None, None)}
    assert figures.success_rate is not None
    assert figures.success_rate.method == ONE_PERSON


def test_one_person_at_several_tasks_has_no_interval_either() -> None:
    figures = figures_of([trial("P01", seconds=10 + n, task=f"t{n}") for n in range(8)], 0.95)
    assert {getattr(figures, name).low for name in ("success_rate", "time_per_task", "time_median")} == {None}


def test_nobody_completes() -> None:
    figures = figures_of([trial("P01", Outcome.FAILURE), trial("P02", Outcome.TIMEOUT)], 0.95)
    assert (value(figures, "success_rate"), value(figures, "failure_rate"), value(figures, "timeout_rate")) == (
        0,
        0.5,
        0.5,
    )
    assert figures.time_per_task is None
    assert figures.time_median is None
    assert figures.efficiency_percent_per_minute is None
    assert value(figures, "time_all_attempts") == 10


def test_everybody_completes_in_the_same_time() -> None:
    figures = figures_of([trial(f"P{n}", seconds=30) for n in range(5)], 0.95)
    assert figures.success_rate is not None
    assert figures.success_rate.high == 1
    assert figures.success_rate.low == pytest.approx(0.5109451, abs=1e-6)  # statistics.json, aw_1sided_5_5
    assert figures.time_per_task is not None
    assert (figures.time_per_task.low, figures.time_per_task.high) == (30, 30)
    assert "all values equal" in figures.time_per_task.method


def test_several_attempts_of_a_person_are_one_and_the_method_says_so() -> None:
    trials = [
        trial("P01", Outcome.ABANDONED, 90, errors=4),
        trial("P01", Outcome.SUCCESS, 20),
        trial("P01", Outcome.SUCCESS, 40),
        trial("P02", Outcome.SUCCESS, 50),
    ]
    figures = figures_of(trials, 0.95)
    assert figures.success_rate is not None
    assert (figures.success_rate.value, figures.success_rate.n) == (1, 2)
    assert BEST_OUTCOME in figures.success_rate.method
    assert figures.time_per_task is not None
    assert (figures.time_per_task.value, figures.time_per_task.n) == (40, 2)  # (30 + 50) / 2
    assert PERSON_MEAN in figures.time_per_task.method
    assert figures.error_rate is not None
    assert (figures.error_rate.value, figures.error_rate.n) == (1, 4)
    assert INDEPENDENT in figures.error_rate.method


def test_remarks_appear_only_where_they_hold() -> None:
    found = [getattr(figures_of(FOUR, 0.95), name) for name in Figures.__slots__]
    methods = [estimate.method for estimate in found if estimate is not None]
    assert len(methods) == 16
    assert not any(remark in method for method in methods for remark in (BEST_OUTCOME, PERSON_MEAN, INDEPENDENT))


def test_tasks_together_are_treated_as_independent() -> None:
    figures = figures_of([trial(person, task=task) for person in ("P01", "P02") for task in ("find", "buy")], 0.95)
    assert figures.success_rate is not None
    assert figures.success_rate.n == 4
    assert figures.success_rate.method == f"adjusted Wald, 95 %; {INDEPENDENT}"


def test_a_success_that_was_all_pause_counts_without_its_time() -> None:
    figures = figures_of([trial("P01", seconds=0), trial("P02", seconds=20), trial("P03", seconds=30)], 0.95)
    assert value(figures, "success_rate") == 1
    assert figures.time_per_task is not None
    assert (figures.time_per_task.value, figures.time_per_task.n) == (25, 2)
    assert NO_LENGTH in figures.time_per_task.method


TRIALS = st.lists(
    st.builds(
        trial,
        st.sampled_from(["P01", "P02", "P03"]),
        st.sampled_from(BEST_FIRST),
        st.integers(0, 10**13).map(lambda t_ns: t_ns / 1e9),
        task=st.sampled_from(["find", "buy"]),
        errors=st.integers(0, 5),
        clicks=st.none() | st.integers(0, 50),
        ease=st.none() | st.integers(1, 7),
        assisted=st.booleans(),
    ),
    max_size=15,
)


@given(TRIALS, st.sampled_from([0.5, 0.95, 0.9999]))
def test_no_figure_is_ever_nan_and_rates_are_shares_that_add_up(trials: list[Trial], level: float) -> None:
    figures = figures_of(trials, level)
    for name in Figures.__slots__:
        estimate = getattr(figures, name)
        if estimate is not None:
            numbers = [number for number in (estimate.value, estimate.low, estimate.high) if number is not None]
            assert all(map(math.isfinite, numbers))
            assert (estimate.low is None) == (estimate.high is None)
            assert min(numbers) >= (1 if name == "seq" else 0)
            assert name != "seq" or max(numbers) <= 7
            assert not name.endswith("_rate") or name == "error_rate" or 0 <= estimate.value <= 1
    kinds = ("success_rate", "partial_rate", "failure_rate", "abandon_rate", "timeout_rate")
    assert not trials or sum(value(figures, name) or 0 for name in kinds) <= 1 + 1e-9


@given(TRIALS)
def test_the_order_of_attempts_does_not_matter(trials: list[Trial]) -> None:
    assert values_of(figures_of(trials, 0.95)) == pytest.approx(values_of(figures_of(trials[::-1], 0.95)), nan_ok=False)


def values_of(figures: Figures) -> list[float]:
    return [-1.0 if (found := value(figures, name)) is None else found for name in Figures.__slots__]


def uncounted(person: str, outcome: Outcome = Outcome.SUCCESS, *, errors: bool = False) -> Trial:
    """Return an attempt of which nobody counted the assists, nor, unless `errors`, the errors."""
    plain = trial(person, outcome)
    return replace(plain, errors=0 if errors else None, assists=None, assisted=None)


SOME_COUNTED = [
    trial("P01", errors=2),
    uncounted("P02"),
    trial("P03", Outcome.FAILURE, errors=1, assisted=1, assists=1),
    trial("P04", Outcome.ABANDONED),
    replace(trial("P05"), errors=None),
    trial("P06", assisted=1, assists=2),
]


def test_only_what_was_counted_is_in_the_figures_of_errors_and_assists() -> None:
    # Errors are known of P01, P03, P04 and P06: 2 + 1 + 0 + 0; assists of all but P02: 0 + 1 + 0 + 0 + 2.
    figures = figures_of(SOME_COUNTED, 0.95)
    by_hand: dict[str, tuple[float, int]] = {
        "error_rate": (3 / 4, 4),
        "error_free_rate": (2 / 4, 4),
        "assists_per_attempt": (3 / 5, 5),
        "unassisted_success_rate": (2 / 5, 5),
        "success_rate": (4 / 6, 6),
    }
    for name, (share, n) in by_hand.items():
        assert value(figures, name) == pytest.approx(share), name
        assert getattr(figures, name).n == n, name
    assert figures.error_rate is not None
    assert figures.unassisted_success_rate is not None
    assert figures.error_rate == noted(mean_count(3, 4), NO_ERRORS_COUNTED)
    assert figures.unassisted_success_rate == noted(adjusted_wald(2, 5), NO_ASSISTS_COUNTED)


def test_where_nobody_counted_there_is_no_figure_of_it() -> None:
    figures = figures_of([uncounted("P01"), uncounted("P02", Outcome.FAILURE)], 0.95)
    names = ("error_rate", "error_free_rate", "assists_per_attempt", "unassisted_success_rate")
    assert [getattr(figures, name) for name in names] == [None] * 4
    assert value(figures, "success_rate") == 0.5


def test_where_those_of_one_person_were_counted_there_is_no_interval() -> None:
    figures = figures_of([trial("P01", errors=3), uncounted("P02")], 0.95)
    assert figures.error_rate is not None
    assert figures.error_rate == Estimate(3, None, None, 1, f"{ONE_PERSON}; {NO_ERRORS_COUNTED}")


def test_of_one_person_only_the_counted_attempt_says_whether_there_was_help() -> None:
    both = figures_of([trial("P01", assisted=1, assists=1), uncounted("P01"), trial("P02")], 0.95)
    assert both.unassisted_success_rate is not None
    assert (both.unassisted_success_rate.value, both.unassisted_success_rate.n) == (0.5, 2)


UNCOUNTED = st.lists(
    st.builds(uncounted, st.sampled_from(["P01", "P02", "P09"]), st.sampled_from(BEST_FIRST)), max_size=5
)


@given(TRIALS, UNCOUNTED)
def test_uncounted_attempts_never_change_figures_of_errors_or_assists(trials: list[Trial], more: list[Trial]) -> None:
    without, with_them = figures_of(trials, 0.95), figures_of([*more, *trials], 0.95)
    for name in ("error_rate", "error_free_rate", "assists_per_attempt", "unassisted_success_rate"):
        before, after = getattr(without, name), getattr(with_them, name)
        assert (before is None) == (after is None)
        if before is not None:
            assert (before.value, before.low, before.high, before.n) == (after.value, after.low, after.high, after.n)
            assert (NO_ERRORS_COUNTED in after.method or NO_ASSISTS_COUNTED in after.method) == bool(more)
