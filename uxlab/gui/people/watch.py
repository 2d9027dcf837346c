"""Keeps up with how the people of a study stand: read anew after every change, and live while a session runs."""

from PySide6.QtCore import QObject, Qt, Signal

from uxlab.gui.desk import Desk
from uxlab.gui.people.standing import Live
from uxlab.lab.facts import PersonFacts
from uxlab.model.session import Outcome


class PeopleWatch(QObject):
    """`changed` comes on the GUI thread when anything is new, in the design as well."""

    changed = Signal()
    _heard = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._starting = ""
        self._asked = 0
        self.people: tuple[PersonFacts, ...] | None = None
        self.live: Live | None = None
        self._heard.connect(self._read, Qt.ConnectionType.QueuedConnection)
        unsubscribe = desk.study.subscribe(self._heard.emit)
        self.destroyed.connect(lambda *_: unsubscribe())
        desk.feed.starting.connect(self._begin)
        for signal in (desk.feed.started, desk.feed.ended, desk.feed.refused):
            signal.connect(self._session_changed)
        desk.feed.changed.connect(self._look_at_session)
        self._read()

    def _begin(self, code: str) -> None:
        self._starting = code
        self._session_changed()

    def _session_changed(self, *_: object) -> None:
        self._look_at_session()
        self._read()

    def _look_at_session(self, *_: object) -> None:
        live = self._now_live()
        if live != self.live:
            self.live = live
            self.changed.emit()

    def _now_live(self) -> Live | None:
        state = self._desk.feed.state
        if state is None:
            return Live(self._starting) if self._desk.feed.live and self._starting else None
        ended = (one for one in state.snapshot.attempts if one.ended_ns is not None)
        done = {one.task for one in ended if one.outcome is not Outcome.SKIPPED}
        return Live(state.snapshot.session.participant, len(done), len(state.order))

    def _read(self) -> None:
        self._asked += 1
        asked = self._asked

        def arrived(people: tuple[PersonFacts, ...]) -> None:
            if asked == self._asked:  # a later reading is under way otherwise
                self.people = people
                self.changed.emit()

        self._desk.jobs.follow(self._desk.study.people(), arrived)
        self.changed.emit()
