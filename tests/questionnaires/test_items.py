"""Edits of questions."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from uxlab.questionnaires.form import Anchor, Choice, Item, ItemKind, Polarity, Scale, Wording
from uxlab.questionnaires.items import (
    add_item,
    anchor_of,
    duplicate_item,
    move_item,
    new_item,
    remove_item,
    replace_item,
    with_anchor,
    with_choices,
    with_ends,
    with_kind,
    with_wording,
)
from uxlab.questionnaires.library import load

SUS, TLX = load("sus").items, load("nasa-tlx").items


def _english(text: str) -> Wording:
    return Wording((("en", text),))


def _anchors(item: Item) -> tuple[Anchor, ...]:
    return () if item.scale is None else item.scale.anchors


def _key(name: str, taken: object, fallback: str) -> str:
    del taken, fallback
    return name.lower()


def test_a_new_statement_has_a_free_key_and_the_scale_of_the_last() -> None:
    item = new_item("I liked it.", SUS, TLX)

    assert (item.key, item.text.in_language(), item.kind) == ("11", "I liked it.", ItemKind.LIKERT)
    assert item.scale == TLX[-1].scale


def test_the_first_statement_is_agreed_to() -> None:
    item = new_item("I liked it.", (), ())

    assert (anchor_of(item, 1, "en"), anchor_of(item, 5, "en")) == ("Strongly disagree", "Strongly agree")


def test_a_copy_stands_behind_and_has_a_key_of_its_own() -> None:
    items = duplicate_item(SUS[:2], 0, SUS)

    assert [item.key for item in items] == ["1", "11", "2"]
    assert items[1].text == SUS[0].text


@given(st.integers(0, 9), st.integers(0, 9))
def test_moving_there_and_back_changes_nothing(origin: int, target: int) -> None:
    moved = move_item(SUS, origin, target)

    assert moved[target] == SUS[origin]
    assert move_item(moved, target, origin) == SUS


def test_adding_and_removing_is_nothing() -> None:
    assert remove_item(add_item(SUS, TLX[0], 3), 3) == SUS
    assert replace_item(SUS, 2, TLX[0])[2] == TLX[0]


def test_another_kind_brings_what_it_takes() -> None:
    statement = replace(SUS[1], polarity=Polarity.NEGATIVE)

    chosen = with_kind(statement, ItemKind.SINGLE_CHOICE)
    text = with_kind(chosen, ItemKind.TEXT)
    back = with_kind(text, ItemKind.LIKERT)

    assert [choice.key for choice in chosen.choices] == ["yes", "no"]
    assert (chosen.scale, chosen.polarity) == (None, Polarity.NEUTRAL)
    assert (text.choices, text.scale) == ((), None)
    assert back.scale is not None


def test_words_at_the_ends_go_along_with_them() -> None:
    item = with_anchor(SUS[0], 3, "Neither", "en")

    longer = with_ends(item, 0, 10)
    shorter = with_ends(item, 1, 3)

    assert [(one.value, one.text.in_language()) for one in _anchors(longer)] == [
        (0, "Strongly disagree"),
        (3, "Neither"),
        (10, "Strongly agree"),
    ]
    assert anchor_of(shorter, 3, "en") == "Strongly agree"


def test_a_number_gets_bounds() -> None:
    assert with_ends(Item(key="1", text=_english("Age"), kind=ItemKind.NUMBER), 0, 120).scale == Scale(0, 120)


def test_an_emptied_anchor_is_gone_in_its_language_only() -> None:
    german = with_anchor(SUS[0], 1, "Stimme gar nicht zu", "de")

    assert anchor_of(with_anchor(german, 1, "", "en"), 1, "de") == "Stimme gar nicht zu"
    assert anchor_of(with_anchor(german, 1, "", "en"), 1, "en") == ""
    assert 1 not in {one.value for one in _anchors(with_anchor(SUS[0], 1, " ", "en"))}


def test_choices_that_stay_or_are_reworded_keep_their_keys() -> None:
    choices = tuple(Choice(key, _english(text)) for key, text in [("a", "Weekly"), ("b", "Monthly"), ("c", "Never")])
    item = Item(key="1", text=_english("How often?"), kind=ItemKind.SINGLE_CHOICE, choices=choices)

    moved = with_choices(item, ["Never", "Weekly", "Monthly"], "en", _key)
    reworded = with_choices(item, ["Each week", "Monthly", "Never", "Daily"], "en", _key)
    shortened = with_choices(item, ["Monthly"], "en", _key)

    assert [one.key for one in moved.choices] == ["c", "a", "b"]
    assert [one.key for one in reworded.choices] == ["a", "b", "c", "daily"]
    assert [one.key for one in shortened.choices] == ["b"]


def test_a_wording_in_one_language_leaves_the_others() -> None:
    both = with_wording(_english("Hello"), "de", "Guten Tag")

    assert with_wording(both, "en", "").by_language == (("de", "Guten Tag"),)
