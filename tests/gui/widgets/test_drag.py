"""Windows moved by their own ground."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.widgets.drag import Drag

START = QPoint(40, 20)
LEFT = Qt.MouseButton.LeftButton


class Ground(QWidget):
    """A window that tells whether each movement of the pointer moved it."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.drag = Drag(self)
        self.followed: list[bool] = []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.drag.take(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.followed.append(self.drag.follow(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self.drag.let_go()


def shown(qtbot: QtBot) -> Ground:
    ground = Ground()
    qtbot.addWidget(ground)
    ground.setGeometry(100, 100, 200, 80)
    ground.show()
    qtbot.waitExposed(ground)
    return ground


def test_a_window_follows_the_pointer_that_holds_it(qtbot: QtBot) -> None:
    ground = shown(qtbot)
    QTest.mousePress(ground, LEFT, pos=START)
    QTest.mouseMove(ground, START + QPoint(60, 30))
    QTest.mouseRelease(ground, LEFT, pos=START)
    assert ground.pos() == QPoint(160, 130)
    assert ground.followed == [True]


def test_a_press_and_a_trembling_hand_move_nothing(qtbot: QtBot) -> None:
    ground = shown(qtbot)
    QTest.mousePress(ground, LEFT, pos=START)
    QTest.mouseMove(ground, START + QPoint(2, 1))
    QTest.mouseRelease(ground, LEFT, pos=START)
    QTest.mouseMove(ground, START + QPoint(60, 30))
    assert ground.pos() == QPoint(100, 100)
    assert not any(ground.followed)


def test_only_the_left_button_holds(qtbot: QtBot) -> None:
    ground = shown(qtbot)
    QTest.mousePress(ground, Qt.MouseButton.RightButton, pos=START)
    QTest.mouseMove(ground, START + QPoint(60, 30))
    assert ground.pos() == QPoint(100, 100)
