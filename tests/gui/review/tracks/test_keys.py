"""What the menus offer moves the cursor, the window, and edges."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.command import Command
from uxlab.gui.review.tracks.keys import NO_ATTEMPT, NOT_A_CODERS, NOTHING_SHOWN, step_ns, view_commands
from uxlab.gui.review.tracks.ruler import RulerTime
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track

S = 1_000_000_000


def by_key(timeline: Timeline) -> dict[str, Command]:
    return {command.key: command for command in timeline.commands() if command.key}


@pytest.mark.parametrize(
    ("keys", "at_ns"),
    [
        (("Right",), 5 * S + S // 10),
        (("Left", "Left"), 5 * S - S // 5),
        (("Shift+Right",), 6 * S),
        (("Shift+Left",), 4 * S),
        (("Home",), 0),
        (("E",), 15 * S),
        (("Shift+E",), 3 * S),
        (("M",), 20 * S),
        (("Shift+M",), 4 * S),
    ],
)
def test_keys_move_the_cursor(timeline: Timeline, viewing: Viewing, keys: tuple[str, ...], at_ns: int) -> None:
    viewing.show_window((0, 10 * S))
    viewing.move_to(5 * S)
    for key in keys:
        by_key(timeline)[key].act()
    assert viewing.cursor_ns == at_ns
    assert viewing.window[0] <= at_ns <= viewing.window[1]


def test_from_click_to_click(timeline: Timeline, viewing: Viewing) -> None:
    assert viewing.session is not None
    clicks = viewing.session.presses(Track.CLICKS).t_ns
    by_key(timeline)["C"].act()
    by_key(timeline)["C"].act()
    assert viewing.cursor_ns == clicks[1]
    by_key(timeline)["Shift+C"].act()
    assert viewing.cursor_ns == clicks[0]


def test_the_end_of_the_session(timeline: Timeline, viewing: Viewing) -> None:
    assert viewing.session is not None
    by_key(timeline)["End"].act()
    assert viewing.cursor_ns == viewing.session.span_ns[1]


def test_keys_zoom_about_the_cursor(timeline: Timeline, viewing: Viewing) -> None:
    viewing.show_window((0, 20 * S))
    viewing.move_to(5 * S)
    by_key(timeline)["+"].act()
    start, end = viewing.window
    assert end - start == pytest.approx(20 * S / 1.5, abs=2)
    assert (5 * S - start) / (end - start) == pytest.approx(0.25, abs=1e-6)
    by_key(timeline)["-"].act()
    assert viewing.window == pytest.approx((0, 20 * S), abs=4)
    by_key(timeline)["0"].act()
    assert viewing.session is not None
    assert viewing.window == viewing.session.span_ns


def test_z_shows_the_chosen_attempt_else_that_at_the_cursor(timeline: Timeline, viewing: Viewing) -> None:
    assert viewing.session is not None
    viewing.move_to(5 * S)
    by_key(timeline)["Z"].act()
    assert viewing.window == (0, 10 * S + S)  # cut at the session's start, as wide as with a margin of a 20th
    viewing.choose(viewing.session.by_track[Track.TASKS][1])
    by_key(timeline)["Z"].act()
    assert viewing.window == (10 * S, 32 * S)


@pytest.mark.parametrize(
    ("length_s", "step_ms"), [(1, 100), (10, 100), (60, 500), (120, 1_000), (1_800, 30_000), (36_000, 60_000)]
)
def test_a_step_is_round_and_some_hundredth_of_the_window(length_s: int, step_ms: int) -> None:
    assert step_ns((0, length_s * S)) == step_ms * 1_000_000


def test_without_a_session_nothing_can_be_done(timeline: Timeline, viewing: Viewing) -> None:
    viewing.close()
    assert {command.impossible for command in timeline.commands()} == {NOTHING_SHOWN, NO_ATTEMPT}
    for command in timeline.commands():
        command.act()  # does no harm


def test_edges_need_an_attempt(timeline: Timeline, viewing: Viewing) -> None:
    assert viewing.session is not None
    assert by_key(timeline)[","].impossible == NO_ATTEMPT
    viewing.choose(viewing.session.by_track[Track.TASKS][0])
    assert by_key(timeline)[","].impossible == ""


def test_a_second_coder_moves_no_edges(qtbot: QtBot, timeline: Timeline, viewing: Viewing) -> None:
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", coder="Bo")
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.TASKS][0])
    assert by_key(timeline)[","].impossible == NOT_A_CODERS
    by_key(timeline)[","].act()
    assert timeline._mover.move is None


def test_the_ruler_offers_the_other_time(viewing: Viewing) -> None:
    texts = {time: [one.text for one in view_commands(viewing, time, lambda: None)][-1] for time in RulerTime}
    assert texts == {RulerTime.SESSION: "Ruler in task time", RulerTime.TASK: "Ruler in session time"}
