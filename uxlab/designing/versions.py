"""Edits of the conditions that are compared and of the groups of participants."""

from dataclasses import replace

from uxlab.designing.entries import entry_of, exchanged, moved, place_of, with_entry, without
from uxlab.designing.keys import copy_name, key_from
from uxlab.model.design import Condition, Design, Group


def add_condition(design: Design, name: str, at: int | None = None) -> tuple[Design, str]:
    """Return the design with a new condition at a place, from 0, at the end where that is None; and its key."""
    key = _condition_key(design, name)
    return replace(design, conditions=with_entry(design.conditions, Condition(key=key, name=name), at)), key


def duplicate_condition(design: Design, key: str) -> tuple[Design, str]:
    """Return the design with a copy after the condition, nobody in it; and the copy's key."""
    original = entry_of(design.conditions, key)
    name = copy_name(original.name, {one.name for one in design.conditions})
    copy = replace(original, key=_condition_key(design, name), name=name)
    conditions = with_entry(design.conditions, copy, place_of(design.conditions, key) + 1)
    return replace(design, conditions=conditions), copy.key


def move_condition(design: Design, key: str, to: int) -> Design:
    """Return the design with the condition at another place, from 0."""
    return replace(design, conditions=moved(design.conditions, place_of(design.conditions, key), to))


def replace_condition(design: Design, condition: Condition) -> Design:
    """Return the design with this condition in place of that with the same key."""
    return replace(design, conditions=exchanged(design.conditions, condition))


def remove_condition(design: Design, key: str) -> Design:
    """Return the design without the condition; whoever was in it is in none."""
    people = tuple(replace(one, condition=None) if one.condition == key else one for one in design.participants)
    return replace(design, conditions=without(design.conditions, key), participants=people)


def add_group(design: Design, name: str, at: int | None = None) -> tuple[Design, str]:
    """Return the design with a new group at a place, from 0, at the end where that is None; and its key."""
    key = _group_key(design, name)
    return replace(design, groups=with_entry(design.groups, Group(key=key, name=name), at)), key


def duplicate_group(design: Design, key: str) -> tuple[Design, str]:
    """Return the design with a copy after the group, nobody in it; and the copy's key."""
    original = entry_of(design.groups, key)
    name = copy_name(original.name, {one.name for one in design.groups})
    copy = replace(original, key=_group_key(design, name), name=name)
    return replace(design, groups=with_entry(design.groups, copy, place_of(design.groups, key) + 1)), copy.key


def move_group(design: Design, key: str, to: int) -> Design:
    """Return the design with the group at another place, from 0."""
    return replace(design, groups=moved(design.groups, place_of(design.groups, key), to))


def replace_group(design: Design, group: Group) -> Design:
    """Return the design with this group in place of that with the same key."""
    return replace(design, groups=exchanged(design.groups, group))


def remove_group(design: Design, key: str) -> Design:
    """Return the design without the group; whoever was in it is in none."""
    people = tuple(replace(one, group=None) if one.group == key else one for one in design.participants)
    return replace(design, groups=without(design.groups, key), participants=people)


def _condition_key(design: Design, name: str) -> str:
    return key_from(name, {condition.key for condition in design.conditions}, "condition")


def _group_key(design: Design, name: str) -> str:
    return key_from(name, {group.key for group in design.groups}, "group")
