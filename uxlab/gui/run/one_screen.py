"""A lab with one screen: while the participant's window stands on it, the console gives way to the compact strip."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from uxlab.gui.feed import Feed
from uxlab.gui.participant.stage import Stage
from uxlab.gui.run.strip import Strip


class OneScreen(QObject):
    """`toggle` changes between console and strip; what gave way by itself comes back by itself."""

    def __init__(self, feed: Feed, stage: Stage, strip: Strip, toggle: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._feed, self._stage, self._strip, self._toggle = feed, stage, strip, toggle
        self._gave_way = False
        stage.visibility_changed.connect(lambda _: self._arrange())
        feed.started.connect(self._arrange)
        feed.ended.connect(lambda _: self._forget())

    def _arrange(self) -> None:
        shared = self._stage.visible and self._feed.live and len(QGuiApplication.screens()) == 1
        if shared and not self._strip.isVisible():
            self._gave_way = True
            self._toggle()
        elif not self._stage.visible and self._gave_way:
            self._gave_way = False
            if self._strip.isVisible():
                self._toggle()

    def _forget(self) -> None:
        self._gave_way = False
