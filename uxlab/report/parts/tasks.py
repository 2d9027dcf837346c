"""The tasks with what counts as completing them, and how a session goes."""

from collections.abc import Iterator

from uxlab.model.design import QuestionnaireUse, Slot, Task
from uxlab.model.report import ReportText
from uxlab.questionnaires.form import Questionnaire
from uxlab.report.document import Block, Bullets, Cell, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, paragraphs, right, table
from uxlab.report.sections import title_of
from uxlab.wording.figures import counted, listed, percent

NO_TASKS = "The design has no tasks. Add them on the Design page."
NO_CRITERIA = "What counts as completing this task is not written down."


def tasks(material: Material) -> Section:
    """Return a section for each task: its criteria and what it is measured against."""
    designed = material.data.design.tasks
    sections = tuple(
        Section(key=f"task-{number}", title=f"{number}. {task.name}", blocks=(_criteria(task),))
        for number, task in enumerate(designed, 1)
    )
    words = "The wording that participants read is in the appendix, under Instructions."
    blocks: tuple[Block, ...] = (Gap(text=NO_TASKS),)
    if designed:
        blocks = (_measures(designed), Paragraph(text=words, quiet=True))
    return Section(key="tasks", title=title_of("tasks"), blocks=blocks, sections=sections)


def procedure(material: Material) -> Section:
    """Return how a session goes: the author's words, then what the design says."""
    design = material.data.design
    written = paragraphs(material.plan.text(ReportText.PROCEDURE))
    names = {one.key: one.name.in_language() for one in material.questionnaires}
    steps = ["The participant reads what the study is about and says what may be recorded."]
    steps += _asked(design.questionnaires, Slot.BEFORE_SESSION, names, "Before the tasks")
    number = counted(len(design.tasks), "task") if design.tasks else "The tasks"
    steps.append(f"{number}, one after the other; the time runs from Start until the attempt ends.")
    steps += _asked(design.questionnaires, Slot.AFTER_TASK, names, "After a task")
    steps += _asked(design.questionnaires, Slot.AFTER_SESSION, names, "At the end")
    note = "Time in a pause counts for nothing. Help from the moderator is an assist, and noted as one."
    blocks: tuple[Block, ...] = (*written, Bullets(items=tuple(steps), numbered=True), Paragraph(text=note))
    return Section(key="procedure", title=title_of("procedure"), blocks=blocks)


def questionnaire_name(questionnaire: Questionnaire) -> str:
    """Return what people call a questionnaire: its name, and its short name where it has one."""
    name = questionnaire.name.in_language()
    short = questionnaire.short_name
    return f"{name} ({short})" if short and short != name else name


def _asked(uses: tuple[QuestionnaireUse, ...], slot: Slot, names: dict[str, str], when: str) -> Iterator[str]:
    asked = list(dict.fromkeys(names.get(use.key, use.key) for use in uses if use.slot is slot))
    if asked:
        kind = "questionnaire" if len(asked) == 1 else "questionnaires"
        yield f"{when} the participant answers the {kind} {listed(asked)}."


def _criteria(task: Task) -> Block:
    criteria = tuple(one for one in task.success_criteria if one.strip())
    return Bullets(items=criteria) if criteria else Gap(text=NO_CRITERIA)


def _measures(tasks: tuple[Task, ...]) -> Block:
    columns = (
        left("Task", wide=True),
        right("Time limit"),
        right("Expert"),
        right("Time goal"),
        right("Success goal"),
        right("Fewest clicks"),
        right("Fewest pages"),
        right("Chances of error"),
        left("Conversion"),
        left("Starts at"),
    )

    longest = max((task.expert_time_s or 0.0 for task in tasks), default=0.0)

    def row(task: Task) -> tuple[Cell, ...]:
        goal = task.success_goal
        return (
            cells.text(task.name),
            cells.seconds(task.time_limit_s),
            cells.seconds(task.expert_time_s, longest),
            cells.seconds(task.time_goal_s),
            cells.NOTHING if goal is None else Cell(text=f"{percent(goal)} %", number=goal),
            cells.number(task.optimal_clicks),
            cells.number(task.optimal_pages),
            cells.number(task.error_opportunities),
            cells.text("yes" if task.conversion_goal else ""),
            cells.text(task.start_page),
        )

    return table("What each task is measured against", columns, map(row, tasks), missing=NO_TASKS)
