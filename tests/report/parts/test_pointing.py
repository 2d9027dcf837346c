"""Maps in a report."""

from dataclasses import replace

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, PathMap, WayEnd
from uxlab.report.compose import compose
from uxlab.report.document import Paragraph, Picture
from uxlab.report.material import Material
from uxlab.report.parts.pointing import pointing

PLACES = (ClickPlace(x_px=1, y_px=2, clicks=3),)
MAP = ClickMap(title="Where people clicked: A", ground=Ground(width_px=1280, height_px=800), places=PLACES, note="N.")


def keys(material: Material) -> list[str]:
    return [section.key for section in compose(material).sections]


def test_each_map_is_a_figure_small_enough_for_two_on_a_page(rich: Material) -> None:
    section = pointing(replace(rich, maps=(MAP, replace(MAP, title="B"))))
    first, second = [block for block in section.blocks if isinstance(block, Picture)]
    assert (first.caption, second.caption) == ("Where people clicked: A", "B")
    assert "3 at (1, 2)" in first.alternative
    assert isinstance(first.chart, ClickMap)
    assert first.chart.ground.share < 1


def test_tasks_without_a_map_are_told(rich: Material) -> None:
    tasks = len(rich.data.design.tasks)
    told = [block.text for block in pointing(replace(rich, maps=(MAP,))).blocks if isinstance(block, Paragraph)]
    assert f"Tasks without a map: {tasks - 1}." in told[-1]
    every = pointing(replace(rich, maps=(MAP,) * tasks)).blocks
    assert not any(isinstance(block, Paragraph) and block.quiet for block in every)


def test_ways_follow_the_clicks_with_what_their_marks_are(rich: Material) -> None:
    way = PathMap(title="Where the pointer went: A", ground=MAP.ground, starts=((1, 2),), ends=(WayEnd(at=(3, 4)),))
    blocks = pointing(replace(rich, maps=(MAP,), ways=(replace(way, clicks=((1, 2),)),))).blocks
    pictures = [block for block in blocks if isinstance(block, Picture)]
    assert [one.caption for one in pictures] == ["Where people clicked: A", "Where the pointer went: A"]
    assert "from (1, 2) to (3, 4)" in pictures[1].alternative
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert any("from a square to a dot" in one for one in said)
    without = pointing(replace(rich, maps=(MAP,))).blocks
    assert not any(isinstance(block, Paragraph) and "from a square" in block.text for block in without)


def test_the_section_is_there_only_with_maps_and_can_be_left_out(rich: Material) -> None:
    assert "pointing" not in keys(replace(rich, maps=()))
    mapped = replace(rich, maps=(MAP,))
    assert "pointing" in keys(mapped)
    assert "pointing" not in keys(replace(mapped, plan=replace(mapped.plan, left_out=frozenset({"pointing"}))))
