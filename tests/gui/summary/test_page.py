"""The list of sessions and the one that is opened from it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.summary.conftest import Office
from uxlab.gui.summary.page import SessionsPage
from uxlab.model.session import Session, SessionState
from uxlab.questionnaires.library import load
from uxlab.recording.commands import Begin, Command, Finish
from uxlab.recording.conduct import Context, action_for
from uxlab.recording.snapshot import Snapshot, after
from uxlab.storage.sessions import start_session
from uxlab.storage.stamps import new_uid


def page_of(office: Office, qtbot: QtBot, subject: str = "") -> SessionsPage:
    made = SessionsPage(office.desk)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.enter(subject)
    return made


def rows(page: SessionsPage) -> list[str]:
    return [row.cells[0].text for row in page.list.table().rows()]


def test_sessions_are_listed_and_open_by_the_keyboard(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot)
    qtbot.waitUntil(lambda: rows(page) == ["P02", "P01"])
    assert page.list.isVisible()
    assert page.focusWidget() is page.list.table()
    assert page.commands() == ()
    page.list.choose("s1")
    QTest.keyClick(page.list.table(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.end._title.text() == "P01 is finished")
    assert page.end.isVisible()
    assert [one.text for one in page.commands()] == ["Prepare P03", "All sessions"]


def test_escape_goes_back_to_the_same_row(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s1")
    qtbot.waitUntil(lambda: page.end._title.text() == "P01 is finished" and len(rows(page)) == 2)
    QTest.keyClick(page.end, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    assert page.list.table().current() == "s1"
    page.enter("s2")
    qtbot.waitUntil(lambda: page.end._title.text() == "P02 is finished")
    page.end._back.click()
    assert page.list.isVisible()


def test_without_a_session_it_says_what_brings_one(open_office: Callable[..., Office], qtbot: QtBot) -> None:
    office = open_office()
    page = page_of(office, qtbot)
    qtbot.waitUntil(page._empty.isVisible)
    for button in page._empty.findChildren(QPushButton):
        button.click()
    assert office.went == [("run", "")]
    page.primary()  # nothing is open, nothing happens
    assert office.went == [("run", "")]


def test_an_opened_session_leads_to_the_next_participant(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s2")
    qtbot.waitUntil(lambda: page.end._title.text() == "P02 is finished")
    page.primary()
    assert office.went == [("run", "P03")]


def test_an_end_that_cannot_be_taken_back_is_a_banner(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s2")  # its end was written without a command
    qtbot.waitUntil(page.end._undo.isVisible)
    page.end._undo.click()
    qtbot.waitUntil(lambda: len(office.desk.banners.banners()) == 1)
    assert "The session stays finished." in office.desk.banners.banners()[0].said()
    assert office.went == []


def test_an_end_is_taken_back_and_leads_to_its_participant(open_office: Callable[..., Office], qtbot: QtBot) -> None:
    office = open_office()
    finished_here(office, "P07")
    page = page_of(office, qtbot, "here")
    qtbot.waitUntil(page.end._undo.isVisible)
    QTest.keyClicks(page.end._panels.side.impression.editor(), "Quick")
    page.end._undo.click()
    qtbot.waitUntil(lambda: office.went == [("run", "P07")])
    (reopened,) = office.study.open_sessions().result()
    assert (reopened.uid, reopened.finished) == ("here", False)
    (data,) = office.study.data().result().sessions
    assert [note.text for note in data.notes] == ["Quick"]  # what was typed was saved before


def finished_here(office: Office, code: str) -> None:
    """Begin a task and finish the session by commands."""
    session = Session(
        uid="here",
        participant=code,
        condition=None,
        moderator="",
        started_utc="2026-11-21T09:00:00Z",
        state=SessionState.READY,
    )
    context = Context(design=office.study.design(), order=("find", "buy"), load_questionnaire=load, new_uid=new_uid)
    store, snapshot = start_session(office.study.recording, session), Snapshot(session=session)
    commands: tuple[Command, ...] = (Begin(), Finish())
    for second, command in enumerate(commands, start=1):
        action = action_for(command, snapshot, second * 1_000_000_000, context, actor="Ada")
        snapshot = after(snapshot, action)
        store.commit(action, snapshot.session)


def test_there_is_no_way_from_review_to_review(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s2")
    qtbot.waitUntil(lambda: page.end._title.text() == "P02 is finished")
    assert not page.end._review.isVisible()
