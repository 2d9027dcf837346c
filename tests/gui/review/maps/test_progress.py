"""How far the reading is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.review.maps.progress import MapProgress
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, holder

S = 1_000_000_000


@pytest.fixture
def progress(qtbot: QtBot, look: Look) -> Iterator[MapProgress]:
    progress = MapProgress(look)
    around = holder(column([progress]))
    qtbot.addWidget(around)
    around.resize(400, 60)
    with qtbot.waitExposed(around):
        around.show()
    yield progress
    around.close()


def test_it_is_seen_only_if_it_lasts(qtbot: QtBot, progress: MapProgress) -> None:
    progress.begin()
    assert not progress.isVisible()
    progress.end()
    qtbot.wait(400)
    assert not progress.isVisible()
    progress.begin()
    qtbot.waitUntil(progress.isVisible)
    progress.end()
    assert not progress.isVisible()


def test_it_says_how_much_of_how_much(qtbot: QtBot, progress: MapProgress) -> None:
    progress.begin()
    assert (progress.text(), progress.bar.value()) == ("Reading", 0)
    progress.tell(90 * S, 360 * S)
    assert (progress.text(), progress.bar.value()) == ("Reading 1:30 of 6:00", 250)
    qtbot.waitUntil(progress.isVisible)
    with qtbot.waitSignal(progress.cancel_requested):
        QTest.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
