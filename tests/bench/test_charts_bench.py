"""Drawing the charts of a report: it promises all of them, with everything else, in under five seconds."""

from time import process_time

import pytest

from tests.bench.costs import below_s, cost_s
from tests.report.example import charts
from uxlab.charts.files import png, svg
from uxlab.charts.theme import LIGHT, PRINT

pytestmark = pytest.mark.alone

LONGEST_S = 2.0
"""For eight charts twice over; measured: 0.9 s of processor time."""


def all_of_them() -> None:
    for chart in charts():
        svg(chart, PRINT)
        png(chart, LIGHT)


def test_a_chart_of_every_kind_is_drawn_and_written_in_good_time() -> None:
    svg(charts()[0], LIGHT)  # loads matplotlib and its fonts
    below_s(lambda: cost_s(all_of_them, process_time), LONGEST_S)
