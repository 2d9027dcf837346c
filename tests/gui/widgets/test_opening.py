"""Opening what was made."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.opening import open_path


class Program:
    """Stands for what this computer has for files."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def take(self, url: QUrl) -> bool:
        self.opened.append(url.toLocalFile())
        return True


def test_a_file_goes_to_its_program(look: Look, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    banners, program = BannerStack(look), Program()
    qtbot.addWidget(banners)
    monkeypatch.setattr(QDesktopServices, "openUrl", program.take)
    open_path(tmp_path / "ä #1.pdf", banners)
    assert program.opened == [str(tmp_path / "ä #1.pdf")]
    assert banners.keys() == ()


def test_where_there_is_none_the_place_is_said(
    look: Look, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    open_path(tmp_path / "r.pdf", banners)
    assert banners.banners()[0].said() == f"No program here opens r.pdf. It is at {tmp_path / 'r.pdf'}."
