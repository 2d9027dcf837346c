"""Where people clicked and went at each task, as far as their pointers were recorded."""

from collections.abc import Iterator
from dataclasses import replace

from uxlab.report.document import Block, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts.pictures import picture
from uxlab.report.sections import title_of

_SHARE = 0.7
"""Two maps fit on a page."""
_HOW = (
    "Each dot is a place on the participants’ screen, the larger the more often it was clicked. Clicks in pauses and "
    "in the moderator’s own windows are left out, and screens of different size are never laid over each other."
)


_HOW_WAYS = (
    "Each line is the way of the pointer in one attempt, from a square to a dot. Tasks with many attempts have no such "
    "map: their lines could not be told apart."
)


def pointing(material: Material) -> Section:
    """Return a map of the clicks at each task, and of the pointers' ways where there are few."""
    return Section(key="pointing", title=title_of("pointing"), blocks=tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    yield Paragraph(text=_HOW)
    for chart in material.maps:
        yield from picture(replace(chart, ground=replace(chart.ground, share=_SHARE)), chart.title)
    left_out = len(material.data.design.tasks) - len(material.maps)
    if left_out > 0:
        yield Paragraph(text=_without(left_out), quiet=True)
    if material.ways:
        yield Paragraph(text=_HOW_WAYS)
    for chart in material.ways:
        yield from picture(replace(chart, ground=replace(chart.ground, share=_SHARE)), chart.title)


def _without(tasks: int) -> str:
    return f"Tasks without a map: {tasks}. No click was recorded there, or the report has as many maps as it can hold."
