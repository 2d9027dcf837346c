"""Comparisons of real study files."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.made_studies import DESIGN, Visit, make_study
from uxlab.errors import UnusableStudy, UsageError
from uxlab.lab.compare import Compared, Wanted, compare_studies
from uxlab.metrics.compare_goals import Goal
from uxlab.model.design import Design
from uxlab.model.session import Outcome

DONE, FAILED = Outcome.SUCCESS, Outcome.FAILURE


def visits(start: int, *seconds: float, condition: str | None = None) -> list[Visit]:
    return [
        Visit(f"P{n:02}", [("find", FAILED if s < 0 else DONE, abs(s))], condition=condition)
        for n, s in enumerate(seconds, start)
    ]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    both = [*visits(1, 90, 100, -80, condition="old"), *visits(4, 50, 60, 45, 40, condition="new")]
    return make_study(tmp_path / "shop", [*both, *visits(9, 500)])


def test_conditions_of_one_study(shop: Path) -> None:
    found = compare_studies([shop], Wanted(by="condition"))
    (pair,) = found.comparisons
    assert (pair.first, pair.second, pair.people, pair.paired) == ("Old", "New", (3, 4), False)
    assert [task.name for task in pair.tasks] == ["Find a shoe"]


def test_the_same_people_under_both_conditions_are_paired(tmp_path: Path) -> None:
    study = make_study(
        tmp_path / "x", [*visits(1, 90, 100, 80, condition="old"), *visits(1, 50, 60, 45, condition="new")]
    )
    (pair,) = compare_studies([study], Wanted(by="condition")).comparisons
    assert (pair.paired, pair.people) == (True, (3, 3))


def test_groups_of_one_study(tmp_path: Path) -> None:
    people = tuple(replace(one, group="novice" if n < 2 else "expert") for n, one in enumerate(DESIGN.participants[:4]))
    study = make_study(tmp_path / "x", visits(1, 90, 95, 40, 45), replace(DESIGN, participants=people))
    (pair,) = compare_studies([study], Wanted(by="group")).comparisons
    assert (pair.first, pair.second, pair.people) == ("Novices", "Experts", (2, 2))


def test_people_of_two_studies_are_different_ones_unless_told(tmp_path: Path) -> None:
    files = [
        make_study(tmp_path / name, visits(1, *times)) for name, times in (("A", (90, 99, 80)), ("B", (50, 60, 41)))
    ]
    apart = compare_studies(files, Wanted())
    assert (apart.comparisons[0].paired, apart.comparisons[0].people, apart.same_codes) == (False, (3, 3), 3)
    assert (apart.comparisons[0].first, apart.comparisons[0].second) == ("A", "B")
    together = compare_studies(files, Wanted(paired=True))
    assert (together.comparisons[0].paired, together.same_codes) == (True, 0)


def test_studies_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    files = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        files.append(make_study(tmp_path / folder / "shop", visits(1, 50, 60)))
    (pair,) = compare_studies(files, Wanted()).comparisons
    assert (pair.first, pair.second) == (str(files[0]), str(files[1]))


def test_one_study_against_goals_alone(shop: Path) -> None:
    found = compare_studies([shop], Wanted(goals=(Goal(figure="time", target=60, task="find"),)))
    assert found.comparisons == ()
    assert [(goal.side, goal.estimate.n) for goal in found.goals] == [("shop", 7)]


def test_only_some_people(shop: Path) -> None:
    found = compare_studies([shop], Wanted(by="condition", where=(("participant", "P01"), ("participant", "P04"))))
    assert found.comparisons[0].people == (1, 1)


@pytest.mark.parametrize(
    ("count", "wanted", "words"),
    [
        (1, Wanted(), "--by condition"),
        (2, Wanted(by="group"), "choose one of both"),
        (1, Wanted(by="group"), "two sides or more"),
        (1, Wanted(by="colour"), "compared by"),
        (1, Wanted(by="condition", where=(("condition", "old"),)), "there is only “Old”"),
    ],
)
def test_what_cannot_be_compared_is_refused(count: int, wanted: Wanted, words: str, shop: Path) -> None:
    with pytest.raises(UsageError, match=words):
        compare_studies([shop] * count, wanted)


def test_a_missing_study_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableStudy):
        compare_studies([tmp_path / "x.uxlab"], Wanted(by="group"))


def with_goals(success: float | None, seconds: float | None) -> Design:
    find, *others = DESIGN.tasks
    return replace(DESIGN, tasks=(replace(find, success_goal=success, time_goal_s=seconds), *others))


def told(found: Compared) -> list[tuple[str, str, float, bool]]:
    return [(goal.side, goal.figure, goal.target, goal.designed) for goal in found.goals]


def test_the_goals_of_a_study_are_held_against_without_being_asked(tmp_path: Path) -> None:
    study = make_study(tmp_path / "x", visits(1, 50, 60, -70), with_goals(0.5, 90))
    found = compare_studies([study], Wanted())
    assert told(found) == [("x", "success", 0.5, True), ("x", "time", 90, True)]
    assert found.goals[0].certainty == pytest.approx(0.6875)  # 2 of 3 against one half: P(X < 2) + P(X = 2) / 2
    asked = compare_studies([study], Wanted(goals=(Goal(figure="success", target=0.7),)))
    assert told(asked) == [("x", "success", 0.7, False), ("x", "time", 90, True)]


def test_each_side_is_held_against_the_goals_of_its_own_study(tmp_path: Path) -> None:
    files = [
        make_study(tmp_path / name, visits(1, 50, 60, 70), with_goals(*goals))
        for name, goals in (("A", (0.5, 90)), ("B", (0.5, 80)), ("C", (None, None)))
    ]
    assert told(compare_studies(files, Wanted())) == [
        ("A", "success", 0.5, True),
        ("B", "success", 0.5, True),
        ("A", "time", 90, True),
        ("B", "time", 80, True),
    ]


def test_the_conditions_of_one_study_have_its_goals(tmp_path: Path) -> None:
    both = [*visits(1, 90, 100, condition="old"), *visits(4, 50, 60, condition="new")]
    study = make_study(tmp_path / "x", both, with_goals(None, 70))
    assert told(compare_studies([study], Wanted(by="condition"))) == [
        ("Old", "time", 70, True),
        ("New", "time", 70, True),
    ]
