"""Charts in a report: each with a caption that says what it is, and a text for those who cannot see it."""

from collections.abc import Iterator

from uxlab.charts import build
from uxlab.charts.spec import Chart
from uxlab.charts.tell import tell
from uxlab.report.document import Picture
from uxlab.report.material import Material
from uxlab.report.parts.cells import interval_name


def picture(chart: Chart, caption: str) -> Iterator[Picture]:
    """Return the picture of a chart, none of an empty one."""
    if not chart.empty:
        yield Picture(chart=chart, caption=caption, alternative=tell(chart))


def overview(material: Material) -> Iterator[Picture]:
    """Return the chart of the first page: success, time and errors of each task."""
    pair = material.comparisons[0] if len(material.comparisons) == 1 else None
    if "comparison" in material.plan.left_out:
        pair = None
    chart = build.tasks(material.summary, material.data.design, compared=pair)
    sides = f" Filled: {pair.second}. Hollow: {pair.first}." if pair else ""
    level = interval_name(material.summary.confidence)
    yield from picture(chart, f"Success rate, typical time and errors of each task.{sides} Whiskers: {level}.")


def outcomes(material: Material) -> Iterator[Picture]:
    """Return how attempts ended."""
    yield from picture(build.outcomes(material.summary), "How people ended at each task")


def ease(material: Material) -> Iterator[Picture]:
    """Return how easy people found each task."""
    level = interval_name(material.summary.confidence)
    yield from picture(build.ease(material.summary), f"Ease of each task (SEQ, 1 to 7). Whiskers: {level}.")
