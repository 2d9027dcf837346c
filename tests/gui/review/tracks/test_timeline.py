"""The parts of the timeline together."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track

S = 1_000_000_000


def test_overview_and_tracks_stand_over_each_other(timeline: Timeline) -> None:
    assert timeline.overview.y() + timeline.overview.height() == timeline.canvas.y()
    assert timeline.overview.scale.left == timeline.canvas.scale().left
    assert timeline.overview.scale.width == timeline.canvas.scale().width


def test_no_two_commands_share_a_key_or_a_name(timeline: Timeline) -> None:
    commands = timeline.commands()
    assert max(Counter(one.key for one in commands if one.key).values()) == 1
    assert max(Counter(one.text for one in commands).values()) == 1


def test_it_says_when_what_can_be_done_changes(qtbot: QtBot, timeline: Timeline, viewing: Viewing) -> None:
    assert viewing.session is not None
    with qtbot.waitSignal(timeline.commands_changed):
        viewing.choose(viewing.session.by_track[Track.TASKS][0])
    with qtbot.assertNotEmitted(timeline.commands_changed):
        viewing.choose(viewing.session.by_track[Track.TASKS][1])
    with qtbot.waitSignal(timeline.commands_changed):
        viewing.close()


def test_what_keys_have_moved_is_kept_when_the_page_is_left(qtbot: QtBot, timeline: Timeline, viewing: Viewing) -> None:
    assert viewing.session is not None
    viewing.choose(viewing.session.by_track[Track.TASKS][0])
    viewing.move_to(9 * S)
    timeline._mover._pause.setInterval(3_600_000)  # not after the usual pause, but at once
    {command.key: command.act for command in timeline.commands()}[","]()
    with qtbot.waitSignal(viewing.changed):
        timeline.flush()
    assert viewing.session.by_track[Track.TASKS][0].ended_ns == 10 * S - S // 10


def test_it_can_be_reached_by_tab_alone(timeline: Timeline) -> None:
    assert timeline.canvas.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert timeline.overview.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_it_is_made_before_any_session_is_read(qtbot: QtBot, desk: Desk) -> None:
    viewing = Viewing(desk)
    made = Timeline(desk, viewing, Correcting(desk, viewing))
    qtbot.addWidget(made)
    made.resize(800, 275)
    image = made.grab().toImage()
    assert image.pixelColor(4, 100) == desk.look.colour("surface")
    assert not made.canvas.isEnabled()


def test_in_a_low_page_the_overview_makes_room(timeline: Timeline) -> None:
    assert timeline.parentWidget() is None
    assert not timeline._is_low()  # alone it is as high as somebody made it
    whole = timeline.sizeHint().height()
    page = QWidget()
    page.resize(640, 320)
    timeline.setParent(page)
    timeline._fit()
    assert timeline.overview.isHidden()
    assert timeline.sizeHint().height() == timeline.canvas.ruler_px + timeline.canvas.rows[3].bottom < whole
    page.resize(640, 800)
    timeline._fit()
    assert not timeline.overview.isHidden()
    assert timeline.sizeHint().height() == whole
    timeline.setParent(None)
