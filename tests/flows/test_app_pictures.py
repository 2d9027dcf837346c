"""Pictures of the participant's screen, in a real session with another program's window on the desktop."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import DESIGN, StartApp, all_of, new_study, prepare, start_session
from tests.flows.pace import Pace

PAGES, CARD, STRIP = "participant-pages", "participant-card", "strip"
WITH_PICTURES = DESIGN.replace('[[task]]\nkey = "shoes"', '[privacy]\npictures = true\n[[task]]\nkey = "shoes"')
SHOP, SHOP_PLACE = (200, 30, 60), (20, 640, 380, 300)
SHOP_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
shop = QWidget()
shop.setStyleSheet("background: rgb(200, 30, 60)")
shop.setGeometry(*map(int, sys.argv[1:]))
shop.setWindowTitle("Shop")
shop.show()
print("shown", flush=True)
app.exec()
"""
OWN = (128, 128, 128)
STOOD_STILL_MS = 50


@contextmanager
def shop_window(app: Moderator) -> Iterator[None]:
    """Show another program's window, for as long as the block lasts."""
    command = [sys.executable, "-c", SHOP_WINDOW, *map(str, SHOP_PLACE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=app.environment) as shop:
        assert shop.stdout is not None
        assert shop.stdout.readline() == b"shown\n"
        try:
            yield
        finally:
            shop.terminate()


def pictures(study: Path) -> list[tuple[str, str, str]]:
    """Return the files of the pictures that the study knows of, with their screens and whose attempt they are."""
    return all_of(study, "SELECT file, screen, uid FROM clip WHERE kind = 'picture' ORDER BY started_ns")


@pytest.mark.timeout(300)
def test_each_attempt_has_a_picture_without_uxlab_s_windows_until_the_person_is_erased(
    start_app: StartApp, tmp_path: Path, pace: Pace
) -> None:
    study = new_study(tmp_path / "two.uxlab", WITH_PICTURES)
    folder = tmp_path / "two.media"
    app = start_app(study)
    prepare(app)
    agree(app)
    begin(app)
    with shop_window(app):
        app.click("Start", window=PAGES)
        app.find("I’m done", window=CARD)
        app.wait_for(lambda: len(list(folder.glob("*.png"))) == 1, "the picture of the first attempt")
        ((file, screen, uid),) = pictures(study)
        assert all_of(study, "SELECT uid FROM attempt") == [(uid,)]
        assert all_of(study, "SELECT name FROM screen") == [(screen,)]
        assert_shows_the_shop_alone(app, folder / file)
        app.click("Time of the attempt", window=STRIP)
        app.has_keys(STRIP)
        app.click("Other", window=STRIP)
        app.click("Restart attempt")
        before = len(app.stood_still_ms())
        app.wait_for(lambda: len(pictures(study)) == 2, "the picture of the second try")
        assert all_of(study, "SELECT uid FROM attempt") == [(pictures(study)[1][2],)]
    app.settle()  # what it stood still last is told by then
    assert max(app.stood_still_ms()[before:], default=0.0) < pace.of(STOOD_STILL_MS)
    app.close()
    subprocess.run([sys.executable, "-c", ERASE, str(study)], check=True)
    assert pictures(study) == []
    assert not folder.exists()


@pytest.mark.timeout(300)
def test_where_the_console_covers_the_screen_there_is_no_picture_and_it_says_why(
    start_app: StartApp, tmp_path: Path
) -> None:
    agreed = WITH_PICTURES.replace('code = "P01"', 'code = "P01"\nconsents = ["input", "screen"]')
    study = new_study(tmp_path / "two.uxlab", agreed)
    app = start_app(study)
    start_session(app)
    app.key("ctrl+Return")
    app.wait_for(lambda: app.says("No picture of the participant’s screen was taken."), "the banner")
    ((reason,),) = all_of(study, "SELECT value FROM environment WHERE name LIKE 'no_picture:%'")
    assert reason == "uxlab’s own windows cover more than a quarter of the participant’s screen."
    assert pictures(study) == []
    assert not (tmp_path / "two.media").exists()


ERASE = """
import sys
from pathlib import Path
from uxlab.lab.open_study import open_study
study = open_study(Path(sys.argv[1]), print)
study.erase("P01").result()
study.close()
"""


def agree(app: Moderator) -> None:
    app.key("F7")
    app.click("Where I point and click…", window=PAGES)
    app.click("A picture of the screen when each task begins", window=PAGES)
    app.click("Continue", window=PAGES)
    app.wait_for(lambda: app.says("signed today"), "the consent among the checks")


def begin(app: Moderator) -> None:
    left, _, _, _ = app.find("Pages", window="study-window")["place"]
    app.click_at(left + 20, app.find("Settings")["place"][1] - 100)
    app.has_keys("study-window")
    app.key("ctrl+Return")
    app.find("Begin task 1", window=STRIP)


def assert_shows_the_shop_alone(app: Moderator, path: Path) -> None:
    left, top, _, height = SHOP_PLACE
    with Image.open(path) as opened:
        assert opened.size == (1600, 1000)
        picture = opened.convert("RGB")
        assert picture.getpixel((left + 20, top + height - 20)) == SHOP
        for name, window in (("I’m done", CARD), ("Time of the attempt", STRIP)):
            x, y, width, height = app.find(name, window=window)["place"]
            assert picture.getpixel((x + width // 2, y + height // 2)) == OWN
