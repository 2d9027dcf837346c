"""Reads a questionnaire from the text of a TOML document.

The files in `resources/questionnaires/` and a study's own ones have the same form:

    key, short_name, slot, scoring, better_high, source, licence, compared_with = ["..."]; name.LANGUAGE, intro.LANGUAGE
    [scale]   low, high, anchors.LANGUAGE = { 1 = "...", 5 = "..." }            for all items without their own
    [[item]]  key, kind, polarity, text.LANGUAGE, scale = { ... }, choices = [{ key = "...", text.LANGUAGE = "..." }]

With `extends = "sus"` a document adds its items to those of a shipped questionnaire, whose key and score it keeps.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace

from uxlab.errors import UsageError
from uxlab.model.design import Slot
from uxlab.questionnaires.fields import (
    BadQuestionnaire,
    Table,
    choice_of,
    integer,
    mapping,
    reject_unknown,
    string,
    strings,
    truth,
    wording,
)
from uxlab.questionnaires.form import Anchor, Choice, Item, ItemKind, Polarity, Questionnaire, Scale, Scoring, Wording

_TEXTS = {"key", "short_name", "source", "licence", "name", "intro"}
_FIELDS = _TEXTS | {"slot", "scoring", "better_high", "compared_with", "scale", "item"}
_FIELDS_OF_EXTENSION = {"extends", "key", "scale", "item"}
_CHOOSING = {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}


def parse(document: str, origin: str, load: Callable[[str], Questionnaire] | None = None) -> Questionnaire:
    """Return the questionnaire that the document describes; `origin` is its name in complaints.

    `load` finds what a document extends; without it none may.

    Raises:
        BadQuestionnaire: with the line and what to write there.
    """
    try:
        fields: dict[str, object] = tomllib.loads(document)
    except tomllib.TOMLDecodeError as error:
        raise BadQuestionnaire(f"{origin} is not valid TOML: {str(error)[0].lower()}{str(error)[1:]}.") from error
    top = Table(fields, document, origin)
    if load is not None and "extends" in fields:
        return _extended(top, load)
    reject_unknown(top, _FIELDS)
    key = string(top, "key")
    return Questionnaire(
        key=key,
        short_name=string(top, "short_name", key),
        name=wording(top, "name"),
        slot=choice_of(top, "slot", Slot, Slot.AFTER_SESSION),
        items=_items(top),
        intro=wording(top, "intro", required=False),
        scoring=choice_of(top, "scoring", Scoring, Scoring.NONE),
        better_high=truth(top, "better_high", default=True),
        source=string(top, "source", ""),
        licence=string(top, "licence", ""),
        compared_with=strings(top, "compared_with"),
    )


def _extended(top: Table, load: Callable[[str], Questionnaire]) -> Questionnaire:
    reject_unknown(top, _FIELDS_OF_EXTENSION)
    key = string(top, "extends")
    if top.fields.get("key", key) != key:
        raise top.complaint("key", f'what extends "{key}" keeps that key, so that its score is found')
    try:
        extended = load(key)
    except UsageError as error:
        raise top.complaint("extends", str(error).rstrip(".")) from error
    return replace(extended, items=(*extended.items, *_items(top, {item.key: key for item in extended.items})))


def _items(top: Table, taken: Mapping[str, str] | None = None) -> tuple[Item, ...]:
    shared = _scale(top, "scale")
    entries = top.fields.get("item")
    if not isinstance(entries, list) or not entries:
        raise top.complaint("item", "a questionnaire needs at least one [[item]]")
    items: list[Item] = []
    for index, entry in enumerate(entries):
        table = top.inside(mapping(top, "item", entry), index)
        item = _item(table, shared)
        if taken and item.key in taken:
            raise table.complaint("key", f'the item key "{item.key}" is one of {taken[item.key]}; give another')
        if any(item.key == earlier.key for earlier in items):
            raise table.complaint("key", f'the item key "{item.key}" is used twice; give each item its own')
        items.append(item)
    return tuple(items)


def _item(table: Table, shared: Scale | None) -> Item:
    reject_unknown(table, {"key", "kind", "polarity", "text", "scale", "choices"})
    kind = choice_of(table, "kind", ItemKind, ItemKind.LIKERT)
    scale = _scale(table, "scale") or (shared if kind is ItemKind.LIKERT else None)
    choices = _choices(table)
    if kind is ItemKind.LIKERT and scale is None:
        raise table.complaint("scale", "a Likert item needs a scale, such as scale = { low = 1, high = 5 }")
    if kind in _CHOOSING and not choices:
        raise table.complaint(
            "choices", 'write what can be chosen, such as choices = [{ key = "yes", text.en = "Yes" }]'
        )
    return Item(
        key=string(table, "key"),
        text=wording(table, "text"),
        kind=kind,
        scale=scale,
        choices=choices,
        polarity=choice_of(table, "polarity", Polarity, Polarity.NEUTRAL),
    )


def _scale(table: Table, field: str) -> Scale | None:
    if field not in table.fields:
        return None
    inner = table.inside(mapping(table, field, table.fields[field]))
    reject_unknown(inner, {"low", "high", "anchors"})
    low, high = integer(inner, "low"), integer(inner, "high")
    if low >= high:
        raise inner.complaint("low", f"a scale runs from a low number to a higher one, not from {low} to {high}")
    return Scale(low, high, _anchors(inner, low, high))


def _anchors(table: Table, low: int, high: int) -> tuple[Anchor, ...]:
    words: dict[int, list[tuple[str, str]]] = {}
    for language, points in mapping(table, "anchors", table.fields.get("anchors", {})).items():
        for point, text in mapping(table, "anchors", points).items():
            value = _point(table, point)
            if not low <= value <= high or not isinstance(text, str):
                raise table.complaint("anchors", f'the anchor "{point}" needs words and a place from {low} to {high}')
            words.setdefault(value, []).append((language, text))
    return tuple(Anchor(value, Wording(tuple(texts))) for value, texts in sorted(words.items()))


def _point(table: Table, point: str) -> int:
    try:
        return int(point)
    except ValueError as error:
        raise table.complaint("anchors", f'an anchor stands at a whole number, not at "{point}"') from error


def _choices(table: Table) -> tuple[Choice, ...]:
    entries = table.fields.get("choices", [])
    if not isinstance(entries, list):
        raise table.complaint("choices", "choices is a list of tables with key and text")
    inner = [table.inside(mapping(table, "choices", entry)) for entry in entries]
    choices = tuple(Choice(string(one, "key"), wording(one, "text")) for one in inner)
    if len({choice.key for choice in choices}) < len(choices):
        raise table.complaint("choices", "two choices have the same key")
    if any("," in choice.key for choice in choices):
        raise table.complaint("choices", "a choice's key has no comma, for commas separate several answers")
    return choices
