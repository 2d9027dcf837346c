"""Tasks and procedure."""

from dataclasses import replace

from tests.report.walking import blocks_in, gaps, row_of, tables, texts_in
from uxlab.model.design import Task
from uxlab.model.report import ReportPlan, ReportText
from uxlab.report.material import Material
from uxlab.report.parts.tasks import NO_CRITERIA, NO_TASKS, procedure, questionnaire_name, tasks


def test_each_task_has_its_criteria_and_its_measures(rich: Material) -> None:
    made = tasks(rich)
    assert [one.title for one in made.sections][3] == "4. Pay with a voucher"
    assert texts_in(made.sections[3].blocks[0]) == ["The page confirms it.", "Nothing else was bought."]
    row = row_of(tables(made)["What each task is measured against"], "Pay with a voucher")
    assert {title: cell.text for title, cell in row.items()} == {
        "Task": "Pay with a voucher", "Time limit": "3:00", "Expert": "0:32", "Time goal": "2:23",
        "Success goal": "78 %", "Fewest clicks": "4", "Chances of error": "5", "Conversion": "yes",
    }  # fmt: skip


def test_times_of_experts_are_written_alike(rich: Material) -> None:
    short = tuple(Task(key=name, name=name, expert_time_s=time) for name, time in (("a", 9.0), ("b", 14.0)))
    made = tasks(replace(rich, data=replace(rich.data, design=replace(rich.data.design, tasks=short))))
    table = tables(made)["What each task is measured against"]
    assert [row_of(table, name)["Expert"].text for name in "ab"] == ["0:09", "0:14"]


def test_what_is_not_written_down_is_missing(rich: Material, empty: Material) -> None:
    assert gaps(tasks(empty)) == [NO_TASKS]
    design = replace(rich.data.design, tasks=(Task(key="x", name="X", success_criteria=(" ",)),))
    assert gaps(tasks(replace(rich, data=replace(rich.data, design=design)))) == [NO_CRITERIA]


def test_the_procedure_is_the_author_s_then_the_design_s(rich: Material) -> None:
    plan = ReportPlan(texts=((ReportText.PROCEDURE, "Coffee first."),))
    said = [text for block in blocks_in(procedure(replace(rich, plan=plan))) for text in texts_in(block)]
    assert said[0] == "Coffee first."
    assert "After a task the participant answers the questionnaire Single Ease Question." in said
    asked = "System Usability Scale, Net Promoter Score and About the shop"
    assert f"At the end the participant answers the questionnaires {asked}." in said


def test_questionnaires_are_called_by_both_names(rich: Material) -> None:
    assert [questionnaire_name(one) for one in rich.questionnaires][1] == "System Usability Scale (SUS)"
