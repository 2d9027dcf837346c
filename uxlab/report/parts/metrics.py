"""What every figure is, and how it was computed here."""

from collections.abc import Iterator

from uxlab.metrics.estimate import Estimate
from uxlab.report.document import Block, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts.cells import interval_name, left, table, text
from uxlab.report.sections import title_of

_OVERALL = (
    ("success_rate", "Success rate", "People who completed a task / people who attempted it."),
    ("unassisted_success_rate", "Unassisted completion", "People who completed it without any help / people."),
    ("partial_rate", "Partial success", "People who reached part of the criteria / people; in no success rate."),
    ("failure_rate", "Failure", "People who took the task for done though a criterion was not met / people."),
    ("abandon_rate", "Abandon rate", "People who gave up / people who attempted it."),
    ("timeout_rate", "Time limit", "People whose time ran out / people."),
    ("time_per_task", "Time per task", "Sum of completed times / number of respondents, without pauses."),
    ("time_geometric_mean", "Typical time", "Geometric mean of completed times: a few long ones pull it less."),
    ("time_median", "Median time", "Half of the completed times lie below it."),
    ("error_rate", "Error rate", "Errors / task attempts; a mean count that can exceed 1, never a percentage."),
    ("error_free_rate", "Error-free rate", "Attempts without any error / attempts."),
    ("assists_per_attempt", "Assists", "Times that the moderator helped / attempts."),
    ("clicks_per_task", "Clicks per task", "Mean of the participant’s own clicks in an attempt."),
    ("efficiency_percent_per_minute", "Efficiency", "Success rate / mean time in minutes, as the CIF has it."),
    ("seq", "SEQ", "Single Ease Question after a task: 1 very difficult to 7 very easy; products average about 5.5."),
)
_OPINIONS = (
    ("nps", "NPS", "Share of promoters (9, 10) less that of detractors (0 to 6), from −100 to 100."),
    ("csat", "CSAT", "Percentage of the two best of five answers."),
    ("ces", "CES", "Customer effort, mean of 1 to 7."),
    ("umux", "UMUX", "Four items, 0 to 100."),
    ("umux_lite", "UMUX-Lite", "Two items, 0 to 100."),
    ("asq", "ASQ", "After-Scenario Questionnaire, mean of three items; 1 is best, 7 is worst."),
    ("tlx", "NASA-TLX", "Task load, mean of six scales from 0 to 100; low is good."),
)
_SUS = "System Usability Scale, 0 to 100, no percentage. Grade, percentile and adjective classify the mean of a study."
_UEQ = "User Experience Questionnaire, short form: pragmatic and hedonic quality from −3 to 3."


def metrics(material: Material) -> Section:
    """Return the definitions of the figures that the report has, each with its method."""
    confidence = interval_name(material.summary.confidence)
    columns = (left("Figure"), left("What it is", wide=True), left("Value and interval"))
    rows = [[text(name), text(what), text(how)] for name, what, how in _defined(material)]
    read = (
        f"Whiskers and brackets show the {confidence}: such intervals hold the true value in "
        f"{100 * material.summary.confidence:g} of 100 studies. One person’s figures have none. Several tasks of one "
        "person count as independent of each other. Attempts that ended in a technical fault are in no figure."
    )
    blocks: list[Block] = [Paragraph(text=read)]
    blocks.append(table("Definitions", columns, rows, missing="No figure has a value yet.", sortable=False))
    return Section(key="metrics", title=title_of("metrics"), blocks=tuple(blocks))


def _defined(material: Material) -> Iterator[tuple[str, str, str]]:
    figures, opinions, sus = material.summary.overall, material.summary.opinions, material.summary.sus
    for field, name, what in _OVERALL:
        yield from _known(getattr(figures, field), name, what)
    yield from _known(sus.estimate, "SUS", _SUS)
    for field, name, what in _OPINIONS:
        yield from _known(getattr(opinions, field), name, what)
    if opinions.ueq_s is not None:
        yield from _known(opinions.ueq_s.overall, "UEQ-S", _UEQ)


def _known(estimate: Estimate | None, name: str, what: str) -> Iterator[tuple[str, str, str]]:
    if estimate is not None and estimate.value is not None:
        method = estimate.method.partition("; ")[0]
        yield name, what, f"{method[:1].upper()}{method[1:]}."
