"""What the Conditions tab shows, and how its parts are edited; no Qt."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from uxlab.designing.hints import hints
from uxlab.designing.versions import (
    add_condition,
    add_group,
    duplicate_condition,
    duplicate_group,
    move_condition,
    move_group,
    remove_condition,
    remove_group,
    replace_condition,
    replace_group,
)
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.model.design import Condition, Design, Group, Participant

NAME, DESCRIPTION, PEOPLE = range(3)
FIELDS = {NAME: "name", DESCRIPTION: "description"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Conditions or groups: their words, where they are in a design, and their edits."""

    noun: str
    title: str
    intro: str
    people_title: str
    parts: Callable[[Design], Sequence[Condition | Group]]
    of_person: Callable[[Participant], str | None]
    add: Callable[[Design, str], tuple[Design, str]]
    duplicate: Callable[[Design, str], tuple[Design, str]]
    move: Callable[[Design, str, int], Design]
    remove: Callable[[Design, str], Design]
    put: Callable[[Design, str, str, str], Design]

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the table."""
        return (
            Column("Name", stretch=2, editable=True, sortable=False),
            Column("Description", stretch=4, editable=True, sortable=False),
            Column(self.people_title, 88, Align.RIGHT, sortable=False),
        )


@dataclass(frozen=True, slots=True)
class KindView:
    """The rows of one table, and what is worth a second look."""

    rows: tuple[Row, ...]
    hints: tuple[str, ...]


def present(design: Design, kind: Kind) -> KindView:
    """Return what the tab shows of one kind."""
    people = Counter(kind.of_person(person) for person in design.participants)
    rows = tuple(
        Row(
            one.key,
            (
                Cell(text=one.name, weight=600),
                Cell(text=one.description, role="text2", tip=one.description),
                Cell(text=str(people[one.key]), spoken=_counted(people[one.key])),
            ),
        )
        for one in kind.parts(design)
    )
    told = [hint for hint in hints(design) if kind.noun in {hint.part, hint.field}]
    return KindView(rows, tuple(dict.fromkeys(hint.sentence for hint in told)))


def _counted(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"


def _put_condition(design: Design, key: str, field: str, text: str) -> Design:
    one = next(each for each in design.conditions if each.key == key)
    return replace_condition(design, _changed_condition(one, field, text))


def _put_group(design: Design, key: str, field: str, text: str) -> Design:
    one = next(each for each in design.groups if each.key == key)
    return replace_group(design, replace(one, name=text) if field == "name" else replace(one, description=text))


def _changed_condition(one: Condition, field: str, text: str) -> Condition:
    return replace(one, name=text) if field == "name" else replace(one, description=text)


CONDITIONS = Kind(
    noun="condition",
    title="Conditions",
    intro="Versions or competitors that are compared. Each participant works with one of them.",
    people_title="People",
    parts=lambda design: design.conditions,
    of_person=lambda person: person.condition,
    add=add_condition,
    duplicate=duplicate_condition,
    move=move_condition,
    remove=remove_condition,
    put=_put_condition,
)
GROUPS = Kind(
    noun="group",
    title="Groups",
    intro="Kinds of people, such as novices and experts. Results can be read for each group apart.",
    people_title="People",
    parts=lambda design: design.groups,
    of_person=lambda person: person.group,
    add=add_group,
    duplicate=duplicate_group,
    move=move_group,
    remove=remove_group,
    put=_put_group,
)
