"""Maps, read back from what was drawn."""

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from matplotlib.lines import Line2D
from PIL import Image

from tests.charts.made_ways import PATH, WAYS
from tests.charts.reading import Drawn, read
from tests.lab.pointed_studies import screenshot
from uxlab.charts.draw import draw
from uxlab.charts.files import pixels, png, svg
from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, HeatMap, PathMap
from uxlab.charts.maps import marks_of
from uxlab.charts.spec import Chart
from uxlab.charts.theme import DARK, LIGHT, PAGE, PRINT, Theme
from uxlab.timeline.heat import blurred

GROUND = Ground(width_px=752, height_px=470)  # as wide as the room of a sheet of 760 px


def heat(*hot: tuple[int, int, float], ground: Ground = GROUND, opacity: float = 1.0) -> HeatMap:
    grid = np.zeros((118, 188))
    for x, y, seconds in hot:
        grid[y // 4, x // 4] += seconds
    return HeatMap(title="Rest", ground=ground, heat=blurred(grid, 24), opacity=opacity, note="2 people.")


CLICKS = ClickMap(
    title="Clicks",
    ground=GROUND,
    places=(ClickPlace(x_px=200, y_px=100, clicks=16), ClickPlace(x_px=500, y_px=300, clicks=4)),
    note="2 people.",
)


def image(chart: Chart, theme: Theme) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """The pixels of the map alone: it begins at the left margin, below the title."""
    made = pixels(chart, theme, titled=False)
    rows = np.frombuffer(made.rgba, dtype=np.uint8).reshape(made.height, made.width, 4)
    return rows[4:474, 4:756, :3].astype(np.int64)


def rgb(theme: Theme, role: str) -> list[int]:
    return list(bytes.fromhex(theme.colour(role).removeprefix("#")))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_heat_is_one_hue_from_nothing_to_the_most(theme: Theme) -> None:
    drawn = image(heat((200, 200, 4.0), (500, 200, 1.0)), theme)
    hot, quarter, cold = drawn[202, 202], drawn[202, 502], drawn[398, 702 - 100]
    accent, ground = np.array(rgb(theme, "accent-text")), np.array(rgb(theme, "sunken"))
    assert np.abs(hot - accent).max() <= 4
    # A quarter of the time is half of the hue, as the scale below says.
    assert np.abs(quarter - (accent + ground) / 2).max() <= 6
    assert np.abs(cold - ground).max() <= 2


def test_heat_is_where_the_time_was() -> None:
    drawn = image(heat((600, 100, 3.0)), LIGHT)
    blue = drawn[..., 2] - drawn[..., 0]
    row, column = np.unravel_index(int(blue.argmax()), blue.shape)
    assert abs(int(row) - 102) <= 3
    assert abs(int(column) - 602) <= 3


def test_the_scale_of_heat_says_the_most_and_half_way_a_quarter_of_it() -> None:
    chart = heat((200, 200, 4.0))
    assert chart.heat is not None
    words = read(chart).words()
    assert {"0", f"{chart.heat.peak:.0f}", f"{chart.heat.peak / 4:.1f}"} <= set(words)
    assert "seconds per 50 × 50 px of the screen" in words
    assert "2 people." in words


def test_on_a_narrow_sheet_the_scale_of_heat_is_not_cut() -> None:
    chart = replace(heat((200, 200, 4.0)), worded=False)
    drawn = pixels(chart, LIGHT, width_px=200, ratio=2.0, titled=False)
    shown = np.frombuffer(drawn.rgba, np.uint8).reshape(drawn.height, drawn.width, 4)
    assert (shown[:, -2:, :3] == rgb(LIGHT, "surface")).all()


def test_a_dot_is_as_large_as_often_it_was_clicked_and_says_it() -> None:
    drawn = Drawn(draw(CLICKS, LIGHT, titled=False))
    assert drawn.points("place") == [(204, 104), (504, 304)]
    dots = [one for one in drawn.figure.artists if isinstance(one, Line2D) and one.get_gid() == "place"]
    sizes = [dot.get_markersize() for dot in dots]
    assert sizes[0] == pytest.approx(2 * sizes[1], rel=0.05)
    assert {"16", "4"} <= set(drawn.words())


def test_numbered_dots_say_their_rank() -> None:
    chart = ClickMap(title="x", ground=GROUND, places=CLICKS.places, numbered=True)
    words = read(chart).words()
    assert {"1", "2"} <= set(words)
    assert any("rank" in one for one in words)


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT, PAGE], ids=lambda theme: theme.name)
@pytest.mark.parametrize("chart", [heat((200, 200, 4.0)), CLICKS, PATH, WAYS], ids=lambda chart: chart.title)
@pytest.mark.parametrize("picture", [b"", screenshot(376, 235)], ids=["bare", "picture"])
def test_every_map_becomes_a_file(chart: HeatMap | ClickMap | PathMap, theme: Theme, picture: bytes) -> None:
    whole = replace(chart, ground=replace(chart.ground, picture=picture))
    drawn = svg(whole, theme, name="map")
    assert drawn == svg(whole, theme, name="map")
    assert drawn.startswith("<svg")
    assert ("data:image/png" in drawn) == (bool(picture) or isinstance(chart, HeatMap))
    assert "http" not in drawn.replace("http://www.w3.org/", "")
    if not theme.schemed:
        with Image.open(BytesIO(png(whole, theme, width_px=400, ratio=1))) as made:
            assert made.width == 400


def test_a_picture_shows_through() -> None:
    red = Ground(width_px=752, height_px=470, picture=screenshot(752, 470, "#ff8080"))
    chart = ClickMap(title="x", ground=red, places=CLICKS.places)
    pixel = image(chart, LIGHT)[400, 700]
    assert pixel[0] == 255
    assert 150 < pixel[1] < 180


def test_whoever_shows_a_map_may_say_its_words() -> None:
    hot = heat((200, 200, 4.0))
    assert "2 people." in " ".join(read(hot).words())
    bare = read(replace(hot, worded=False)).words()
    assert "2 people." not in " ".join(bare)
    assert "seconds per 50 × 50 px of the screen" in bare  # its scale stays
    assert read(replace(CLICKS, worded=False)).words() == ["Clicks", "16", "4"]
    assert marks_of(CLICKS).startswith("A dot is a place that was clicked")
    assert marks_of(hot) == ""
