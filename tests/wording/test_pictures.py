"""Why pictures are not shown, in sentences."""

import pytest

from uxlab.wording.pictures import hidden_from_maps, hidden_in_review, hidden_of


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        (1, "1 picture of the screen is hidden: consent to it was withdrawn. Erasing P07 deletes it."),
        (3, "3 pictures of the screen are hidden: consent to them was withdrawn. Erasing P07 deletes them."),
    ],
)
def test_of_a_person(pictures: int, words: str) -> None:
    assert hidden_of("P07", pictures) == words


def test_where_one_would_be_seen() -> None:
    assert hidden_in_review("P07") == "Pictures of P07’s screen are hidden: consent to them was withdrawn."


@pytest.mark.parametrize(
    ("codes", "whose"),
    [(["P01"], "P01"), (["P01", "P02"], "P01 and P02"), (["P01", "P02", "P03"], "P01, P02 and P03"),
     (["P01", "P02", "P03", "P04"], "4 people")],
)  # fmt: skip
def test_where_maps_could_have_lain_on_some(codes: list[str], whose: str) -> None:
    assert hidden_from_maps(codes) == f"Pictures of {whose} are hidden: consent to them was withdrawn."


def test_nothing_is_said_of_nobody() -> None:
    assert hidden_from_maps([]) == ""
