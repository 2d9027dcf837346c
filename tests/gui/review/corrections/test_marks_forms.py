"""The forms of an error and a note."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from tests.lab.made_studies import DESIGN
from uxlab.gui.review.corrections.drafts import ErrorDraft, NoteDraft
from uxlab.gui.review.corrections.marks_forms import ErrorForm, NoteForm
from uxlab.gui.style.look import Look
from uxlab.model.session import ASSIST_TAG, ErrorMark, Note

S = 1_000_000_000


def cursor_ns() -> int:
    return 9 * S


def test_an_error_is_shown_as_it_is_and_told_as_it_is_changed(qtbot: QtBot, look: Look) -> None:
    form = ErrorForm(look, cursor_ns)
    show(qtbot, form)
    form.show_error(ErrorMark(uid="e", t_ns=3 * S, error_type="slip", severity=2, text="twice"), DESIGN.error_types)
    assert form.draft() == ErrorDraft("0:03.0", "slip", 2, "twice")
    form.take_focus()
    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.kind, Qt.Key.Key_Down)
    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.severity, Qt.Key.Key_Up)
    with qtbot.waitSignal(form.changed):
        form.at.here.click()
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(form.text, "!")
    assert form.draft() == ErrorDraft("0:09.0", "mistake", 1, "twice!")


def test_an_error_without_type_and_one_whose_type_is_gone(qtbot: QtBot, look: Look) -> None:
    form = ErrorForm(look, cursor_ns)
    show(qtbot, form)
    form.show_error(ErrorMark(uid="e", t_ns=0), DESIGN.error_types)
    assert form.draft() == ErrorDraft("0:00.0", None, None, "")
    form.show_error(ErrorMark(uid="e", t_ns=0, error_type="gone"), DESIGN.error_types)
    assert form.draft().error_type == "gone"
    assert form.kind.currentText() == "gone"


def test_a_note_keeps_its_tag_or_gets_another(qtbot: QtBot, look: Look) -> None:
    form = NoteForm(look, cursor_ns)
    show(qtbot, form)
    form.show_note(Note(uid="n", t_ns=4 * S, text="Sighs", tag="feels"))
    assert form.draft() == NoteDraft("0:04.0", "Sighs", "feels")
    assert not form.own.isVisible()
    form.tag.setFocus()
    with qtbot.waitSignal(form.changed):
        QTest.keyClick(form.tag, Qt.Key.Key_End)
    assert form.own.isVisible()
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(form.own, "price")
    assert form.draft().tag == "price"
    form.tag.setFocus()
    QTest.keyClick(form.tag, Qt.Key.Key_Home)
    assert form.draft().tag == ""


def test_a_tag_of_ones_own_is_shown_as_such(qtbot: QtBot, look: Look) -> None:
    form = NoteForm(look, cursor_ns)
    show(qtbot, form)
    form.show_note(Note(uid="n", t_ns=0, text="Dear", tag="price"))
    assert (form.own.isVisible(), form.draft().tag) == (True, "price")


def test_an_assist_stays_one(qtbot: QtBot, look: Look) -> None:
    form = NoteForm(look, cursor_ns)
    show(qtbot, form)
    form.show_note(Note(uid="n", t_ns=0, text="", tag=ASSIST_TAG))
    assert not form.tag.isVisible()
    assert form.draft() == NoteDraft("0:00.0", "", ASSIST_TAG)


def test_only_a_person_changes_a_text(qtbot: QtBot, look: Look) -> None:
    form = NoteForm(look, cursor_ns)
    show(qtbot, form)
    with qtbot.assertNotEmitted(form.changed):
        form.show_note(Note(uid="n", t_ns=0, text="Dear"))
    form.take_focus()
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(form.text, "x")
