"""Pictures from files, and what the GUI thread does meanwhile."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from uxlab.gui.widgets.decoding import decoded


def file_of(width: int, height: int) -> bytes:
    """Return a PNG, red on the left and blue on the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width, height, QColor("blue"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def colours(image: QImage) -> tuple[str, str]:
    y = image.height() // 2
    return image.pixelColor(2, y).name(), image.pixelColor(image.width() - 3, y).name()


def test_a_picture_comes_as_it_is() -> None:
    image = decoded(file_of(400, 300))
    assert (image.width(), image.height()) == (400, 300)
    assert colours(image) == ("#ff0000", "#0000ff")


def test_a_wide_one_is_made_smaller_in_proportion_and_a_narrow_one_is_not() -> None:
    image = decoded(file_of(400, 300), most_px=200)
    assert (image.width(), image.height()) == (200, 150)
    assert colours(image) == ("#ff0000", "#0000ff")
    assert decoded(file_of(400, 300), most_px=400).width() == 400


def test_a_damaged_one_is_null() -> None:
    assert decoded(b"no picture").isNull()
    assert decoded(b"").isNull()
    assert decoded(b"no picture", most_px=10).isNull()
