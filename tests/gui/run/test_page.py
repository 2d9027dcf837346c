"""The Run page over a real session: checks, a task with marks, and what came of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from uxlab.gui.participant.state import Thanks
from uxlab.gui.run.page import RunPage
from uxlab.lab.preflight import LampState
from uxlab.model.session import Outcome

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def page(qtbot: QtBot, lab: Lab) -> RunPage:
    made = RunPage(lab.desk, lab.stage)
    qtbot.addWidget(made)
    qtbot.addWidget(made.strip)
    made.resize(1224, 800)
    made.show()
    made.enter("P07")
    return made


MAXIMISED, MINIMISED = Qt.WindowState.WindowMaximized, Qt.WindowState.WindowMinimized


def test_a_session_is_prepared_conducted_and_finished(qtbot: QtBot, lab: Lab, page: RunPage) -> None:
    prepared = page.preparing.page
    qtbot.waitUntil(lambda: "passed" in prepared.headline.text())
    consent = prepared.rows["consent"].check()
    assert consent is not None
    assert consent.lamp is LampState.WARNING
    assert [command.key for command in page.commands()] == ["Ctrl+Return", "F5"]
    with qtbot.waitSignal(lab.desk.feed.started):
        page.primary()
    conduct(qtbot, lab, page)
    page.live.ask_to_finish()
    with qtbot.waitSignal(lab.desk.feed.ended):
        page.primary()
    assert page.end.isVisible()
    qtbot.waitUntil(lambda: page.end.commands() != ())
    data = lab.desk.study.data().result(timeout=60)
    (session,) = data.sessions
    (attempt,) = session.attempts
    assert (attempt.task, attempt.outcome, attempt.assisted) == ("shoes", Outcome.SUCCESS, True)
    assert [error.error_type for error in session.errors] == ["slip"]
    assert [note.text for note in session.notes if not note.tag] == ["Reads"]
    assert len(session.pauses) == 1
    assert isinstance(lab.stage.view, Thanks)  # until somebody is prepared again


def conduct(qtbot: QtBot, lab: Lab, page: RunPage) -> None:
    """Begin, two errors of which one is undone, an assist, a note, a pause, success: all by keys."""
    live = page.live

    def until(condition: str) -> None:
        def reached() -> bool:
            state = lab.desk.feed.state
            return state is not None and condition in [action.command for action in state.snapshot.log]

        qtbot.waitUntil(reached)

    page.primary()
    until("begin")
    for key, command in ((Qt.Key.Key_1, "error slip"), (Qt.Key.Key_2, "error wrong-page")):
        QTest.keyClick(live, key)
        until(command)
    page.deeds.undo()
    until("undo")
    QTest.keyClick(live, Qt.Key.Key_A)
    until("assist")
    QTest.keyClicks(live.parts.note.edit, "Reads")
    QTest.keyClick(live.parts.note.edit, Qt.Key.Key_Return)
    until("note Reads")
    page.deeds.pause()
    until("pause")
    qtbot.waitUntil(lambda: live.bar.chip.text() == "Paused")
    page.primary()
    until("resume")
    qtbot.waitUntil(lambda: live.bar.chip.text() == "Recording")
    QTest.keyClick(live, Qt.Key.Key_S)
    until("end success")


def test_the_strip_takes_the_place_of_the_window(qtbot: QtBot, lab: Lab, page: RunPage) -> None:
    page.toggle_strip()
    assert not page.strip.isVisible()
    qtbot.waitUntil(lambda: "passed" in page.preparing.page.headline.text())
    with qtbot.waitSignal(lab.desk.feed.started):
        page.primary()
    page.window().showMaximized()
    page.toggle_strip()
    assert page.strip.isVisible()
    assert page.window().isMinimized()
    qtbot.waitUntil(lambda: page.strip.code.text() == "P07")
    page.enter("")
    QTest.keyClick(page.strip, Qt.Key.Key_F9)
    assert not page.strip.isVisible()
    assert page.window().windowState() & (MAXIMISED | MINIMISED) == MAXIMISED
    with qtbot.waitSignal(lab.desk.feed.ended):
        lab.desk.feed.leave()
    assert page.preparing.page.isVisible()
    qtbot.waitUntil(lambda: page.preparing.page.foot.start.text() == "Resume session")
