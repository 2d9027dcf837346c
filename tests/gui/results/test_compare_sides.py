"""What can be compared."""

from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.gui.results.compare_sides import Kind, SideChoice, compare_two, fitting, side_choices
from uxlab.gui.results.filtering import Filter, Trait
from uxlab.model.results import StudyData

OTHER = Path("other.uxlab")


def keys(choices: tuple[SideChoice, ...]) -> list[str]:
    return [one.key for one in choices]


def test_conditions_and_groups_come_from_the_study(data: StudyData) -> None:
    choices = side_choices(data, {})
    assert keys(choices) == ["condition:a", "condition:b", "group:novice", "group:expert"]
    assert choices[0].text == "Version A, 10 people"
    assert choices[1].filter == Filter().toggled(Trait.CONDITION, "b")


def test_another_study_is_compared_with_this_one(data: StudyData) -> None:
    renamed = replace(data, design=replace(data.design, name="Rival"))
    choices = side_choices(data, {OTHER: renamed})
    assert keys(choices)[4:] == ["study", "file:other.uxlab"]
    assert [one.text for one in choices[4:]] == ["Larkspur shop, 22 people", "Rival, 22 people"]
    assert [one.file for one in choices[4:]] == [None, OTHER]
    alike = side_choices(data, {OTHER: data})
    assert alike[5].side.label == "Larkspur shop (other)"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (("", ""), ("condition:a", "condition:b")),
        (("condition:b", "condition:a"), ("condition:b", "condition:a")),
        (("group:novice", "condition:b"), ("condition:a", "condition:b")),
        (("", "group:novice"), ("group:expert", "group:novice")),
        (("gone", "gone"), ("condition:a", "condition:b")),
    ],
)
def test_two_that_go_together_are_found(data: StudyData, wanted: tuple[str, str], found: tuple[str, str]) -> None:
    chosen = fitting(side_choices(data, {}), *wanted)
    assert set(chosen) == set(found)


def test_one_side_alone_is_nothing_to_compare(data: StudyData) -> None:
    bare = replace(data.design, conditions=data.design.conditions[:1], groups=())
    choices = side_choices(replace(data, design=bare), {})
    assert keys(choices) == ["condition:a"]
    assert fitting(choices, "", "") == ("", "")


def test_people_of_two_studies_are_others_whatever_their_codes(data: StudyData) -> None:
    choices = {one.key: one for one in side_choices(data, {OTHER: data})}
    pair = compare_two(choices["study"], choices["file:other.uxlab"], [data, data], 0.9)
    assert (pair.paired, pair.people, pair.confidence) == (False, (22, 22), 0.9)
    assert choices["study"].kind is Kind.STUDY
