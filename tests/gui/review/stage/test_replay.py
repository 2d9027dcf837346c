"""All that is needed to show a session at the cursor."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.review.stage.test_picture import png
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.replay import Replay
from uxlab.gui.review.viewing import Viewing
from uxlab.model.events import Screen
from uxlab.timeline.items import Track


@pytest.fixture
def reviewed(reviewed: Path) -> Path:
    """Return the study file with a monitor that is replaced after 20 s, and a window of uxlab's from 5 s on."""
    with closing(sqlite3.connect(reviewed)) as connection, connection:
        connection.executemany(
            "INSERT INTO screen VALUES (1, ?, 0, ?, 0, 0, ?, ?, ?, NULL, 'pixel')",
            [(0, "small", 1280, 800, 1.0), (20 * S, "large", 2560, 1440, 1.5)],
        )
        connection.execute("INSERT INTO surface VALUES (1, ?, 0, 'card', 900, 700, 300, 90, 1, 0)", (5 * S,))
    return reviewed


@pytest.fixture
def replay(qtbot: QtBot, desk: Desk, viewing: Viewing, office: Office) -> Iterator[Replay]:
    del office
    owner = QObject()
    replay = Replay(desk, viewing, owner)
    qtbot.waitUntil(lambda: replay.desktop() == (0, 0, 1280, 800))
    yield replay
    owner.deleteLater()


def test_the_monitors_of_the_moment(replay: Replay, viewing: Viewing) -> None:
    assert [screen.name for screen, _ in replay.ground().screens] == ["small"]
    viewing.move_to(21 * S)
    assert replay.desktop() == (0, 0, 2560, 1440)
    assert [screen.name for screen, _ in replay.ground().screens] == ["large"]


def test_windows_of_uxlab_from_when_they_stood(replay: Replay, viewing: Viewing) -> None:
    assert replay.ground().windows == ()
    viewing.move_to(6 * S)
    assert [one.name for one in replay.ground().windows] == ["card"]


def test_the_way_is_read_ahead_of_who_plays(qtbot: QtBot, replay: Replay, viewing: Viewing) -> None:
    viewing.move_to(2 * S)
    qtbot.waitUntil(lambda: replay.reader.is_read((0, 21 * S)))


def test_the_way_is_read_ahead_of_who_plays_backwards(qtbot: QtBot, replay: Replay, viewing: Viewing) -> None:
    viewing.move_to(39 * S)
    viewing.move_to(38 * S)
    replay.set_recent(True)  # asks again at the same moment, as a correction does
    qtbot.waitUntil(lambda: replay.reader.is_read((9 * S, 38 * S)))


def test_what_is_shown_follows_the_choices(qtbot: QtBot, replay: Replay, viewing: Viewing) -> None:
    viewing.move_to(29 * S)
    recent = replay.view(1.0)
    assert recent is not None
    assert recent.clicks is not None
    with qtbot.waitSignal(replay.changed):
        replay.set_recent(False)
    whole = replay.view(1.0)
    assert whole is not None
    assert whole.clicks is not None
    assert len(whole.clicks.places) > len(recent.clicks.places)
    assert whole.clicks.first == 1
    replay.set_clicks(False)
    without = replay.view(1.0)
    assert without is not None
    assert without.clicks is None


def test_a_note_that_is_added_is_seen(qtbot: QtBot, replay: Replay, viewing: Viewing, desk: Desk) -> None:
    viewing.move_to(8 * S)
    insert = "INSERT INTO note (uid, session_id, t_ns, text) VALUES ('new', 1, ?, 'Looks away')"
    desk.study.recording.writer.run(lambda connection: connection.execute(insert, (7 * S,)) and None)
    with qtbot.waitSignal(viewing.changed):
        viewing.reread()
    view = replay.view(1.0)
    assert view is not None
    assert view.caption is not None
    assert view.caption.text == "Note: Looks away"


def test_the_screenshot_of_the_attempt(qtbot: QtBot, replay: Replay, viewing: Viewing) -> None:
    asked: list[tuple[str, str]] = []

    def source(attempt: str, screen: Screen) -> "Future[bytes | None]":
        asked.append((attempt, screen.name))
        found: Future[bytes | None] = Future()
        found.set_result(png("white"))
        return found

    assert viewing.session is not None
    find, _ = viewing.session.by_track[Track.TASKS]
    viewing.move_to(4 * S)
    replay.screenshots.set_source(source)
    with qtbot.waitSignal(replay.screenshots.arrived):
        assert replay.ground().screens[0][1] is None
    assert replay.ground().screens[0][1] is not None
    assert asked == [(find.uid, "small")]


def test_without_a_session_nothing_is_shown(replay: Replay, viewing: Viewing) -> None:
    viewing.close()
    assert replay.view(1.0) is None
    assert replay.told() == ""
    assert replay.ground().screens == ()


def test_it_is_told(replay: Replay, viewing: Viewing) -> None:
    viewing.move_to(4 * S)
    assert replay.told().startswith("0:04.0 of 0:")
    assert "Note: Sighs." in replay.told()
