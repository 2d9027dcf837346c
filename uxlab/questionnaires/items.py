"""Edits of the questions of a questionnaire; texts are changed in one language and stay in the others."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import count

from uxlab.questionnaires.form import (
    DEFAULT_LANGUAGE,
    Anchor,
    Choice,
    Item,
    ItemKind,
    Polarity,
    Scale,
    Wording,
)

Items = tuple[Item, ...]
_USUAL_SCALE = (1, 5)
_USUAL_ANCHORS = ("Strongly disagree", "Strongly agree")
_YES_AND_NO = (("yes", "Yes"), ("no", "No"))
_CHOOSING = {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}


def new_item(text: str, taken: Iterable[Item], like: Sequence[Item], *, prefix: str = "") -> Item:
    """Return a statement with a key that no item has, and the scale of the last statement among `like`."""
    scales = [item.scale for item in like if item.kind is ItemKind.LIKERT and item.scale is not None]
    wording = Wording(((DEFAULT_LANGUAGE, text),))
    return Item(key=_free_key({item.key for item in taken}, prefix), text=wording, scale=(scales or [_agreement()])[-1])


def add_item(items: Items, item: Item, at: int | None = None) -> Items:
    """Return the items with one more, at the end or before the one at a place."""
    place = len(items) if at is None else at
    return (*items[:place], item, *items[place:])


def duplicate_item(items: Items, place: int, taken: Iterable[Item], *, prefix: str = "") -> Items:
    """Return the items with a copy after the one at a place; `taken`: all items whose keys are in use."""
    keys = {item.key for item in (*items, *taken)}
    return add_item(items, replace(items[place], key=_free_key(keys, prefix)), place + 1)


def move_item(items: Items, origin: int, target: int) -> Items:
    """Return the items with one at another place."""
    rest = [*items[:origin], *items[origin + 1 :]]
    rest.insert(target, items[origin])
    return tuple(rest)


def remove_item(items: Items, place: int) -> Items:
    """Return the items without the one at a place."""
    return (*items[:place], *items[place + 1 :])


def replace_item(items: Items, place: int, item: Item) -> Items:
    """Return the items with another at a place."""
    return (*items[:place], item, *items[place + 1 :])


def with_kind(item: Item, kind: ItemKind) -> Item:
    """Return the item answered in another way, with what that takes; what the other way had is left out."""
    if kind is item.kind:
        return item
    scale = (item.scale or _agreement()) if kind is ItemKind.LIKERT else None
    choices: tuple[Choice, ...] = ()
    if kind in _CHOOSING:
        usual = tuple(Choice(key, Wording(((DEFAULT_LANGUAGE, text),))) for key, text in _YES_AND_NO)
        choices = item.choices or usual
    polarity = item.polarity if kind is ItemKind.LIKERT else Polarity.NEUTRAL
    return replace(item, kind=kind, scale=scale, choices=choices, polarity=polarity)


def with_ends(item: Item, low: int, high: int) -> Item:
    """Return the item with another range; the words at the ends go along, those within stay where they are."""
    old = item.scale
    if old is None:
        return replace(item, scale=Scale(low, high))
    anchors = {}
    for anchor in old.anchors:
        value = {old.low: low, old.high: high}.get(anchor.value, anchor.value)
        if low < value < high or anchor.value in {old.low, old.high}:
            anchors[value] = replace(anchor, value=value)
    return replace(item, scale=Scale(low, high, tuple(anchors[value] for value in sorted(anchors))))


def with_anchor(item: Item, value: int, text: str, language: str) -> Item:
    """Return the item with other words at a point of its scale; an empty text takes them away."""
    if item.scale is None:
        return item
    words = {anchor.value: anchor.text for anchor in item.scale.anchors}
    words[value] = with_wording(words.get(value, Wording()), language, text)
    anchors = tuple(Anchor(point, wording) for point, wording in sorted(words.items()) if wording.by_language)
    return replace(item, scale=replace(item.scale, anchors=anchors))


def anchor_of(item: Item, value: int, language: str) -> str:
    """Return the words at a point of the scale in a language, empty where there are none."""
    anchors = () if item.scale is None else item.scale.anchors
    return next((dict(one.text.by_language).get(language, "") for one in anchors if one.value == value), "")


def with_choices(
    item: Item, texts: Sequence[str], language: str, make_key: Callable[[str, Collection[str], str], str]
) -> Item:
    """Return the item with these things to choose; one that stays, or is only reworded, keeps its key."""
    by_text = {dict(choice.text.by_language).get(language, ""): choice for choice in item.choices}
    kept = [by_text.pop(text, None) for text in dict.fromkeys(texts)]
    made: list[Choice] = []
    for place, text in enumerate(dict.fromkeys(texts)):
        old = kept[place]
        if old is None and place < len(item.choices) and item.choices[place] in by_text.values():
            old = item.choices[place]
        if old is None:
            taken = {choice.key for choice in (*item.choices, *made)}
            old = Choice(make_key(text, taken, "choice"), Wording())
        made.append(replace(old, text=with_wording(old.text, language, text)))
    return replace(item, choices=tuple(made))


def with_wording(wording: Wording, language: str, text: str) -> Wording:
    """Return the wording with another text in a language; an empty one takes the language away."""
    texts = dict(wording.by_language) | {language: text}
    return Wording(tuple((each, words) for each, words in texts.items() if words.strip()))


def _agreement() -> Scale:
    ends = zip(_USUAL_SCALE, _USUAL_ANCHORS, strict=True)
    return Scale(*_USUAL_SCALE, tuple(Anchor(value, Wording(((DEFAULT_LANGUAGE, text),))) for value, text in ends))


def _free_key(taken: Collection[str], prefix: str) -> str:
    return next(key for number in count(1) if (key := f"{prefix}{number}") not in taken)
