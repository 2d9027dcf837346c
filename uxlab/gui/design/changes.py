"""What an import would change in a design, in words; no Qt."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from uxlab.designing.loss import listed
from uxlab.model.design import Design, QuestionnaireUse

_P = TypeVar("_P")
_TEXTS = (
    ("name", "the study's name"),
    ("description", "its description"),
    ("moderator", "the moderator"),
    ("product", "the product's name"),
    ("order", "the order of tasks"),
    ("privacy", "what may be recorded"),
    ("consent_text", "the consent text"),
    ("welcome_text", "the welcome text"),
    ("thanks_text", "the thanks"),
    ("autopilot", "what the participant's window does by itself"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """How many parts of a kind come, go and change."""

    one: str
    many: str
    added: int
    removed: int
    changed: int

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.added or self.removed or self.changed)

    def text(self) -> str:
        """Return "2 new tasks, 1 removed, 3 changed"."""
        counts = ((self.added, "new"), (self.removed, "removed"), (self.changed, "changed"))
        (number, word), *others = [each for each in counts if each[0]]
        noun = self.one if number == 1 else self.many
        first = f"{number} new {noun}" if word == "new" else f"{number} {noun} {word}"
        return ", ".join([first, *(f"{count} {each}" for count, each in others)])


def differences(before: Design, after: Design) -> tuple[Difference, ...]:
    """Return what differs among the parts of two designs."""
    key = attrgetter("key")
    found = (
        _difference(("task", "tasks"), before.tasks, after.tasks, key),
        _difference(("questionnaire", "questionnaires"), before.questionnaires, after.questionnaires, _use_key),
        _difference(("error type", "error types"), before.error_types, after.error_types, key),
        _difference(("condition", "conditions"), before.conditions, after.conditions, key),
        _difference(("group", "groups"), before.groups, after.groups, key),
        _difference(("participant", "participants"), before.participants, after.participants, attrgetter("code")),
    )
    return tuple(each for each in found if each)


def changes_text(before: Design, after: Design) -> str:
    """Return what would change, in one or two sentences; empty where nothing would."""
    parts = [difference.text() for difference in differences(before, after)]
    texts = [name for field, name in _TEXTS if getattr(before, field) != getattr(after, field)]
    said = []
    if parts:
        said.append(f"{'; '.join(parts)}.")
    if texts:
        said.append(f"{listed(texts)[0].upper()}{listed(texts)[1:]} {'changes' if len(texts) == 1 else 'change'}.")
    return " ".join(said)


def _difference(
    nouns: tuple[str, str], before: Sequence[_P], after: Sequence[_P], key: Callable[[_P], Hashable]
) -> Difference:
    old, new = ({key(one): one for one in parts} for parts in (before, after))
    changed = sum(new[each] != old[each] for each in old if each in new)
    return Difference(*nouns, added=len(new.keys() - old), removed=len(old.keys() - new), changed=changed)


def _use_key(use: QuestionnaireUse) -> Hashable:
    return (use.key, use.slot)
