"""A study's own fields about participants: their names, and one text a person."""

from dataclasses import replace

from uxlab.designing.entries import with_entry
from uxlab.designing.people import replace_participant
from uxlab.model.design import Design, Participant

OWN_COLUMNS = ("code", "group", "condition", "appointment", "background", "consents")
"""What every study knows of a participant, so that no field of its own may be called so."""


def add_field(design: Design, name: str) -> Design:
    """Return the design with another field; unchanged where it has one of that name."""
    if name in design.participant_fields:
        return design
    return replace(design, participant_fields=with_entry(design.participant_fields, name))


def rename_field(design: Design, name: str, new: str) -> Design:
    """Return the design with a field called otherwise, what is in it kept; unchanged where that name is taken."""
    if new in design.participant_fields or name not in design.participant_fields:
        return design
    people = tuple(
        replace(one, fields=tuple((new if each == name else each, text) for each, text in one.fields))
        for one in design.participants
    )
    names = tuple(new if each == name else each for each in design.participant_fields)
    return replace(design, participant_fields=names, participants=people)


def remove_field(design: Design, name: str) -> Design:
    """Return the design without a field and what is in it."""
    names = tuple(each for each in design.participant_fields if each != name)
    return canonical(replace(design, participant_fields=names))


def set_field(design: Design, code: str, name: str, text: str) -> Design:
    """Return the design with this text in a participant's field; an empty one is as none."""
    person = next(one for one in design.participants if one.code == code)
    rest = tuple((each, value) for each, value in person.fields if each != name)
    return canonical(replace_participant(design, replace(person, fields=(*rest, (name, text)))))


def field_of(participant: Participant, name: str) -> str:
    """Return what is in a participant's field, empty where nothing is."""
    return dict(participant.fields).get(name, "")


def canonical(design: Design) -> Design:
    """Return the design as a file holds it: people's fields in the order of the study's, without empty or unknown."""
    people = tuple(_in_order(one, design.participant_fields) for one in design.participants)
    return design if people == design.participants else replace(design, participants=people)


def _in_order(person: Participant, names: tuple[str, ...]) -> Participant:
    texts = dict(person.fields)
    fields = tuple((name, texts[name]) for name in names if texts.get(name))
    return person if fields == person.fields else replace(person, fields=fields)
