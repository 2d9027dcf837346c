"""Charts as SVG, PNG and pixels."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from defusedxml.ElementTree import fromstring
from matplotlib.text import Text
from PIL import Image

from tests.report.example import HOSTILE, charts
from uxlab.charts.draw import draw
from uxlab.charts.files import pixels, png, svg
from uxlab.charts.spec import Chart
from uxlab.charts.theme import DARK, LIGHT, PAGE, PRINT, Theme

CHARTS = charts()
every = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
SPACE = "{http://www.w3.org/2000/svg}"


def parsed(text: str) -> ET.Element:
    return fromstring(text)


@every
@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT, PAGE], ids=lambda theme: theme.name)
def test_a_drawing_is_one_element_that_needs_nothing_from_outside(chart: Chart, theme: Theme) -> None:
    text = svg(chart, theme, name="c1")
    root = parsed(text)
    assert root.tag == f"{SPACE}svg"
    assert not list(root.iter(f"{SPACE}script"))
    assert set(re.findall(r"https?://[^\"\s]+", text)) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("c1-") for one in ids if one)
    targets = {value[1:] for each in root.iter() for name, value in each.items() if name.endswith("href")}
    assert targets <= set(ids)


@every
def test_the_same_chart_is_the_same_file(chart: Chart) -> None:
    assert svg(chart, LIGHT) == svg(chart, LIGHT)
    assert png(chart, LIGHT, ratio=1) == png(chart, LIGHT, ratio=1)


def test_it_tells_what_it_shows_and_writes_without_a_font() -> None:
    root = parsed(svg(CHARTS[0], LIGHT))
    description = root.findtext(f"{SPACE}desc") or ""
    assert root.findtext(f"{SPACE}title") == CHARTS[0].title
    assert "90 % [60–97], n = 12" in description
    assert not list(root.iter(f"{SPACE}text"))


def test_a_page_decides_the_colours() -> None:
    text = svg(CHARTS[0], PAGE)
    assert "var(--accent-text, #1F4FB8)" in text
    assert not re.search(r"[:\s]#a5[0-9a-f]{4}", text)
    assert not re.findall(r"(?:fill|stroke): #[0-9a-fA-F]{6}", text)


def test_a_page_shines_through_and_other_themes_have_their_ground() -> None:
    assert "fill: #1c1f24" in svg(CHARTS[0], DARK)
    assert "var(--surface" not in svg(CHARTS[2], PAGE).split("</desc>")[1][:400]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_titles_are_inert(words: str) -> None:
    text = svg(replace(CHARTS[2], title=words), LIGHT)
    root = parsed(text)
    assert {each.tag.removeprefix(SPACE) for each in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "g",
        "path",
        "defs",
        "use",
    }


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_pictures_have_as_many_pixels_as_asked(ratio: float) -> None:
    picture = Image.open(BytesIO(png(CHARTS[2], LIGHT, width_px=500, ratio=ratio)))
    assert picture.width == 500 * ratio
    shown = pixels(CHARTS[2], DARK, width_px=500, ratio=ratio)
    assert shown.width == 500 * ratio
    assert len(shown.rgba) == 4 * shown.width * shown.height
    assert tuple(shown.rgba[:4]) == (0x1C, 0x1F, 0x24, 0xFF)


def test_several_threads_draw_the_same_as_one() -> None:
    alone = [svg(chart, LIGHT) for chart in CHARTS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda chart: svg(chart, LIGHT), CHARTS)) == alone


def test_a_page_with_the_font_gets_texts_that_weigh_little_and_read_the_same() -> None:
    chart = charts()[0]
    outlined, lettered = (svg(chart, PAGE, lettered=lettered) for lettered in (False, True))
    assert 5 * len(lettered) < len(outlined)
    assert "font-family" not in lettered
    written = re.findall(r"<text[^>]*>([^<]*)</text>", lettered)
    shown = [text.get_text() for text in draw(chart, PAGE).artists if isinstance(text, Text)]
    assert [unescape(text) for text in written] == shown
