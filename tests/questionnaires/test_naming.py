"""The product's name in wordings."""

from dataclasses import replace

from uxlab.questionnaires.library import load
from uxlab.questionnaires.naming import named


def test_the_system_of_a_published_wording_becomes_the_product() -> None:
    sus = load("sus")
    first = sus.items[0].text.in_language()
    assert named(first, sus, "shop") == "I think that I would like to use this shop frequently."
    assert named(first, sus, "") == first


def test_a_possessive_keeps_its_ending_and_longer_words_are_left_alone() -> None:
    lite = load("umux-lite")
    assert named("This system's systems, systematically", lite, "shop") == "This shop's systems, systematically"


def test_a_product_that_looks_like_a_pattern_is_only_a_name() -> None:
    assert named("this system", load("sus"), r"\1 & co") == r"this \1 & co"


def test_wordings_of_a_study_s_own_say_where_the_product_goes() -> None:
    own = replace(load("sus"), key="own")
    assert named("The operating system runs {product}.", own, "shop") == "The operating system runs shop."
    assert named("How was {product}?", own, "") == "How was product?"
