"""What the page of people shows; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from uxlab.designing.balance import balance_sentence
from uxlab.gui.people.consents import consent_icon, consent_name, in_order
from uxlab.gui.people.person import Choices, PersonView, SeveralView, choices, present_person, present_several
from uxlab.gui.people.standing import Filter, Live, Person, stand
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.moments import appointment_text
from uxlab.lab.facts import PersonFacts, PersonStatus
from uxlab.model.design import Condition, Design, Group

COMPACT_BELOW_PX = 900
_WIDE_FROM_PX, _CONSENT_FROM_PX, _FIELD_PX, _MOST_FIELDS = 760, 560, 120, 3
_LEFT_OUT = (PersonStatus.EXCLUDED, PersonStatus.ERASED)
_CODE_PX = ((3, 56), (4, 68), (6, 84))  # codes of so many letters take so much
_LONG_CODE_PX = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the page is computed from. `people`: None until it was read. `now`: local, in `zone`.

    `table_px`: how wide the table is.
    """

    design: Design
    people: tuple[PersonFacts, ...] | None = None
    orders: dict[str, tuple[str, ...]] = field(default_factory=dict)
    filter: Filter = Filter.ALL
    query: str = ""
    selected: tuple[str, ...] = ()
    live: Live | None = None
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    zone: tzinfo | None = None
    table_px: int = 772


@dataclass(frozen=True, slots=True)
class Shown:
    """A column and what it is about.

    `field`: "code", "group", "condition", "order", "consent", "appointment", "status" or "field:" and the name of one
    of the study's own fields.
    """

    field: str
    column: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """Everything that the page shows. `nothing`: the fact and the next step where no row is shown."""

    fact: str
    choices: tuple[tuple[str, str], ...]
    filter: str
    attention: bool
    columns: tuple[Shown, ...]
    rows: tuple[Row, ...]
    selected: tuple[str, ...]
    nothing: tuple[str, str] | None
    nobody: bool
    person: PersonView | None
    several: SeveralView | None
    groups: Choices
    conditions: Choices
    balance: str


def present(facts: Facts) -> PeopleView:
    """Return the page for the facts."""
    people = stand(facts.design, facts.people, facts.orders, facts.live, facts.now)
    shown = [one for one in people if one.is_in(facts.filter) and _fits(one, facts)]
    columns = shown_columns(facts.design, facts.table_px)
    chosen = [one for one in people if one.planned.code in facts.selected]
    one = chosen[0] if len(chosen) == 1 else None
    counts = {wanted: sum(person.is_in(wanted) for person in people) for wanted in Filter}
    return PeopleView(
        fact=_fact(people),
        choices=_choices(counts),
        filter=facts.filter.value,
        attention=counts[Filter.ATTENTION] > 0,
        columns=columns,
        rows=tuple(_row(person, facts, columns) for person in shown),
        selected=tuple(one.planned.code for one in shown if one in chosen),
        nothing=None if shown else _nothing(facts),
        nobody=not people,
        person=None if one is None else present_person(facts.design, one, facts.live, facts.now, facts.zone),
        several=present_several(facts.design, chosen) if chosen[1:] else None,
        groups=choices(facts.design.groups, "No group"),
        conditions=choices(facts.design.conditions, "No condition"),
        balance=balance_sentence(facts.design, _orders(people)),
    )


