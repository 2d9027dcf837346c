"""Undo and redo of a value that never changes in place: a list of steps done and a list of steps undone."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

_T = TypeVar("_T")
LONGEST = 500
"""So many steps can be undone; older ones are forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[_T]):
    """One edit: what it is called, and the value before and after it.

    `merge`: consecutive steps with the same text here are one; empty for a step that stands alone. `mark`: whatever
    who keeps the value needs in order to undo this step; of merged steps all of theirs, earliest first and with spaces
    between.
    """

    label: str
    before: _T
    after: _T
    merge: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class History(Generic[_T]):
    """The steps that can be undone, latest last, and those that can be redone, next last."""

    done: tuple[Step[_T], ...] = field(default=())
    undone: tuple[Step[_T], ...] = field(default=())

    @property
    def undo_label(self) -> str | None:
        """What an undo would take back."""
        return self.done[-1].label if self.done else None

    @property
    def redo_label(self) -> str | None:
        """What a redo would repeat."""
        return self.undone[-1].label if self.undone else None

    def did(self, step: Step[_T]) -> "History[_T]":
        """Return the history with one more step; nothing can be redone after it.

        A step that takes back all of those it is merged with leaves nothing to undo.
        """
        last = self.done[-1] if self.done else None
        if last is None or not step.merge or step.merge != last.merge or self.undone:
            return History((*self.done, step)[-LONGEST:])
        merged = replace(step, before=last.before, label=last.label, mark=f"{last.mark} {step.mark}".strip())
        return History(self.done[:-1] if merged.before == merged.after else (*self.done[:-1], merged))

    def undo(self, mark: str = "") -> "History[_T]":
        """Return the history with the latest step undone, under another mark if one is given.

        Raises:
            IndexError: there is none.
        """
        last = self.done[-1]
        return History(self.done[:-1], (*self.undone, replace(last, merge="", mark=mark or last.mark)))

    def redo(self, mark: str = "") -> "History[_T]":
        """Return the history with the step that was undone last done again, under another mark if one is given.

        Raises:
            IndexError: there is none.
        """
        again = self.undone[-1]
        return History((*self.done, replace(again, mark=mark or again.mark)), self.undone[:-1])

    def amended(self, amend: Callable[[_T], _T]) -> "History[_T]":
        """Return the history as it would be had something been so all along that is no step, such as a consent."""
        return History(
            tuple(_amended(step, amend) for step in self.done), tuple(_amended(step, amend) for step in self.undone)
        )


def _amended(step: Step[_T], amend: Callable[[_T], _T]) -> Step[_T]:
    return replace(step, before=amend(step.before), after=amend(step.after))
