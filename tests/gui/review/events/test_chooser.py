"""The session that is reviewed, chosen from the head of the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.events.chooser import BACK_KEY, ON_KEY, SessionChooser
from uxlab.gui.review.viewing import Viewing


@pytest.fixture
def chooser(qtbot: QtBot, desk: Desk, viewing: Viewing) -> SessionChooser:
    del viewing
    made = SessionChooser(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.set_uid("s1")
    made.refresh()
    qtbot.waitUntil(lambda: made.combo.count() == 2)
    return made


def test_the_session_is_shown_and_nothing_is_told(qtbot: QtBot, chooser: SessionChooser) -> None:
    assert chooser.combo.currentData() == "s1"
    assert chooser.combo.currentText().startswith("P01  ")
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.set_uid("s2")
    assert chooser.combo.currentData() == "s2"


def test_the_next_and_the_one_before(qtbot: QtBot, chooser: SessionChooser) -> None:
    assert not chooser.back.isEnabled()
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser.on.click()
    assert chosen.args == ["s2"]
    assert not chooser.on.isEnabled()
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser.back.click()
    assert chosen.args == ["s1"]
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.step(-1)


def test_the_keys_say_why_they_lead_nowhere(chooser: SessionChooser) -> None:
    told = {one.key: one.impossible for one in chooser.commands()}
    assert told == {BACK_KEY: "This is the first session", ON_KEY: ""}
    chooser.step(1)
    told = {one.key: one.impossible for one in chooser.commands()}
    assert told == {BACK_KEY: "", ON_KEY: "This is the last session"}


def test_letters_find_in_the_list_and_read_no_session_on_the_way(qtbot: QtBot, chooser: SessionChooser) -> None:
    combo = chooser.combo
    with qtbot.assertNotEmitted(chooser.chosen):
        QTest.keyClicks(combo, "P")
    assert combo.view().isVisible()
    with qtbot.assertNotEmitted(chooser.chosen):
        QTest.keyClicks(combo.view(), "02")
    assert combo.view().currentIndex().row() == 1
    with qtbot.waitSignal(chooser.chosen) as chosen:
        QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    assert chosen.args == ["s2"]


def test_arrows_open_the_list(qtbot: QtBot, chooser: SessionChooser) -> None:
    with qtbot.assertNotEmitted(chooser.chosen):
        QTest.keyClick(chooser.combo, Qt.Key.Key_Down)
    assert chooser.combo.view().isVisible()
    assert chooser.combo.currentData() == "s1"
    chooser.combo.hidePopup()


def test_it_can_be_narrow(chooser: SessionChooser) -> None:
    assert chooser.combo.minimumSizeHint().width() <= 120
    chooser.resize(220, 48)
    assert not chooser.grab().isNull()


def test_without_sessions_it_says_so(qtbot: QtBot, desk: Desk, viewing: Viewing) -> None:
    del viewing
    made = SessionChooser(desk)
    qtbot.addWidget(made)
    made.show()
    assert (made.back.isEnabled(), made.on.isEnabled()) == (False, False)
    assert {one.impossible for one in made.commands()} == {"This is the first session", "This is the last session"}
    made.step(1)
    assert made.combo.currentData() is None
