"""The SUS in words."""

from dataclasses import replace

from uxlab.gui.results.filtering import Choice, Filter, Trait
from uxlab.gui.results.results import Results, compute
from uxlab.gui.results.summary_sus_state import present_sus
from uxlab.model.results import StudyData


def test_it_has_grade_percentile_adjective_people_and_how_sound_it_is(version_b: Results) -> None:
    view = present_sus(version_b)
    assert (view.value, view.grade, view.letter) == ("70.0", "Grade C", "C")
    assert view.words == "OK (Sauro’s bands), better than 56 % of products"
    assert len(view.people) == 12
    assert view.remark == (
        "The interval reaches from D to A: the grade is not settled with 12 people. "
        "\N{GREEK SMALL LETTER ALPHA} = 0.88, nobody excluded."
    )


def test_more_than_twenty_people_are_no_dots(data: StudyData) -> None:
    assert present_sus(compute(data, Choice())).people == ()


def test_one_person_has_no_grade(data: StudyData) -> None:
    one = compute(data, Choice(Filter().toggled(Trait.PARTICIPANT, "P12")))
    view = present_sus(one)
    assert (view.value, view.grade, view.letter) == ("92.5", "", "")
    assert view.words == "One person has a score, and no grade"
    assert view.remark == "Nobody excluded."


def test_without_answers_it_says_why(data: StudyData) -> None:
    silent = replace(data, sessions=tuple(replace(one, answers=()) for one in data.sessions))
    assert present_sus(compute(silent, Choice())).empty == "No value yet: nobody has answered"
    unasked = replace(silent, design=replace(data.design, questionnaires=()))
    assert present_sus(compute(unasked, Choice())).empty == "The SUS is not asked in this study"
    half = replace(data, sessions=(replace(data.sessions[0], answers=data.sessions[0].answers[-8:]),))
    assert present_sus(compute(half, Choice())).empty == "No value yet: of 1 person, two or more answers are missing"
