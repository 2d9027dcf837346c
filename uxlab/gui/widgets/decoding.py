"""Pictures from files, for jobs: the GUI thread goes on meanwhile.

`QImage.fromData` and `QImage.scaled` keep Python to themselves until they are done, on whichever thread they run; a
reader does not. A page of a report takes a tenth of a second.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader


def decoded(file: bytes, most_px: int = 0) -> QImage:
    """Return the picture in a file, at most so wide where that is said; a null one where the file is damaged."""
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if 0 < most_px < size.width():
        reader.setScaledSize(size.scaled(most_px, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
