"""The figures: per task, per participant, and over all tasks, with the goals that the design sets."""

from collections.abc import Iterator, Sequence

from uxlab.metrics.compare_goals import GoalResult, Outcome
from uxlab.metrics.study import Part, TaskSummary
from uxlab.report.document import Block, Cell, Column, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, right, table, with_span_note
from uxlab.report.parts.overall import summary_table
from uxlab.report.parts.pictures import ease, outcomes, overview
from uxlab.report.parts.remarks import remarks
from uxlab.report.sections import title_of
from uxlab.wording.figures import clock, percent, sure

NOTHING_TRIED = "Nobody has tried a task yet, so there are no results. Conduct a session on the Run page."
_LEVELS = {
    "unassisted-success": "Unassisted",
    "assisted-success": "Assisted",
    "success-assists-not-counted": "Success",
    "partial": "Partial",
    "failure": "Failure",
    "abandoned": "Gave up",
    "timeout": "Time limit",
    "stopped": "Stopped",
}


def results(material: Material) -> Section:
    """Return the results; of a study in which nothing was tried, what is missing."""
    if not material.summary.attempts:
        return Section(key="results", title=title_of("results"), blocks=(Gap(text=NOTHING_TRIED),))
    per_task = (*overview(material), task_table(material), *outcomes(material), *ease(material))
    more = (_levels_table(material), _times_table(material), _counts_table(material))
    sections = [
        Section(key="results-tasks", title="Per task", blocks=(*per_task, *more)),
        Section(key="results-people", title="Per participant", blocks=(_people_table(material),)),
        Section(key="results-overall", title="Over all tasks", blocks=(summary_table(material), *remarks(material))),
    ]
    if material.goals:
        sections.append(Section(key="results-goals", title="Goals", blocks=tuple(_goals(material))))
    return Section(key="results", title=title_of("results"), sections=tuple(sections))


def task_table(material: Material) -> Block:
    """Return the table of the first page: a row a task, its success, times and errors."""
    level = f"{100 * material.summary.confidence:g} %"

    def line(task: TaskSummary) -> tuple[Cell, ...]:
        figures = task.figures
        return (
            cells.text(task.name),
            cells.share_of(figures.success_rate, strong=True),
            cells.span(figures.success_rate, percent),
            cells.time(figures.time_per_task, interval_too=False),
            cells.time(figures.time_geometric_mean, strong=True),
            cells.value(figures.error_rate, 2, 0, strong=True),
        )

    rows = [line(task) for task in material.summary.tasks]

    columns = (
        left("Task, all participants" if material.comparisons else "Task", wide=True),
        right("Success"),
        right(level),
        right("Time, mean"),
        _spanned("Geometric mean", level, [row[4] for row in rows]),
        _spanned("Errors per attempt", level, [row[5] for row in rows]),
    )
    return table("Success, time and errors of each task", columns, rows, missing=NOTHING_TRIED)


def _spanned(name: str, level: str, column: Sequence[Cell]) -> Column:
    """Return a column whose title names the level of its intervals, if it has any."""
    return right(f"{name}, {level}" if any(cell.aside for cell in column) else name)


def _levels_table(material: Material) -> Block:
    """Return at which level people ended, as counts: completed unassisted, assisted, partly, and not."""
    known = [task for task in material.summary.tasks if task.details is not None]
    columns = (left("Task", wide=True), right("Participants"), *(right(name) for name in _LEVELS.values()))

    def row(task: TaskSummary) -> tuple[Cell, ...]:
        people: dict[str, int] = {one.level: one.people for one in task.details.outcomes} if task.details else {}
        counts = (people.get(level) for level in _LEVELS)
        return (cells.text(task.name), cells.number(task.participants), *(cells.number(number) for number in counts))

    return table("How many people ended at which level", columns, map(row, known), missing=NOTHING_TRIED)


