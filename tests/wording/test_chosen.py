"""Chosen sessions in words."""

import pytest

from uxlab.model.design import Condition, Design, Group
from uxlab.wording.chosen import chosen_text

DESIGN = Design(
    name="Shop",
    groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experts")),
    conditions=(Condition(key="b", name="Version B"),),
)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ((), ""),
        ((("condition", "b"),), "condition Version B"),
        (
            (("group", "novice"), ("condition", "b"), ("group", "expert")),
            "group Novices or Experts, condition Version B",
        ),
        ((("participant", "P01"), ("participant", "P02"), ("participant", "P03")), "participant P01, P02 or P03"),
        ((("day", "2026-03-10"), ("day", "2026-03-10")), "day 2026-03-10"),
        ((("group", "gone"),), "group gone"),
    ],
)
def test_names_stand_for_keys_and_alternatives_go_together(where: tuple[tuple[str, str], ...], words: str) -> None:
    assert chosen_text(DESIGN, where) == words
