"""Playing by a clock that the test holds."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import S
from uxlab.gui.review.stage.course import FRAME_NS
from uxlab.gui.review.stage.player import SPEEDS, Player
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track

MS = 1_000_000


@dataclass
class Clock:
    """A clock that stands until it is set on."""

    now_ns: int = 5 * S

    def __call__(self) -> int:
        return self.now_ns


@pytest.fixture
def reviewed(reviewed: Path) -> Path:
    """Return the study file; the participant does nothing from 20 to 30 s."""
    with closing(sqlite3.connect(reviewed)) as connection, connection:
        connection.execute("DELETE FROM event WHERE session_id = 1 AND t_ns BETWEEN ? AND ?", (20 * S, 30 * S))
    return reviewed


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def player(viewing: Viewing, clock: Clock) -> Player:
    return Player(viewing, viewing, clock)


def later(player: Player, clock: Clock, passed_ns: int) -> int:
    """Let so much time pass in one late tick, and return where playing is then."""
    clock.now_ns += passed_ns
    timer = player.findChild(QTimer)
    assert timer is not None
    timer.timeout.emit()
    return player._viewing.cursor_ns


@pytest.mark.parametrize("speed", SPEEDS)
def test_it_plays_as_fast_as_told(player: Player, clock: Clock, speed: float) -> None:
    player.set_speed(speed)
    player.play()
    assert later(player, clock, S) == round(speed * S)


def test_many_ticks_add_up_to_the_clock(player: Player, clock: Clock) -> None:
    player.set_speed(0.25)
    player.play()
    for _ in range(300):
        later(player, clock, 16_666_667)
    assert later(player, clock, 0) == round(300 * 16_666_667 * 0.25)


def test_another_speed_goes_on_from_here(player: Player, clock: Clock) -> None:
    player.play()
    later(player, clock, 2 * S)
    player.set_speed(4.0)
    assert later(player, clock, S) == 6 * S
    with pytest.raises(ValueError, match="no speed"):
        player.set_speed(3.0)


def test_time_that_passed_while_it_was_paused_does_not_count(player: Player, clock: Clock) -> None:
    player.play()
    later(player, clock, S)
    player.toggle()
    later(player, clock, 9 * S)
    player.toggle()
    assert later(player, clock, S) == 2 * S


def test_who_moves_the_cursor_meanwhile_is_followed(player: Player, viewing: Viewing, clock: Clock) -> None:
    player.play()
    later(player, clock, S)
    viewing.move_to(20 * S)
    assert later(player, clock, S) == 21 * S
    assert player.playing


def test_it_stops_at_the_end_and_begins_anew(player: Player, viewing: Viewing, clock: Clock) -> None:
    assert viewing.session is not None
    end = viewing.session.span_ns[1]
    viewing.move_to(end - S)
    player.play()
    assert later(player, clock, 5 * S) == end
    assert not player.playing
    player.play()
    assert later(player, clock, S) == S


def test_backwards(player: Player, viewing: Viewing, clock: Clock) -> None:
    viewing.move_to(10 * S)
    player.back()
    assert later(player, clock, S) == 9 * S
    assert player.backward
    player.back()
    assert player.speed == 2.0
    assert later(player, clock, S) == 7 * S
    player.forward()
    assert (player.speed, player.backward) == (1.0, False)
    assert later(player, clock, S) == 8 * S
    player.back()
    assert later(player, clock, 60 * S) == 0
    assert not player.playing


def test_faster_each_time_but_not_for_ever(player: Player) -> None:
    for _ in range(9):
        player.forward()
    assert player.speed == 16.0


def test_only_this_task(player: Player, viewing: Viewing, clock: Clock) -> None:
    viewing.move_to(9 * S)
    player.set_task_only(True)
    player.play()
    assert later(player, clock, 5 * S) == 10 * S
    assert not player.playing
    player.play()
    assert later(player, clock, S) == S
    viewing.move_to(15 * S)  # another task
    assert later(player, clock, 60 * S) == 31 * S


def test_inactivity_is_skipped_but_for_half_a_second(player: Player, viewing: Viewing, clock: Clock) -> None:
    assert viewing.session is not None
    inputs = viewing.session.moments_ns(Track.POINTER)
    after = int(inputs[inputs.searchsorted(30 * S)])
    viewing.move_to(19 * S)
    player.play()
    assert later(player, clock, 5 * S) == 24 * S
    player.set_skipping(True)
    assert player.skipping
    assert later(player, clock, 0) == pytest.approx(after - S // 2, abs=S // 4)  # begun amid it
    viewing.move_to(after - S // 2)
    assert later(player, clock, S) == after + S // 2


def test_steps_pause(player: Player, viewing: Viewing, clock: Clock) -> None:
    assert viewing.session is not None
    clicks = viewing.session.presses(Track.CLICKS).t_ns.tolist()
    player.play()
    viewing.move_to(clicks[0] - MS)
    player.step(forward=True)
    assert not player.playing
    assert viewing.cursor_ns == clicks[0]
    viewing.move_to(10 * S)
    player.step(forward=False)
    assert 10 * S - FRAME_NS <= viewing.cursor_ns < 10 * S
    del clock


def test_it_ticks_by_itself(qtbot: QtBot, viewing: Viewing) -> None:
    player = Player(viewing, viewing)
    player.play()
    qtbot.waitUntil(lambda: viewing.cursor_ns > 50 * MS)
    player.pause()
    here = viewing.cursor_ns
    qtbot.wait(60)
    assert viewing.cursor_ns == here


def test_another_session_is_not_played(player: Player, viewing: Viewing) -> None:
    player.play()
    viewing.close()
    assert not player.playing
    assert not player.possible
    player.play()
    player.step(forward=True)
    assert not player.playing
    assert {one.impossible for one in player.commands()} == {"No session is shown"}


def test_commands_say_what_they_do_now(qtbot: QtBot, player: Player) -> None:
    keys = {one.text: one.key for one in player.commands()}
    assert keys == {
        "Play": "Space",
        "Play back, faster each time": "J",
        "Stop playing": "K",
        "Play on, faster each time": "L",
        "Step back": "Ctrl+Left",
        "Step forward": "Ctrl+Right",
        "Skip inactivity": "",
        "Play this task only": "",
    }
    with qtbot.waitSignal(player.commands_changed):
        player.toggle()
    for command in player.commands():
        command.act()
    texts = [one.text for one in player.commands()]
    assert "Play inactivity, too" in texts
    assert "Play the whole session" in texts
