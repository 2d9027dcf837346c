"""The app as a whole, in this process; whole sessions with real input are in tests/flows."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.gui.application import Application
from uxlab.gui.garbage import Garbage
from uxlab.gui.shell.state import PageName
from uxlab.gui.shell.window import StudyWindow
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import Banner
from uxlab.lab.sample import make_sample
from uxlab.lab.studies import create_study
from uxlab.resources import resource
from uxlab.storage.study_file import open_for_reading


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


def is_whole(window: StudyWindow, page: PageName) -> bool:
    return window._pages.whole(page) is not None


def opened(qtbot: QtBot) -> StudyWindow:
    qtbot.waitUntil(lambda: any(window.isVisible() for window in studies()))
    (window,) = (window for window in studies() if window.isVisible())
    return window


def test_without_files_the_list_of_studies_opens(uxlab: Application) -> None:
    uxlab.begin([])
    assert uxlab._start.isVisible()
    assert not uxlab._windows


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
    qtbot.waitUntil(lambda: bool(start.banners.banners()))
    assert "broken.uxlab" in start.banners.banners()[0].said()


def test_what_goes_wrong_on_any_thread_is_said_in_the_study_s_window(
    uxlab: Application, study: Path, qtbot: QtBot
) -> None:
    uxlab.begin([study])
    window = opened(qtbot)
    uxlab.tell_of_fault("The drive is gone; plug it in.")
    qtbot.waitUntil(lambda: "The drive is gone; plug it in." in [one.said() for one in window.banners.banners()])


def test_a_fault_in_telling_of_a_fault_ends_there(
    uxlab: Application, study: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    uxlab.begin([study])
    window = opened(qtbot)
    tried: list[str] = []

    def push(_tone: str, sentence: str) -> None:
        tried.append(sentence)
        uxlab.tell_of_fault(sentence)  # as the hook for our own errors does, on this thread

    monkeypatch.setattr(window.banners, "push", push)
    uxlab.tell_of_fault("A picture could not be painted.")
    qtbot.waitUntil(lambda: bool(tried))
    qtbot.wait(50)
    assert tried == ["A picture could not be painted."]


def test_the_participant_s_window_is_shown_and_hidden_from_the_menu(
    uxlab: Application, study: Path, qtbot: QtBot
) -> None:
    uxlab.begin([study])
    window = opened(qtbot)

    def is_shown() -> bool:
        return any(one.isVisible() for one in QApplication.topLevelWidgets() if one.objectName() == "participant-pages")

    assert not is_shown()
    window.participant_window_wanted.emit(True)
    assert is_shown()
    window.participant_window_wanted.emit(False)
    assert not is_shown()


def test_a_study_that_was_closed_can_be_opened_again(uxlab: Application, study: Path, qtbot: QtBot) -> None:
    uxlab.begin([study])
    opened(qtbot).close()
    qtbot.waitUntil(lambda: not (study.parent / "Shop.uxlab-wal").exists())
    qtbot.wait(200)
    uxlab.open(study)
    qtbot.waitUntil(lambda: any(window.isVisible() for window in studies()))


def test_a_study_that_was_closed_hears_of_no_other_look(
    uxlab: Application, look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    uxlab.begin([make_sample(tmp_path)])
    window = opened(qtbot)
    for page in PageName:
        window.go(page.value)
        qtbot.waitUntil(partial(is_whole, window, page))
    window.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))
    look.use("dark")
    look.set_text_scale(1.3)


def test_the_list_stays_where_the_window_that_takes_its_place_is_closed_at_once(
    uxlab: Application, study: Path, qtbot: QtBot
) -> None:
    uxlab.begin([])
    uxlab._hide_list()  # comes a turn after the window, which may be gone by then
    assert uxlab._start.isVisible()
    uxlab.open(study)
    opened(qtbot)
    qtbot.waitUntil(lambda: not uxlab._start.isVisible())


def test_a_study_that_cannot_be_saved_is_told_of_where_the_studies_are_until_it_is(
    uxlab: Application, study: Path, qtbot: QtBot
) -> None:
    uxlab.begin([study])
    window = opened(qtbot)
    ((_, one),) = uxlab._windows.items()
    writer, design = one.study.recording.writer, one.study.design()
    writer.submit_alone(lambda connection: connection.execute("PRAGMA query_only = 1").fetchall()).result()
    one.study.edit("Rename study", replace(design, name="Second round"))
    window.close()
    start = uxlab._start

    def told() -> list[Banner]:
        return [one for one in start.banners.banners() if one.said().startswith("Shop.uxlab could not be closed.")]

    qtbot.waitUntil(lambda: bool(told()))
    assert start.isVisible()
    assert told()[0].said().endswith("What was changed is kept, and tried again by itself.")
    writer.submit_alone(lambda connection: connection.execute("PRAGMA query_only = 0").fetchall()).result()
    next(button for button in told()[0].findChildren(QPushButton) if button.text() == "Try again").click()
    qtbot.waitUntil(lambda: not told())
    with open_for_reading(study) as reader:
        assert reader.design().name == "Second round"


class Asked(Garbage):
    """Notes what it is told."""

    def __init__(self) -> None:
        super().__init__(lambda: True)
        self.told: list[str] = []

    def rest(self) -> None:
        self.told.append("rest")

    def go_on(self) -> None:
        self.told.append("on")

    def look_again(self) -> None:
        self.told.append("again")


@pytest.fixture
def garbage() -> Iterator[Asked]:
    made = Asked()
    yield made
    made.close()


def test_what_is_loaded_ahead_is_taken_for_lasting(uxlab: Application, garbage: Asked, qtbot: QtBot) -> None:
    uxlab.load_ahead(garbage)
    qtbot.waitUntil(lambda: garbage.told == ["rest", "on"])
    assert "scipy.special" in sys.modules


def test_a_window_lasts_until_it_is_closed(uxlab: Application, garbage: Asked, study: Path, qtbot: QtBot) -> None:
    uxlab.begin([study])
    window = opened(qtbot)
    uxlab.load_ahead(garbage)
    qtbot.waitUntil(lambda: garbage.told == ["rest", "on"])
    window.close()
    assert garbage.told == ["rest", "on", "again"]
