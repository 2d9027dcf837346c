"""The session's clock across restarts, sleep and changes of the wall clock."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.events import ClockPair
from uxlab.recording.clock import SessionClock, has_jumped, jump_ns, resumed_origin

S = 1_000_000_000
LAST = ClockPair(t_ns=60 * S, monotonic_ns=1060 * S, wall_ns=5_000_000 * S, utc_offset_s=3600, boot_id="b1")

times = st.integers(0, 10**15)
signed_times = st.integers(-(10**15), 10**15)


def test_session_time_counts_from_the_origin() -> None:
    assert SessionClock(1000).to_session_ns(1500) == 500


def test_within_one_boot_the_clock_has_gone_on() -> None:
    origin = resumed_origin(LAST, 75 * S, monotonic_ns=1200 * S, wall_ns=0, boot_id="b1")
    assert origin == 1000 * S


def test_after_a_boot_the_wall_clock_says_how_long_the_tool_was_away() -> None:
    origin = resumed_origin(LAST, 75 * S, monotonic_ns=5 * S, wall_ns=5_000_300 * S, boot_id="b2")
    assert SessionClock(origin).to_session_ns(5 * S) == 360 * S


def test_a_wall_clock_that_was_set_back_does_not_turn_the_session_back() -> None:
    origin = resumed_origin(LAST, 75 * S, monotonic_ns=5 * S, wall_ns=1, boot_id="b2")
    assert SessionClock(origin).to_session_ns(5 * S) == 75 * S


def test_without_any_pair_the_session_goes_on_where_it_was_seen_last() -> None:
    origin = resumed_origin(None, 75 * S, monotonic_ns=5 * S, wall_ns=1, boot_id="b2")
    assert SessionClock(origin).to_session_ns(5 * S) == 75 * S


def test_an_unknown_boot_is_never_taken_for_the_same() -> None:
    unknown = replace(LAST, boot_id="")
    origin = resumed_origin(unknown, 75 * S, monotonic_ns=9000 * S, wall_ns=LAST.wall_ns + 20 * S, boot_id="")
    assert SessionClock(origin).to_session_ns(9000 * S) == 80 * S


def test_a_monotonic_clock_that_contradicts_the_file_is_not_believed() -> None:
    origin = resumed_origin(LAST, 75 * S, monotonic_ns=1 * S, wall_ns=LAST.wall_ns + 30 * S, boot_id="b1")
    assert SessionClock(origin).to_session_ns(1 * S) == 90 * S


@given(
    st.none() | st.builds(ClockPair, t_ns=times, monotonic_ns=times, wall_ns=times, utc_offset_s=st.just(0),
                          boot_id=st.sampled_from(["", "b1", "b2"])),
    times, times, signed_times, st.sampled_from(["", "b1", "b2"]),
)  # fmt: skip
def test_a_resumed_session_never_goes_back_behind_what_is_on_disk(
    last: ClockPair | None, last_seen_ns: int, monotonic_ns: int, wall_ns: int, boot_id: str
) -> None:
    origin = resumed_origin(last, last_seen_ns, monotonic_ns=monotonic_ns, wall_ns=wall_ns, boot_id=boot_id)
    assert SessionClock(origin).to_session_ns(monotonic_ns) >= last_seen_ns


def later(wall_s: float, monotonic_s: float) -> ClockPair:
    return replace(
        LAST, wall_ns=LAST.wall_ns + round(wall_s * S), monotonic_ns=LAST.monotonic_ns + round(monotonic_s * S)
    )


def test_sleep_moves_the_wall_clock_alone() -> None:
    assert jump_ns(LAST, later(630, 30)) == 600 * S
    assert has_jumped(LAST, later(630, 30))


def test_a_wall_clock_set_back_is_a_negative_jump() -> None:
    assert jump_ns(LAST, later(-3570, 30)) == -3600 * S
    assert has_jumped(LAST, later(-3570, 30))


def test_clock_discipline_is_no_jump() -> None:
    assert not has_jumped(LAST, later(30.015, 30))
    assert has_jumped(LAST, later(30.015, 30), threshold_ns=10_000_000)
