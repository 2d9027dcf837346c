"""A session under review, all of its parts together."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.lab.made_studies import S
from tests.lab.pointed_studies import screenshot
from uxlab.gui.desk import Desk
from uxlab.gui.place import Place
from uxlab.gui.review.view import SessionView
from uxlab.lab.task_pictures import TaskPicture
from uxlab.model.design import ConsentKind
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> SessionView:
    view = SessionView(desk)
    qtbot.addWidget(view)
    view.resize(1224, 800)
    view.show()
    view.open(Place("s1", 15 * S))
    qtbot.waitUntil(lambda: view.viewing.session is not None)
    return view


def test_picture_events_and_tracks_stand_together(view: SessionView) -> None:
    for part in (view.stage, view.transport, view.sides.events, view.sides.corrections, view.timeline):
        assert part.isVisible()
    assert not view.tabs.isVisible()
    assert view.viewing.cursor_ns == 15 * S
    assert view.focusWidget() is view.timeline.canvas


def test_the_picture_becomes_a_map_and_again_the_path(view: SessionView) -> None:
    view.head.mode.chosen.emit("heat")
    assert not view.transport.clicks.isVisibleTo(view)  # it changes the path alone
    assert view.map.isVisible()
    assert not view.stage.isVisible()
    view.show_mode("path")
    assert view.stage.isVisible()
    assert view.head.mode.value() == "path"


def test_that_pictures_are_hidden_is_said_as_soon_as_the_consent_is_withdrawn(
    qtbot: QtBot, view: SessionView, desk: Desk
) -> None:
    assert view.viewing.session is not None
    code = view.viewing.session.participant
    desk.study.set_consents(code, {ConsentKind.SCREEN})
    desk.study.pictures.keep(picture_of(desk)).result(60)
    desk.study.set_consents(code, ())
    hint = f"Pictures of {code}’s screen are hidden: consent to them was withdrawn."
    qtbot.waitUntil(lambda: view.stage.canvas.hint() == hint)
    desk.study.set_consents(code, {ConsentKind.SCREEN})
    qtbot.waitUntil(lambda: view.stage.canvas.hint() == "")


def picture_of(desk: Desk) -> TaskPicture:
    """Return a picture of the first attempt."""
    with closing(sqlite3.connect(desk.study.path)) as file:
        (attempt,) = file.execute("SELECT uid FROM attempt WHERE session_id = 1 ORDER BY id").fetchone()
    return TaskPicture(session="s1", attempt=attempt, t_ns=S, screen="one", x_px=0, y_px=0, png=screenshot())


def test_tab_follows_what_is_read_from_the_top_to_the_timeline(view: SessionView) -> None:
    view.show_mode("heat")
    parts = [view.head, view.map, view.transport, view.sides.events, view.sides.corrections, view.timeline]
    reached = []
    one = view.head.nextInFocusChain()
    while one is not None and one is not view.head:
        part = next((number for number, part in enumerate(parts) if part.isAncestorOf(one)), None)
        if part is not None and one.isVisibleTo(view) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(part)
        one = one.nextInFocusChain()
    assert reached == sorted(reached)
    assert set(reached) == {0, 1, 2, 3, 4, 5}


def test_a_small_window_has_tabs(qtbot: QtBot, view: SessionView) -> None:
    view.resize(640, 400)
    qtbot.waitUntil(view.tabs.isVisible)
    assert view.stage.isVisible()
    assert not view.sides.isVisible()
    qtbot.waitUntil(lambda: view.stage.height() > 60)
    assert view.timeline.height() >= 100
    view.tabs.chosen.emit("events")
    assert view.sides.events.isVisible()
    assert not view.stage.isVisible()
    view.tabs.chosen.emit("corrections")
    assert view.sides.corrections.isVisible()
    view.tabs.chosen.emit("picture")
    view.sides.show_panel("search")
    assert view.sides.panel("search").isVisible()
    view.resize(1224, 800)
    qtbot.waitUntil(lambda: not view.tabs.isVisible())
    assert view.stage.isVisible()
    assert view.sides.isVisible()


def test_a_correction_can_be_undone_from_the_head(qtbot: QtBot, office: Office, view: SessionView) -> None:
    assert not view.head.undo.isEnabled()
    with qtbot.waitSignal(view.viewing.changed):
        office.study.corrections.apply("s1", MoveEdge("s1-0", Edge.END, 8 * S)).result(60)
    assert view.head.undo.isEnabled()
    with qtbot.waitSignal(view.viewing.changed):
        view.head.undo.click()
    assert not view.head.undo.isEnabled()


def test_no_two_commands_share_a_key(view: SessionView) -> None:
    keys = [one.key for one in view.commands() if one.key]
    assert sorted(keys) == sorted(set(keys))


def test_another_session_is_shown_in_place_of_the_first(qtbot: QtBot, view: SessionView) -> None:
    qtbot.waitUntil(lambda: view.chooser.combo.count() == 2)
    view.chooser.step(1)
    qtbot.waitUntil(lambda: view.viewing.session is not None and view.uid == "s2")
    assert view.chooser.combo.currentText().startswith("P02")


def test_who_codes_blind_goes_on_blind_in_the_next_session(qtbot: QtBot, view: SessionView) -> None:
    with qtbot.waitSignal(view.viewing.changed):
        view.viewing.open("s1", "Bo")
    view.open(Place("s2"))
    qtbot.waitUntil(lambda: view.viewing.session is not None)
    assert view.viewing.coder == "Bo"
    assert view.viewing.session is not None
    assert view.viewing.session.by_track[Track.ERRORS] == ()


def test_the_whole_session_is_exported_from_the_head(view: SessionView) -> None:
    view.head.export.click()
    assert view.sides.shown() == "export"
    assert view.sides.events.export.rows.value() == "all"


def test_what_cannot_be_shown_says_why_and_the_list_stays_near(qtbot: QtBot, view: SessionView) -> None:
    view.open(Place("none"))
    qtbot.waitUntil(view.opening.refused.isVisible)
    with qtbot.waitSignal(view.back_requested):
        view.head.back.click()


def test_leaving_stops_the_player(view: SessionView) -> None:
    view.player.play()
    before = view.player.playing
    view.flush()
    assert (before, view.player.playing) == (True, False)
