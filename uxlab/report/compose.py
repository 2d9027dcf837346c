"""From the material of a study to its report: contents after the Common Industry Format (ISO/IEC 25062)."""

from collections.abc import Callable, Mapping

from uxlab.report.document import Block, Document, Paper, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts.appendices import appendices
from uxlab.report.parts.author import conclusions, executive_summary, introduction
from uxlab.report.parts.comparison import comparison
from uxlab.report.parts.context import context
from uxlab.report.parts.dates import day_text
from uxlab.report.parts.findings import findings, first_problems
from uxlab.report.parts.front import front, subtitle, title
from uxlab.report.parts.indicators import indicators
from uxlab.report.parts.journey import journey
from uxlab.report.parts.metrics import metrics
from uxlab.report.parts.people import participants
from uxlab.report.parts.pictures import overview
from uxlab.report.parts.pointing import pointing
from uxlab.report.parts.questionnaires import questionnaires
from uxlab.report.parts.results import results, task_table
from uxlab.report.parts.tasks import procedure, tasks
from uxlab.report.parts.voices import voices
from uxlab.report.sections import SECTIONS

_PARTS: Mapping[str, Callable[[Material], Section]] = {
    "summary": executive_summary,
    "introduction": introduction,
    "participants": participants,
    "context": context,
    "tasks": tasks,
    "procedure": procedure,
    "metrics": metrics,
    "results": results,
    "questionnaires": questionnaires,
    "comparison": comparison,
    "indicators": indicators,
    "journey": journey,
    "pointing": pointing,
    "findings": findings,
    "voices": voices,
    "conclusions": conclusions,
    "appendices": appendices,
}


def compose(material: Material, *, paper: Paper = Paper.A4, one_page: bool = False) -> Document:
    """Return the report of a study; on one page only what somebody must know who reads nothing else."""
    return Document(
        kind="Usability report",
        title=title(material),
        subtitle=subtitle(material),
        made_on=day_text(material.made_on),
        dated=material.made_on,
        program=material.program,
        front=front(material),
        sections=_single_page(material) if one_page else _sections(material),
        paper=paper,
        one_page=one_page,
    )


def _sections(material: Material) -> tuple[Section, ...]:
    """Return the sections that the author leaves in, without those that have nothing to tell of."""
    keys = [name.key for name in SECTIONS if name.key not in material.plan.left_out]
    return tuple(_PARTS[key](material) for key in keys if key not in _needless(material))


def _needless(material: Material) -> set[str]:
    needless = set()
    if len(material.data.design.conditions) <= 1 and not material.comparisons:
        needless.add("comparison")
    if not material.plan.notes:
        needless.add("voices")
    if not material.maps:
        needless.add("pointing")
    return needless


def _single_page(material: Material) -> tuple[Section, ...]:
    if not material.summary.attempts:
        return ()
    pictures = tuple(overview(material))
    heading = next((one.chart.title for one in pictures), "Success, time and errors")
    return (
        Section(key="results", title=heading, blocks=(*pictures, task_table(material))),
        Section(
            key="findings", title="Problems to solve first", blocks=(first_problems(material), *_methods(material))
        ),
    )


def _methods(material: Material) -> tuple[Block, ...]:
    """Return in a line how the figures of the page were computed."""
    figures, sus = material.summary.overall, material.summary.sus
    named = (
        ("Success rate", figures.success_rate),
        ("Time per task", figures.time_per_task),
        ("Error rate", figures.error_rate),
        ("SUS", sus.estimate),
    )
    said = [f"{name}: {one.method.partition('; ')[0]}." for name, one in named if one is not None]
    return (Paragraph(text=" ".join(said), quiet=True),) if said else ()
