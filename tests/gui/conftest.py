"""The look that widgets wear."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from uxlab.gui.style.look import Look, make_look


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> Iterator[Look]:
    """Dress the app in light for the tests of a file, which takes longer than most of them; it is bare again then."""
    style, font = qapp.style().name(), qapp.font()
    worn = make_look(qapp, "light")
    yield worn
    shiboken6.delete(worn)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setStyle(style)
    qapp.setPalette(QPalette())


@pytest.fixture
def look(dressed: Look) -> Iterator[Look]:
    """Return the look of the app; it is light and as large as drawn again for the next test."""
    yield dressed
    dressed.set_text_scale(1.0)
    if dressed.dark:
        dressed.use("light")
