"""The window that lists studies."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from uxlab.gui.command import Command, Menu
from uxlab.gui.jobs import Jobs
from uxlab.gui.shell.menus import QUIT, menus_of
from uxlab.gui.shell.opening_size import open_as_designed
from uxlab.gui.start.page import StartPage
from uxlab.gui.start.presenter import StartPresenter
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.layout import column, holder


class StartWindow(QMainWindow):
    """Where the app begins. `session_resumed` carries a study's path and a participant whose session is to go on."""

    study_chosen = Signal(Path)
    session_resumed = Signal(Path, str)
    session_closed = Signal(Path, str)

    def __init__(self, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("start-window")
        self.setWindowTitle("uxlab")
        open_as_designed(self)
        self.banners = BannerStack(look)
        self._menus = menus_of(self)
        self._page = StartPage(look)
        self.presenter = StartPresenter(self._page, jobs)
        self.setCentralWidget(holder(column([self.banners, self._page])))
        self.presenter.study_chosen.connect(self.study_chosen)
        self.presenter.resume_requested.connect(self.session_resumed)
        self.presenter.close_session_requested.connect(self.session_closed)
        self.presenter.told.connect(lambda sentence: self.banners.push("warn", sentence))
        self._page.commands_changed.connect(self._fill_menus)
        self._fill_menus()

    def begin_new(self) -> None:
        """Ask for the name of a new study."""
        self._page.new_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at every study: they may have changed meanwhile."""
        super().showEvent(event)
        self.presenter.refresh()

    def _fill_menus(self) -> None:
        self._menus.fill((Command(Menu.FILE, QUIT, self._quit, "Ctrl+Q"),), self._page.commands())

    def _quit(self) -> None:
        QApplication.closeAllWindows()
