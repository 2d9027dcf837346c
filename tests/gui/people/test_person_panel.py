"""The panel about one person."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import person_of
from uxlab.gui.people.person_panel import PersonPanel
from uxlab.gui.people.reason_form import ReasonForm
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import Banner
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.model.design import ConsentKind

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> PersonPanel:
    made = PersonPanel(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(made)
    made.resize(324, 700)
    made.apply(person_of("P07"))
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(panel: PersonPanel) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]


def test_the_picture(panel: PersonPanel) -> None:
    assert panel.code() == "P07"
    for words in ("P07", "First-time customer, today at 14:00", "Pay with a voucher", "Removes every trace"):
        assert words in said(panel)
    assert panel.prepare.text() == "Prepare session"
    assert panel.erase.text() == "Erase P07…"
    assert panel.background.text().startswith("Buys online")


def test_it_says_that_pictures_are_hidden_below_when_was_signed_what(panel: PersonPanel) -> None:
    panel.apply(replace(person_of("P07"), signed="Signed today", hidden="2 pictures are hidden."))
    assert "Signed today\n2 pictures are hidden." in said(panel)
    panel.apply(replace(person_of("P07"), signed="", hidden="2 pictures are hidden."))
    assert "2 pictures are hidden." in said(panel)


def test_what_was_typed_goes_to_the_person_it_was_typed_for(panel: PersonPanel) -> None:
    panel.background.editor().setFocus()
    QTest.keyClicks(panel.background.editor(), "Late. ")
    seen = []
    panel.background_written.connect(lambda text: seen.append((panel.code(), text)))
    panel.apply(person_of("P08"))
    assert seen == [("P07", "Late. Buys online twice a month. Has not used Larkspur. Left-handed, wears glasses.")]
    assert panel.background.text() == ""


def test_erasing_wants_the_code_written(qtbot: QtBot, panel: PersonPanel) -> None:
    panel.apply(person_of("P01"))
    QTest.mouseClick(panel.erase, Qt.MouseButton.LeftButton)
    asked = panel.asked()
    assert isinstance(asked, Confirm)
    assert "1 session with 5 attempts, 3 errors and 2 notes" in asked.accessibleName()
    assert "cannot be undone" in asked.accessibleName()
    line = asked.findChildren(QLineEdit)[0]
    with qtbot.assertNotEmitted(panel.erased):
        QTest.keyClick(line, Key.Key_Return)
    QTest.keyClicks(line, "P01")
    with qtbot.waitSignal(panel.erased):
        QTest.keyClick(line, Key.Key_Return)
    assert panel.asked() is None


def test_another_person_ends_the_question(panel: PersonPanel) -> None:
    panel.ask_erase()
    panel.apply(person_of("P08"))
    assert panel.asked() is None


def test_exclusion_asks_why(qtbot: QtBot, panel: PersonPanel) -> None:
    panel.ask_reason()
    form = panel.asked()
    assert isinstance(form, ReasonForm)
    QTest.keyClicks(form.line(), "Fell ill")
    with qtbot.waitSignal(panel.excluded) as told:
        QTest.keyClick(form.line(), Key.Key_Return)
    assert told.args == ["Fell ill"]
    QTest.keyClick(form.line(), Key.Key_Escape)
    assert panel.asked() is None


def test_the_excluded_are_said_to_be(panel: PersonPanel) -> None:
    panel.apply(replace(person_of("P07"), excluded="Fell ill", prepare_reason="P07 is excluded"))
    assert any("P07 is in no figure" in one.said() for one in panel.findChildren(Banner))
    assert not panel.prepare.isEnabled()
    assert "Include again" in [action.text() for action in panel.menu().actions()]
    assert not panel.exclude.isVisible()


def test_of_the_erased_nothing_is_left_to_do(panel: PersonPanel) -> None:
    panel.apply(replace(person_of("P07"), erased="Erased today at 13:52."))
    assert not panel.background.isVisible()
    assert not panel.consents.isVisible()
    assert not panel.erase.isEnabled()
    panel.ask_erase()
    panel.ask_reason()
    assert panel.asked() is None


def test_the_code_is_changed_in_place(qtbot: QtBot, panel: PersonPanel) -> None:
    panel.begin_renaming()
    line = panel._code_line
    assert line.text() == "P07"
    line.setText("P77")
    with qtbot.waitSignal(panel.renamed) as told:
        QTest.keyClick(line, Key.Key_Return)
    assert told.args == ["P77"]
    panel.refuse_code("P77 is in the study already")
    assert "P77 is in the study already" in said(panel)
    QTest.keyClick(line, Key.Key_Escape)
    assert "P77 is in the study already" not in said(panel)


def test_the_menu_says_what_is_impossible(panel: PersonPanel) -> None:
    panel.apply(person_of("P01"))
    entries = {action.text(): action for action in panel.menu().actions()}
    assert not entries["Change the code…"].isEnabled()
    assert entries["Change the code…"].toolTip() == "P01 has been in a session; exclude or erase P01 instead"
    assert not entries["Move up"].isEnabled()
    assert entries["Move down"].isEnabled()
    panel.begin_renaming()
    assert not panel._code_line.isVisible()


def test_a_kind_that_nobody_asked_for_can_be_agreed_to(qtbot: QtBot, panel: PersonPanel) -> None:
    camera = next(action for action in panel.kinds_menu().actions() if action.text() == "Camera")
    with qtbot.waitSignal(panel.consent_switched) as told:
        camera.trigger()
    assert told.args == [ConsentKind.CAMERA, True]


def test_other_questions_are_asked_here_too(panel: PersonPanel) -> None:
    done: list[str] = []
    panel.ask(Question("Remove the field Age", "Takes 1 entry.", "Remove the field"), lambda: done.append("removed"))
    asked = panel.asked()
    assert isinstance(asked, Confirm)
    asked.confirmed.emit()
    assert done == ["removed"]
    assert panel.asked() is None
