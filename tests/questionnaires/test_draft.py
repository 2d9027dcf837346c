"""Own questionnaires from their text and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.design import Slot
from uxlab.questionnaires.draft import (
    adapted,
    draft_of,
    extension,
    gap_of,
    languages_of,
    moved_to,
    named_as,
    new_draft,
    text_of,
    with_own_items,
)
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.form import Item, ItemKind, Scoring, Wording
from uxlab.questionnaires.items import duplicate_item, move_item, with_kind, with_wording
from uxlab.questionnaires.library import known, load
from uxlab.questionnaires.own import flaw_of


def _in_german(item: Item) -> Item:
    return replace(item, text=with_wording(item.text, "de", "Eins"))


def test_a_new_one_can_be_asked_at_once() -> None:
    draft = new_draft("experience", "Experience", Slot.BEFORE_SESSION, "I shop online often.")

    assert flaw_of("experience", text_of(draft)) is None
    assert draft_of(text_of(draft)) == draft


@pytest.mark.parametrize("key", known())
def test_questions_added_to_a_shipped_one_leave_its_items_and_score(key: str) -> None:
    draft = extension(load(key), "What did you miss?")

    again = draft_of(text_of(draft))

    assert flaw_of(key, text_of(draft)) is None
    assert again == draft
    assert again.form.items[: again.fixed] == load(key).items
    assert again.form.scoring is load(key).scoring
    assert [item.text.in_language() for item in again.own_items] == ["What did you miss?"]


@pytest.mark.parametrize("key", known())
def test_a_copy_is_an_own_one_without_the_published_score(key: str) -> None:
    draft = adapted(load(key), "ours")

    assert flaw_of("ours", text_of(draft)) is None
    assert draft_of(text_of(draft)) == draft
    assert not draft.extends
    assert draft.form.scoring is Scoring.NONE
    assert draft.form.source.startswith("Adapted from: ")


def test_a_copy_has_a_place_for_the_product() -> None:
    assert adapted(load("sus"), "ours").form.items[0].text.in_language() == (
        "I think that I would like to use this {product} frequently."
    )


def test_added_questions_go_along_to_the_other_wording() -> None:
    draft = moved_to(extension(load("sus"), "What did you miss?"), load("sus-positive"))

    assert draft.form.key == "sus-positive"
    assert flaw_of("sus-positive", text_of(draft)) is None
    assert len(draft.own_items) == 1


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.sampled_from(ItemKind)), max_size=6))
def test_whatever_is_done_to_items_can_be_written_and_read(steps: list[tuple[int, int, ItemKind]]) -> None:
    draft = extension(load("sus"), "What did you miss?")
    for origin, target, kind in steps:
        items = duplicate_item(draft.own_items, origin % len(draft.own_items), draft.form.items, prefix="own-")
        items = move_item(items, origin % len(items), target % len(items))
        draft = with_own_items(draft, (with_kind(items[0], kind), *items[1:]))

    assert gap_of(draft) is None
    assert draft_of(text_of(draft)) == draft


def test_names_and_instruction_change_in_one_language() -> None:
    draft = new_draft("a", "Experience", Slot.BEFORE_SESSION, "I shop online often.")

    german = named_as(draft, name="Erfahrung", short_name="EF", intro="Bitte ankreuzen.", language="de").form

    assert (german.short_name, german.name.in_language(), german.name.in_language("de")) == (
        "EF",
        "Experience",
        "Erfahrung",
    )
    assert german.intro.in_language("de") == "Bitte ankreuzen."


def test_a_language_is_there_when_every_question_has_it() -> None:
    draft = new_draft("a", "Experience", Slot.BEFORE_SESSION, "One")
    item = draft.own_items[0]
    both = with_own_items(draft, (_in_german(item),)).form
    half = with_own_items(draft, (_in_german(item), item)).form

    assert languages_of(both) == ("en", "de")
    assert languages_of(half) == ("en",)


def test_what_a_draft_lacks_is_said() -> None:
    draft = new_draft("a", "Experience", Slot.BEFORE_SESSION, "One")
    item = draft.own_items[0]
    chosen = with_kind(item, ItemKind.SINGLE_CHOICE)

    assert gap_of(draft) is None
    assert gap_of(with_own_items(draft, ())) == "A questionnaire needs at least one question."
    assert gap_of(with_own_items(draft, (item, replace(item, text=Wording())))) == "Question 2 has no text."
    assert gap_of(with_own_items(draft, (replace(chosen, choices=()),))) == "Question 1 has nothing to choose."


def test_a_text_that_cannot_be_read_names_the_line() -> None:
    with pytest.raises(BadQuestionnaire, match=r"The text, line 4: a Likert item needs a scale"):
        draft_of('key = "a"\nname.en = "A"\n\n[[item]]\nkey = "1"\ntext.en = "One"\n')
