"""What the moderator can do while a session runs, for whatever control asks for it: button, key or menu."""

from collections.abc import Callable

from uxlab.gui.run.drafting import Drafting
from uxlab.gui.run.views import ConsoleView
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.machine import Verb

EXTENSION_S = 60.0


class Deeds:
    """Turns what is asked into commands. `submit` never waits; `now_ns` is the session's time.

    `drafting` is the note that is being written.
    """

    def __init__(self, submit: Callable[[Command], object], now_ns: Callable[[], int]) -> None:
        self._submit, self.now_ns = submit, now_ns
        self.drafting = Drafting(now_ns)
        self._view: ConsoleView | None = None

    def take(self, view: ConsoleView) -> None:
        """Know where the session stands."""
        self._view = view

    def begin(self, task: str | None = None) -> None:
        """Begin a task, the next one without a name."""
        self._ask(Begin(task))

    def end(self, outcome: Outcome) -> None:
        """End the attempt, as of the moment in which the participant said to be done."""
        self._ask(End(outcome, None if self._view is None else self._view.done_ns))

    def mark(self, error_type: str) -> None:
        """Mark an error."""
        self._ask(MarkError(error_type))

    def grade(self, uid: str, severity: int) -> None:
        """Say how severe an error was."""
        self._submit(GradeError(uid, severity))

    def assist(self) -> None:
        """Note that the participant was helped."""
        self._ask(Assist())

    def note(self, text: str, began_ns: int) -> None:
        """Write a note that was begun at `began_ns`."""
        self._submit(AddNote(text, began_ns=began_ns))

    def save_note(self) -> bool:
        """Make a note of what is written; return whether anything is."""
        draft = self.drafting.take()
        if draft is not None:
            self.note(draft.text, draft.began_ns)
        return draft is not None

    def pause(self) -> None:
        """Go off the record, or on again."""
        self._ask(ResumeSession() if self._view is not None and self._view.paused else PauseSession())

    def extend(self) -> None:
        """Give a minute more."""
        self._ask(Extend(EXTENSION_S))

    def restart(self) -> None:
        """Begin the same task anew."""
        self._ask(Restart())

    def cancel(self) -> None:
        """Take the attempt away."""
        self._ask(Cancel())

    def skip(self, task: str) -> None:
        """Leave a task out."""
        self._ask(Skip(task))

    def leave_out(self) -> None:
        """Give up the attempt under way and leave its task out; without an attempt the next task."""
        if self._view is None:
            return
        task = next((step.key for step in self._view.steps if step.state == "current"), "")
        if self._view.working:
            self.cancel()
        if task:
            self.skip(task)

    def skip_the_rest(self) -> None:
        """Leave all tasks out that are left, so that the questions after the last one can be asked."""
        for step in () if self._view is None else self._view.left:
            self.skip(step.key)

    def reorder(self, tasks: tuple[str, ...]) -> None:
        """Offer the tasks in another order."""
        self._ask(Reorder(tasks))

    def answers(self, questionnaire: str, values: tuple[str, ...], attempt_uid: str | None) -> None:
        """Take answers from paper; without an attempt they are about the session."""
        self._submit(GiveAnswers(questionnaire, values, attempt_uid=attempt_uid or ""))

    def undo(self) -> None:
        """Take the latest command back."""
        self._ask(Undo())

    def redo(self) -> None:
        """Do again what was undone."""
        self._ask(Redo())

    def finish(self) -> None:
        """Close the session for good; a note that is half typed is kept as it stands."""
        if self._view is not None and not self._view.held and Verb.NOTE in self._view.can:
            self.save_note()
        self._ask(Finish())

    def _ask(self, command: Command) -> None:
        """Have a command carried out, unless one that waits for the disk must come first: it would be done twice."""
        if self._view is None or not self._view.held:
            self._submit(command)
