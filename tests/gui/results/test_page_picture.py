"""A page as a picture."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from uxlab.gui.results.page_picture import PagePicture, fitted
from uxlab.gui.style.look import Look


@pytest.fixture
def picture(look: Look, qtbot: QtBot) -> PagePicture:
    made = PagePicture(look)
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def page(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    return image


def wheel(picture: PagePicture, up: int) -> bool:
    """Turn the wheel, and return whether the picture took it."""
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, up), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(picture, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (QRectF(0, 0, 400, 400), (100, 0, 200, 400)),
        (QRectF(10, 20, 100, 900), (10, 20, 100, 200)),
        (QRectF(0, 0, 1000, 2000), (300, 0, 400, 800)),
    ],
)
def test_a_page_is_whole_at_the_top_and_no_larger_than_it_is(room: QRectF, expected: tuple[int, ...]) -> None:
    assert fitted(QSizeF(400, 800), room).getRect() == expected


def test_it_is_drawn_as_paper(picture: PagePicture) -> None:
    picture.show_page(page(200, 300), "Page 1 of 3")
    assert picture.grab().toImage().pixelColor(150, 150) == QColor("#123456")
    assert picture.accessibleDescription() == "Page 1 of 3"


def test_keys_and_wheel_turn_pages(picture: PagePicture) -> None:
    turned: list[int] = []
    picture.turned.connect(turned.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_A):
        QTest.keyClick(picture, key)
    assert turned == [1, -1]
    assert all(wheel(picture, up) for up in (60, 60, -120))
    assert turned == [1, -1, -1, 1]


def test_a_wide_page_is_as_high_as_its_width_makes_it_and_scrolls(picture: PagePicture) -> None:
    turned: list[int] = []
    picture.turned.connect(turned.append)
    picture.show_page(page(400, 800), "Page 1 of 3")
    assert (picture.minimumHeight(), picture.maximumHeight()) == (150, 600)
    picture.set_wide(True)
    assert picture.minimumHeight() == picture.maximumHeight() == 600
    picture.resize(1000, 900)
    assert picture.minimumHeight() == 800
    assert not wheel(picture, -120)
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert turned == [1]


def test_a_double_click_asks_for_the_other_size(picture: PagePicture, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picture.size_asked):
        QTest.mouseDClick(picture, Qt.MouseButton.LeftButton)
