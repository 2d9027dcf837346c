"""The compact strip."""

from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import state
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.strip import HEIGHT_PX, LEAST_PX, WIDTH_PX, Strip, brief
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import text_width
from uxlab.lab.live_state import LiveState
from uxlab.model.session import Outcome
from uxlab.recording.commands import AddNote, Assist, Begin, End, MarkError, PauseSession, Redo, Undo

BEGUN = ((10.0, Begin()),)
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def strip_of(qtbot: QtBot, look: Look, deeds: Deeds) -> Strip:
    strip = Strip(look, deeds, look)
    qtbot.addWidget(strip)
    strip.stand_on(QApplication.primaryScreen())
    strip.show()
    return strip


def show(strip: Strip, deeds: Deeds, state: LiveState) -> None:
    view = present(state)
    deeds.take(view)
    strip.apply(view)


def test_it_has_the_keys_of_the_console(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    strip = strip_of(qtbot, look, deeds)
    show(strip, deeds, state(*BEGUN, at_s=93))
    for key, modifier in (
        (Qt.Key.Key_S, NONE), (Qt.Key.Key_5, NONE), (Qt.Key.Key_F8, NONE), (Qt.Key.Key_Z, CONTROL),
        (Qt.Key.Key_Y, CONTROL),
    ):  # fmt: skip
        QTest.keyClick(strip, key, modifier)
    assert asked.commands == [End(Outcome.SUCCESS), MarkError("form"), PauseSession(), Undo(), Redo()]
    with qtbot.waitSignal(strip.back_requested):
        QTest.keyClick(strip, Qt.Key.Key_F9)
    with qtbot.waitSignal(strip.primary_requested):
        QTest.keyClick(strip, Qt.Key.Key_Return, CONTROL)
    for modifier, wanted in ((NONE, True), (Qt.KeyboardModifier.ShiftModifier, False)):
        with qtbot.waitSignal(strip.seen_requested) as told:
            QTest.keyClick(strip, Qt.Key.Key_F7, modifier)
        assert told.args == [wanted]


def test_it_shows_what_the_console_shows(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    strip = strip_of(qtbot, look, deeds)
    strip.fit(1280)
    show(strip, deeds, state(*BEGUN, (20.0, MarkError("wrong-page")), at_s=93))
    assert (strip.code.text(), strip.task.text(), strip.timer.text()) == ("P07", "Task 1 of 5", "01:23")
    shown = [(mark.text(), mark.count()) for mark in strip.marks.types.values()]
    assert shown == [("Slip", 0), ("Page", 1), ("Missed", 0)]
    strip.marks.types["overlooked"].click()
    strip.marks.assist.click()
    strip.outcomes[Outcome.FAILURE].click()
    strip.other_menu.actions()[0].trigger()
    assert asked.commands == [MarkError("overlooked"), Assist(), End(Outcome.FAILURE), End(Outcome.TIMEOUT)]
    assert (strip.width(), strip.height()) == (WIDTH_PX, HEIGHT_PX)
    assert not strip.grab().toImage().isNull()


def test_between_tasks_the_next_can_be_begun(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    strip = strip_of(qtbot, look, deeds)
    show(strip, deeds, state(*BEGUN, at_s=20))
    assert not strip.forward.isVisible()
    show(strip, deeds, state(*BEGUN, (21.0, End(Outcome.PARTIAL)), at_s=22))
    assert (strip.forward.isVisible(), strip.forward.text()) == (True, "Begin task 2")
    assert strip.outcomes[Outcome.PARTIAL].confirming()
    with qtbot.waitSignal(strip.primary_requested):
        strip.forward.click()


def test_notes_are_written_in_it(qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked) -> None:
    strip = strip_of(qtbot, look, deeds)
    show(strip, deeds, state(*BEGUN, at_s=20))
    QTest.keyClick(strip, Qt.Key.Key_N)
    assert strip.note.isVisible()
    asked.now_ns = 30
    QTest.keyClicks(strip.note, "Sees it")
    asked.now_ns = 40
    QTest.keyClick(strip.note, Qt.Key.Key_Return)
    assert asked.commands == [AddNote("Sees it", began_ns=30)]
    assert strip.note.isVisible()
    QTest.keyClick(strip.note, Qt.Key.Key_Escape)
    qtbot.waitUntil(strip.marks.types["slip"].isVisible)


def test_what_is_half_typed_is_the_same_in_strip_and_console(
    qtbot: QtBot, look: Look, deeds: Deeds, asked: Asked
) -> None:
    strip = strip_of(qtbot, look, deeds)
    show(strip, deeds, state(*BEGUN, at_s=20))
    asked.now_ns = 30
    deeds.drafting.write("Sees")  # into the console's box
    assert strip.note.text() == "Sees"
    QTest.keyClick(strip, Qt.Key.Key_N)
    QTest.keyClicks(strip.note, " it")
    assert deeds.drafting.text == "Sees it"
    QTest.keyClick(strip.note, Qt.Key.Key_Return)
    assert asked.commands == [AddNote("Sees it", began_ns=30)]
    assert strip.note.text() == ""


def test_it_goes_with_its_owner_but_not_behind_it(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    owner = QWidget()
    strip = Strip(look, deeds, owner)
    assert strip.parentWidget() is None
    assert not strip.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    strip.show()
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: not shiboken6.isValid(strip))


def test_it_stays_on_top_and_can_be_dragged(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    strip = strip_of(qtbot, look, deeds)
    flags = strip.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    room = QApplication.primaryScreen().availableGeometry()
    assert strip.y() == room.y() + 32
    assert abs(strip.geometry().center().x() - room.center().x()) <= abs(room.width() - WIDTH_PX)


@pytest.mark.parametrize(
    ("headline", "few"),
    [("Task 2 of 5", "Task 2 of 5"), ("Next, task 2 of 5", "Next 2 of 5"), ("After the tasks", "All done")],
)
def test_where_the_session_stands_is_said_in_few_words(look: Look, headline: str, few: str) -> None:
    assert brief(headline) == few
    assert text_width(look.font("small"), brief(headline)) <= 66


def test_a_narrow_screen_has_room_for_every_way_on(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    strip = strip_of(qtbot, look, deeds)
    strip.fit(640)
    show(strip, deeds, state(*BEGUN, at_s=93))
    seen = [one for one in strip.findChildren(QAbstractButton) if one.isVisible()]
    names = {one.accessibleName() for one in seen}
    assert {"Success", "Gave up", "Other", "More error types", "Assist", "Note", "Pause", "Whole console"} <= names
    assert max(one.mapTo(strip, QPoint(0, 0)).x() + one.width() for one in seen) <= strip.width() == 640
    show(strip, deeds, state(at_s=5))
    assert strip.forward.width() >= strip.forward.sizeHint().width()


@pytest.mark.parametrize("text_scale", [1.0, 1.3])
def test_nothing_on_it_stands_on_another(qtbot: QtBot, look: Look, deeds: Deeds, text_scale: float) -> None:
    look.set_text_scale(text_scale)
    strip = strip_of(qtbot, look, deeds)
    show(strip, deeds, state(*BEGUN, at_s=93))
    qtbot.wait(10)
    seen = [one for one in strip.findChildren(QAbstractButton) if one.isVisible()]
    places = sorted((one.mapTo(strip, QPoint(0, 0)).x(), one.width(), one.accessibleName()) for one in seen)
    places = [place for place in places if place[2] != "Whole console"]
    assert [name for _, _, name in places[:5]] == ["Success", "Partial", "Failure", "Gave up", "Other"]
    assert [name for _, _, name in places[-4:]] == ["More error types", "Assist", "Note", "Pause"]
    assert [b for a, b in pairwise(places) if a[0] + a[1] > b[0]] == []


def test_it_grows_with_the_size_of_text(qtbot: QtBot, look: Look, deeds: Deeds) -> None:
    strip = strip_of(qtbot, look, deeds)
    look.set_text_scale(1.3)
    assert strip.width() <= max(LEAST_PX, strip.screen().availableGeometry().width())
    strip.fit(1280)
    assert (strip.width(), strip.height()) == (round(1.3 * WIDTH_PX), round(1.3 * HEIGHT_PX))
    show(strip, deeds, state(*BEGUN, at_s=93))
    assert text_width(look.font("small"), strip.task.text()) <= strip.task.width()
    look.set_text_scale(1.0)
