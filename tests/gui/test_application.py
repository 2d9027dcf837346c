"""The app as a whole, in this process; whole sessions with real input are in tests/flows."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from uxlab.gui.application import Application
from uxlab.gui.shell.window import StudyWindow
from uxlab.gui.style.look import Look
from uxlab.lab.studies import create_study
from uxlab.resources import resource

PATIENCE_MS = 15_000


@pytest.fixture
def uxlab(look: Look, qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    del qtbot
    uxlab = Application(qapp, look)
    yield uxlab
    for window in (*studies(), uxlab._start):
        window.close()
    uxlab.close()
    over: list[QObject] = [*studies(), uxlab._start, uxlab]
    for one in over:
        one.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return create_study(tmp_path / "Shop.uxlab", resource("sample", "web-shop.toml")).path


def studies() -> list[StudyWindow]:
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, StudyWindow)]


def opened(qtbot: QtBot) -> StudyWindow:
    qtbot.waitUntil(lambda: any(window.isVisible() for window in studies()), timeout=PATIENCE_MS)
    (window,) = (window for window in studies() if window.isVisible())
    return window


def test_without_files_the_list_of_studies_opens(uxlab: Application) -> None:
    uxlab.begin([])
    assert uxlab._start.isVisible()
    assert studies() == []


def test_a_study_opens_in_its_window_once_and_the_list_goes(uxlab: Application, study: Path, qtbot: QtBot) -> None:
    uxlab.begin([study])
    uxlab.open(study)
    window = opened(qtbot)
    assert window.windowTitle().startswith("Larkspur shop")
    assert not uxlab._start.isVisible()
    uxlab.open(study, ("people", ""))
    assert window.page.value == "people"
    assert len(studies()) == 1


def test_a_file_that_is_no_study_is_said_where_the_studies_are(
    uxlab: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.uxlab"
    broken.write_text("no study", encoding="utf-8")
    uxlab.begin([broken])
    start = uxlab._start
    qtbot.waitUntil(lambda: bool(start.banners.banners()), timeout=PATIENCE_MS)
    assert "broken.uxlab" in start.banners.banners()[0].said()


def test_what_goes_wrong_on_any_thread_is_said_in_the_study_s_window(
    uxlab: Application, study: Path, qtbot: QtBot
) -> None:
    uxlab.begin([study])
    window = opened(qtbot)
    uxlab.tell_of_fault("The drive is gone; plug it in.")
    qtbot.waitUntil(lambda: "The drive is gone; plug it in." in [one.said() for one in window.banners.banners()])


def test_a_study_that_was_closed_can_be_opened_again(uxlab: Application, study: Path, qtbot: QtBot) -> None:
    uxlab.begin([study])
    opened(qtbot).close()
    qtbot.waitUntil(lambda: not (study.parent / "Shop.uxlab-wal").exists(), timeout=PATIENCE_MS)
    qtbot.wait(200)
    uxlab.open(study)
    qtbot.waitUntil(lambda: any(window.isVisible() for window in studies()), timeout=PATIENCE_MS)


MAC_FILE = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from uxlab.gui.application import FileOpener
app = FileOpener([])
asked = []
app.file_asked_for.connect(asked.append)
app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/studies/a b.uxlab")))
print(asked[0])
"""


def test_a_file_that_the_system_hands_over_is_asked_for() -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin"}
    done = subprocess.run([sys.executable, "-c", MAC_FILE], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == str(Path("/studies/a b.uxlab"))
