"""Consents as a list of switches."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.people.consent_list import ConsentList
from uxlab.gui.people.consents import ConsentView
from uxlab.gui.style.look import Look
from uxlab.model.design import ConsentKind

VIEWS = (
    ConsentView(ConsentKind.INPUT, "Mouse and key classes", agreed=True, note="Agreed"),
    ConsentView(ConsentKind.CAMERA, "Camera", agreed=False, note="No"),
)


@pytest.fixture
def consents(qtbot: QtBot, look: Look) -> ConsentList:
    made = ConsentList(look)
    qtbot.addWidget(made)
    made.apply(VIEWS)
    made.show()
    return made


def test_a_press_and_space_tell_what_is_wanted(qtbot: QtBot, consents: ConsentList) -> None:
    with qtbot.waitSignal(consents.switched) as told:
        QTest.mouseClick(consents.rows()[0], Qt.MouseButton.LeftButton)
    assert told.args == [ConsentKind.INPUT, False]
    with qtbot.waitSignal(consents.switched) as told:
        QTest.keyClick(consents.rows()[1], Qt.Key.Key_Space)
    assert told.args == [ConsentKind.CAMERA, True]


def test_the_state_is_heard_as_well(consents: ConsentList) -> None:
    assert [row.accessibleName() for row in consents.rows()] == ["Mouse and key classes: Agreed", "Camera: No"]
    assert [row.isChecked() for row in consents.rows()] == [True, False]


def test_rows_stay_while_the_kinds_do(consents: ConsentList) -> None:
    before = consents.rows()
    consents.apply((VIEWS[0], ConsentView(ConsentKind.CAMERA, "Camera", agreed=True, note="Agreed")))
    assert consents.rows() == before
    assert consents.rows()[1].isChecked()
    consents.apply(VIEWS[:1])
    assert len(consents.rows()) == 1


def test_a_reason_locks_it(consents: ConsentList) -> None:
    consents.apply(VIEWS, "P01 was erased")
    assert not consents.rows()[0].isEnabled()
    assert consents.rows()[0].toolTip() == "P01 was erased"


def test_agreed_and_not_look_different(consents: ConsentList, look: Look) -> None:
    picture = consents.rows()[0].grab().toImage()
    assert look.colour("ok-fill").name() in {picture.pixelColor(x, 15).name() for x in range(8, 30)}
    other = consents.rows()[1].grab().toImage()
    assert look.colour("ok-fill").name() not in {other.pixelColor(x, 15).name() for x in range(8, 30)}
