"""What the page of people shows; no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from functools import partial

from uxlab.designing.balance import balance_sentence
from uxlab.gui.people.person import Choices, PersonView, SeveralView, choices, present_person, present_several
from uxlab.gui.people.rows import LEFT_OUT, Rows, Shown, names
from uxlab.gui.people.standing import Filter, Live, Person, stand
from uxlab.gui.widgets.cells import Column, Row
from uxlab.gui.widgets.moments import appointment_text
from uxlab.lab.facts import PersonFacts, PersonStatus
from uxlab.model.design import Design

COMPACT_BELOW_PX = 900
_WIDE_FROM_PX, _CONSENT_FROM_PX, _FIELD_PX, _MOST_FIELDS = 760, 560, 120, 3
_CODE_PX = ((3, 56), (4, 68), (6, 84))  # codes of so many letters take so much
_LONG_CODE_PX = 120
_MANY = 400
"""How many rows are written in a moment."""


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


@dataclass(frozen=True, slots=True)
class _Everybody:
    """How all people stand, whoever of them is shown or chosen."""

    people: tuple[Person, ...]
    fact: str
    counts: Mapping[Filter, int]
    balance: str


class Presenter:
    """Presents facts, one after the other: of many people nothing is computed anew that stays as it was."""

    def __init__(self) -> None:
        self._rows = Rows()
        self._of: Facts | None = None
        self._known: _Everybody | None = None

    def ahead(self, facts: Facts) -> Sequence[Callable[[], object]]:
        """Return the steps that spare `present` most of its work: none, unless there are many new people."""
        number = len(facts.design.participants)
        if number - len(self._rows) <= _MANY:
            return ()
        writing = (partial(self._write, facts, slice(start, start + _MANY)) for start in range(0, number, _MANY))
        return (partial(self._everybody, facts), *writing)

    def present(self, facts: Facts) -> PeopleView:
        """Return the page for the facts."""
        everybody, words = self._everybody(facts), facts.query.casefold().split()
        people, counts, codes = everybody.people, everybody.counts, frozenset(facts.selected)
        shown = [one for one in people if one.is_in(facts.filter)]
        if words:
            searched = _Searched(facts)
            shown = [one for one in shown if searched.fits(one, words)]
        columns = shown_columns(facts.design, facts.table_px)
        chosen = [one for one in people if one.planned.code in codes]
        one = chosen[0] if len(chosen) == 1 else None
        return PeopleView(
            fact=everybody.fact,
            choices=_choices(counts),
            filter=facts.filter.value,
            attention=counts[Filter.ATTENTION] > 0,
            columns=columns,
            rows=self._rows.of(shown, facts.design, columns, facts.now.date()),
            selected=tuple(one.planned.code for one in shown if one.planned.code in codes),
            nothing=None if shown else _nothing(facts),
            nobody=not people,
            person=None if one is None else present_person(facts.design, one, facts.live, facts.now, facts.zone),
            several=present_several(facts.design, chosen) if chosen[1:] else None,
            groups=choices(facts.design.groups, "No group"),
            conditions=choices(facts.design.conditions, "No condition"),
            balance=everybody.balance,
        )

    def _everybody(self, facts: Facts) -> _Everybody:
        if self._known is None or self._of is None or not _stands_alike(facts, self._of):
            people = stand(facts.design, facts.people, facts.orders, facts.live, facts.now)
            counts = {wanted: sum(person.is_in(wanted) for person in people) for wanted in Filter}
            balance = balance_sentence(facts.design, {one.planned.code: one.facts.order for one in people})
            self._of, self._known = facts, _Everybody(people, _fact(people), counts, balance)
        return self._known

    def _write(self, facts: Facts, some: slice) -> None:
        columns = shown_columns(facts.design, facts.table_px)
        self._rows.of(self._everybody(facts).people[some], facts.design, columns, facts.now.date())


def _stands_alike(facts: Facts, before: Facts) -> bool:
    """Tell whether everybody stands as before; appointments are whole minutes."""
    return (
        facts.design is before.design
        and facts.people is before.people
        and (facts.orders, facts.live) == (before.orders, before.live)
        and facts.now.replace(second=0, microsecond=0) == before.now.replace(second=0, microsecond=0)
    )


def present(facts: Facts) -> PeopleView:
    """Return the page for the facts."""
    return Presenter().present(facts)


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


def _fact(people: Sequence[Person]) -> str:
    in_figures = [one for one in people if one.status not in LEFT_OUT]
    if not people:
        return ""
    done = sum(one.status is PersonStatus.DONE for one in in_figures)
    left_out = [(status, sum(one.status is status for one in people)) for status in LEFT_OUT]
    more = [f"{number} {status.value}" for status, number in left_out if number]
    return ", ".join([f"{len(in_figures)} planned", f"{done} done", *more])


def _choices(counts: Mapping[Filter, int]) -> tuple[tuple[str, str], ...]:
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


class _Searched:
    """Looks for words in what is known of people."""

    def __init__(self, facts: Facts) -> None:
        self._groups, self._conditions = names(facts.design.groups), names(facts.design.conditions)
        self._today = facts.now.date()

    def fits(self, person: Person, words: Sequence[str]) -> bool:
        """Tell whether all words, which are small letters, are somewhere."""
        planned = person.planned
        parts = (
            planned.code,
            self._groups.get(planned.group, ""),
            self._conditions.get(planned.condition, ""),
            appointment_text(planned.appointment, self._today) if planned.appointment else "",
            person.standing.text if person.standing else "",
            *(text for _, text in planned.fields),
        )
        where = "\n".join(parts).casefold()
        return all(word in where for word in words)
