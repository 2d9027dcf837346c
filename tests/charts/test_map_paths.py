"""Ways of the pointer, read back from what was drawn."""

from dataclasses import replace

import pytest
from matplotlib.lines import Line2D
from matplotlib.text import Text

from tests.charts.made_ways import GROUND, PATH, WAYS
from tests.charts.reading import Drawn, read
from uxlab.charts.draw import draw
from uxlab.charts.map_spec import PathMap, WayEnd
from uxlab.charts.theme import LIGHT


def test_a_way_is_fainter_the_older_and_its_clicks_are_numbered() -> None:
    drawn = Drawn(draw(PATH, LIGHT, titled=False))
    alphas = [one.get_alpha() for one in drawn.figure.artists if one.get_gid() == "way"]
    assert alphas == [pytest.approx(0.3), 1.0]
    assert drawn.points("way")[:2] == [(14, 14), (54, 54)]
    assert {"1", "2–3"} <= set(drawn.words())
    assert drawn.points("end") == [(94, 24)]
    assert any("from a square to a dot" in one for one in drawn.words())


def test_several_ways_are_told_apart_where_they_end_and_their_clicks_have_no_numbers() -> None:
    drawn = Drawn(draw(WAYS, LIGHT, titled=False))
    assert drawn.points("end") == [(94, 24), (744, 304), (96, 26)]
    assert drawn.points("click") == [(54, 54), (94, 24)]
    words = drawn.words()
    assert {"P02", "P01, P03"} <= set(words)  # where ends lie on each other, their names stand side by side
    assert "1" not in words
    (fine,), (alone,) = widths(drawn), widths(read(PATH))
    assert fine < alone


def widths(drawn: Drawn) -> set[float]:
    artists = (one for one in drawn.figure.artists if isinstance(one, Line2D))
    return {one.get_linewidth() for one in artists if one.get_gid() == "way"}


def test_names_that_would_lie_on_each_other_are_left_out() -> None:
    ends = (WayEnd(at=(90, 20), of="P01"), WayEnd(at=(116, 22), of="P02"), WayEnd(at=(300, 20), of="P03"))
    chart = PathMap(title="x", ground=GROUND, ways=WAYS.ways, starts=((1, 1),) * 3, ends=ends, numbered=False)
    words = set(read(chart).words())
    assert ({"P01", "P03"} <= words, "P02" in words) == (True, False)


def test_where_the_last_click_ends_the_way_its_number_is_filled() -> None:
    drawn = Drawn(draw(PATH, LIGHT, titled=False))
    (last,) = (one for one in drawn.figure.artists if isinstance(one, Text) and one.get_text() == "2–3")
    (first,) = (one for one in drawn.figure.artists if isinstance(one, Text) and one.get_text() == "1")
    assert (last.get_color(), first.get_color()) == (LIGHT.colour("on-accent-text"), LIGHT.colour("accent-text"))


def test_a_name_stays_on_the_screen() -> None:
    drawn = Drawn(draw(WAYS, LIGHT, titled=False))
    (name,) = (one for one in drawn.figure.artists if isinstance(one, Text) and one.get_text() == "P02")
    assert name.get_position()[0] < 744 - 5


def test_very_many_clicks_have_no_numbers() -> None:
    many = PathMap(title="x", ground=GROUND, clicks=tuple((n * 4.0, 5.0) for n in range(151)))
    drawn = read(many)
    assert len(drawn.points("click")) == 151
    assert "1" not in drawn.words()
    assert any("Rings are clicks" in one for one in drawn.words())


def test_so_many_clicks_that_they_would_hide_the_ways_are_left_out_and_that_is_said() -> None:
    many = replace(WAYS, clicks=tuple((n % 700, n // 700) for n in range(601)))
    drawn = read(many)
    assert "click" not in {one.get_gid() for one in drawn.figure.artists}
    assert any("many clicks are not shown" in one for one in drawn.words())
    assert "click" in {one.get_gid() for one in read(replace(many, clicks=many.clicks[1:])).figure.artists}
