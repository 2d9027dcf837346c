"""Which charts there are of a study. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from uxlab.charts import build
from uxlab.charts.spec import Chart
from uxlab.gui.results.results import Results
from uxlab.metrics.problems import summarise_problems, those_who_tried
from uxlab.metrics.selection import selected_sessions
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.model.problems import Problem
from uxlab.questionnaires.form import ItemKind
from uxlab.questionnaires.own import loader

EMPATHY, EXPERIENCE = "empathy", "experience"
_CHOSEN = {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartEntry:
    """A chart by its key; None where the tab shows something that is no chart. `nothing`: why it is empty."""

    key: str
    name: str
    group: str
    chart: Chart | None = None
    nothing: str = ""


def chart_entries(results: Results, problems: Sequence[Problem]) -> tuple[ChartEntry, ...]:
    """Return all charts of the chosen sessions; takes up to a second, for each person's figures are in them."""
    summary = summarise(results.data, confidence=results.choice.confidence)
    people = those_who_tried(selected_sessions(results.data, ()))
    found = summarise_problems(problems, people, results.choice.confidence)
    return (
        _entry("tasks", "Tasks", "Tasks", build.tasks(summary, results.data.design), "Nobody has tried a task yet"),
        _entry("outcomes", "How attempts ended", "Tasks", build.outcomes(summary), "No attempt has ended yet"),
        _entry("ease", "Ease, SEQ", "Tasks", build.ease(summary), "Nobody has answered the SEQ"),
        _entry("clicks", "Clicks", "Tasks", build.clicks(summary, results.data.design), "No clicks were recorded"),
        _entry("learning", "Learning", "Tasks", build.learning(summary), "Nobody repeated a task"),
        ChartEntry(key="journey", name="Journey", group="People", chart=build.journey(summary, results.data)),
        ChartEntry(key=EMPATHY, name="Empathy map", group="People"),
        ChartEntry(key=EXPERIENCE, name="CX beside UX", group="People"),
        _entry("sus", "SUS", "Questionnaires", build.sus(summary), "Nobody has a SUS score"),
        _entry("scores", "SUS scores", "Questionnaires", build.sus_scores(summary), "Nobody has a SUS score"),
        *_asked(results, summary),
        *_own(summary),
        _entry("matrix", "Problem matrix", "Problems", build.matrix(found), "No problem is listed yet"),
        _entry("discovery", "Discovery", "Problems", build.discovery(found), "Too little to estimate from"),
    )


def _asked(results: Results, summary: StudySummary) -> Iterator[ChartEntry]:
    """Return a chart for each questionnaire with scales, each once though it is asked at several moments."""
    load = loader(results.data.design.questionnaires)
    for key in dict.fromkeys(use.key for use in results.data.design.questionnaires):
        form = load(key)
        if build.charted(form):
            chart = build.questionnaire(results.data, summary, form)
            yield _entry(f"asked:{key}", f"{form.short_name}, items", "Questionnaires", chart, "Nobody has answered")


def _own(summary: StudySummary) -> Iterator[ChartEntry]:
    names = {task.task: task.name for task in summary.tasks}
    for asked in summary.custom:
        for item in asked.items:
            if item.kind in _CHOSEN:
                task = f", {names.get(asked.task, asked.task)}" if asked.task else ""
                chart = build.own_answers(item, summary.confidence)
                key = f"own:{asked.questionnaire}:{asked.task or ''}:{item.key}"
                yield _entry(key, f"{item.text}{task}", "Own questions", chart, "Nobody has answered")


def _entry(key: str, name: str, group: str, chart: Chart, nothing: str) -> ChartEntry:
    return ChartEntry(key=key, name=name, group=group, chart=chart, nothing=nothing if chart.empty else "")
