"""The start page at work, on real files and a real list."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.tries import at_best
from uxlab.errors import CaptureUnavailable
from uxlab.gui.jobs import Jobs
from uxlab.gui.start.capture import CaptureState
from uxlab.gui.start.page import StartPage
from uxlab.gui.start.presenter import StartPresenter
from uxlab.lab.check import CheckReport, Lamp, Progress
from uxlab.lab.new_study import make_study
from uxlab.lab.sample import make_sample
from uxlab.recents import load_recents, recent_file, remember


class Hook:
    """Stands for the machine's input: what arrives in a check, which none can send here."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self.broken = ""

    def check(self, progress: Progress) -> CheckReport:
        progress("Move the mouse.")
        if self.broken:
            raise CaptureUnavailable(self.broken)
        names = ("move", "click", "scroll", "key")
        return CheckReport("x11", tuple(Lamp(name, name not in self.missing, "", 1.0) for name in names), ())


@pytest.fixture
def hook() -> Hook:
    return Hook()


@pytest.fixture
def presenter(start_page: StartPage, jobs: Jobs, hook: Hook) -> Iterator[StartPresenter]:
    made = StartPresenter(start_page, jobs, check=hook.check)
    yield made
    made.close()


def statuses(page: StartPage) -> list[str]:
    return [row.status or row.chip for row in page.shelf.rows()]


# --- the list -------------------------------------------------------------------------------------


