"""Whose sessions the figures are about: everybody's, or those of some people, groups, conditions or days. No Qt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from uxlab.metrics.selection import Excluded, with_excluded
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData

__all__ = ["LEVELS", "Choice", "Excluded", "Filter", "Offer", "Trait", "filter_text", "filtered", "offers"]

LEVELS = (0.80, 0.90, 0.95, 0.99)
_NAMED = 2


class Trait(StrEnum):
    """By what sessions are chosen."""

    PARTICIPANT = "participant"
    GROUP = "group"
    CONDITION = "condition"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Filter:
    """Values of one trait are alternatives, those of different traits must all fit; no value admits everybody."""

    chosen: frozenset[tuple[Trait, str]] = field(default_factory=frozenset)
    excluded: Excluded = Excluded.OUT

    def toggled(self, trait: Trait, value: str) -> "Filter":
        """Return the filter with a value more or less."""
        return replace(self, chosen=self.chosen ^ {(trait, value)})

    def values(self, trait: Trait) -> frozenset[str]:
        """Return the values of a trait that are admitted, none for all."""
        return frozenset(value for each, value in self.chosen if each is trait)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the page shows: whose sessions, and intervals of which level."""

    filter: Filter = field(default_factory=Filter)
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be chosen of a trait: pairs of value and name."""

    trait: Trait
    title: str
    values: tuple[tuple[str, str], ...]


def offers(data: StudyData) -> tuple[Offer, ...]:
    """Return by what the sessions of a study can be chosen; a trait of which all have the same offers nothing."""
    design = data.design
    names = {
        Trait.GROUP: {one.key: one.name for one in design.groups},
        Trait.CONDITION: {one.key: one.name for one in design.conditions},
    }
    found = []
    for trait, title in _TITLES.items():
        values = list(dict.fromkeys(value for one in data.sessions if (value := _VALUE[trait](one)) is not None))
        values.sort(key=_place(design, trait))
        shown = names.get(trait, {})
        pairs = tuple((value, _day_text(value) if trait is Trait.DAY else shown.get(value, value)) for value in values)
        found.append(Offer(trait, title, pairs))
    return tuple(one for one in found if len(one.values) > 1)


def filtered(data: StudyData, chosen: Filter) -> StudyData:
    """Return the study with the sessions that a filter admits; `excluded` decides about people who are out."""
    admitted = with_excluded(data, chosen.excluded)
    return replace(admitted, sessions=tuple(one for one in admitted.sessions if _admits(chosen, one)))


def filter_text(chosen: Filter, known: Iterable[Offer]) -> str:
    """Return what the button of the filter says: "Everyone", "Novices", "P01 and P03", "5 people, Version B"."""
    parts = []
    for offer in known:
        own = [name for value, name in offer.values if value in chosen.values(offer.trait)]
        if own:
            parts.append(" and ".join(own) if len(own) <= _NAMED else f"{len(own)} {_MANY[offer.trait]}")
    if chosen.excluded is not Excluded.OUT:
        parts.append(_EXCLUDED_TEXT[chosen.excluded])
    return ", ".join(parts) or "Everyone"


def _admits(chosen: Filter, one: SessionData) -> bool:
    return all(not (wanted := chosen.values(trait)) or _VALUE[trait](one) in wanted for trait in Trait)


def _local_day(one: SessionData) -> str:
    return datetime.fromisoformat(one.session.started_utc).astimezone().date().isoformat()


def _day_text(value: str) -> str:
    day = date.fromisoformat(value)
    return f"{day.day} {day:%B %Y}"


def _place(design: Design, trait: Trait) -> Callable[[str], tuple[int, str]]:
    """Return the order of a trait's values: that of the design, then what only sessions know."""
    orders = {
        Trait.PARTICIPANT: [one.code for one in design.participants],
        Trait.GROUP: [one.key for one in design.groups],
        Trait.CONDITION: [one.key for one in design.conditions],
    }
    order = {value: place for place, value in enumerate(orders.get(trait, []))}
    return lambda value: (order.get(value, len(order)), value)


_TITLES = {
    Trait.PARTICIPANT: "Participants",
    Trait.GROUP: "Groups",
    Trait.CONDITION: "Conditions",
    Trait.DAY: "Days",
}
_VALUE: dict[Trait, Callable[[SessionData], str | None]] = {
    Trait.PARTICIPANT: lambda one: one.session.participant,
    Trait.GROUP: lambda one: one.group,
    Trait.CONDITION: lambda one: one.session.condition,
    Trait.DAY: _local_day,
}
_MANY = {Trait.PARTICIPANT: "people", Trait.GROUP: "groups", Trait.CONDITION: "conditions", Trait.DAY: "days"}
_EXCLUDED_TEXT = {Excluded.IN_TOO: "excluded people too", Excluded.ALONE: "excluded people only"}
