"""Marking at the cursor over a real study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.command import Command
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.marks_line import Marking
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.keycap import Keycap
from uxlab.model.session import ASSIST_TAG, Outcome
from uxlab.recording.snapshot import Snapshot


@pytest.fixture
def marking(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> Marking:
    made = Marking(desk, viewing, correcting)
    show(qtbot, made)
    return made


def by_key(marking: Marking, key: str) -> Command:
    (command,) = (one for one in marking.commands() if one.key == key)
    return command


def now(viewing: Viewing) -> Snapshot:
    assert viewing.told is not None
    return viewing.told.as_corrected


def test_a_key_marks_an_error_at_the_cursor_and_its_severity_is_asked_afterwards(
    qtbot: QtBot, viewing: Viewing, marking: Marking
) -> None:
    viewing.move_to(5 * S)
    assert not marking.severity.isVisible()
    changed(qtbot, viewing, by_key(marking, "2").act)
    (mark,) = (one for one in now(viewing).errors if one.t_ns == 5 * S)
    assert (mark.error_type, mark.severity) == ("mistake", None)
    assert marking.severity.isVisible()
    assert marking.severity.what.text() == "Mistake at 0:05.0"
    assert viewing.cursor_ns == 5 * S
    changed(qtbot, viewing, by_key(marking, "Alt+3").act)
    assert next(one for one in now(viewing).errors if one.uid == mark.uid).severity == 3
    assert marking.severity.severity.value() == "3"
    with qtbot.waitSignal(marking.panel_requested) as heard:
        marking.severity.what.click()
    assert heard.args == ["item"]
    assert viewing.chosen is not None
    assert viewing.chosen.uid == mark.uid
    marking.severity.close_button.click()
    assert not marking.severity.isVisible()


def test_an_assist_and_outcomes_and_edges_by_their_keys(qtbot: QtBot, viewing: Viewing, marking: Marking) -> None:
    viewing.move_to(8 * S)
    changed(qtbot, viewing, by_key(marking, "A").act)
    assert [note.t_ns for note in now(viewing).notes if note.tag == ASSIST_TAG] == [8 * S]
    changed(qtbot, viewing, by_key(marking, "G").act)
    first = now(viewing).attempts[0]
    assert (first.outcome, first.assisted) == (Outcome.ABANDONED, True)
    viewing.move_to(9 * S)
    changed(qtbot, viewing, by_key(marking, "O").act)
    assert now(viewing).attempts[0].ended_ns == 9 * S
    viewing.move_to(10 * S + S // 2)
    changed(qtbot, viewing, by_key(marking, "I").act)
    assert now(viewing).attempts[1].started_ns == 10 * S + S // 2


def test_where_no_attempt_is_a_sentence_says_so(
    qtbot: QtBot, office: Office, viewing: Viewing, marking: Marking
) -> None:
    viewing.move_to(10 * S + S // 2)
    before = now(viewing)
    by_key(marking, "S").act()
    (banner,) = office.desk.banners.banners()
    assert "No attempt was under way at 0:10.5" in banner.said()
    by_key(marking, "1").act()
    qtbot.waitUntil(lambda: "an error lies in one" in office.desk.banners.banners()[0].said())
    assert now(viewing) == before


def test_a_note_has_the_time_at_which_typing_began(qtbot: QtBot, viewing: Viewing, marking: Marking) -> None:
    viewing.move_to(6 * S)
    by_key(marking, "N").act()
    assert not marking.hints.isVisible()
    QTest.keyClicks(marking.note.edit, "S")
    viewing.move_to(9 * S)  # playing goes on
    QTest.keyClicks(marking.note.edit, "ighs 12")
    changed(qtbot, viewing, lambda: QTest.keyClick(marking.note.edit, Qt.Key.Key_Return))
    (note,) = (one for one in now(viewing).notes if one.text == "Sighs 12")
    assert note.t_ns == 6 * S
    assert marking.hints.isVisible()
    assert not now(viewing).errors[2:]


def test_a_note_asks_for_room_where_the_line_is_out_of_view(qtbot: QtBot, marking: Marking) -> None:
    marking.hide()
    with qtbot.waitSignal(marking.room_wanted):
        marking.write_note()
    marking.show()
    with qtbot.assertNotEmitted(marking.room_wanted):
        marking.write_note()


def test_holding_a_key_marks_once(marking: Marking) -> None:
    assert not any(command.repeats for command in marking.commands())


def test_the_line_shows_the_keys(qtbot: QtBot, viewing: Viewing, marking: Marking) -> None:
    def caps() -> list[str]:
        return [cap.accessibleName() for cap in marking.hints.findChildren(Keycap) if cap.isVisibleTo(marking.hints)]

    assert caps() == ["Key 1", "Key 2", "Key N", "Key I", "Key O"]
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    assert caps() == ["Key 1", "Key 2", "Key N"]
    assert "second coder" in by_key(marking, "S").impossible
    assert "second coder" in by_key(marking, "I").impossible
    assert not by_key(marking, "1").impossible
    assert marking.sign.isVisible()


def test_what_was_marked_before_the_session_was_opened_is_not_asked_about(
    qtbot: QtBot, viewing: Viewing, marking: Marking
) -> None:
    viewing.move_to(5 * S)
    changed(qtbot, viewing, by_key(marking, "1").act)
    assert marking.severity.isVisible()
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1")
    assert not marking.severity.isVisible()


def test_nothing_is_marked_before_a_session_is_read(viewing: Viewing, marking: Marking) -> None:
    viewing.close()
    assert all(command.impossible for command in marking.commands())
    marking.judge(Outcome.SUCCESS)  # a key that comes late changes nothing and breaks nothing
    assert viewing.told is None


def test_larger_text_has_its_room(marking: Marking, desk: Desk) -> None:
    height = marking.hints.height()
    desk.look.set_text_scale(1.3)
    assert marking.hints.minimumHeight() > height
    assert marking.minimumSizeHint().width() <= 372
    desk.look.set_text_scale(1.0)
