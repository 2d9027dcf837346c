"""The tasks as stages that people go through: how far they get, how long it takes, how they feel."""

from uxlab.charts import build
from uxlab.metrics.study import TaskSummary
from uxlab.report.document import Cell, Gap, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, right, table, with_span_note
from uxlab.report.parts.pictures import picture
from uxlab.report.sections import title_of

NO_JOURNEY = "Nobody has tried a task yet, so there is no journey to show."


def journey(material: Material) -> Section:
    """Return the journey as a picture and as the table of its stages; quotes only where notes are in."""
    quotes = material.data if material.plan.notes else None
    chart = build.journey(material.summary, quotes)
    caption = "The tasks as stages, from left to right"
    tried = [task for task in material.summary.tasks if task.attempts]
    columns = (
        left("Stage", wide=True),
        right("Success"),
        right("Typical time"),
        right("Ease, 1 to 7"),
        right("Errors per attempt"),
    )
    stages = table("Stages of the journey", columns, map(_row, tried), missing=NO_JOURNEY)
    stages = with_span_note(stages, material.summary.confidence)
    blocks = (stages,) if isinstance(stages, Gap) else (*picture(chart, caption), stages)
    return Section(key="journey", title=title_of("journey"), blocks=blocks)


def _row(task: TaskSummary) -> tuple[Cell, ...]:
    figures = task.figures
    return (
        cells.text(task.name),
        cells.share(figures.success_rate),
        cells.time(figures.time_geometric_mean),
        cells.value(figures.seq, 1, 1, 7),
        cells.value(figures.error_rate, 2, 0),
    )
