"""The look that widgets wear."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from uxlab.gui.style.look import Look, make_look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Dress the app in light; it is bare again for the next test."""
    style, font = qapp.style().name(), qapp.font()
    worn = make_look(qapp, "light")
    yield worn
    shiboken6.delete(worn)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setStyle(style)
    qapp.setPalette(QPalette())
