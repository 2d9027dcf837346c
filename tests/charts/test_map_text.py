"""Maps in words."""

import numpy as np

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, HeatMap, PathMap, WayEnd
from uxlab.charts.map_text import density_text, size_text, tell_map
from uxlab.charts.tell import tell
from uxlab.timeline.heat import blurred

GROUND = Ground(width_px=1280, height_px=800)


def words(chart: HeatMap | ClickMap | PathMap) -> str:
    return " ".join(tell_map(chart))


def test_heat_says_how_much_and_where_most() -> None:
    grid = np.zeros((200, 320))
    grid[25, 50] = 0.016
    chart = HeatMap(title="Rest", ground=GROUND, heat=blurred(grid, 0))
    # 0.016 s in 4 x 4 px are 2.5 s per 50 x 50 px; the middle of the cell is at 50 x 4 + 2 and 25 x 4 + 2.
    expected = "0.02 s of pointer time, at most 2.5 s per 50 × 50 px, at (202, 102)."
    assert words(chart) == f"A screen of 1280 × 800 px. {expected}"
    assert tell(chart) == f"Rest. {words(chart)}"


def test_clicks_are_told_from_the_most_clicked_place_on() -> None:
    places = tuple(ClickPlace(x_px=n, y_px=7.6, clicks=20 - n) for n in range(14))
    assert "3 clicks in 2 places: 2 at (5, 8); 1 at (9, 9)." in words(
        ClickMap(
            title="x",
            ground=GROUND,
            places=(ClickPlace(x_px=5, y_px=7.6, clicks=2), ClickPlace(x_px=9, y_px=9, clicks=1)),
        )
    )
    assert words(ClickMap(title="x", ground=GROUND, places=places)).endswith("9 at (11, 8); and 2 more places.")


def test_a_path_is_told_by_its_clicks() -> None:
    end = WayEnd(at=(5, 6))
    path = PathMap(title="x", ground=GROUND, clicks=((1, 2), (3, 4)), starts=((0, 1),), ends=(end,))
    assert words(path).endswith("2 clicks: 1 at (1, 2); 2 at (3, 4). 1 way: from (0, 1) to (5, 6).")
    assert "0 clicks. 1 way" in words(PathMap(title="x", ground=GROUND, starts=((0, 1),), ends=(end,)))
    assert words(PathMap(title="x", ground=GROUND, clicks=((1, 2),) * 20)).endswith("12 at (1, 2); and 8 more.")


def test_several_ways_are_told_by_where_they_lead() -> None:
    ends = tuple(WayEnd(at=(n, 0), of=f"P{n:02}") for n in range(14))
    path = PathMap(title="x", ground=GROUND, clicks=((1, 2), (3, 4)), starts=((9, 9),) * 14, ends=ends, numbered=False)
    said = words(path)
    assert "2 clicks. 14 ways: P00 from (9, 9) to (0, 0); P01 from" in said
    assert said.endswith("P11 from (9, 9) to (11, 0); and 2 more.")


def test_figures_of_a_scale() -> None:
    assert [density_text(one) for one in (0.256, 2.56, 25.6)] == ["0.26", "2.6", "26"]
    assert size_text(1280, 800) == "1280 × 800 px"
