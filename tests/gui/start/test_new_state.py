"""What the form for a new study says."""

from dataclasses import replace
from pathlib import Path

from uxlab.gui.start.new_state import Wish, present_new
from uxlab.lab.new_study import Place

HOME = Path("/home/ada")
FOLDER = HOME / "Studies"
WISH = Wish(name="Shop", folder=FOLDER, place=Place(FOLDER / "Shop.uxlab"))


def test_where_the_study_will_be_is_said_beforehand() -> None:
    view = present_new(WISH, HOME)
    assert (view.title, view.folder, view.error) == ("New study", "~/Studies", "")
    assert view.hint == "Everything is saved in ~/Studies/Shop.uxlab"


def test_the_design_that_it_begins_with_is_named() -> None:
    assert present_new(replace(WISH, design_file=Path("/x/shop.toml")), HOME).title == "New study from shop.toml"


def test_an_empty_name_is_a_mistake_only_when_the_study_was_to_be_made() -> None:
    empty = Wish(name=" ", folder=FOLDER, place=Place(FOLDER / ".uxlab", "Give the study a name."))
    assert present_new(empty, HOME).error == ""
    assert present_new(replace(empty, asked=True), HOME).error == "Give the study a name."


def test_a_refusal_is_said_while_typing_and_after_trying() -> None:
    unsafe = replace(WISH, place=Place(FOLDER / "Shop.uxlab", "It is synchronised."))
    assert present_new(unsafe, HOME).error == "It is synchronised."
    assert present_new(replace(WISH, refusal="The disk is full."), HOME).error == "The disk is full."


def test_it_says_where_everything_will_lie_before_anything_is_typed() -> None:
    hint = present_new(Wish(folder=HOME / "Studies"), HOME).hint
    assert hint == "Everything is saved in ~/Studies; the file gets the study’s name."
