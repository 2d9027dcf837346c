"""The console as a whole."""

from collections.abc import Callable
from dataclasses import replace
from time import thread_time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.bench.costs import below_s, cost_s
from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import S, state
from uxlab.gui.participant.state import DONE_TAG
from uxlab.gui.run.console import present
from uxlab.gui.run.live import LivePage
from uxlab.lab.live_state import LiveState, Unsaved
from uxlab.lab.open_study import OpenStudy
from uxlab.model.session import Outcome
from uxlab.recording.agenda import Ask
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    End,
    Finish,
    GiveAnswers,
    MarkError,
    PauseSession,
    Reorder,
    ResumeSession,
)  # fmt: skip
from uxlab.recording.troubles import Trouble, TroubleKind

Show = Callable[[LiveState], LivePage]
BEGUN = ((10.0, Begin()),)
DONE_ONE = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)))
SILENT = Trouble(kind=TroubleKind.CAPTURE, sentence="No input arrived for 6 s. Keep going.", t_ns=50 * S)


def test_single_keys_act_wherever_the_focus_is(show: Show, asked: Asked) -> None:
    page = show(state(*BEGUN, at_s=20))
    for widget in (page, page.log.list, page.parts.steps, page.bar.finish):
        QTest.keyClick(widget, Qt.Key.Key_1)
    for key in (Qt.Key.Key_A, Qt.Key.Key_S):
        QTest.keyClick(page, key)
    assert asked.commands == [*[MarkError("slip")] * 4, Assist(), End(Outcome.SUCCESS)]


def test_while_a_note_is_typed_letters_are_letters(qtbot: QtBot, show: Show, asked: Asked) -> None:
    page = show(state(*BEGUN, at_s=20))
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_N)
    qtbot.waitUntil(page.parts.note.edit.hasFocus)
    QTest.keyClicks(page.parts.note.edit, "Sfp1")
    QTest.keyClick(page.parts.note.edit, Qt.Key.Key_Return)
    assert asked.commands == [AddNote("Sfp1", began_ns=20 * S)]
    QTest.keyClick(page.parts.note.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.hasFocus)


def test_chords_of_the_system_are_left_alone(show: Show, asked: Asked) -> None:
    page = show(state(*BEGUN, at_s=20))
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked.commands == []


def test_going_forward_does_what_comes_next(show: Show, asked: Asked) -> None:
    page = show(state(at_s=4))
    page.primary()
    show(state((1.0, PauseSession()), at_s=4)).primary()
    show(state(*BEGUN, at_s=20)).primary()
    assert asked.commands == [Begin(), ResumeSession()]


def test_finishing_is_asked_inside_the_page_and_confirmed_by_the_same_key(show: Show, asked: Asked) -> None:
    page = show(state(at_s=4))
    page.ask_to_finish()
    assert page.finishing.isVisible()
    assert not page.finishing.isWindow()
    assert asked.commands == []
    page.primary()
    assert asked.commands == [Finish()]


def test_answers_from_paper_are_given_for_what_is_due(show: Show, asked: Asked) -> None:
    shown = state(*DONE_ONE, at_s=90)
    page = show(shown)
    attempt = shown.snapshot.attempts[0].uid
    (ask,) = dues(shown)
    page.fill(ask)
    assert page.answers.isVisible()
    editor = page.answers.editors[0][1]
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "6")
    page.primary()
    assert asked.commands == [GiveAnswers("seq", ("6",), attempt_uid=attempt)]
    assert page.worktop.isVisible()


def test_when_an_attempt_begins_meanwhile_the_console_comes_back(show: Show) -> None:
    shown = state(*DONE_ONE, at_s=90)
    page = show(shown)
    page.fill(dues(shown)[0])
    show(state(*DONE_ONE, (95.0, Begin()), at_s=96))
    assert page.worktop.isVisible()


def dues(shown: LiveState) -> list[Ask]:
    return [due.ask for due in present(shown).dues]


def test_a_questionnaire_is_sent_and_taken_back(show: Show, asked: Asked) -> None:
    shown = state(*DONE_ONE, at_s=90)
    page, (ask,) = show(shown), dues(shown)
    page.send(ask)
    page.show_asked(ask)
    page.send(ask)
    assert asked.told == [ask, "take back"]


