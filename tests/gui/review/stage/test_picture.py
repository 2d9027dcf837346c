"""Screenshots: read once, unpacked elsewhere, and missed by nobody."""

from concurrent.futures import Future
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.stage.picture import Screenshots
from uxlab.model.events import Screen

SCREEN = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=1280, height_px=800)


def png(colour: str, width: int = 128) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, 80), colour).save(buffer, "PNG")
    return buffer.getvalue()


class Source:
    """Gives what it was told to for each attempt."""

    def __init__(self, **of: bytes | None) -> None:
        self._of = of
        self.asked: list[str] = []

    def __call__(self, attempt: str, screen: Screen) -> "Future[bytes | None]":
        assert screen is SCREEN
        self.asked.append(attempt)
        found: Future[bytes | None] = Future()
        if attempt == "lost":
            found.set_exception(UxlabError("The file is gone."))
        else:
            found.set_result(self._of.get(attempt))
        return found


@pytest.fixture
def shots(jobs: Jobs) -> Screenshots:
    return Screenshots(jobs, jobs)


@pytest.mark.parametrize(("colour", "dark"), [("#202428", True), ("#F0F0F0", False)])
def test_a_screenshot_arrives_once(qtbot: QtBot, shots: Screenshots, colour: str, dark: bool) -> None:
    source = Source(a1=png(colour))
    shots.set_source(source)
    with qtbot.waitSignal(shots.arrived):
        assert shots.of("a1", SCREEN) is None
    found = shots.of("a1", SCREEN)
    assert found is not None
    assert found.image.pixelColor(5, 5) == QColor(colour)
    assert found.dark is dark
    assert source.asked == ["a1"]


@pytest.mark.parametrize("attempt", ["none", "damaged", "lost"])
def test_without_one_the_screen_stays_bare(qtbot: QtBot, shots: Screenshots, attempt: str) -> None:
    source = Source(damaged=b"\x89PNG no picture")
    shots.set_source(source)
    assert shots.of(attempt, SCREEN) is None
    qtbot.wait(100)
    assert shots.of(attempt, SCREEN) is None
    assert source.asked == [attempt]


def test_between_attempts_there_is_none(shots: Screenshots) -> None:
    source = Source()
    shots.set_source(source)
    assert shots.of("", SCREEN) is None
    assert source.asked == []


def test_large_ones_are_made_smaller(qtbot: QtBot, shots: Screenshots) -> None:
    shots.set_source(Source(a1=png("white", 6000)))
    with qtbot.waitSignal(shots.arrived):
        shots.of("a1", SCREEN)
    found = shots.of("a1", SCREEN)
    assert found is not None
    assert found.image.width() == 2560


def test_few_are_kept(qtbot: QtBot, shots: Screenshots) -> None:
    source = Source(**{f"a{number}": png("white") for number in range(9)})
    shots.set_source(source)
    for number in range(9):
        with qtbot.waitSignal(shots.arrived):
            shots.of(f"a{number}", SCREEN)
    assert shots.of("a8", SCREEN) is not None
    assert shots.of("a0", SCREEN) is None
    assert source.asked[-1] == "a0"


def test_what_another_source_had_is_not_shown(qtbot: QtBot, shots: Screenshots) -> None:
    shots.set_source(Source(a1=png("white")))
    shots.of("a1", SCREEN)
    with qtbot.waitSignal(shots.arrived):
        shots.set_source(None)
    qtbot.wait(100)
    assert shots.of("a1", SCREEN) is None
    assert isinstance(shots, QObject)
