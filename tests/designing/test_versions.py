"""Editing conditions and groups keeps everybody in a place that exists."""

from dataclasses import replace

import pytest

from uxlab.designing import versions
from uxlab.model.design import Design


def test_conditions_come_move_and_go(design: Design) -> None:
    after, key = versions.add_condition(design, "Old")
    assert (key, [one.key for one in after.conditions]) == ("old", ["a", "b", "old"])
    assert [one.key for one in versions.move_condition(after, "old", 0).conditions] == ["old", "a", "b"]
    assert versions.remove_condition(after, "old") == design
    copied, copy = versions.duplicate_condition(design, "a")
    assert [(one.key, one.name) for one in copied.conditions] == [("a", "Old"), (copy, "Old (copy)"), ("b", "New")]
    renamed = versions.replace_condition(design, replace(design.conditions[0], name="Before"))
    assert [one.name for one in renamed.conditions] == ["Before", "New"]


def test_groups_come_move_and_go(design: Design) -> None:
    after, key = versions.add_group(design, "Seniors", 0)
    assert (key, [one.key for one in after.groups]) == ("seniors", ["seniors", "novice", "expert"])
    assert [one.key for one in versions.move_group(after, "seniors", 2).groups] == ["novice", "expert", "seniors"]
    assert versions.remove_group(after, "seniors") == design
    copied, copy = versions.duplicate_group(design, "expert")
    assert [(one.key, one.name) for one in copied.groups][2] == (copy, "Experts (copy)")
    renamed = versions.replace_group(design, replace(design.groups[0], name="New ones"))
    assert [one.name for one in renamed.groups] == ["New ones", "Experts"]


@pytest.mark.parametrize(
    ("after_of", "left"),
    [
        (versions.remove_condition, [("novice", None), ("expert", "b")]),
        (versions.remove_group, [(None, "a"), ("expert", "b")]),
    ],
)
def test_whoever_was_in_what_is_removed_is_in_none(design: Design, after_of: object, left: object) -> None:
    assert callable(after_of)
    after = after_of(design, "a" if after_of is versions.remove_condition else "novice")
    assert [(one.group, one.condition) for one in after.participants] == left