def test_back_to_work_is_told(show: Show, asked: Asked) -> None:
    page = show(state(*BEGUN, (15.0, AddNote("Done", tag=DONE_TAG)), at_s=20))
    page.parts.outcomes.back.click()
    assert asked.told == ["back to work"]


def test_silent_capture_is_a_banner_that_stays_until_it_is_closed(show: Show) -> None:
    page = show(state(at_s=60, troubles=(SILENT,)))
    (banner,) = page.banners.banners()
    assert (banner.tone(), banner.said()) == ("danger", "No input arrived for 6 s. Keep going.")
    banner.closed.emit()
    show(state(at_s=61, past=(SILENT,)))
    assert page.banners.banners() == ()


def test_what_the_disk_refused_can_be_repeated_from_its_banner(qtbot: QtBot, show: Show) -> None:
    unsaved = (Unsaved(command=Begin(), actor="m", t_ns=1, sentence="The disk is full."),)
    page = show(state(at_s=60, unsaved=unsaved))
    assert len(page.banners.banners()) == 1
    with qtbot.waitSignal(page.repeat_requested):
        page.banners.banners()[0].findChildren(QPushButton)[0].click()
    show(state(at_s=61))
    assert page.banners.banners() == ()


def test_the_order_of_tasks_is_changed(show: Show, asked: Asked) -> None:
    page = show(state(*DONE_ONE, at_s=90))
    page.move_task("parcel", 1)
    assert asked.commands == [Reorder(("shoes", "parcel", "return", "date", "voucher"))]


def test_menus_of_tasks_open(show: Show) -> None:
    page = show(state(*DONE_ONE, at_s=90))
    page.ask_about_task("date", QPoint(10, 10))
    close_menu()
    page.ask_for_task()
    close_menu()


def close_menu() -> None:
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_a_new_error_type_is_added_to_the_study(show: Show, study: OpenStudy) -> None:
    page = show(state(*BEGUN, at_s=20))
    QTest.keyClicks(page, "+")
    panel = page.additions.error_type
    assert panel.isVisible()
    QTest.keyClicks(panel.name, "Detour")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert study.design().error_types[-1].name == "Detour"


def test_the_log_of_this_task_alone(show: Show) -> None:
    page = show(state(*DONE_ONE, (95.0, Begin()), (96.0, AddNote("x")), at_s=99))
    page.log.range_chosen.emit("task")
    assert [row.text for row in page.log.list.rows()] == ["Started"]


def test_in_a_small_window_the_log_is_behind_a_tab(qtbot: QtBot, show: Show) -> None:
    page = show(state(*BEGUN, (12.0, AddNote("x")), at_s=20))
    page.resize(584, 372)
    qtbot.wait(20)
    assert not page.log.isVisible()
    page.bar.tabs.chosen.emit("log")
    assert page.log.isVisible()
    page.resize(1224, 800)
    qtbot.wait(20)
    assert page.log.isVisible()
    assert page.worktop.isVisible()


def test_the_menus_are_made_anew_only_when_something_else_is_possible(show: Show) -> None:
    page, told = show(state(*BEGUN, at_s=20)), []
    page.commands_changed.connect(lambda: told.append(True))
    show(state(*BEGUN, at_s=21))
    assert told == []
    show(state(*BEGUN, (21.0, End(Outcome.SUCCESS)), at_s=22))
    assert told == [True]


def test_a_moment_is_told_as_the_timer_showed_it(show: Show) -> None:
    page = show(state(*BEGUN, (20.0, PauseSession()), (50.0, ResumeSession()), at_s=60))
    assert page.clock(55 * S) == "00:15"


def test_a_look_ten_times_a_second_takes_little_time(show: Show) -> None:
    notes = [(20.0 + n, AddNote(f"Note {n}")) for n in range(300)]
    shown = state(*BEGUN, *notes, at_s=400)
    page = show(shown)

    def two_seconds() -> None:
        for tenth in range(20):
            show(replace(shown, t_ns=shown.t_ns + tenth * S // 10))

    below_s(lambda: cost_s(two_seconds, thread_time) / 20, 0.02)
    assert page.parts.panel.timer.text() == "06:31"
