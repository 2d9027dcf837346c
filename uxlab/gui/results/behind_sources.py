"""From what a mark of a chart was made from to what the side panel is asked. No Qt."""

from dataclasses import replace

from uxlab.charts.sources import Source
from uxlab.gui.results.behind_lines import Asked, Figure
from uxlab.model.session import Outcome

_HELPED = {"success": False, "assisted": True}
"""The levels of a bar of outcomes that are both successes."""


def asked_of(source: Source) -> Asked:
    """Return what to ask for the attempts, answers or moments behind a mark."""
    asked = Asked(
        Figure(source.figure),
        source.task,
        number=source.number,
        questionnaire=source.questionnaire,
        item=source.item,
        level=source.level,
        problem=source.problem,
        person=source.person,
    )
    if asked.figure is not Figure.OUTCOMES or not source.level:
        return asked
    helped = _HELPED.get(source.level)
    outcome = Outcome.SUCCESS if helped is not None else Outcome(source.level)
    return replace(asked, level="", outcome=outcome, helped=helped)
