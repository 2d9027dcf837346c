"""How a visit is planned: a person, and what this person does in each task."""

from dataclasses import dataclass

from uxlab.demo.steps import Assist, Click, Mark, Miss, Step, Undo
from uxlab.model.session import Outcome


def clicks(*controls: str) -> tuple[Click, ...]:
    """Return clicks on controls, one after the other."""
    return tuple(Click(control) for control in controls)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptPlan:
    """One try at one task: what is done, how it ends, how easy it was (SEQ, 1 to 7), and the shop's last page."""

    task: str
    steps: tuple[Step, ...]
    seq: int
    last_page: str
    outcome: Outcome = Outcome.SUCCESS

    def clicks(self) -> int:
        """Return how often the mouse is clicked."""
        return sum(isinstance(step, Click | Miss) for step in self.steps)

    def errors(self) -> int:
        """Return how many errors the moderator marks and does not take back."""
        marks = 0
        for before, step in zip((None, *self.steps), self.steps, strict=False):
            marks += isinstance(step, Mark)
            marks -= isinstance(step, Undo) and isinstance(before, Mark)
        return marks

    def assisted(self) -> bool:
        """Return whether the moderator helps."""
        return any(isinstance(step, Assist) for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One participant: `pace` stretches what the hand does (2 is twice as slow), `seed` makes it this person's hand."""

    code: str
    group: str
    pace: float
    seed: int
    attempts: tuple[AttemptPlan, ...]
    sus: tuple[int, ...]
    nps: int

    def attempt(self, task: str) -> AttemptPlan:
        """Return what this person does in a task."""
        return next(attempt for attempt in self.attempts if attempt.task == task)