def test_the_list_fills_with_what_is_in_the_studies(
    start_page: StartPage, presenter: StartPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    remember(tmp_path / "gone.uxlab", "Gone")
    remember(make_study("New", tmp_path), "New")
    remember(make_sample(tmp_path))
    presenter.refresh()
    qtbot.waitUntil(lambda: statuses(start_page) == ["12 sessions, complete", "New", "The file is not there"])
    assert [row.name for row in start_page.shelf.rows()] == ["Larkspur shop", "New", "Gone"]


def test_what_is_opened_stands_first(
    start_page: StartPage, presenter: StartPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    remember(tmp_path / "old.uxlab", "Old")
    presenter.remember(make_study("New", tmp_path), "New")
    qtbot.waitUntil(lambda: [row.name for row in start_page.shelf.rows()] == ["New", "Old"])
    assert load_recents().studies[0].path == tmp_path / "New.uxlab"


def test_a_study_is_known_by_its_name_when_its_file_is_gone(
    start_page: StartPage, presenter: StartPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    study = make_study("A/B", tmp_path)
    presenter.remember(study)
    qtbot.waitUntil(lambda: [entry.name for entry in load_recents().studies] == ["A/B"])
    study.unlink()
    presenter.refresh()
    qtbot.waitUntil(lambda: statuses(start_page) == ["The file is not there"])
    assert start_page.shelf.rows()[0].name == "A/B"


def test_a_study_is_taken_off_the_list_and_its_file_stays(
    start_page: StartPage, presenter: StartPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    study = make_study("New", tmp_path)
    presenter.remember(study)
    qtbot.waitUntil(lambda: len(start_page.shelf.rows()) == 1)
    QTest.keyClick(start_page.shelf, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: start_page.shelf.rows() == ())
    assert load_recents().studies == ()
    assert study.exists()


def test_a_study_that_was_moved_is_located(
    start_page: StartPage, presenter: StartPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    study = make_study("New", tmp_path)
    presenter.remember(study)
    (tmp_path / "moved").mkdir()
    moved = tmp_path / "moved" / "new.uxlab"
    shutil.move(study, moved)
    presenter.refresh()
    qtbot.waitUntil(lambda: statuses(start_page) == ["The file is not there"])
    QTest.keyClick(start_page.shelf, Qt.Key.Key_Return)
    (dialog,) = start_page.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Where is New.uxlab now?"
    dialog.setDirectory(str(moved.parent))
    dialog.selectFile(str(moved))
    dialog.accept()
    qtbot.waitUntil(lambda: statuses(start_page) == ["New"])
    assert load_recents().studies[0].path == moved


def test_typing_finds(start_page: StartPage, presenter: StartPresenter, tmp_path: Path, qtbot: QtBot) -> None:
    remember(tmp_path / "a.uxlab", "Apple")
    remember(tmp_path / "b.uxlab", "Pear")
    presenter.refresh()
    qtbot.waitUntil(lambda: len(start_page.shelf.rows()) == 2)
    QTest.keyClicks(start_page.search, "pear")
    assert [row.name for row in start_page.shelf.rows()] == ["Pear"]


def test_a_broken_list_is_told_and_does_not_stop_the_page(
    start_page: StartPage, presenter: StartPresenter, qtbot: QtBot
) -> None:
    recent_file().parent.mkdir(parents=True, exist_ok=True)
    recent_file().write_text("study = [")
    with qtbot.waitSignal(presenter.told) as told:
        presenter.refresh()
    assert told.args is not None
    assert "was damaged" in told.args[0]
    assert start_page.shelf.rows() == ()


def test_a_study_is_opened_by_its_file(start_page: StartPage, presenter: StartPresenter, tmp_path: Path) -> None:
    study = make_study("New", tmp_path)
    opened = QSignalSpy(presenter.study_chosen)
    start_page.open_requested.emit()
    (dialog,) = start_page.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(study))
    dialog.accept()
    assert opened.at(0) == [study]


def test_what_the_page_asks_for_is_passed_on(start_page: StartPage, presenter: StartPresenter, tmp_path: Path) -> None:
    spies = [
        QSignalSpy(signal)
        for signal in (presenter.study_chosen, presenter.resume_requested, presenter.close_session_requested)
    ]
    start_page.study_chosen.emit(tmp_path)
    start_page.resume_requested.emit(tmp_path, "P06")
    start_page.close_session_requested.emit(tmp_path, "u1")
    assert [spy.at(0) for spy in spies] == [[tmp_path], [tmp_path, "P06"], [tmp_path, "u1"]]


# --- input capture --------------------------------------------------------------------------------


def states(spy: QSignalSpy) -> list[CaptureState]:
    return [spy.at(n)[0].state for n in range(spy.count())]


def test_a_check_is_told_while_it_runs_and_when_it_is_done(presenter: StartPresenter, qtbot: QtBot) -> None:
    told = QSignalSpy(presenter.capture_checked)
    presenter.check_capture()
    presenter.check_capture()
    qtbot.waitUntil(lambda: states(told)[-1] is CaptureState.WORKS)
    assert states(told) == [CaptureState.CHECKING, CaptureState.CHECKING, CaptureState.WORKS]
    assert told.at(1)[0].sentence == "Move the mouse."


def test_what_did_not_arrive_is_named(presenter: StartPresenter, hook: Hook, qtbot: QtBot) -> None:
    hook.missing = {"move", "scroll", "key"}
    told = QSignalSpy(presenter.capture_checked)
    presenter.check_capture()
    qtbot.waitUntil(lambda: states(told)[-1] is CaptureState.FAILED)
    assert told.at(told.count() - 1)[0].sentence == "Of input, this did not arrive: move, scroll and key."


def test_without_capture_its_reason_is_said(presenter: StartPresenter, hook: Hook, qtbot: QtBot) -> None:
    hook.broken = "There is no display."
    told = QSignalSpy(presenter.capture_checked)
    presenter.check_capture()
    qtbot.waitUntil(lambda: states(told)[-1] is CaptureState.FAILED)
    assert told.at(told.count() - 1)[0].sentence == "There is no display."


def test_the_real_check_is_what_runs_unless_told(
    start_page: StartPage, jobs: Jobs, x_display: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    presenter = StartPresenter(start_page, jobs)
    told = QSignalSpy(presenter.capture_checked)

    def found() -> CaptureState:
        """Check: beside others the processor may be too busy for input to come in time, as the check says then."""
        start_page.check_capture_requested.emit()
        qtbot.waitUntil(lambda: states(told)[-1] is not CaptureState.CHECKING)
        return states(told)[-1]

    assert at_best(found, lambda state: state is CaptureState.WORKS) is CaptureState.WORKS
    presenter.close()
