"""The strip that tells of work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column
from uxlab.gui.widgets.work_state import IDLE, WorkView, asking, refused, running, saved
from uxlab.gui.widgets.work_strip import WorkStrip


@pytest.fixture
def strip(look: Look, qtbot: QtBot) -> Iterator[WorkStrip]:
    made = WorkStrip(look, line=True)
    window = QWidget()
    window.setLayout(column([made, -1]))
    window.resize(800, 200)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def test_a_tall_one_fits_into_a_narrow_place(look: Look, qtbot: QtBot) -> None:
    tall = WorkStrip(look, margin=(12, 8), tall=True)
    qtbot.addWidget(tall)
    tall.resize(340, 120)
    tall.show()
    tall.apply(saved(Path("/x/a-long-name-of-a-file.csv")))
    assert tall.minimumSizeHint().width() <= 340
    assert set(buttons(tall)) == {"Open", "Show in folder", "Close"}
    flat = WorkStrip(look)
    qtbot.addWidget(flat)
    flat.show()
    flat.apply(saved(Path("/x/a-long-name-of-a-file.csv")))
    assert flat.minimumSizeHint().width() > 340


def buttons(strip: WorkStrip) -> list[str]:
    return [one.text() for one in strip.findChildren(QPushButton) if one.isVisible()]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (running(0.3, "Drawing"), ["Cancel"]),
        (asking(Path("/x"), ("a", "b")), ["Keep them", "Replace 2 files"]),
        (asking(Path("/x"), ("a",)), ["Keep it", "Replace a"]),
        (saved(Path("/x/r.pdf")), ["Open", "Show in folder", "Close"]),
        (refused("No."), ["Close"]),
    ],
)
def test_each_stage_offers_what_can_be_done(strip: WorkStrip, view: WorkView, expected: list[str]) -> None:
    strip.apply(view)
    assert strip.isVisible()
    assert buttons(strip) == expected
    strip.apply(IDLE)
    assert not strip.isVisible()


def test_the_bar_tells_the_share_and_what_is_done(strip: WorkStrip) -> None:
    strip.apply(running(0.42, "Drawing chart 3 of 10"))
    assert strip.bar.value() == 420
    assert strip.bar.accessibleName() == "Drawing chart 3 of 10"


def test_the_keys_stay_in_the_strip_as_the_work_goes_on(strip: WorkStrip) -> None:
    strip.window().activateWindow()
    strip.apply(asking(Path("/x"), ("a",)))
    strip.take_focus()
    assert strip.window().focusWidget() is strip.keep
    strip.apply(running(0, "Reading"))
    assert strip.window().focusWidget() is strip.cancel
    strip.apply(saved(Path("/x/r.pdf")))
    assert strip.window().focusWidget() is strip.folder


def test_a_new_stage_is_told_once(strip: WorkStrip) -> None:
    told: list[None] = []
    strip.changed.connect(lambda: told.append(None))
    for share in (0.1, 0.2, 0.3):
        strip.apply(running(share, "Drawing"))
    assert len(told) == 1
