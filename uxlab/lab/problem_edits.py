"""The list of problems of a study that is open: changed by hand, saved at once, and every change can be undone."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from threading import Lock

from uxlab.designing.history import History, Step
from uxlab.model.problems import Evidence, Pointer, Problem, ProblemDraft
from uxlab.model.results import SessionData
from uxlab.storage.problem_evidence import evidence_for
from uxlab.storage.problem_save import change_problems
from uxlab.storage.problems import completed, read_problems
from uxlab.storage.stamps import new_uid
from uxlab.storage.writer import Writer

Problems = tuple[Problem, ...]
Change = Callable[[Problems], Problems]
Save = Callable[[Change], tuple[Problems, Problems]]
"""Makes a change, and returns the problems as they were and as they are."""


class ProblemEdits:
    """Every method may be called from any thread; what it returns is done when it is on disk.

    Futures raise UsageError for what no problem can be, and StorageTrouble.
    """

    def __init__(self, writer: Writer, actor: Callable[[], str]) -> None:
        self._writer, self._actor = writer, actor
        self._lock = Lock()
        self._history: History[Problems] = History()

    @property
    def undo_label(self) -> str | None:
        """What an undo would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What a redo would repeat."""
        return self._history.redo_label

    def read(self) -> Future[Problems]:
        """Return the problems in their order."""
        return self._writer.submit(read_problems)

    def add(self, draft: ProblemDraft) -> Future[Problems]:
        """Add a problem; evidence is marked afterwards."""
        return self._edit("Add problem", lambda problems: (*problems, completed(None, draft)))

    def change(self, uid: str, draft: ProblemDraft) -> Future[Problems]:
        """Make the words, place and severity of a problem those of the draft."""

        def changed(one: Problem) -> Problem:
            return replace(
                one, title=draft.title, description=draft.description, place=draft.place, severity=draft.severity
            )

        return self._edit("Edit problem", partial(_replaced, uid=uid, by=changed))

    def remove(self, uid: str) -> Future[Problems]:
        """Take a problem and its evidence off the list."""
        return self._edit("Remove problem", lambda problems: tuple(one for one in problems if one.uid != uid))

    def mark(self, uid: str, participant: str, sessions: Sequence[SessionData]) -> Future[Problems]:
        """Note that a participant met a problem, or take that back with all of its moments there."""

        def toggled(one: Problem) -> Problem:
            rest = tuple(moment for moment in one.evidence if moment.participant != participant)
            met = len(rest) < len(one.evidence)
            return replace(
                one, evidence=rest if met else (*rest, *evidence_for(Pointer(participant=participant), sessions))
            )

        return self._edit(f"Mark {participant}", partial(_replaced, uid=uid, by=toggled))

    def link(self, uid: str, *moments: Evidence) -> Future[Problems]:
        """Add moments to what a problem rests on, but for those that are there; their identities are made anew."""

        def linked(one: Problem) -> Problem:
            known = {_moment(moment) for moment in one.evidence}
            fresh = {_moment(moment): replace(moment, uid=new_uid()) for moment in moments}
            return replace(one, evidence=(*one.evidence, *(new for at, new in fresh.items() if at not in known)))

        return self._edit("Link to problem", partial(_replaced, uid=uid, by=linked))

    def unlink(self, uid: str, moment_uid: str) -> Future[Problems]:
        """Take a moment off what a problem rests on."""

        def unlinked(one: Problem) -> Problem:
            return replace(one, evidence=tuple(moment for moment in one.evidence if moment.uid != moment_uid))

        return self._edit("Unlink from problem", partial(_replaced, uid=uid, by=unlinked))

    def undo(self) -> Future[Problems]:
        """Take the latest change back; without one the problems stay as they are."""
        return self._saved(self._undo)

    def redo(self) -> Future[Problems]:
        """Make the change again that was undone last."""
        return self._saved(self._redo)

    def _edit(self, label: str, change: Change) -> Future[Problems]:
        return self._saved(partial(self._change, label, change))

    def _saved(self, work: Callable[[Save], Problems]) -> Future[Problems]:
        """Do work on the thread that writes, where nothing changes between reading and saving."""
        return self._writer.submit(
            lambda connection: work(lambda change: change_problems(connection, change, self._actor()))
        )

    def _change(self, label: str, change: Change, save: Save) -> Problems:
        before, after = save(change)
        if after != before:
            with self._lock:
                self._history = self._history.did(Step(label=label, before=before, after=after))
        return after

    def _undo(self, save: Save) -> Problems:
        if not self._history.done:
            return save(_unchanged)[1]
        step = self._history.done[-1]
        _, after = save(lambda _: step.before)
        with self._lock:
            self._history = self._history.undo()
        return after

    def _redo(self, save: Save) -> Problems:
        if not self._history.undone:
            return save(_unchanged)[1]
        step = self._history.undone[-1]
        _, after = save(lambda _: step.after)
        with self._lock:
            self._history = self._history.redo()
        return after


def _unchanged(problems: Problems) -> Problems:
    return problems


def _replaced(problems: Problems, uid: str, by: Callable[[Problem], Problem]) -> Problems:
    return tuple(by(one) if one.uid == uid else one for one in problems)


def _moment(one: Evidence) -> tuple[str, int, str | None, str | None]:
    return one.session_uid, one.t_ns, one.error_uid, one.note_uid
