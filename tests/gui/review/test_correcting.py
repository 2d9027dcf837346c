"""Corrections from the page: made, undone, made again, reverted, refused."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.lab.made_studies import S
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.correcting_state import MANY, UNDER_WAY, work_view
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.work_state import IDLE, WorkView
from uxlab.recording.corrections import Bulk, CodeError, Edge, MoveEdge

MOVE = MoveEdge("s1-0", Edge.END, 8 * S)


def end_of_first(viewing: Viewing) -> int:
    attempt = viewing.attempt_at(S)
    assert attempt is not None
    return attempt.ended_ns


def test_made_undone_and_made_again(qtbot: QtBot, viewing: Viewing, correcting: Correcting) -> None:
    made: list[int] = []
    undo, redo = correcting.commands()
    assert undo.impossible
    assert redo.impossible
    with qtbot.waitSignal(viewing.changed):
        correcting.make(MOVE, "pressed too late", lambda: made.append(1))
    qtbot.waitUntil(lambda: made == [1])
    assert end_of_first(viewing) == 8 * S
    undo, redo = correcting.commands()
    assert not undo.impossible
    with qtbot.waitSignal(viewing.changed):
        undo.act()
    assert end_of_first(viewing) == 10 * S
    undo, redo = correcting.commands()
    with qtbot.waitSignal(viewing.changed):
        redo.act()
    assert end_of_first(viewing) == 8 * S


def test_one_is_reverted(qtbot: QtBot, viewing: Viewing, correcting: Correcting) -> None:
    with qtbot.waitSignal(viewing.changed):
        correcting.make(MOVE)
    assert viewing.told is not None
    with qtbot.waitSignal(viewing.changed):
        correcting.revert(viewing.told.corrections[0].uid)
    assert end_of_first(viewing) == 10 * S


def test_what_is_refused_changes_nothing_and_is_said(
    qtbot: QtBot, office: Office, viewing: Viewing, correcting: Correcting
) -> None:
    correcting.make(MoveEdge("s1-0", Edge.END, 25 * S))  # into the second attempt
    qtbot.waitUntil(lambda: bool(office.desk.banners.banners()))
    assert "Nothing was changed" in office.desk.banners.banners()[0].said()
    assert end_of_first(viewing) == 10 * S


def test_what_was_refused_is_no_longer_said_once_something_is_corrected(
    qtbot: QtBot, office: Office, viewing: Viewing, correcting: Correcting
) -> None:
    correcting.make(MoveEdge("s1-0", Edge.END, 25 * S))
    qtbot.waitUntil(lambda: bool(office.desk.banners.banners()))
    correcting.make(MOVE)
    qtbot.waitUntil(lambda: not office.desk.banners.banners(), timeout=20_000)
    qtbot.waitUntil(lambda: end_of_first(viewing) == 8 * S, timeout=20_000)


def test_what_was_refused_is_not_said_of_another_session(
    qtbot: QtBot, office: Office, viewing: Viewing, correcting: Correcting
) -> None:
    correcting.make(MoveEdge("s1-0", Edge.END, 25 * S))
    qtbot.waitUntil(lambda: bool(office.desk.banners.banners()))
    viewing.close()
    qtbot.waitUntil(lambda: not office.desk.banners.banners())


MANY_ERRORS = Bulk(tuple(CodeError(S + number, "slip") for number in range(MANY + 1)))


@contextmanager
def disk_held(office: Office) -> Iterator[None]:
    """Let nothing be written meanwhile."""
    gate = threading.Event()
    office.study.recording.writer.submit(lambda _: gate.wait(60))
    try:
        yield
    finally:
        gate.set()


def test_many_changes_are_told_of_and_can_be_cancelled(
    qtbot: QtBot, office: Office, viewing: Viewing, correcting: Correcting
) -> None:
    told: list[WorkView] = []
    ended: list[str] = []
    correcting.work.told.connect(told.append)
    with disk_held(office):
        correcting.make(MANY_ERRORS, "", lambda: ended.append("made"), lambda: ended.append("not made"))
        qtbot.waitUntil(lambda: bool(told))
        assert told == [work_view(0, MANY + 1)]
        correcting.make(MOVE, "", None, lambda: ended.append("refused"))
        assert ended == ["refused"]
        assert UNDER_WAY in office.desk.banners.banners()[0].said()
        office.desk.banners.retract("correction")
        correcting.work.cancel()
    qtbot.waitUntil(lambda: ended == ["refused", "not made"])
    assert told[-1] == IDLE
    assert not office.desk.banners.banners()  # who cancels knows
    assert viewing.told is not None
    assert len(viewing.told.as_corrected.errors) == len(viewing.told.as_logged.errors)


def test_many_changes_are_made_as_one(qtbot: QtBot, viewing: Viewing, correcting: Correcting) -> None:
    made: list[int] = []
    with qtbot.waitSignal(viewing.changed):
        correcting.make(MANY_ERRORS, "", lambda: made.append(1))
    qtbot.waitUntil(lambda: made == [1] and not correcting.work.under_way)
    assert viewing.told is not None
    assert len(viewing.told.corrections) == 1
    with qtbot.waitSignal(viewing.changed):
        correcting.undo()
    assert len(viewing.told.as_corrected.errors) == len(viewing.told.as_logged.errors)
