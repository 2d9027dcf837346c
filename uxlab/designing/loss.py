"""What an edit takes out of a design, and what data would go with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from uxlab.errors import UxlabError
from uxlab.model.design import Design

_COUNTS = (
    ("sessions", "session", "sessions"),
    ("attempts", "attempt", "attempts"),
    ("errors", "error", "errors"),
    ("answers", "answer", "answers"),
    ("values", "entry", "entries"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The keys that a design has lost, by kind. `renamed`: pairs of an old code and the new one at its place."""

    tasks: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    error_types: tuple[str, ...] = ()
    questionnaires: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is gone."""
        return self != Removed()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostPart:
    """What goes with one removed part: rows of data, and how many people they are of."""

    kind: str
    key: str
    name: str
    sessions: int = 0
    participants: int = 0
    attempts: int = 0
    errors: int = 0
    answers: int = 0
    values: int = 0

    def __bool__(self) -> bool:
        """Tell whether anything goes with it."""
        return any((self.sessions, self.participants, self.attempts, self.errors, self.answers, self.values))

    def sentence(self) -> str:
        """Return what becomes of the data when the part is deleted."""
        counts = [(getattr(self, field), one, many) for field, one, many in _COUNTS]
        what = listed(f"{number} {one if number == 1 else many}" for number, one, many in counts if number)
        people = f"{self.participants} {'person' if self.participants == 1 else 'people'}"
        name = f"the {self.kind} “{self.name}”"
        match self.kind:
            case "condition":
                return f"Deleting {name} leaves {what or people} without a condition."
            case "group":
                return f"Deleting {name} leaves {people} without a group."
            case "error type":
                return f"Deleting {name} leaves {what} without a type; they still count as errors."
            case _:
                return f"Deleting {name} takes {what} of {people} with it."


@dataclass(frozen=True, slots=True)
class Loss:
    """What would go with all that is removed. `blocked`: why it cannot be done even if the loss is accepted."""

    parts: tuple[LostPart, ...] = ()
    blocked: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is anything to ask about."""
        return bool(self.parts or self.blocked)

    def sentence(self) -> str:
        """Return why it is not possible, or what would be lost."""
        return self.blocked or " ".join(part.sentence() for part in self.parts)


class DataWouldBeLost(UxlabError):
    """An edit that would take data with it, which nobody has accepted; nothing was changed."""

    def __init__(self, loss: Loss) -> None:
        super().__init__(loss.sentence())
        self.loss = loss


def removed(before: Design, after: Design) -> Removed:
    """Return what is in `before` and not in `after`.

    A participant's code that is new at a place whose old code is gone is taken for the same person, renamed; an own
    field likewise, if everybody's entry in it is there under the new name.
    """
    renamed = _renamed(before, after)
    old_codes = {old for old, _ in renamed}
    return Removed(
        tasks=_gone((one.key for one in before.tasks), (one.key for one in after.tasks)),
        conditions=_gone((one.key for one in before.conditions), (one.key for one in after.conditions)),
        groups=_gone((one.key for one in before.groups), (one.key for one in after.groups)),
        error_types=_gone((one.key for one in before.error_types), (one.key for one in after.error_types)),
        questionnaires=_gone((use.key for use in before.questionnaires), (use.key for use in after.questionnaires)),
        participants=_gone(
            (one.code for one in before.participants if one.code not in old_codes),
            (one.code for one in after.participants),
        ),
        fields=_gone_fields(before, after),
        renamed=renamed,
    )


def listed(items: Iterable[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    *first, last = [*items] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _gone(before: Iterable[str], after: Iterable[str]) -> tuple[str, ...]:
    kept = set(after)
    return tuple(dict.fromkeys(key for key in before if key not in kept))


def _gone_fields(before: Design, after: Design) -> tuple[str, ...]:
    gone = _gone(before.participant_fields, after.participant_fields)
    if len(before.participant_fields) != len(after.participant_fields):
        return gone
    new_names = dict(zip(before.participant_fields, after.participant_fields, strict=True))
    return tuple(name for name in gone if _entries(before, name) != _entries(after, new_names[name]))


def _entries(design: Design, field: str) -> list[str]:
    return [dict(one.fields).get(field, "") for one in design.participants]


def _renamed(before: Design, after: Design) -> tuple[tuple[str, str], ...]:
    old, new = ([one.code for one in design.participants] for design in (before, after))
    if len(old) != len(new):
        return ()
    all_old, all_new = set(old), set(new)
    pairs = zip(old, new, strict=True)
    return tuple((was, is_now) for was, is_now in pairs if was not in all_new and is_now not in all_old)
