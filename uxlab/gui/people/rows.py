"""The rows of the table of people; no Qt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from uxlab.gui.people.consents import consent_icon, consent_name, in_order
from uxlab.gui.people.standing import Person
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.moments import appointment_text
from uxlab.lab.facts import PersonStatus
from uxlab.model.design import Condition, Design, Group

LEFT_OUT = (PersonStatus.EXCLUDED, PersonStatus.ERASED)
_Write = Callable[[Person, str], Cell]
"""Writes a cell about a person, in a role of colour."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A column and what it is about.

    `field`: "code", "group", "condition", "order", "consent", "appointment", "status" or "field:" and the name of one
    of the study's own fields.
    """

    field: str
    column: Column


class Rows:
    """Makes rows, and keeps them: of hundreds of people only those are looked at again who stand otherwise."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._kept: dict[str, tuple[Person, Row]] = {}

    def __len__(self) -> int:
        """Return of how many people there are rows."""
        return len(self._kept)

    def of(self, people: Iterable[Person], design: Design, columns: Sequence[Shown], today: date) -> tuple[Row, ...]:
        """Return the rows of people, in their order."""
        depends_on = (design.groups, design.conditions, design.tasks, design.privacy, tuple(columns), today)
        if depends_on != self._of:
            self._of, self._kept = depends_on, {}
        writing = _Writing(design, tuple(columns), today)
        return tuple(self._row(person, writing) for person in people)

    def _row(self, person: Person, writing: "_Writing") -> Row:
        code = person.planned.code
        before = self._kept.get(code)
        if before is not None and (before[0] is person or before[0] == person):
            return before[1]
        made = writing.row(person)
        self._kept[code] = person, made
        return made


class _Writing:
    """Writes rows of one study; what many rows have in common is looked up once."""

    def __init__(self, design: Design, columns: Sequence[Shown], today: date) -> None:
        self._design, self._today = design, today
        self._groups, self._conditions = names(design.groups), names(design.conditions)
        self._numbers = {task.key: (number, task.name) for number, task in enumerate(design.tasks, 1)}
        self._orders: dict[tuple[tuple[str, ...], str], Cell] = {}
        self._writers = tuple(self._writer(one.field) for one in columns)

    def row(self, person: Person) -> Row:
        """Return the row of a person."""
        role = "text3" if person.status in LEFT_OUT else "text2"
        return Row(person.planned.code, tuple(write(person, role) for write in self._writers))

    def _writer(self, about: str) -> "_Write":
        known: dict[str, _Write] = {
            "code": _code,
            "group": lambda person, role: Cell(self._groups.get(person.planned.group, ""), role=role),
            "condition": lambda person, role: Cell(self._conditions.get(person.planned.condition, ""), role=role),
            "order": lambda person, role: self._order(person.facts.order, role),
            "consent": lambda person, _: _consent(person, self._design),
            "appointment": lambda person, role: _appointment(person.planned.appointment, self._today, role),
            "status": lambda person, _: _status(person),
        }
        return known.get(about) or partial(_own, about.removeprefix("field:"))

    def _order(self, order: tuple[str, ...], role: str) -> Cell:
        known = self._orders.get((order, role))
        if known is None:
            met = [self._numbers[key] for key in order if key in self._numbers]
            text = " ".join(str(number) for number, _ in met)
            known = Cell(text, role=role, tip="\n".join(f"{number}  {name}" for number, name in met))
            self._orders[order, role] = known
        return known


def names(parts: Iterable[Group] | Iterable[Condition]) -> Mapping[str | None, str]:
    """Return what groups or conditions are called, by key."""
    return {one.key: one.name for one in parts}


def _code(person: Person, role: str) -> Cell:
    return Cell(person.planned.code, weight=600, role="text3" if role == "text3" else "text")


def _own(name: str, person: Person, role: str) -> Cell:
    text = next((text for each, text in person.planned.fields if each == name), None)
    return Cell() if text is None else Cell(text, role=role, tip=text)


def _consent(person: Person, design: Design) -> Cell:
    kinds = in_order(person.planned.consents)
    if not kinds:
        withdrawn = bool(person.facts.consents) and person.status is not PersonStatus.ERASED
        if person.status is PersonStatus.ERASED:
            return Cell()
        return Cell("Withdrawn" if withdrawn else "Not yet", role="text2", sort="z")
    called = ", ".join(consent_name(kind, design) for kind in kinds)
    return Cell(icons=tuple(consent_icon(kind) for kind in kinds), tip=called, spoken=called, sort=called)


def _appointment(appointment: str, today: date, role: str) -> Cell:
    if not appointment:
        return Cell("None" if role == "text2" else "", role=role, sort="")
    return Cell(appointment_text(appointment, today), role=role, sort=appointment)


def _status(person: Person) -> Cell:
    if person.standing is None:
        return Cell()
    now = person.standing
    spoken = f"{now.text} {now.note}".strip()
    return Cell(
        now.text, now.icon, now.icon_role, role=now.role, weight=now.weight, note=now.note, tip=now.note, spoken=spoken
    )
