"""What is said around a chart."""

from collections.abc import Callable

import pytest

from tests.charts.reading import read_sheet
from uxlab.charts.caption import bare, foot, has_interval, head, level, numbers, paragraph, short, value_format
from uxlab.charts.lettering import LABEL
from uxlab.charts.sheet import Sheet
from uxlab.charts.spec import Scale
from uxlab.metrics.estimate import Estimate

Make = Callable[..., Estimate]


def test_the_title_stands_above_the_sentences_and_can_be_left_to_others(sheet: Sheet) -> None:
    head(sheet, "Title", "Filled: B.", "", "Whiskers.", titled=True)
    other = Sheet(sheet.theme, 400, 10)
    head(other, "Title", "Filled: B.", titled=False)
    assert sheet.y > other.y
    assert read_sheet(sheet).words() == ["Title", "Filled: B. Whiskers."]
    assert read_sheet(other).words() == ["Filled: B."]


def test_nothing_said_takes_no_room(sheet: Sheet) -> None:
    before = sheet.y
    head(sheet, "Title", "", titled=False)
    foot(sheet, "", "")
    assert sheet.y == before


def test_a_paragraph_moves_on_by_its_lines(sheet: Sheet) -> None:
    before = sheet.y
    paragraph(sheet, "word " * 60, LABEL, 3)
    assert sheet.y == before + 3 * LABEL.line_px


def test_the_level_is_named_as_an_interval() -> None:
    assert (level(0.95), level(0.995)) == ("95 % interval", "99.5 % interval")


def test_names_in_sentences_are_cut() -> None:
    assert short("two\nlines") == "two lines"
    assert short("a" * 50) == "a" * 39 + "…"


def test_n_is_stated_as_one_or_as_a_range(estimate: Make) -> None:
    assert numbers([estimate(1, n=12), None, estimate(2, n=12)]) == "n = 12"
    assert numbers([estimate(1, n=12), estimate(2, n=7)]) == "n = 7–12"
    assert numbers([None, estimate(None, n=3)]) == ""


def test_a_dot_without_whisker_is_explained(estimate: Make) -> None:
    assert bare([estimate(1, 0, 2), None]) == ""
    assert bare([estimate(1, n=1)]) == "Without whisker: one person, no interval."
    assert bare([estimate(1, n=1), estimate(3, n=5)]) == "Without whisker: no interval can be computed."


def test_half_an_interval_is_one(estimate: Make) -> None:
    assert has_interval(estimate(None, 0.5))
    assert not has_interval(estimate(1))


@pytest.mark.parametrize(
    ("scale", "value", "text"),
    [
        (Scale.SHARE, 0.834, "83 %"),
        (Scale.TIME, 72.4, "1:12"),
        (Scale.TIME, 7.24, "0:07.2"),
        (Scale.COUNT, 0.652, "0.65"),
        (Scale.COUNT, 1e6, "1000000"),
        (Scale.SUS, 74.58, "74.6"),
    ],
)
def test_values_read_as_everywhere(scale: Scale, value: float, text: str) -> None:
    assert value_format(scale, value)(value) == text
