"""How busy input was."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.events import InputEvent
from uxlab.recording.activity import BIN_NS, BINS, Activity, per_second

S = 1_000_000_000


def moves(*times_ns: int) -> list[InputEvent]:
    return [InputEvent(t_ns, 0, 1, 1, None, None, 0) for t_ns in times_ns]


def test_each_event_is_counted_in_its_quarter_of_a_second() -> None:
    activity = Activity()
    activity.see(moves(0, BIN_NS - 1, BIN_NS, 20 * S))
    assert activity.bins(S)[-5:] == (2, 1, 0, 0, 0)
    assert activity.last_ns == 20 * S


def test_events_that_arrive_late_are_counted_where_they_belong() -> None:
    activity = Activity()
    activity.see(moves(5 * S))
    activity.see(moves(4 * S, 4 * S + 1))
    assert activity.bins(5 * S)[-5:] == (2, 0, 0, 0, 1)
    assert activity.last_ns == 5 * S


def test_what_is_long_ago_is_forgotten_and_nothing_at_all_is_nothing() -> None:
    activity = Activity()
    assert (activity.last_ns, activity.bins(0)) == (None, (0,) * BINS)
    activity.see(moves(0))
    assert sum(activity.bins(15 * S)) == 0
    assert sum(activity.bins(0)) == 0  # it is gone for good
    activity.see([])
    assert activity.last_ns == 0


@given(st.lists(st.integers(0, 15 * S - 1)))
def test_no_event_of_the_last_seconds_is_missed(times_ns: list[int]) -> None:
    activity = Activity()
    activity.see(moves(*times_ns))
    bins = activity.bins(15 * S - 1)
    assert len(bins) == BINS
    assert sum(bins) == len(times_ns)


def test_the_rate_is_that_of_the_last_whole_second() -> None:
    activity = Activity()
    activity.see(moves(*range(0, 2 * S, S // 100)))
    assert per_second(activity.bins(2 * S)) == 100.0
    assert per_second(activity.bins(S)) == 100.0
