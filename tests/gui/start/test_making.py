"""Making studies from the start page, on real files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from uxlab.gui.jobs import Jobs
from uxlab.gui.start.making import Making
from uxlab.gui.start.page import StartPage
from uxlab.resources import resource


@pytest.fixture
def made(start_page: StartPage, jobs: Jobs) -> QSignalSpy:
    return QSignalSpy(Making(start_page, jobs).made)


@pytest.fixture
def making(start_page: StartPage) -> Making:
    (found,) = start_page.findChildren(Making)
    return found


def error_of(page: StartPage) -> str:
    return page.new_panel.editor.accessibleDescription()


def test_a_study_is_made_from_its_name(start_page: StartPage, made: QSignalSpy, home: Path, qtbot: QtBot) -> None:
    start_page.new_requested.emit()
    QTest.keyClicks(start_page.new_panel.editor, "My shop")
    QTest.keyClick(start_page.new_panel.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.count() == 1)
    assert made.at(0) == [home / "Studies" / "My shop.uxlab"]
    assert (home / "Studies" / "My shop.uxlab").is_file()
    assert not start_page.new_panel.isVisible()


def test_enter_twice_makes_one(start_page: StartPage, made: QSignalSpy, home: Path, qtbot: QtBot) -> None:
    start_page.new_requested.emit()
    QTest.keyClicks(start_page.new_panel.editor, "Shop")
    for _ in range(2):
        QTest.keyClick(start_page.new_panel.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.count() == 1)
    assert error_of(start_page) == ""
    assert [path.name for path in (home / "Studies").iterdir()] == ["Shop.uxlab"]


def test_a_name_that_is_taken_is_told_while_it_is_typed(
    start_page: StartPage, made: QSignalSpy, home: Path, qtbot: QtBot
) -> None:
    (home / "Studies").mkdir()
    (home / "Studies" / "Shop.uxlab").touch()
    start_page.new_requested.emit()
    QTest.keyClicks(start_page.new_panel.editor, "Shop")
    qtbot.waitUntil(lambda: "already" in error_of(start_page))
    QTest.keyClicks(start_page.new_panel.editor, " 2")
    qtbot.waitUntil(lambda: not error_of(start_page))
    assert made.count() == 0


def test_without_a_name_none_is_made_and_it_is_said(start_page: StartPage, made: QSignalSpy, qtbot: QtBot) -> None:
    start_page.new_requested.emit()
    assert error_of(start_page) == ""
    QTest.keyClick(start_page.new_panel.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Give the study a name" in error_of(start_page))
    assert made.count() == 0
    assert start_page.new_panel.isVisible()


def test_a_folder_that_is_not_safe_is_refused_where_it_is_chosen(
    start_page: StartPage, made: QSignalSpy, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Dropbox").mkdir()
    start_page.new_requested.emit()
    QTest.keyClicks(start_page.new_panel.editor, "Shop")
    QTest.mouseClick(start_page.new_panel.folder, Qt.MouseButton.LeftButton)
    (dialog,) = start_page.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path / "Dropbox"))
    dialog.accept()
    qtbot.waitUntil(lambda: "synchronised by Dropbox" in error_of(start_page))
    QTest.keyClick(start_page.new_panel.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "synchronised by Dropbox" in error_of(start_page))
    assert made.count() == 0
    assert list((tmp_path / "Dropbox").iterdir()) == []


def test_escape_leaves_and_the_next_form_is_empty(start_page: StartPage, made: QSignalSpy) -> None:
    start_page.new_requested.emit()
    QTest.keyClicks(start_page.new_panel.editor, "Shop")
    QTest.keyClick(start_page.new_panel.editor, Qt.Key.Key_Escape)
    assert not start_page.new_panel.isVisible()
    start_page.new_requested.emit()
    assert start_page.new_panel.editor.text() == ""
    assert made.count() == 0


def test_a_design_file_proposes_its_name(start_page: StartPage, made: QSignalSpy, home: Path, qtbot: QtBot) -> None:
    start_page.design_file_dropped.emit(resource("sample", "web-shop.toml"))
    qtbot.waitUntil(start_page.new_panel.isVisible)
    assert start_page.new_panel.editor.text() == "Larkspur shop"
    QTest.keyClick(start_page.new_panel.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.count() == 1)
    assert made.at(0) == [home / "Studies" / "Larkspur shop.uxlab"]


def test_a_design_that_is_none_is_told(
    start_page: StartPage, made: QSignalSpy, making: Making, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("name = 7\n")
    with qtbot.waitSignal(making.refused) as told:
        start_page.design_file_dropped.emit(bad)
    assert told.args is not None
    assert "bad.toml" in told.args[0]
    assert not start_page.new_panel.isVisible()
    assert made.count() == 0


def test_the_sample_is_made_and_opened(start_page: StartPage, made: QSignalSpy, home: Path, qtbot: QtBot) -> None:
    start_page.sample_requested.emit()
    qtbot.waitUntil(lambda: made.count() == 1)
    assert made.at(0) == [home / "Studies" / "Larkspur shop.uxlab"]


def test_a_sample_that_cannot_be_made_is_told(
    start_page: StartPage, made: QSignalSpy, making: Making, home: Path, qtbot: QtBot
) -> None:
    (home / "Studies").touch()
    with qtbot.waitSignal(making.refused):
        start_page.sample_requested.emit()
    assert made.count() == 0
