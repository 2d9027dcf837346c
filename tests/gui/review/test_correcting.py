"""Corrections from the page: made, undone, made again, reverted, refused."""

from pytestqt.qtbot import QtBot

from tests.gui.review.conftest import Office
from tests.lab.made_studies import S
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge

WAIT_MS = 10_000
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
    with qtbot.waitSignal(viewing.changed, timeout=WAIT_MS):
        correcting.make(MOVE, "pressed too late", lambda: made.append(1))
    qtbot.waitUntil(lambda: made == [1], timeout=WAIT_MS)
    assert end_of_first(viewing) == 8 * S
    undo, redo = correcting.commands()
    assert not undo.impossible
    with qtbot.waitSignal(viewing.changed, timeout=WAIT_MS):
        undo.act()
    assert end_of_first(viewing) == 10 * S
    undo, redo = correcting.commands()
    with qtbot.waitSignal(viewing.changed, timeout=WAIT_MS):
        redo.act()
    assert end_of_first(viewing) == 8 * S


def test_one_is_reverted(qtbot: QtBot, viewing: Viewing, correcting: Correcting) -> None:
    with qtbot.waitSignal(viewing.changed, timeout=WAIT_MS):
        correcting.make(MOVE)
    assert viewing.told is not None
    with qtbot.waitSignal(viewing.changed, timeout=WAIT_MS):
        correcting.revert(viewing.told.corrections[0].uid)
    assert end_of_first(viewing) == 10 * S


def test_what_is_refused_changes_nothing_and_is_said(
    qtbot: QtBot, office: Office, viewing: Viewing, correcting: Correcting
) -> None:
    correcting.make(MoveEdge("s1-0", Edge.END, 25 * S))  # into the second attempt
    qtbot.waitUntil(lambda: bool(office.desk.banners.banners()), timeout=WAIT_MS)
    assert "Nothing was changed" in office.desk.banners.banners()[0].said()
    assert end_of_first(viewing) == 10 * S
