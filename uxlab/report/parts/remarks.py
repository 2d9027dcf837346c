"""What is in none of the figures, and what weakens them: said, not hidden."""

from collections.abc import Iterator

from uxlab.metrics.sample import INDEPENDENT
from uxlab.metrics.study import StudySummary
from uxlab.report.document import Bullets
from uxlab.report.material import Material
from uxlab.wording.chosen import chosen_text
from uxlab.wording.figures import counted, number_text
from uxlab.wording.left_out import erased_text, readmitted_text


def remarks(material: Material) -> Iterator[Bullets]:
    """Return the remarks as a list, none where there is nothing to say."""
    summary = material.summary
    said = (*_left(summary), *_uncounted(summary), *_uneven(summary), *_methods(summary), *_chosen(material))
    if said:
        yield Bullets(items=said)


def _left(summary: StudySummary) -> Iterator[str]:
    left = summary.left
    parts = ((left.skipped, "skipped"), (left.faults, "ended by a technical fault"), (left.still_open, "still open"))
    said = [f"{number} {what}" for number, what in parts if number]
    if said:
        yield f"Attempts in no figure: {', '.join(said)}."
    if summary.people_left_out:
        yield f"{counted(len(summary.people_left_out), 'participant')} excluded from every figure."
    if summary.erased:
        yield erased_text(summary.erased)


def _uncounted(summary: StudySummary) -> Iterator[str]:
    for number, what in ((summary.uncounted.errors, "errors"), (summary.uncounted.assists, "assists")):
        if number:
            yield f"Nobody counted {what} in {number} of {counted(summary.attempts, 'attempt')}; no figure has them."


def _uneven(summary: StudySummary) -> Iterator[str]:
    spread = summary.error_spread
    if spread is not None and spread.overdispersed:
        per = number_text(spread.per_person, 2, "errors per attempt", 0)
        yield f"A few people make most of the errors; over people the mean is {per}."


def _methods(summary: StudySummary) -> Iterator[str]:
    """Return what the methods of the main figures say beyond their names and what the section on metrics says."""
    figures = summary.overall
    for name, estimate in (("Success rate", figures.success_rate), ("Time per task", figures.time_per_task)):
        remark = [] if estimate is None else [one for one in estimate.method.split("; ")[1:] if one != INDEPENDENT]
        if remark:
            yield f"{name}: {'; '.join(remark)}."


def _chosen(material: Material) -> Iterator[str]:
    if material.where:
        yield f"Only sessions with {chosen_text(material.data.design, material.where)} are in this report."
    if said := readmitted_text(material.excluded, material.readmitted):
        yield said
