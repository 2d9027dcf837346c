"""The segmented control: pointer and arrows choose, setters are silent."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.segmented import Segmented


@pytest.fixture
def severity(qtbot: QtBot, look: Look) -> Segmented:
    made = Segmented(look, [("minor", "Minor"), ("serious", "Serious"), ("critical", "Critical")], name="Severity")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


@pytest.fixture
def told(severity: Segmented) -> list[str]:
    keys: list[str] = []
    severity.chosen.connect(keys.append)
    return keys


def test_a_press_chooses_what_is_under_it(severity: Segmented, told: list[str]) -> None:
    for key in ("critical", "minor", "minor"):
        QTest.mouseClick(severity, Qt.MouseButton.LeftButton, pos=severity.segment_rect(key).center().toPoint())
    assert told == ["critical", "minor"]


def test_arrows_home_and_end_choose_and_stop_at_the_ends(severity: Segmented, told: list[str]) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(severity, key)
    assert told == ["serious", "critical", "serious", "minor", "critical"]


def test_a_setter_shows_and_does_not_tell(severity: Segmented, told: list[str], look: Look) -> None:
    severity.set_value("serious")
    assert (severity.value(), told) == ("serious", [])
    rect = severity.segment_rect("serious")
    shown = severity.grab().toImage().pixelColor(int(rect.left()) + 4, 14)
    assert shown == look.colour("accent-soft")
    assert severity.accessibleName() == "Severity: Serious"


def test_other_texts_make_other_widths(severity: Segmented) -> None:
    before = severity.sizeHint().width()
    severity.set_choices([("minor", "Minor 12"), ("serious", "Serious 3"), ("critical", "Critical 0")])
    assert severity.sizeHint().width() > before
    assert severity.value() == "minor"
    wide = severity.sizeHint().width()
    severity.set_icon("critical", "warning-fill", "warn-fill")
    assert severity.sizeHint().width() == wide + 22


def test_the_segments_fill_the_widget(severity: Segmented) -> None:
    assert severity.segment_rect("minor").left() == 0
    assert abs(severity.segment_rect("critical").right() - severity.width()) <= 1


def test_a_brief_one_shows_icons_alone_and_says_their_texts(severity: Segmented, qtbot: QtBot) -> None:
    severity.set_icon("critical", "warning-fill", "warn-fill")
    whole = severity.sizeHint().width()
    severity.set_brief(brief=True)
    assert severity.sizeHint().width() < whole
    severity.resize(severity.sizeHint())
    assert severity.segment_rect("critical").width() == 36
    assert severity.segment_rect("minor").width() > 36  # without an icon its text stays
    assert "Critical" in severity.accessibleDescription()
    place = severity.segment_rect("critical").center().toPoint()
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, severity.mapToGlobal(place))
    QApplication.sendEvent(severity, help_event)
    qtbot.waitUntil(lambda: QToolTip.text() == "Critical")
    QToolTip.hideText()
    severity.set_brief(brief=False)
    assert severity.sizeHint().width() == whole
