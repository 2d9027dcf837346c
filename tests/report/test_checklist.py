"""What the format requires and a study lacks."""

from dataclasses import replace

from uxlab.model.design import Design, Participant, Task
from uxlab.model.report import ReportPlan
from uxlab.model.results import StudyData
from uxlab.report.checklist import checklist
from uxlab.report.material import Material


def items(material: Material) -> list[str]:
    return [lack.item for lack in checklist(material)]


def test_a_study_with_everything_lacks_only_what_its_author_left_open(rich: Material) -> None:
    assert items(rich) == ["Procedure"]  # the one text of a plan that the rich study has not


def test_an_empty_study_lacks_all_that_is_required(empty: Material) -> None:
    found = items(empty)
    for item in ("Product", "Test objectives", "Test facility", "Tasks", "Satisfaction", "Results", "Title page"):
        assert item in found
    assert all(lack.missing and lack.where for lack in checklist(empty))


def test_each_text_is_missed_by_itself(rich: Material) -> None:
    without = replace(rich, plan=ReportPlan())
    assert {"Product", "User population", "Test facility", "Conclusions"} <= {*items(without)}
    assert "Test objectives" not in items(without)  # the study's own description says them


def test_tasks_without_criteria_or_text_are_named(rich: Material) -> None:
    design = replace(rich.data.design, tasks=(*rich.data.design.tasks, Task(key="new", name="A new task")))
    lacks = checklist(replace(rich, data=StudyData(design=design, sessions=rich.data.sessions)))
    assert [lack.missing for lack in lacks if "A new task" in lack.missing] == [
        "“A new task” has no success criteria.",
        "“A new task” has no text for participants.",
    ]


def test_fields_that_are_empty_name_their_people(rich: Material) -> None:
    people = (*rich.data.design.participants[:3], Participant(code="P99"))
    design = replace(rich.data.design, participants=people)
    lacks = checklist(replace(rich, data=StudyData(design=design, sessions=rich.data.sessions)))
    assert [lack.missing for lack in lacks if lack.item == "Participants"] == ["Some fields are empty: P99."]


def test_few_people_and_unknown_machines_are_said(rich: Material) -> None:
    few = replace(rich, data=replace(rich.data, sessions=rich.data.sessions[:3]))
    assert "Number of participants" in items(few)
    bare = replace(rich, contexts=tuple(replace(one, screens=()) for one in rich.contexts))
    assert "In 20 of 20 sessions computer and screen were not recorded." in [lack.missing for lack in checklist(bare)]


def test_codes_alone_are_not_enough_of_participants(rich: Material) -> None:
    design = Design(name="x", participants=(Participant(code="P01"),))
    assert "Participants" in items(replace(rich, data=StudyData(design=design)))


def test_every_place_but_a_file_can_be_gone_to(empty: Material, rich: Material) -> None:
    without = replace(rich, plan=ReportPlan())
    found = {lack.where: lack.target for lack in (*checklist(empty), *checklist(without))}
    assert found["Results, Make report: product"] == "report:product"
    assert found["Design, Tasks"] == "design:tasks"
    assert found["Run"] == "run:"
    task = replace(rich.data.design, tasks=(Task(key="new", name="A new task"),))
    targets = {lack.target for lack in checklist(replace(rich, data=replace(rich.data, design=task)))}
    assert "design:task:new" in targets
