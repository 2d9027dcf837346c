"""Charts in a report: each with a caption that says what it is, and a text for those who cannot see it.

What marks and whiskers are is said in the chart itself, and not once more in its caption.
"""

from collections.abc import Iterator

from uxlab.charts import build
from uxlab.charts.spec import Chart
from uxlab.charts.tell import tell
from uxlab.report.document import Picture
from uxlab.report.material import Material


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
    sides = f" {pair.second} against {pair.first}." if pair else ""
    yield from picture(chart, f"Success rate, typical time and errors of each task.{sides}")


def outcomes(material: Material) -> Iterator[Picture]:
    """Return how attempts ended."""
    yield from picture(build.outcomes(material.summary), "Levels of completion; at each task a person counts once")


def ease(material: Material) -> Iterator[Picture]:
    """Return how easy people found each task."""
    yield from picture(build.ease(material.summary), "Mean answer to the SEQ after each task")
