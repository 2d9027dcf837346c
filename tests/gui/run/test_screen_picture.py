"""Pictures of a screen: without uxlab's windows, in bands, and only where a screen can be had."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage

from tests.conftest import NewXDisplay
from uxlab.gui.run.screen_picture import (
    NO_SCREEN,
    WAYLAND,
    Grabbed,
    png_of,
    share_covered,
    why_not,
)

RED, BLUE, OWN = (200, 30, 60), (20, 40, 220), (128, 128, 128)
LONGEST_MS = 50
"""Nothing may take longer on the thread that draws."""

OTHER_PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.setStyleSheet("background: rgb(200, 30, 60)")
window.setGeometry(0, 0, 1920, 1080)
window.show()
print("shown", flush=True)
app.exec()
"""
PICTURING = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from uxlab.gui.run import screen_picture
app = QApplication([])
own, away = QWidget(), QWidget()
own.setGeometry(300, 200, 400, 100)
away.setGeometry(900, 600, 300, 300)
own.show()
away.show()
took_ms = []
step = screen_picture._grab_next
def timed(*given):
    began_s = time.perf_counter()
    step(*given)
    took_ms.append((time.perf_counter() - began_s) * 1000)
screen_picture._grab_next = timed
def done(grabbed):
    Path(sys.argv[1]).write_bytes(screen_picture.png_of(grabbed))
    frame = own.frameGeometry()
    told = {"bands": len(grabbed.bands), "own": len(grabbed.own), "frame": frame.getRect(), "took_ms": took_ms}
    print(json.dumps(told))
    app.quit()
def take():
    screen_picture.grab(app.primaryScreen(), done)
QTimer.singleShot(600, away.hide)
QTimer.singleShot(1200, take)
app.exec()
"""


@pytest.mark.alone
def test_a_full_hd_screen_is_pictured_without_our_windows_and_never_holds_the_app_up(
    new_x_display: NewXDisplay, tmp_path: Path
) -> None:
    environment = {**os.environ, "DISPLAY": new_x_display(size="1920x1080"), "QT_QPA_PLATFORM": "xcb"}
    script = [sys.executable, "-c", OTHER_PROGRAM]
    with subprocess.Popen(script, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"shown\n"
        path = tmp_path / "screen.png"
        command = [sys.executable, "-c", PICTURING, str(path)]
        try:
            run = subprocess.run(command, capture_output=True, check=True, env=environment, timeout=60)
        finally:
            other.terminate()
    told = json.loads(run.stdout)
    assert (told["bands"], told["own"]) == (4, 1)
    assert sorted(told["took_ms"])[len(told["took_ms"]) // 2] < LONGEST_MS
    left, top, width, height = told["frame"]
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    assert picture.size == (1920, 1080)
    for x, y in ((left, top), (left + width - 1, top + height - 1)):
        assert picture.getpixel((x, y)) == OWN
    for x, y in ((left + width + 3, top + 5), (1000, 700), (1900, 1070)):
        assert picture.getpixel((x, y)) == RED


def test_bands_are_put_together_and_what_is_ours_is_painted_over() -> None:
    bands = []
    for colour in (RED, BLUE):
        band = QImage(8, 4, QImage.Format.Format_RGB32)
        band.setDevicePixelRatio(2.0)
        band.fill(QColor(*colour))
        bands.append(band)
    with Image.open(BytesIO(png_of(Grabbed(tuple(bands), (QRect(2, 3, 3, 2),))))) as opened:
        picture = opened.convert("RGB")
    assert picture.size == (8, 8)
    assert [picture.getpixel(at) for at in ((0, 0), (7, 3), (0, 4), (7, 7))] == [RED, RED, BLUE, BLUE]
    assert [picture.getpixel(at) for at in ((2, 3), (4, 4))] == [OWN, OWN]
    assert [picture.getpixel(at) for at in ((1, 3), (5, 4), (2, 5))] == [RED, BLUE, BLUE]


@pytest.mark.parametrize(
    ("platform", "environment", "reason"),
    [
        ("xcb", {}, ""),
        ("xcb", {"XDG_SESSION_TYPE": "x11"}, ""),
        ("windows", {"WAYLAND_DISPLAY": "wayland-0"}, ""),
        ("cocoa", {}, ""),
        ("xcb", {"WAYLAND_DISPLAY": "wayland-0"}, WAYLAND),
        ("xcb", {"XDG_SESSION_TYPE": "wayland"}, WAYLAND),
        ("wayland", {}, WAYLAND),
        ("offscreen", {}, NO_SCREEN),
    ],
)
def test_where_no_screen_can_be_had_it_says_why(platform: str, environment: dict[str, str], reason: str) -> None:
    assert why_not(platform, environment) == reason


def test_windows_that_overlap_count_once_and_only_on_the_screen() -> None:
    size = QSize(100, 100)
    assert share_covered(size, ()) == 0
    assert share_covered(size, (QRect(0, 0, 50, 50), QRect(25, 0, 50, 50))) == pytest.approx(0.375)
    assert share_covered(size, (QRect(-50, 0, 100, 100),)) == pytest.approx(0.5)
