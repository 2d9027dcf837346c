"""The Privacy tab at work on a real study."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, follow, show, write
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.privacy import PrivacyTab
from uxlab.gui.participant.state import welcome_page
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Autopilot, ConsentKind, KeyPrivacy, WindowPrivacy


@pytest.fixture
def tab(qtbot: QtBot, look: Look, edits: Edits) -> PrivacyTab:
    made = PrivacyTab(look, edits)
    follow(made, edits)
    show(qtbot, made)
    made.go_to("")
    return made


def test_keys_are_chosen_and_explained(tab: PrivacyTab, study: OpenStudy) -> None:
    assert tab.keys.hasFocus()
    QTest.keyClick(tab.keys, Key.Key_Right)
    assert study.design().privacy.keys is KeyPrivacy.LITERAL
    assert "with consent of each participant" in tab._keys.explanation()
    assert any("word for word" in hint for hint in tab.hints.hints())
    QTest.keyClick(tab.keys, Key.Key_Home)
    assert study.design().privacy.keys is KeyPrivacy.OFF
    study.undo()
    study.undo()
    assert tab.keys.value() == "classes"


def test_windows_are_chosen_and_explained(tab: PrivacyTab, study: OpenStudy) -> None:
    tab.windows.setFocus()
    QTest.keyClick(tab.windows, Key.Key_End)
    assert study.design().privacy.windows is WindowPrivacy.TITLE
    assert "may name people and pages" in tab._windows.explanation()


def test_pictures_are_switched_on_by_key_and_undone(tab: PrivacyTab, study: OpenStudy) -> None:
    tab.pictures.setFocus()
    QTest.keyClick(tab.pictures, Key.Key_Space)
    assert study.design().privacy.pictures
    assert "painted over" in tab._pictures.explanation()
    study.undo()
    tab.apply(study.design())
    assert not study.design().privacy.pictures
    assert not tab.pictures.isChecked()


def test_pointer_moves_are_all_or_so_many_a_second(tab: PrivacyTab, study: OpenStudy) -> None:
    assert not tab.rate.isVisible()
    tab.moves.setFocus()
    QTest.keyClick(tab.moves, Key.Key_End)
    assert study.design().privacy.move_rate_hz == 60
    assert tab.rate.isVisible()
    write(tab.rate.editor(), "30")
    assert study.design().privacy.move_rate_hz == 30
    write(tab.rate.editor(), "none")
    assert study.design().privacy.move_rate_hz == 30
    assert tab.rate.editor().accessibleDescription() == "Write a whole number from 1 to 1000"
    tab.moves.setFocus()
    QTest.keyClick(tab.moves, Key.Key_Home)
    assert study.design().privacy.move_rate_hz is None
    assert not tab.rate.isVisible()


@pytest.mark.parametrize(
    ("switch", "field"), [("asks_consent", "consent"), ("runs_tasks", "tasks"), ("asks_questions", "questionnaires")]
)
def test_what_the_participants_window_does_by_itself_is_switched(
    tab: PrivacyTab, study: OpenStudy, switch: str, field: str
) -> None:
    button = getattr(tab, switch)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Left, pos=button.rect().center())
    assert getattr(study.design().autopilot, field) is False
    study.undo()
    assert getattr(study.design().autopilot, field) is True
    assert button.isChecked()


@pytest.mark.parametrize(
    ("name", "text"),
    [("name", "Shop 2"), ("description", "Why?"), ("moderator", "Ada"), ("product", "shop")],
)
def test_the_study_is_described(tab: PrivacyTab, study: OpenStudy, name: str, text: str) -> None:
    field = getattr(tab, name)
    assert isinstance(field, Field)
    write(field.editor(), text)
    assert getattr(study.design(), name) == text
    before = study.design()
    study.undo()
    assert field.text() == getattr(study.design(), name) != getattr(before, name)


@pytest.mark.parametrize("name", ["consent", "welcome", "thanks"])
def test_texts_are_written(tab: PrivacyTab, study: OpenStudy, name: str) -> None:
    write(getattr(tab, name).field.editor(), "We record.")
    assert getattr(study.design(), f"{name}_text") == "We record."


def test_a_consent_text_that_somebody_signed_gets_a_new_version(tab: PrivacyTab, study: OpenStudy) -> None:
    study.edit("Consent", replace(study.design(), consent_text="We record.", consent_version=1))
    person = study.design().participants[0]
    study.set_consents(person.code, ())
    study.set_consents(person.code, [ConsentKind.INPUT])
    write(tab.consent.field.editor(), "We record clicks.")
    assert study.design().consent_version == 2
    assert tab.consent.field._note.text() == "Version 2"


def test_the_welcome_is_tried_where_the_window_asks_for_consent(tab: PrivacyTab, study: OpenStudy) -> None:
    assert tab.participant_view(study.design()) == welcome_page(study.design())
    silent = replace(study.design(), autopilot=Autopilot(consent=False))
    assert tab.participant_view(silent) is None


def test_a_study_must_have_a_name(tab: PrivacyTab, study: OpenStudy) -> None:
    tab.go_to("name")
    assert tab.name.editor().hasFocus()
    tab.name.editor().selectAll()
    QTest.keyClick(tab.name.editor(), Key.Key_Delete)
    QTest.keyClick(tab.name.editor(), Key.Key_Return)
    assert study.design().name == "Larkspur shop"
    assert tab.name.editor().accessibleDescription() == "Write a name"


@pytest.mark.parametrize("width_px", [1096, 700])
def test_no_explanation_is_cut_beside_the_texts_or_above_them(tab: PrivacyTab, qtbot: QtBot, width_px: int) -> None:
    tab.resize(width_px, 640)
    texts = [text for text in tab.findChildren(QLabel) if text.wordWrap() and text.isVisible()]
    assert texts != []
    qtbot.waitUntil(lambda: all(text.height() >= text.heightForWidth(text.width()) for text in texts))
    qtbot.waitUntil(lambda: (tab.consent.mapTo(tab, QPoint()).x() > width_px / 2) == (width_px > 960))
