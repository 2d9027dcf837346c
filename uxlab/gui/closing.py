"""Studies on their way out: saved and closed off the GUI thread, however long the disk refuses."""

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from uxlab.errors import StorageTrouble, UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.lab.open_study import OpenStudy

_logger = logging.getLogger(__name__)
_RETRY_MS = 5_000


class Closing(QObject):
    """Keeps the app alive without a window while a study is not closed, and tries again by itself.

    `refused` carries a study and why it cannot be closed yet, each time that was tried; `over` one that is closed.
    """

    refused = Signal(object, str)
    over = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None, *, retry_ms: int = _RETRY_MS) -> None:
        super().__init__(parent)
        self._jobs, self._retry_ms = jobs, retry_ms
        self._waiting: list[OpenStudy] = []
        self._under_way: list[OpenStudy] = []

    def begin(self, study: OpenStudy) -> None:
        """Close a study that has no window any more."""
        self._waiting.append(study)
        QApplication.setQuitOnLastWindowClosed(False)
        self.try_again(study)

    def try_again(self, study: OpenStudy) -> None:
        """Try at once to close a study that could not be."""
        if study in self._waiting and study not in self._under_way:
            self._under_way.append(study)
            self._jobs.run(study.close, lambda _: self._end(study), partial(self._note_refusal, study))

    def give_up(self, study: OpenStudy) -> None:
        """Close a study without what cannot be saved."""
        if study in self._waiting and study not in self._under_way:
            self._under_way.append(study)
            self._jobs.run(study.abandon, lambda _: self._end(study), partial(self._note_refusal, study))

    def close(self) -> None:
        """Close what is left, for the app ends; without what the disk refuses to the last."""
        for study in self._waiting:
            if not study.recording.writer.ended:
                _close_or_abandon(study)
        self._waiting.clear()

    def _note_refusal(self, study: OpenStudy, error: UxlabError) -> None:
        if study not in self._waiting:
            return
        self._under_way.remove(study)
        self.refused.emit(study, str(error))
        if study.recording.writer.ended:  # everything is saved, but the file is not alone in its folder
            self._end(study)
        else:
            QTimer.singleShot(self._retry_ms, self, lambda: self.try_again(study))

    def _end(self, study: OpenStudy) -> None:
        if study not in self._waiting:  # the app has ended meanwhile
            return
        self._waiting.remove(study)
        if study in self._under_way:
            self._under_way.remove(study)
        self.over.emit(study)
        if not self._waiting:
            QApplication.setQuitOnLastWindowClosed(True)
            if not any(window.isVisible() for window in QApplication.topLevelWidgets()):
                QApplication.quit()


def _close_or_abandon(study: OpenStudy) -> None:
    try:
        study.close()
    except StorageTrouble:
        _logger.exception("%s was closed without its last changes", study.path.name)
        if not study.recording.writer.ended:
            study.abandon()