def shown_columns(design: Design, table_px: int) -> tuple[Shown, ...]:
    """Return the columns for which there is room; the last takes what the others leave."""
    tight, narrow = bool(design.conditions), table_px < _WIDE_FROM_PX - 60
    longest = max((len(one.code) for one in design.participants), default=0)
    code_px = next((px for letters, px in _CODE_PX if longest <= letters), _LONG_CODE_PX)
    wanted = [Shown("code", Column("ID", code_px, editable=True))]
    if design.groups:
        wanted.append(Shown("group", Column("Group", 92 if tight or narrow else 112, editable=True)))
    if design.conditions:
        wanted.append(Shown("condition", Column("Condition", 92, editable=True)))
    if not narrow:
        order_px = min(180, max(104, 24 + 14 * len(design.tasks)))
        wanted.append(Shown("order", Column("Task order", order_px, sortable=False)))
    if table_px >= _CONSENT_FROM_PX:
        wanted.append(Shown("consent", Column("Consent", 96)))
    wanted.append(Shown("appointment", Column("Appointment", 116 if tight or narrow else 132, editable=True)))
    spare = table_px - _WIDE_FROM_PX
    names = design.participant_fields[: min(_MOST_FIELDS, max(0, spare // _FIELD_PX))]
    wanted.extend(Shown(f"field:{name}", Column(name, _FIELD_PX, editable=True)) for name in names)
    return (*wanted, Shown("status", Column("Status")))


def _row(person: Person, facts: Facts, columns: Sequence[Shown]) -> Row:
    planned = person.planned
    quiet = "text3" if person.status in _LEFT_OUT else "text2"
    fixed = {
        "code": Cell(planned.code, weight=600, role="text3" if quiet == "text3" else "text"),
        "group": Cell(_name_of(facts.design.groups, planned.group), role=quiet),
        "condition": Cell(_name_of(facts.design.conditions, planned.condition), role=quiet),
        "order": _order(person, facts.design, quiet),
        "consent": _consent(person, facts.design),
        "appointment": _appointment(person, facts, quiet),
        "status": _status(person),
    }
    own = {f"field:{name}": Cell(text, role=quiet, tip=text) for name, text in planned.fields}
    return Row(planned.code, tuple({**own, **fixed}.get(one.field, Cell()) for one in columns))


def _order(person: Person, design: Design, role: str) -> Cell:
    numbers = {task.key: (number, task.name) for number, task in enumerate(design.tasks, 1)}
    met = [numbers[key] for key in person.facts.order if key in numbers]
    text = " ".join(str(number) for number, _ in met)
    return Cell(text, role=role, tip="\n".join(f"{number}  {name}" for number, name in met))


def _consent(person: Person, design: Design) -> Cell:
    kinds = in_order(person.planned.consents)
    if not kinds:
        withdrawn = bool(person.facts.consents) and person.status is not PersonStatus.ERASED
        if person.status is PersonStatus.ERASED:
            return Cell()
        return Cell("Withdrawn" if withdrawn else "Not yet", role="text2", sort="z")
    names = ", ".join(consent_name(kind, design) for kind in kinds)
    return Cell(icons=tuple(consent_icon(kind) for kind in kinds), tip=names, spoken=names, sort=names)


def _appointment(person: Person, facts: Facts, role: str) -> Cell:
    appointment = person.planned.appointment
    if not appointment:
        return Cell("None" if role == "text2" else "", role=role, sort="")
    return Cell(appointment_text(appointment, facts.now.date()), role=role, sort=appointment)


def _status(person: Person) -> Cell:
    if person.standing is None:
        return Cell()
    now = person.standing
    spoken = f"{now.text} {now.note}".strip()
    return Cell(
        now.text, now.icon, now.icon_role, role=now.role, weight=now.weight, note=now.note, tip=now.note, spoken=spoken
    )


def _fact(people: Sequence[Person]) -> str:
    in_figures = [one for one in people if one.status not in _LEFT_OUT]
    if not people:
        return ""
    done = sum(one.status is PersonStatus.DONE for one in in_figures)
    left_out = [(status, sum(one.status is status for one in people)) for status in _LEFT_OUT]
    more = [f"{number} {status.value}" for status, number in left_out if number]
    return ", ".join([f"{len(in_figures)} planned", f"{done} done", *more])


def _choices(counts: dict[Filter, int]) -> tuple[tuple[str, str], ...]:
    names = {
        Filter.ALL: "All",
        Filter.TO_DO: "To do",
        Filter.DONE: "Done",
        Filter.ATTENTION: "Needs attention",
    }
    return tuple((wanted.value, f"{name} {counts[wanted]}") for wanted, name in names.items())


def _nothing(facts: Facts) -> tuple[str, str]:
    if not facts.design.participants:
        return "Nobody is planned yet", "Add participants by code, such as P01; names stay out of the study."
    if facts.query.strip():
        return f"Nobody fits “{facts.query.strip()}”", "Codes, groups, conditions and own fields are searched."
    words = {
        Filter.TO_DO: ("Nobody is left to do", "Everybody who is planned has been here."),
        Filter.DONE: ("Nobody is done yet", "People appear here when their session is finished."),
        Filter.ATTENTION: ("Nothing needs attention", "Open sessions and missing dates would be listed here."),
    }
    return words.get(facts.filter, ("Nobody is planned yet", ""))


def _fits(person: Person, facts: Facts) -> bool:
    planned = person.planned
    parts = (
        planned.code,
        _name_of(facts.design.groups, planned.group),
        _name_of(facts.design.conditions, planned.condition),
        appointment_text(planned.appointment, facts.now.date()) if planned.appointment else "",
        person.standing.text if person.standing else "",
        *(text for _, text in planned.fields),
    )
    where = "\n".join(parts).casefold()
    return all(word in where for word in facts.query.casefold().split())


def _name_of(parts: Iterable[Group] | Iterable[Condition], key: str | None) -> str:
    return next((one.name for one in parts if one.key == key), "")


def _orders(people: Iterable[Person]) -> dict[str, tuple[str, ...]]:
    return {one.planned.code: one.facts.order for one in people}
