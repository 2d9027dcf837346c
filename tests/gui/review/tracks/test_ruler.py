"""The ruler has round times, in session or task time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.review.tracks.ruler import LABEL_PX, RulerTime, Stretch, flag_text, step_ns, stretches, tick_text, ticks
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.viewing import Viewing

S = 1_000_000_000
HOUR = (0, 3600 * S)


def test_two_minutes_and_a_half_are_divided_as_in_the_picture() -> None:
    scale = Scale((285 * S, 450 * S), 132, 1080)
    made = ticks(scale, (Stretch(HOUR),))
    assert [tick.text for tick in made if tick.text] == [
        "5:00", "5:20", "5:40", "6:00", "6:20", "6:40", "7:00", "7:20",
    ]  # fmt: skip
    assert [tick.x for tick in made][:2] == [pytest.approx(scale.x(290 * S)), pytest.approx(scale.x(300 * S))]


@given(st.integers(200_000_000, 4 * 3600 * S), st.integers(0, 3600 * S), st.integers(300, 4000))
def test_labels_never_touch(length: int, start: int, width: int) -> None:
    scale = Scale((start, start + length), 0, width)
    made = [tick for tick in ticks(scale, (Stretch((0, 10**14)),)) if tick.text]
    assert all(other.x - one.x >= LABEL_PX - 1 for one, other in pairwise(made))
    assert len({tick.text for tick in made}) == len(made)
    assert len(made) >= width // 110 // 4 or length > 3600 * S


def test_a_long_window_has_the_longest_step() -> None:
    assert step_ns(Scale((0, 10**18), 0, 1000)) == 14400 * S


@pytest.mark.parametrize(
    ("time_ns", "step", "text"),
    [(65 * S, S, "1:05"), (65 * S + S // 2, S // 2, "1:05.5"), (65 * S + S // 50, S // 50, "1:05.02"), (0, S, "0:00")],
)
def test_a_step_below_a_second_needs_decimals(time_ns: int, step: int, text: str) -> None:
    assert tick_text(time_ns, step) == text


def test_task_time_begins_with_each_attempt_and_stands_still_in_a_pause(viewing: Viewing) -> None:
    assert viewing.session is not None
    parts = stretches(viewing.session, RulerTime.TASK)
    assert [(part.span[0] // S, part.span[1] // S) for part in parts] == [(0, 10), (11, 12), (13, 31)]
    assert flag_text(14 * S, parts) == "0:02.0"  # 11 to 12, then 13 to 14
    assert flag_text(10 * S + S // 2, parts) == "0:10.5"  # between two tasks the session's
    assert flag_text(14 * S, stretches(viewing.session, RulerTime.SESSION)) == "0:14.0"


def test_a_stretch_that_begins_anew_does_not_write_over_the_one_before() -> None:
    parts = (Stretch((0, 10 * S)), Stretch((11 * S, 60 * S), 11 * S))
    made = [tick for tick in ticks(Scale((9 * S, 60 * S), 0, 1000), parts) if tick.text]
    assert all(other.x - one.x >= LABEL_PX / 2 for one, other in pairwise(made))
    assert "0:10" in {tick.text for tick in made}
