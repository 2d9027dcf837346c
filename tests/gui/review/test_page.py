"""The list of sessions, the one that is looked into, and what it came to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.office import Office, OpenOffice
from tests.lab.made_studies import S, make_study
from uxlab.gui.review.page import ReviewPage
from uxlab.model.session import Session, SessionState
from uxlab.questionnaires.library import load
from uxlab.recording.commands import Begin, Command, Finish
from uxlab.recording.conduct import Context, action_for
from uxlab.recording.snapshot import Snapshot, after
from uxlab.storage.sessions import start_session
from uxlab.storage.stamps import new_uid


@pytest.fixture
def empty_office(open_office: OpenOffice, tmp_path: Path) -> Office:
    """Return a study without sessions."""
    return open_office(make_study(tmp_path / "empty", ()))


def page_of(office: Office, qtbot: QtBot, subject: str = "") -> ReviewPage:
    made = ReviewPage(office.desk)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.enter(subject)
    return made


def act_of(page: ReviewPage, text: str) -> Callable[[], None]:
    return next(one.act for one in page.commands() if one.text == text)


def rows(page: ReviewPage) -> list[str]:
    return [row.cells[0].text for row in page.list.table().rows()]


def test_sessions_are_listed_and_looked_into_by_the_keyboard(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot)
    qtbot.waitUntil(lambda: rows(page) == ["P02", "P01"])
    assert page.list.isVisible()
    assert page.focusWidget() is page.list.table()
    assert page.commands() == ()
    page.list.choose("s1")
    QTest.keyClick(page.list.table(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.viewing.session is not None)
    assert page.view.isVisible()
    assert {"All sessions", "What the session came to"} <= {one.text for one in page.commands()}
    act_of(page, "All sessions")()
    assert page.list.isVisible()
    assert page.list.table().current() == "s1"


def test_somebody_comes_for_a_moment_and_leaves_it_as_it_is(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, f"s1@{15 * S}")
    qtbot.waitUntil(lambda: page.view.viewing.session is not None)
    assert page.view.viewing.cursor_ns == 15 * S
    page.enter("")
    assert page.view.isVisible()
    assert page.view.viewing.cursor_ns == 15 * S
    page.enter(f"s1@{3 * S}")
    qtbot.waitUntil(lambda: page.view.viewing.cursor_ns == 3 * S)


def test_what_the_session_came_to_and_back_into_it(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s2")
    qtbot.waitUntil(lambda: page.view.viewing.session is not None)
    page.view.head.came_to.click()
    qtbot.waitUntil(lambda: page.end._title.text() == "P02 is finished")
    assert page.end.isVisible()
    act_of(page, "Review session")()
    assert page.view.isVisible()
    assert page.view.uid == "s2"
    act_of(page, "What the session came to")()
    QTest.keyClick(page.end, Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_without_a_session_it_says_what_brings_one(empty_office: Office, qtbot: QtBot) -> None:
    page = page_of(empty_office, qtbot)
    qtbot.waitUntil(page._empty.isVisible)
    for button in page._empty.findChildren(QPushButton):
        button.click()
    assert empty_office.went == [("run", "")]
    page.primary()  # nothing is open, nothing happens
    assert empty_office.went == [("run", "")]


def test_what_a_session_came_to_leads_to_the_next_participant(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s2")
    qtbot.waitUntil(lambda: page.view.viewing.session is not None)
    page.primary()  # of a session that is looked into there is none
    assert office.went == []
    act_of(page, "What the session came to")()
    qtbot.waitUntil(lambda: page.end._title.text() == "P02 is finished")
    page.primary()
    assert office.went == [("run", "P03")]


def test_an_end_that_cannot_be_taken_back_is_a_banner(office: Office, qtbot: QtBot) -> None:
    page = page_of(office, qtbot, "s2")  # its end was written without a command
    qtbot.waitUntil(lambda: page.view.viewing.session is not None)
    act_of(page, "What the session came to")()
    qtbot.waitUntil(page.end._undo.isVisible)
    page.end._undo.click()
    qtbot.waitUntil(lambda: len(office.desk.banners.banners()) == 1)
    assert "The session stays finished." in office.desk.banners.banners()[0].said()
    assert office.went == []


def test_an_end_is_taken_back_and_leads_to_its_participant(empty_office: Office, qtbot: QtBot) -> None:
    finished_here(empty_office, "P07")
    page = page_of(empty_office, qtbot, "here")
    qtbot.waitUntil(lambda: page.view.viewing.session is not None)
    act_of(page, "What the session came to")()
    qtbot.waitUntil(page.end._undo.isVisible)
    QTest.keyClicks(page.end._panels.side.impression.editor(), "Quick")
    page.end._undo.click()
    qtbot.waitUntil(lambda: empty_office.went == [("run", "P07")])
    (reopened,) = empty_office.study.open_sessions().result()
    assert (reopened.uid, reopened.finished) == ("here", False)
    (data,) = empty_office.study.data().result().sessions
    assert [note.text for note in data.notes] == ["Quick"]  # what was typed was saved before


def test_a_session_that_is_not_finished_shows_what_it_came_to_so_far(empty_office: Office, qtbot: QtBot) -> None:
    finished_here(empty_office, "P07", Begin())
    page = page_of(empty_office, qtbot, "here")
    qtbot.waitUntil(page.end.isVisible)
    qtbot.waitUntil(lambda: "P07" in page.end._title.text())
    assert not page.end._review.isVisible()


def finished_here(office: Office, code: str, *commands: Command) -> None:
    """Begin a task and finish the session by commands, or do what these say."""
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
    for second, command in enumerate(commands or (Begin(), Finish()), start=1):
        action = action_for(command, snapshot, second * 1_000_000_000, context, actor="Ada")
        snapshot = after(snapshot, action)
        store.commit(action, snapshot.session)
