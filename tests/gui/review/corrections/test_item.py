"""The form of what is chosen, over a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.review.shown import changed, choose, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.item import ItemPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.model.session import Outcome
from uxlab.recording.corrections import CodeError, Edge, MoveEdge, WriteNote
from uxlab.recording.snapshot import Snapshot


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> ItemPanel:
    made = ItemPanel(desk, viewing, correcting)
    show(qtbot, made)
    return made


def now(viewing: Viewing) -> Snapshot:
    assert viewing.told is not None
    return viewing.told.as_corrected


def test_without_a_choice_it_says_what_to_do(viewing: Viewing, panel: ItemPanel) -> None:
    panel.enter()
    assert panel.title.text() == "Nothing chosen"
    assert panel.what.isVisible()
    assert not panel.foot.isVisible()
    viewing.close()
    assert panel.title.text() == "Nothing chosen"


def test_an_attempt_is_corrected_as_a_whole(qtbot: QtBot, viewing: Viewing, panel: ItemPanel) -> None:
    choose(viewing, "s1-0")
    assert (panel.title.text(), panel.what.text()) == ("Task 1, 0:00.0", "Find a shoe")
    assert (panel.attempt.isVisible(), panel.error.isVisible(), panel.note.isVisible()) == (True, False, False)
    panel.enter()
    QTest.keyClick(panel.attempt.outcome, Qt.Key.Key_End)
    panel.attempt.ends.edit.setFocus()
    panel.attempt.ends.edit.selectAll()
    QTest.keyClicks(panel.attempt.ends.edit, "0:08.5")
    assert panel.foot.preview.text().splitlines() == [
        "Task 1 ends: 0:10.0 → 0:08.5",
        "Task 1: success → technical fault",
    ]
    changed(qtbot, viewing, lambda: QTest.keyClick(panel.attempt.ends.edit, Qt.Key.Key_Return))
    first = now(viewing).attempts[0]
    assert (first.ended_ns, first.outcome) == (8 * S + S // 2, Outcome.FAULT)
    assert not panel.foot.do.isEnabled()
    assert viewing.told is not None
    assert len(viewing.told.corrections) == 1


def test_what_stands_in_the_form_is_not_lost_when_something_else_is_chosen(
    qtbot: QtBot, desk: Desk, viewing: Viewing, panel: ItemPanel
) -> None:
    choose(viewing, "s1-0")
    QTest.keyClick(panel.attempt.outcome, Qt.Key.Key_End)
    panel.foot.reason.setText("the network was down")
    choose(viewing, "s1-e0")
    (banner,) = desk.banners.banners()
    assert "Task 1, 0:00.0, was not corrected." in banner.said()
    assert "Task 1: success → technical fault" in banner.said()
    assert panel.foot.reason.text() == ""  # it is not that of the error
    assert now(viewing).attempts[0].outcome is Outcome.SUCCESS
    (button,) = (one for one in banner.findChildren(QAbstractButton) if one.text() == "Correct it")
    changed(qtbot, viewing, button.click)
    assert now(viewing).attempts[0].outcome is Outcome.FAULT
    assert now(viewing).log[-1].reason == "the network was down"
    assert desk.banners.banners() == ()


def test_it_is_not_lost_either_when_the_session_is_left(
    qtbot: QtBot, desk: Desk, viewing: Viewing, panel: ItemPanel
) -> None:
    choose(viewing, "s1-0")
    QTest.keyClick(panel.attempt.outcome, Qt.Key.Key_End)
    viewing.close()
    (banner,) = desk.banners.banners()
    (button,) = (one for one in banner.findChildren(QAbstractButton) if one.text() == "Correct it")
    button.click()

    def outcome() -> Outcome | None:
        return desk.study.corrections.session("s1", None).result(60).as_corrected.attempts[0].outcome

    qtbot.waitUntil(lambda: outcome() is Outcome.FAULT)


def test_what_was_not_touched_or_was_made_leaves_nothing_behind(
    qtbot: QtBot, desk: Desk, viewing: Viewing, panel: ItemPanel
) -> None:
    choose(viewing, "s1-0")
    choose(viewing, "s1-e0")
    choose(viewing, "s1-0")
    QTest.keyClick(panel.attempt.outcome, Qt.Key.Key_End)
    changed(qtbot, viewing, panel.foot.make)
    choose(viewing, "s1-e0")
    assert desk.banners.banners() == ()


def test_an_error_is_changed_by_the_keyboard_alone(qtbot: QtBot, viewing: Viewing, panel: ItemPanel) -> None:
    choose(viewing, "s1-e0")
    assert panel.title.text() == "Error at 0:03.0"
    panel.enter()
    assert panel.focusWidget() is panel.error.kind
    QTest.keyClick(panel.error.kind, Qt.Key.Key_Down)
    (make,) = panel.commands()
    assert (make.key, make.impossible) == ("Ctrl+Return", "")
    changed(qtbot, viewing, make.act)
    assert now(viewing).errors[0].error_type == "mistake"
    assert panel.commands()[0].impossible


def test_a_note_is_tagged_and_removed(qtbot: QtBot, viewing: Viewing, panel: ItemPanel) -> None:
    choose(viewing, "s1-n0")
    assert panel.remove.text() == "Remove note"
    panel.enter()
    assert panel.focusWidget() is panel.note.text
    QTest.keyClick(panel.note.tag, Qt.Key.Key_Down)
    changed(qtbot, viewing, panel.foot.make)
    assert now(viewing).notes[0].tag == "says"
    panel.foot.reason.setText("not said")
    changed(qtbot, viewing, panel.remove.click)
    assert [note.uid for note in now(viewing).notes] == ["s1-n1"]
    assert viewing.told is not None
    assert viewing.told.corrections[-1].reason == "not said"
    assert panel.title.text() == "Nothing chosen"


def test_an_error_is_removed(qtbot: QtBot, viewing: Viewing, panel: ItemPanel) -> None:
    choose(viewing, "s1-e1")
    changed(qtbot, viewing, panel.remove.click)
    assert [error.uid for error in now(viewing).errors] == ["s1-e0"]


def test_what_somebody_writes_outlasts_a_change_elsewhere(
    qtbot: QtBot, viewing: Viewing, correcting: Correcting, panel: ItemPanel
) -> None:
    choose(viewing, "s1-e0")
    QTest.keyClicks(panel.error.text, "half a sen")
    changed(qtbot, viewing, lambda: correcting.make(MoveEdge("s1-1", Edge.END, 30 * S)))
    assert panel.error.text.text() == "half a sen"
    assert panel.foot.do.isEnabled()


def test_enter_in_the_reason_makes_it_once(qtbot: QtBot, office: Office, viewing: Viewing, panel: ItemPanel) -> None:
    choose(viewing, "s1-e0")
    QTest.keyClicks(panel.error.text, "twice")
    panel.foot.reason.setFocus()
    QTest.keyClicks(panel.foot.reason, "heard it")
    changed(qtbot, viewing, lambda: QTest.keyClick(panel.foot.reason, Qt.Key.Key_Return))
    qtbot.waitUntil(lambda: panel.foot.reason.text() == "")
    qtbot.wait(200)
    assert viewing.told is not None
    assert [one.reason for one in viewing.told.corrections] == ["heard it"]
    assert not office.desk.banners.banners()


def test_a_link_to_a_problem_and_the_effect_are_asked_for(qtbot: QtBot, viewing: Viewing, panel: ItemPanel) -> None:
    choose(viewing, "s1-e0")
    with qtbot.waitSignal(panel.panel_requested) as heard:
        panel.link.click()
    assert heard.args == ["problem"]
    QTest.keyClicks(panel.error.text, "x")
    with qtbot.waitSignal(panel.effect_requested):
        panel.foot.effect.click()


def test_a_second_coder_changes_own_marks_alone(qtbot: QtBot, desk: Desk, viewing: Viewing, panel: ItemPanel) -> None:
    coded = desk.study.corrections.apply("s1", CodeError(5 * S, "slip"), "", "Bo").result()
    desk.study.corrections.apply("s1", WriteNote(6 * S, "mine"), "", "Bo").result()
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    choose(viewing, "s1-0")
    assert not panel.attempt.isVisible()
    assert "the moderator’s" in panel.what.text()
    choose(viewing, coded.as_corrected.errors[0].uid)
    assert panel.error.isVisible()
    assert not panel.link.isEnabled()
    QTest.keyClick(panel.error.kind, Qt.Key.Key_Down)
    changed(qtbot, viewing, panel.foot.make)
    assert now(viewing).errors[0].error_type == "mistake"
