"""The dialogs for files and folders do not hold the app up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.widgets.dialogs import STUDIES, ask_file, ask_folder


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_file_is_asked_for_without_blocking(parent: QWidget, tmp_path: Path) -> None:
    study = tmp_path / "shop.uxlab"
    study.touch()
    chosen: list[object] = []
    dialog = ask_file(parent, "Open study", tmp_path, STUDIES, chosen.append)
    assert dialog.isVisible()
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    assert Path(dialog.directory().absolutePath()) == tmp_path
    assert dialog.nameFilters() == [STUDIES]
    dialog.selectFile(str(study))
    dialog.accept()
    assert chosen == [study]


@pytest.mark.parametrize("leave", [QFileDialog.reject, QFileDialog.close])
def test_whoever_leaves_is_asked_no_more(
    parent: QWidget, tmp_path: Path, leave: Callable[[QFileDialog], object]
) -> None:
    chosen: list[object] = []
    leave(ask_file(parent, "Open study", tmp_path, STUDIES, chosen.append))
    assert chosen == []


def test_a_folder_that_is_not_there_yet_is_looked_for_above(parent: QWidget, tmp_path: Path) -> None:
    chosen: list[object] = []
    dialog = ask_folder(parent, "Folder", tmp_path / "Studies" / "2026", chosen.append)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.accept()
    assert chosen == [tmp_path]
