"""The end of a session: what it shows, asks for and saves."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.summary.conftest import VISITS
from uxlab.errors import UnusableStudy
from uxlab.gui.command import Menu
from uxlab.gui.summary import session_end as module
from uxlab.gui.summary.reading import read_end
from uxlab.gui.summary.session_end import SessionEnd
from uxlab.lab.open_study import OpenStudy
from uxlab.model.session import IMPRESSION_TAG


def end_of(office: Office, qtbot: QtBot, *, width: int = 1096) -> SessionEnd:
    made = SessionEnd(office.desk)
    qtbot.addWidget(made)
    made.resize(width, 800)
    made.show()
    return made


@pytest.fixture
def end(office: Office, qtbot: QtBot) -> SessionEnd:
    made = end_of(office, qtbot)
    made.show_session("s2")
    qtbot.waitUntil(lambda: made._title.text() == "P02 is finished")
    return made


def impression(office: Office, place: int) -> list[str]:
    notes = office.study.data().result().sessions[place].notes
    return [note.text for note in notes if note.tag == IMPRESSION_TAG]


def test_a_session_is_read_and_shown(end: SessionEnd) -> None:
    assert end.uid == "s2"
    assert end._subtitle.text() == "1:12, everything saved"  # 20 + 1 + 50 + 1 s
    assert end._next.text() == "Prepare P03"
    assert end._panels.isVisible()


def test_the_keyboard_is_on_what_comes_next_and_enter_does_it(office: Office, qtbot: QtBot) -> None:
    end = end_of(office, qtbot)
    qtbot.waitActive(end)
    end.setFocus()
    end.show_session("s2")
    qtbot.waitUntil(end._next.hasFocus)
    shown = office.desk.look.focus_ring.ring
    qtbot.waitUntil(lambda: (ring := shown()) is not None and ring.widget() is end._next)
    with qtbot.waitSignal(end.next_requested):
        QTest.keyClick(end._next, Qt.Key.Key_Return)
    end._review.setFocus()
    with qtbot.waitSignal(end.review_requested):
        QTest.keyClick(end._review, Qt.Key.Key_Enter)
    end.show_session("s2")  # read anew, the keyboard stays where it is
    qtbot.wait(200)
    assert end._review.hasFocus()
    end._panels.side.impression.editor().setFocus()
    QTest.keyClick(end._panels.side.impression.editor(), Qt.Key.Key_Return)
    assert end._panels.side.impression.editor().hasFocus()


def test_its_buttons_ask_for_what_comes_next(end: SessionEnd, qtbot: QtBot) -> None:
    for button, signal, told in (
        (end._undo, end.reopen_requested, "s2"),
        (end._review, end.review_requested, "s2"),
        (end._next, end.next_requested, "P03"),
    ):
        with qtbot.waitSignal(signal) as heard:
            button.click()
        assert heard.args == [told]


def test_the_primary_action_prepares_the_next_participant(end: SessionEnd, qtbot: QtBot) -> None:
    with qtbot.waitSignal(end.next_requested) as heard:
        end.primary()
    assert heard.args == ["P03"]


def test_commands_are_those_that_are_offered(end: SessionEnd) -> None:
    assert [one.text for one in end.commands()] == ["Undo finish", "Review session", "Prepare P03"]
    assert {one.menu for one in end.commands()} == {Menu.SESSION}
    end.offer(undo=False, review=False)
    assert [one.text for one in end.commands()] == ["Prepare P03"]
    assert not end._undo.isVisible()
    assert not end._review.isVisible()


def test_an_earlier_session_stays_finished(end: SessionEnd, qtbot: QtBot) -> None:
    end.show_session("s1")
    qtbot.waitUntil(lambda: end._title.text() == "P01 is finished")
    assert not end._undo.isVisible()


def test_an_impression_is_saved_as_typed_and_found_again(end: SessionEnd, office: Office, qtbot: QtBot) -> None:
    field = end._panels.side.impression
    QTest.keyClicks(field.editor(), "Quick")
    end.show_session("s1")  # without waiting for the pause after typing
    qtbot.waitUntil(lambda: end._title.text() == "P01 is finished")
    assert impression(office, 1) == ["Quick"]
    assert field.text() == ""
    end.show_session("s2")
    qtbot.waitUntil(lambda: field.text() == "Quick")


def test_an_impression_is_marked_as_saved_and_kept_when_the_page_is_left(
    end: SessionEnd, office: Office, qtbot: QtBot
) -> None:
    field = end._panels.side.impression
    QTest.keyClicks(field.editor(), "Sure")
    qtbot.waitUntil(lambda: field._note.text() == "Saved")
    QTest.keyClicks(field.editor(), " and ")
    end.hide()
    end._writer.settle()
    assert len(impression(office, 1)) == 1
    assert "and" in impression(office, 1)[0]


def test_an_impression_that_is_refused_says_why_in_its_field(end: SessionEnd, qtbot: QtBot) -> None:
    end.uid = "nobody"
    end._panels.side.impression_written.emit("fine")
    qtbot.waitUntil(lambda: "no session" in end._panels.side.impression._error)


def test_a_refusal_for_a_session_left_since_is_a_banner(end: SessionEnd, office: Office, qtbot: QtBot) -> None:
    end._writer.write("nobody", "fine")
    qtbot.waitUntil(lambda: len(office.desk.banners.banners()) == 1)
    assert "An impression was not saved." in office.desk.banners.banners()[0].said()


def test_a_session_that_is_gone_says_so(end: SessionEnd, qtbot: QtBot) -> None:
    end.show_session("s9")
    qtbot.waitUntil(lambda: "no longer" in end._message.text())
    assert end.commands() == ()
    assert not end._panels.isVisible()
    assert not end._next.isVisible()


def test_reading_is_told_only_when_it_takes_long(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()

    def slow(study: OpenStudy, uid: str) -> object:
        go_on.wait(60)
        return read_end(study, uid)

    monkeypatch.setattr(module, "read_end", slow)
    made = end_of(office, qtbot)
    made.show_session("s1")
    assert made._message.text() == ""
    qtbot.waitUntil(lambda: made._message.text() == "Reading…")
    go_on.set()
    qtbot.waitUntil(lambda: made._title.text() == "P01 is finished")
    assert made._panels.isVisible()


def test_a_study_that_cannot_be_read_says_why(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def data() -> Future[object]:
        future: Future[object] = Future()
        future.set_exception(UnusableStudy("The drive is gone."))
        return future

    made = end_of(office, qtbot)
    monkeypatch.setattr(office.study, "data", data)
    made.show_session("s1")
    qtbot.waitUntil(lambda: made._message.text() == "The drive is gone.")


def test_what_arrives_late_for_another_session_is_not_shown(end: SessionEnd, office: Office, qtbot: QtBot) -> None:
    late = read_end(office.study, "s2")
    end.show_session("s1")
    end._arrived("s2", late)
    assert end._title.text() != "P02 is finished"
    qtbot.waitUntil(lambda: end._title.text() == "P01 is finished")


def test_the_last_of_all_has_nobody_next(open_office: Callable[..., Office], qtbot: QtBot) -> None:
    office = open_office(*VISITS)
    design = office.study.design()
    office.study.edit("Plan two", replace(design, participants=design.participants[:2]))
    made = end_of(office, qtbot)
    made.show_session("s2")
    qtbot.waitUntil(lambda: made._title.text() == "P02 is finished")
    assert not made._next.isVisible()
    assert made._review.property("role") == "primary"
    with qtbot.waitSignal(made.review_requested):
        made.primary()  # asks for nobody
    assert [one.text for one in made.commands()] == ["Undo finish", "Review session"]


def test_a_small_window_has_tabs_and_short_buttons(office: Office, qtbot: QtBot) -> None:
    made = end_of(office, qtbot, width=584)
    made.resize(584, 370)
    made.show_session("s2")
    qtbot.waitUntil(lambda: made._title.text() == "P02 is finished")
    assert (made.width(), made.height()) == (584, 370)
    assert made._undo.text() == "Undo"
    assert not made._panels.side.isVisible()
    assert made._next.geometry().right() < 584
