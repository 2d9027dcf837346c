"""The hand on a real X server: what it does arrives in a window, and it counts what it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from Xlib.display import Display

from uxlab.demo.child import Child
from uxlab.demo.eyes import Eyes
from uxlab.demo.hand import Area, Hand, Tally, hand_on
from uxlab.demo.path import Chance, Point
from uxlab.errors import UxlabError


def test_the_pointer_arrives(hand: Hand, display: str) -> None:
    before = hand.tally()
    hand.move_to(Point(333, 222), 40)
    connection = Display(display)
    try:
        pointer = connection.screen().root.query_pointer()
    finally:
        connection.close()
    assert (pointer.root_x, pointer.root_y) == (333, 222)
    assert hand.tally().since(before).moves > 3


def test_a_click_opens_the_page_and_is_counted(shop: Child, hand: Hand) -> None:
    eyes = Eyes(shop)
    hand.click(eyes.find("nav-help"))
    assert eyes.after_change().page == "help"
    assert hand.tally().clicks == 1


def test_a_click_beside_the_target_changes_nothing_and_is_counted(shop: Child, hand: Hand) -> None:
    eyes = Eyes(shop)
    hand.click_beside(eyes.find("hero"))
    assert eyes.after_change().page == "home"
    assert hand.tally().clicks == 1


def test_typing_arrives_as_it_was_meant(shop: Child, hand: Hand) -> None:
    """Capitals, digits and signs of the US keyboard; each capital takes one more key, Shift."""
    eyes = Eyes(shop)
    hand.click(eyes.find("search"))
    text = 'Shoe 42, LARK-10: (No!) it\'s "fine" & more'
    hand.type(text)
    assert eyes.look().fields["search"] == text
    shifted = sum(character.isupper() or character in ':()!"&' for character in text)
    assert hand.tally().keys == len(text) + shifted
    hand.press("Return")
    assert eyes.after_change().page == "catalogue"


def test_a_character_that_the_keyboard_lacks_is_an_error(hand: Hand) -> None:
    with pytest.raises(UxlabError, match="no key for 'ß'"):
        hand.type("ß")


def test_scrolling_moves_the_page(shop: Child, hand: Hand) -> None:
    eyes = Eyes(shop)
    hand.click(eyes.find("nav-running"))
    before = eyes.after_change().controls["product-linden"]
    hand.move_to(Point(before.x_px + 20, before.y_px), 40)
    hand.scroll(-3)
    assert eyes.after_change().controls["product-linden"].y_px < before.y_px
    hand.scroll(3)
    assert eyes.after_change().controls["product-linden"] == before
    assert hand.tally().scrolls == 6


def test_an_unknown_display_is_an_error() -> None:
    with pytest.raises(UxlabError, match="cannot reach its screen nowhere"), hand_on("nowhere", seed=1):
        pass


areas = st.builds(Area, st.integers(-500, 500), st.integers(-500, 500), st.integers(1, 400), st.integers(1, 400))


@given(areas, st.integers(0, 2**32))
def test_a_person_hits_the_inside_of_an_area(area: Area, seed: int) -> None:
    spot = area.spot(Chance(seed))
    assert area.x_px <= spot.x_px < area.x_px + area.width_px
    assert area.y_px <= spot.y_px < area.y_px + area.height_px


@given(areas)
def test_beside_is_outside(area: Area) -> None:
    assert area.beside().y_px >= area.y_px + area.height_px


def test_a_tally_since_an_earlier_one() -> None:
    assert Tally(5, 4, 3, 2).since(Tally(1, 1, 1, 1)) == Tally(4, 3, 2, 1)
