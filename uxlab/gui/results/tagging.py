"""Sorts notes into the empathy map: each tag is a correction of its session, and can be undone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.results.empathy_state import QUADRANTS, NoteLine
from uxlab.lab.corrections import Corrections
from uxlab.recording.corrections import TagNote

_NAMES = dict(QUADRANTS)


@dataclass(frozen=True, slots=True)
class _Step:
    """A tag that was given: the note as it was, the tag, and the correction that gave it."""

    line: NoteLine
    tag: str
    correction: str = ""

    @property
    def label(self) -> str:
        return f"Sort note as {_NAMES[self.tag].lower()}" if self.tag in _NAMES else "Take note off the map"


class Tagging(QObject):
    """`changed`: what can be undone is something else. `refused` carries the sentence why not."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, corrections: Corrections, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._corrections, self._jobs = corrections, jobs
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._busy = False

    @property
    def undo_label(self) -> str:
        """What an undo would take back, "" for nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What a redo would repeat, "" for nothing."""
        return self._undone[-1].label if self._undone else ""

    def tag(self, line: NoteLine, tag: str) -> None:
        """Give a note a tag, an empty one for none."""
        self._undone = []
        self._give(_Step(line, tag))

    def undo(self) -> None:
        """Take the tag back that was given last, and nothing that was corrected since."""
        if self._done and not self._busy:
            step = self._done[-1]
            self._run(partial(_take_back, self._corrections, step), lambda _: self._was_undone(step))

    def redo(self) -> None:
        """Give the tag again that was taken back last."""
        if self._undone and not self._busy:
            self._give(self._undone.pop())

    def _give(self, step: _Step) -> None:
        self._run(partial(_give, self._corrections, step), lambda uid: self._was_done(replace(step, correction=uid)))

    def _was_done(self, step: _Step) -> None:
        if step.correction:
            self._done.append(step)

    def _was_undone(self, step: _Step) -> None:
        self._done.remove(step)
        self._undone.append(step)

    def _run(self, work: Callable[[], str], done: Callable[[str], None]) -> None:
        def end(uid: str) -> None:
            self._busy = False
            done(uid)
            self.changed.emit()

        def refuse(error: UxlabError) -> None:
            self._busy = False
            self.refused.emit(str(error))
            self.changed.emit()

        self._busy = True
        self._jobs.run(work, end, refuse)


def _give(corrections: Corrections, step: _Step) -> str:
    """Return the correction that gives the tag."""
    now = corrections.apply(step.line.session, TagNote(step.line.uid, step.tag)).result()
    return now.corrections[-1].uid if now.corrections else ""


def _take_back(corrections: Corrections, step: _Step) -> str:
    """Undo the tag where nothing was corrected since, else make its inverse."""
    session = step.line.session
    standing = [one for one in corrections.session(session).result().corrections if one.standing]
    if standing and standing[-1].uid == step.correction:
        corrections.undo(session).result()
    else:
        corrections.revert(session, step.correction).result()
    return step.correction
