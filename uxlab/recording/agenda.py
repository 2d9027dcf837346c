"""What comes next in a session: pure readings of what was done, on which both windows and a resumed session agree."""

from collections.abc import Callable
from dataclasses import dataclass

from uxlab.model.design import Design, Slot
from uxlab.model.session import Attempt, Outcome
from uxlab.questionnaires.form import Questionnaire
from uxlab.recording.answering import answers_about, is_complete
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.tasks import untried


@dataclass(frozen=True, slots=True)
class Ask:
    """A questionnaire is due; it concerns the attempt, or the session where `attempt_uid` is None."""

    questionnaire: str
    slot: Slot
    attempt_uid: str | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """A task is to be read and begun."""

    task: str


@dataclass(frozen=True, slots=True)
class Work:
    """An attempt is under way."""

    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Over:
    """Everything planned was done."""


Step = Ask | Try | Work | Over


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a session is to hold: the design, the participant's order of tasks, and where questionnaires come from."""

    design: Design
    order: tuple[str, ...]
    load_questionnaire: Callable[[str], Questionnaire]

    def next_step(self, snapshot: Snapshot) -> Step:
        """Return what comes next; a pause changes nothing about it.

        Questions before the session are due until the first task begins, those after a task until the next one does,
        and those after the session when no task is left. To skip a task is not to begin one.
        """
        attempt = snapshot.open_attempt
        if attempt is not None:
            return Work(attempt)
        asked = self.due(snapshot)
        if asked:
            return asked[0]
        left = untried(self.order, snapshot.attempts)
        return Try(left[0]) if left else Over()

    def due(self, snapshot: Snapshot) -> tuple[Ask, ...]:
        """Return the questionnaires whose moment is now and of which an item was neither answered nor passed over."""
        if snapshot.open_attempt is not None:
            return ()
        if not snapshot.attempts:
            return self._unanswered(snapshot, Slot.BEFORE_SESSION)
        tried = (one for one in reversed(snapshot.attempts) if one.outcome is not Outcome.SKIPPED)
        latest = max(tried, key=lambda attempt: attempt.started_ns, default=None)
        nothing = latest is None or latest.outcome is Outcome.FAULT
        about_task = () if nothing else self._unanswered(snapshot, Slot.AFTER_TASK, latest)
        if about_task or untried(self.order, snapshot.attempts):
            return about_task
        return self._unanswered(snapshot, Slot.AFTER_SESSION)

    def asked_with(self, snapshot: Snapshot, ask: Ask) -> tuple[Ask, ...]:
        """Return all questionnaires of the same moment of the session, answered or not, in their order."""
        attempt = next((one for one in snapshot.attempts if one.uid == ask.attempt_uid), None)
        return self._all(ask.slot, attempt)

    def is_answered(self, snapshot: Snapshot, ask: Ask) -> bool:
        """Return whether every item was answered or passed over."""
        given = answers_about(snapshot, ask.questionnaire, ask.attempt_uid)
        return is_complete(self.load_questionnaire(ask.questionnaire), given)

    def _unanswered(self, snapshot: Snapshot, slot: Slot, attempt: Attempt | None = None) -> tuple[Ask, ...]:
        return tuple(ask for ask in self._all(slot, attempt) if not self.is_answered(snapshot, ask))

    def _all(self, slot: Slot, attempt: Attempt | None) -> tuple[Ask, ...]:
        return tuple(
            Ask(use.key, slot, None if attempt is None else attempt.uid)
            for use in self.design.questionnaires
            if use.slot is slot and (attempt is None or not use.tasks or attempt.task in use.tasks)
        )
