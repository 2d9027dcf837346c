"""Paper, margins and the size of charts."""

import pytest

from uxlab.report.document import Paper
from uxlab.report.setting.sheet import CHART_MARGIN_PX, SHEETS

POINTS_AN_INCH, MM_AN_INCH = 72, 25.4


@pytest.mark.parametrize(("paper", "width_mm", "height_mm"), [(Paper.A4, 210, 297), (Paper.LETTER, 215.9, 279.4)])
def test_the_sizes_of_paper(paper: Paper, width_mm: float, height_mm: float) -> None:
    sheet = SHEETS[paper]
    assert sheet.width_pt / POINTS_AN_INCH * MM_AN_INCH == pytest.approx(width_mm, abs=0.01)
    assert sheet.height_pt / POINTS_AN_INCH * MM_AN_INCH == pytest.approx(height_mm, abs=0.01)


@pytest.mark.parametrize("one_page", [False, True])
def test_what_a_chart_shows_is_as_wide_as_the_text(*, one_page: bool) -> None:
    sheet = SHEETS[Paper.A4]
    margin = CHART_MARGIN_PX / sheet.chart_px(one_page=one_page)
    assert sheet.chart_pt(one_page=one_page) * (1 - 2 * margin) == pytest.approx(sheet.room_pt, abs=0.5)


def test_a_chart_is_drawn_at_its_size_unless_all_is_to_fit_one_page() -> None:
    sheet = SHEETS[Paper.A4]
    assert sheet.chart_px() / sheet.chart_pt() == pytest.approx(96 / 72, rel=0.01)
    assert sheet.chart_px(one_page=True) > sheet.chart_px()
