"""What a report is made from, read from a study file."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.lab.made_studies import DESIGN, Visit, make_study
from tests.lab.pointed_studies import pointed_study, screenshot, taken
from tests.report.rich_study import make_rich_study, rich_plan
from uxlab import __version__
from uxlab.errors import UsageError
from uxlab.lab.open_study import open_study
from uxlab.lab.report_material import ReportOptions, in_full, material_of, planned
from uxlab.lab.results import summary
from uxlab.lab.supplied_pictures import NewPicture
from uxlab.metrics.selection import Excluded
from uxlab.model.report import ReportPlan, ReportText
from uxlab.model.session import Outcome
from uxlab.report.material import Material
from uxlab.storage.study_file import open_for_reading


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_rich_study(tmp_path_factory.mktemp("material") / "shop.uxlab")


def read(path: Path, options: ReportOptions | None = None) -> Material:
    with open_for_reading(path) as study:
        return material_of(study, options or ReportOptions())


def test_its_figures_are_those_of_metrics(path: Path) -> None:
    assert read(path).summary == summary(path)
    assert read(path, ReportOptions(confidence=0.9)).summary == summary(path, confidence=0.9)


def test_it_has_everything_else_of_the_study(path: Path) -> None:
    found = read(path)
    assert found.plan == rich_plan()
    assert len(found.contexts) == len(found.data.sessions) == 21
    assert [one.key for one in found.questionnaires] == ["seq", "sus", "nps", "extras"]
    assert [row.problem.title for row in found.problems.rows][1] == "Return address only in the terms"
    assert len(found.problems.participants) == 20
    assert found.made_on == datetime.now().astimezone().date()
    assert found.program == f"uxlab {__version__}"
    assert {goal.task for goal in found.goals} == {task.key for task in found.data.design.tasks}


def test_conditions_are_compared_where_there_are_several(path: Path) -> None:
    found = read(path)
    assert [(one.first, one.second) for one in found.comparisons] == [("Version A", "Version B")]
    assert found.compared_by == "condition"
    groups = read(path, ReportOptions(by="group"))
    assert [(one.first, one.second) for one in groups.comparisons] == [("Novices", "Regulars")]


def test_one_condition_alone_is_not_compared_and_nobody_s_wish_is_ignored(path: Path, tmp_path: Path) -> None:
    chosen = read(path, ReportOptions(where=(("condition", "b"),)))
    assert (chosen.comparisons, chosen.compared_by) == ((), "")
    assert chosen.summary.participants == len(chosen.problems.participants) == 10
    alone = make_study(tmp_path / "one.uxlab", [Visit("P01", [("find", Outcome.SUCCESS, 9)])], DESIGN)
    with pytest.raises(UsageError, match="no two groups"):
        read(alone, ReportOptions(by="group"))


def test_what_a_report_asks_for_stands_in_place_of_the_author_s() -> None:
    plan = ReportPlan(texts=((ReportText.TITLE, "A"), (ReportText.CLIENT, "B")), left_out=frozenset({"journey"}))
    assert planned(plan, ReportOptions()) == plan
    other = planned(plan, ReportOptions(texts={ReportText.TITLE: "C", ReportText.CLIENT: ""}, notes=True))
    assert other == replace(plan, texts=((ReportText.TITLE, "C"),), notes=True)
    assert planned(plan, ReportOptions(left_out=frozenset())).left_out == frozenset()


def test_of_an_open_study_it_has_what_was_edited_a_moment_ago(path: Path) -> None:
    study = open_study(path, print)
    study.report.set(replace(rich_plan(), notes=False))
    assert study.material(ReportOptions()).result(60).plan == replace(rich_plan(), notes=False)
    study.report.set(rich_plan())
    study.close()


def test_the_day_can_be_given(path: Path) -> None:
    with open_for_reading(path) as study:
        assert material_of(study, ReportOptions(), made_on=date(2026, 3, 16)).made_on == date(2026, 3, 16)


def test_tasks_with_recorded_clicks_have_a_map_unless_it_is_left_out(tmp_path: Path, path: Path) -> None:
    pointed = pointed_study(tmp_path)
    found = read(pointed).maps
    assert [one.title for one in found] == ["Where people clicked: Find a shoe", "Where people clicked: Buy it"]
    (of_one,) = read(pointed, ReportOptions(where=(("participant", "P02"),))).maps
    assert of_one.note.startswith("1 person, 1 attempt, 1 click on")
    assert read(pointed, ReportOptions(left_out=frozenset({"pointing"}))).maps == ()
    assert read(pointed, ReportOptions(one_page=True)).maps == ()
    assert read(path).maps == ()


def test_tasks_with_few_attempts_and_little_input_have_a_map_of_ways(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pointed = pointed_study(tmp_path)
    titles = [one.title for one in read(pointed).ways]
    assert titles == ["Where the pointer went: Find a shoe", "Where the pointer went: Buy it"]
    assert read(pointed, ReportOptions(left_out=frozenset({"pointing"}))).ways == ()
    assert read(path).ways == ()
    with monkeypatch.context() as patch:
        patch.setattr("uxlab.lab.report_material._MOST_WAYS", 2)  # three people tried
        assert read(pointed).ways == ()
    monkeypatch.setattr("uxlab.lab.map_material.EXACT_EVENTS", 0)
    assert read(pointed).ways == ()


def test_maps_lie_on_the_pictures_that_were_taken_unless_they_are_left_out(tmp_path: Path) -> None:
    pointed = pointed_study(tmp_path)
    study = open_study(pointed, print)
    study.pictures.keep(taken(pointed, "P01", "find")).result(60)
    study.close()
    assert [bool(one.ground.picture) for one in read(pointed).maps] == [True, False]
    assert [bool(one.ground.picture) for one in read(pointed, ReportOptions(pictures=False)).maps] == [False, False]
    others = ReportOptions(where=(("participant", "P02"),))
    assert [one.ground.picture for one in read(pointed, others).maps] == [b""], "of nobody whom it is not about"


def test_maps_lie_on_what_was_supplied_and_on_nothing_where_the_author_says_so(tmp_path: Path) -> None:
    pointed = pointed_study(tmp_path)
    study = open_study(pointed, print)
    study.pictures.keep(taken(pointed, "P01", "find")).result(60)
    shot = NewPicture("buy.jpg", screenshot(colour="#102030"), (1280, 800))
    study.supplied.supply("buy", shot).result(60)
    study.close()
    assert [one.ground.picture for one in read(pointed).maps] == [screenshot(), shot.png]
    study = open_study(pointed, print)
    study.report.set(ReportPlan(pictures=False)).result(60)
    study.close()
    assert [one.ground.picture for one in read(pointed).maps] == [b"", b""]
    anyway = read(pointed, ReportOptions(pictures=True)).maps
    assert [bool(one.ground.picture) for one in anyway] == [True, True]


def test_a_report_holds_only_so_many_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.lab.report_material._MOST_MAPS", 1)
    assert len(read(pointed_study(tmp_path)).maps) == 1


def test_options_in_full_leave_nothing_to_the_plan() -> None:
    plan = ReportPlan(
        texts=((ReportText.TITLE, "Kept"), (ReportText.CLIENT, "Larkspur")),
        left_out=frozenset({"journey"}),
        notes=True,
    )
    options = in_full(ReportOptions(one_page=True, texts={ReportText.CLIENT: ""}), plan)
    assert (options.notes, options.left_out, options.one_page) == (True, frozenset({"journey"}), True)
    assert (options.pictures, in_full(ReportOptions(), replace(plan, pictures=False)).pictures) == (True, False)
    assert options.texts[ReportText.TITLE] == "Kept"
    assert set(options.texts) == set(ReportText)
    other = ReportPlan(texts=((ReportText.CLIENT, "Somebody"), (ReportText.AUTHORS, "Else")))
    assert planned(other, options) == replace(plan, texts=((ReportText.TITLE, "Kept"),))


@pytest.mark.parametrize(("excluded", "people"), [(Excluded.OUT, 20), (Excluded.IN_TOO, 21), (Excluded.ALONE, 1)])
def test_excluded_people_are_in_the_figures_as_asked_for(path: Path, excluded: Excluded, people: int) -> None:
    made = read(path, ReportOptions(excluded=excluded))
    assert made.summary.participants == people
    assert made.readmitted == (() if excluded is Excluded.OUT else (("P09", "took part in an earlier round"),))
    assert len(made.part.sessions) == (1 if excluded is Excluded.ALONE else 21)