def _times_table(material: Material) -> Block:
    """Return the times as the Common Industry Format wants them: mean, deviation, extremes."""
    columns = (
        left("Task", wide=True),
        right("n"),
        right("Mean"),
        right("SD"),
        right("Shortest"),
        right("Longest"),
        right("Median"),
        right("Completion, % per minute"),
    )

    def row(task: TaskSummary) -> tuple[Cell, ...]:
        spread = task.details.time_spread if task.details else None
        mean = task.figures.time_per_task
        return (
            cells.text(task.name),
            cells.number(None if mean is None else mean.n),
            cells.time(mean, strong=True),
            cells.seconds(spread.sd if spread else None),
            cells.seconds(spread.min if spread else None),
            cells.seconds(spread.max if spread else None),
            cells.time(task.figures.time_median, interval_too=False),
            cells.value(task.figures.efficiency_percent_per_minute, 0),
        )

    note = "Times of attempts that were completed, without pauses."
    times = table("Times", columns, map(row, material.summary.tasks), missing=NOTHING_TRIED, note=note)
    return with_span_note(times, material.summary.confidence)


def _counts_table(material: Material) -> Block:
    columns = (
        left("Task", wide=True),
        right("Errors per attempt"),
        right("Error-free"),
        right("Assists per attempt"),
        right("Gave up"),
        right("Clicks"),
        right("SEQ"),
    )

    def row(task: TaskSummary) -> tuple[Cell, ...]:
        figures = task.figures
        return (
            cells.text(task.name),
            cells.value(figures.error_rate, 2, 0),
            cells.share(figures.error_free_rate),
            cells.value(figures.assists_per_attempt, 2, 0),
            cells.share(figures.abandon_rate),
            cells.value(figures.clicks_per_task, 1, 0),
            cells.value(figures.seq, 1, 1, 7),
        )

    caption = "Errors, assists, clicks and ease"
    counts = table(caption, columns, map(row, material.summary.tasks), missing=NOTHING_TRIED)
    return with_span_note(counts, material.summary.confidence)


def _people_table(material: Material) -> Block:
    columns = (
        left("Participant"),
        right("Attempts"),
        right("Unassisted completion"),
        right("Assisted completion"),
        right("Time, mean"),
        right("Errors per attempt"),
        right("Assists per attempt"),
        right("SUS"),
    )

    def row(part: Part) -> tuple[Cell, ...]:
        figures, details = part.overall, part.details
        return (
            cells.text(part.key),
            cells.number(part.attempts),
            cells.share_of(figures.unassisted_success_rate),
            cells.share_of(details.assisted_success_rate if details else None),
            cells.time(figures.time_per_task, interval_too=False),
            cells.value(figures.error_rate, 2),
            cells.value(figures.assists_per_attempt, 2),
            cells.value(part.sus.estimate, 1),
        )

    rows = [row(part) for part in material.summary.by_participant if part.attempts or part.sus.estimate is not None]
    note = "One person’s figures have no interval, and one person’s SUS has no grade."
    return table("Results of each participant", columns, rows, missing=NOTHING_TRIED, note=note)


def _goals(material: Material) -> Iterator[Block]:
    names = {task.task: task.name for task in material.summary.tasks}

    def row(goal: GoalResult) -> tuple[Cell, ...]:
        rate = goal.figure == "success"
        reached = cells.share(goal.estimate) if rate else cells.time(goal.estimate)
        asked = f"more than {percent(goal.target)} %" if rate else f"less than {clock(goal.target)}"
        certain = "" if goal.certainty is None else sure(goal.certainty)
        return (
            cells.text(names.get(goal.task or "", goal.task or "")),
            cells.text("Success rate" if rate else "Typical time"),
            Cell(text=asked, number=goal.target),
            reached,
            Cell(text=certain, number=goal.certainty) if certain else cells.NOTHING,
            cells.text(_verdict(goal.outcome), strong=True),
        )

    columns = (
        left("Task", wide=True),
        left("Figure"),
        left("Goal"),
        right("Reached"),
        right("Certainty"),
        left("Verdict"),
    )
    yield table("Goals of the design", columns, map(row, material.goals), missing="The design sets no goals.")
    yield Paragraph(text="Certainty: how sure it is that the true value is on the good side of the goal.", quiet=True)


def _verdict(outcome: Outcome) -> str:
    return outcome.value.capitalize()
