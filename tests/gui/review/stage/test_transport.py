"""The line below the picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.player import Player
from uxlab.gui.review.stage.transport import Transport
from uxlab.gui.review.viewing import Viewing


@pytest.fixture
def player(viewing: Viewing) -> Player:
    return Player(viewing, viewing)


@pytest.fixture
def transport(qtbot: QtBot, desk: Desk, viewing: Viewing, player: Player) -> Transport:
    made = Transport(desk, viewing, player)
    qtbot.addWidget(made)
    made.resize(852, made.height())
    made.show()
    return made


def test_it_plays_and_pauses(transport: Transport, player: Player) -> None:
    told = []
    for _ in range(2):
        QTest.mouseClick(transport.play, Qt.MouseButton.LeftButton)
        told.append((player.playing, transport.play.accessibleName()))
    assert told == [(True, "Pause"), (False, "Play")]


def test_the_time_follows_the_cursor(transport: Transport, viewing: Viewing) -> None:
    viewing.move_to(19 * S)
    assert transport.time.text() == "0:19.0"
    assert transport.whole.text().startswith("of 0:")
    assert transport.time.accessibleName().endswith(", paused")


def test_steps(transport: Transport, viewing: Viewing) -> None:
    viewing.move_to(19 * S)
    QTest.mouseClick(transport.step_on, Qt.MouseButton.LeftButton)
    further = viewing.cursor_ns
    assert further > 19 * S
    QTest.mouseClick(transport.step_back, Qt.MouseButton.LeftButton)
    assert viewing.cursor_ns < further


def test_speeds(transport: Transport, player: Player) -> None:
    transport.speed.chosen.emit("4×")
    assert player.speed == 4.0
    player.set_speed(16.0)
    assert transport.speed.value() == ""
    assert transport.more.text() == "16×"
    player.set_speed(0.5)
    assert transport.speed.value() == "0.5×"
    assert transport.more.text() == ""


def test_the_menu_has_everything(transport: Transport, player: Player) -> None:
    menu = transport.more_menu()
    entries = {one.text(): one for one in menu.actions() if one.text()}
    assert [text for text, one in entries.items() if one.isChecked()] == ["1×", "Clicks", "Last 10 s of path"]
    entries["0.25×"].trigger()
    entries["This task only"].trigger()
    entries["Skip inactivity"].trigger()
    assert (player.speed, player.task_only, player.skipping) == (0.25, True, True)
    assert transport.skip.isChecked()
    menu.deleteLater()


def test_what_changes_the_path_is_not_offered_beside_a_map(qtbot: QtBot, transport: Transport) -> None:
    with qtbot.waitSignal(transport.commands_changed):
        transport.set_on_path(shown=False)
    assert (transport.clicks.isVisible(), transport.recent.isVisible(), transport.skip.isVisible()) == (
        False,
        False,
        True,
    )
    menu = transport.more_menu()
    assert not {"Clicks", "Last 10 s of path"} & {one.text() for one in menu.actions()}
    menu.deleteLater()
    assert all("A map is shown" in command.impossible for command in transport.commands())
    transport.set_on_path(shown=True)
    assert transport.clicks.isVisible()
    assert transport.clicks.isChecked()
    assert not any(command.impossible for command in transport.commands())


def test_what_is_shown_is_told(qtbot: QtBot, transport: Transport) -> None:
    with qtbot.waitSignals([transport.commands_changed]), qtbot.waitSignal(transport.clicks_shown) as clicks:
        transport.clicks.click()
    assert clicks.args == [False]
    with qtbot.waitSignal(transport.recent_shown) as recent:
        transport.recent.click()
    assert recent.args == [False]
    texts = [one.text for one in transport.commands()]
    assert "Show clicks" in texts
    assert "Show the last 10 s of the path" in texts


def test_commands_change_the_picture(transport: Transport) -> None:
    commands = {one.text: one for one in transport.commands()}
    commands["Hide clicks"].act()
    commands["Show the whole task’s path"].act()
    assert not transport.clicks.isChecked()
    assert not transport.recent.isChecked()


@pytest.mark.parametrize(("width", "shown"), [(852, 4), (720, 3), (600, 2), (480, 1), (400, 0)])
def test_what_there_is_no_room_for_is_in_the_menu(transport: Transport, width: int, shown: int) -> None:
    transport.resize(width, transport.height())
    parts = (transport.whole, transport.clicks, transport.recent, transport.skip)
    assert [part.isVisibleTo(transport) for part in parts] == [True] * shown + [False] * (4 - shown)


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("width", [852, 640, 584])
def test_nothing_is_cut(qtbot: QtBot, desk: Desk, transport: Transport, scale: float, width: int) -> None:
    desk.look.set_text_scale(scale)
    transport.resize(width, transport.height())
    qtbot.waitUntil(lambda: transport.minimumSizeHint().width() <= width)  # it is laid out in a turn of its own
    qtbot.wait(20)
    assert transport.minimumSizeHint().width() <= width
    for one in transport.findChildren(QWidget):
        if one.isVisibleTo(transport):
            assert one.mapTo(transport, one.rect().topRight()).x() < width
            assert one.width() >= min(one.minimumSizeHint().width(), one.maximumWidth())


def test_a_click_leaves_the_keyboard_where_it_was(transport: Transport) -> None:
    """So that Space plays on after it."""
    QTest.mouseClick(transport.clicks, Qt.MouseButton.LeftButton)
    assert not transport.clicks.hasFocus()
    assert transport.clicks.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_without_a_session_nothing_can_be_done(transport: Transport, viewing: Viewing) -> None:
    viewing.close()
    assert not transport.play.isEnabled()
    assert not transport.speed.isEnabled()
    assert [one.impossible for one in transport.commands()] == ["No session is shown"] * 2
