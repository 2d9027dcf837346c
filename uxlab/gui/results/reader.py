"""Reads the study and computes its figures off the GUI thread; only the latest wish is answered."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.results.filtering import Choice
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData

_SLOW_MS = 300


class ResultsReader(QObject):
    """`arrived` carries `Results`. `slow` tells that the work takes longer, and what is being done; "" when it ends."""

    arrived = Signal(object)
    refused = Signal(str)
    slow = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._data: StudyData | None = None
        self._wish = 0
        self._choice = Choice()
        self._doing = ""
        self._patience = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._patience.timeout.connect(lambda: self.slow.emit(self._doing))

    def read(self) -> None:
        """Read the study anew, then compute."""
        wish = self._begin("Reading the sessions")
        self._desk.jobs.follow(
            self._desk.study.data(), partial(self._take_data, wish), partial(self._take_refusal, wish)
        )

    def choose(self, choice: Choice) -> None:
        """Compute for other sessions or another level, from what was read."""
        self._choice = choice
        if self._data is not None:
            self._compute(self._begin("Computing the figures"), self._data)

    def busy(self) -> bool:
        """Tell whether an answer is under way."""
        return bool(self._doing)

    def _begin(self, doing: str) -> int:
        self._wish += 1
        if not self._doing:
            self._patience.start()
        self._doing = doing
        return self._wish

    def _take_data(self, wish: int, data: StudyData) -> None:
        if wish == self._wish:
            self._data = data
            self._doing = "Computing the figures"
            self._compute(wish, data)

    def _compute(self, wish: int, data: StudyData) -> None:
        work = partial(compute, data, self._choice)
        self._desk.jobs.run(work, partial(self._arrive, wish), partial(self._take_refusal, wish))

    def _arrive(self, wish: int, results: Results) -> None:
        if wish == self._wish:
            self._end()
            self.arrived.emit(results)

    def _take_refusal(self, wish: int, error: UxlabError) -> None:
        if wish == self._wish:
            self._end()
            self.refused.emit(str(error))

    def _end(self) -> None:
        self._doing = ""
        self._patience.stop()
        self.slow.emit("")
