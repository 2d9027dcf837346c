"""Collects cyclic garbage on the GUI thread, and nowhere else.

Python collects on whichever thread happens to allocate. A page that knows its window is a cycle, and a widget that is
destroyed on a job's thread takes the process with it, and the session of another study.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 25
_OLDEST = 2


class Garbage(QObject):
    """From now on collects by Python's own thresholds, and what is old only while `at_rest` says so.

    A look through everything takes a tenth of a second, so what is there already is taken for lasting.
    """

    def __init__(self, at_rest: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at_rest = at_rest
        self._again = False
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def rest(self) -> None:
        """Look at nothing for a while, as while much is loaded that lasts."""
        self._timer.stop()

    def go_on(self) -> None:
        """Collect again; what is there now is taken for lasting, too."""
        gc.freeze()
        self._timer.start()

    def look_again(self) -> None:
        """Look through everything once more when the oldest is due, for something that lasted is gone."""
        gc.unfreeze()
        self._again = True

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if _OLDEST in due and not self._at_rest():
            due.remove(_OLDEST)
        if due:
            gc.collect(max(due))
        if self._again and _OLDEST in due:
            self._again = False
            gc.freeze()
