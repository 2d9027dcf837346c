"""At most so many positions a second, and the path still ends where the pointer stopped."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.thin_moves import MoveThinner
from uxlab.model.events import EventKind, InputEvent

S = 1_000_000_000
rates = st.integers(1, 500)


def move(t_ns: int, x: int = 0) -> InputEvent:
    return InputEvent(t_ns, EventKind.MOVE, x, 0, None, None, 0)


def click(t_ns: int) -> InputEvent:
    return InputEvent(t_ns, EventKind.BUTTON, 5, 5, 1, 1, 0)


traffic = st.lists(st.builds(lambda make, t_ns: make(t_ns), st.sampled_from([move, click]), st.integers(0, 3 * S))).map(
    lambda events: sorted(events, key=lambda event: event.t_ns)
)


def thinned(rate_hz: int | None, events: list[InputEvent]) -> list[InputEvent]:
    thinner = MoveThinner(rate_hz)
    return [*thinner.thin(events), *thinner.release()]


@given(rates, traffic)
def test_of_each_span_the_last_position_is_kept_and_no_other(rate_hz: int, events: list[InputEvent]) -> None:
    moves = [event for event in events if event.kind == EventKind.MOVE]
    last_of_span = {event.t_ns * rate_hz // S: event for event in moves}
    kept = [event for event in thinned(rate_hz, events) if event.kind == EventKind.MOVE]
    assert kept == list(last_of_span.values())
    assert max(Counter(event.t_ns // S for event in kept).values(), default=0) <= rate_hz


@given(rates, traffic)
def test_clicks_all_pass_in_order_and_the_path_ends_where_it_ended(rate_hz: int, events: list[InputEvent]) -> None:
    kept = thinned(rate_hz, events)
    assert [e for e in kept if e.kind != EventKind.MOVE] == [e for e in events if e.kind != EventKind.MOVE]
    assert [e for e in kept if e.kind == EventKind.MOVE][-1:] == [e for e in events if e.kind == EventKind.MOVE][-1:]


@given(traffic)
def test_without_a_rate_everything_passes_at_once(events: list[InputEvent]) -> None:
    thinner = MoveThinner(None)
    assert thinner.thin(events) == events
    assert thinner.waiting_since_ns() is None


@given(rates, traffic, st.data())
def test_how_the_stream_is_cut_into_batches_makes_no_difference(
    rate_hz: int, events: list[InputEvent], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(events)))
    thinner = MoveThinner(rate_hz)
    assert [*thinner.thin(events[:cut]), *thinner.thin(events[cut:]), *thinner.release()] == thinned(rate_hz, events)


def test_a_pointer_that_stops_is_told_when_its_span_is_over() -> None:
    thinner = MoveThinner(10)
    assert thinner.thin([move(5), move(6, x=7)]) == []
    assert thinner.waiting_since_ns() == 6
    assert thinner.expire(S // 10 - 1) == []
    assert thinner.expire(S // 10) == [move(6, x=7)]
    assert thinner.expire(S) == []
