"""What the tabs share."""

from dataclasses import replace

from tests.gui.results.conftest import VERSION_B
from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.filtering import Choice, Filter
from uxlab.gui.results.results import Results, compute, is_everyone, level_text, present_head
from uxlab.metrics.summary import summarise
from uxlab.model.results import StudyData


def test_the_figures_are_those_of_the_command_line(data: StudyData, version_b: Results) -> None:
    plain = summarise(data, where=(("condition", "b"),))
    assert version_b.summary.overall == plain.overall
    assert version_b.summary.tasks == plain.tasks
    assert version_b.summary.sus == plain.sus
    assert [own for _, own in version_b.sus] == [part.sus for part in plain.by_participant]


def test_the_head_says_what_the_figures_are_about(data: StudyData, version_b: Results) -> None:
    head = present_head(version_b)
    assert (head.subtitle, head.filter, head.level) == ("12 participants, 60 attempts", "Version B", "95 % intervals")
    assert not head.has_excluded
    everyone = compute(data, Choice(Filter(), 0.9))
    assert present_head(everyone).level == "90 % intervals"
    assert present_head(everyone).filter == "Everyone"


def test_excluded_people_are_offered_where_there_are_some(data: StudyData) -> None:
    out = compute(replace(data, design=with_people_out(data.design, "P03")), Choice())
    assert present_head(out).has_excluded
    assert out.summary.participants == 21


def test_without_sessions_there_is_nothing_to_count(data: StudyData) -> None:
    assert present_head(compute(replace(data, sessions=()), Choice())).subtitle == ""


def test_levels_and_filters() -> None:
    assert level_text(0.8) == "80 %"
    assert is_everyone(Filter())
    assert not is_everyone(VERSION_B.filter)
