"""Maps as files."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.lab.made_studies import Visit, make_study
from tests.lab.pointed_studies import pointed_study, screenshot
from uxlab.charts.picture import UnusablePicture
from uxlab.charts.theme import DARK
from uxlab.errors import UsageError, UxlabError
from uxlab.lab.map_files import picture_file, write_map
from uxlab.lab.maps import MapChoice, MapKind
from uxlab.lab.supplied_pictures import NewPicture
from uxlab.model.session import Outcome

CLICKS = MapChoice(kind=MapKind.CLICK, task="find")


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


def test_a_map_as_png_and_as_svg(study: Path, tmp_path: Path) -> None:
    with Image.open(
        BytesIO(write_map(study, CLICKS, tmp_path / "a.png", theme=DARK, width_px=500).read_bytes())
    ) as made:
        assert made.width == 1000
        assert made.convert("RGB").getpixel((2, 2)) == tuple(bytes.fromhex(DARK.colour("surface")[1:]))
    assert write_map(study, CLICKS, tmp_path / "a.SVG").read_text().startswith("<svg")


def test_a_file_is_replaced_only_if_told_so(study: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.svg"
    to.write_text("mine")
    with pytest.raises(UxlabError, match="--force"):
        write_map(study, CLICKS, to)
    assert to.read_text() == "mine"
    assert write_map(study, CLICKS, to, force=True).read_text() != "mine"


def test_what_is_no_map_or_shows_nothing_is_refused(study: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"ends in .png or .svg"):
        write_map(study, CLICKS, tmp_path / "a.pdf")
    none = make_study(tmp_path / "none", [Visit("P01", [("find", Outcome.SUCCESS, 1)])])
    with pytest.raises(UxlabError, match="Choose another task"):
        write_map(none, CLICKS, tmp_path / "b.png")
    assert not (tmp_path / "b.png").exists()


def test_a_screenshot_is_read_and_what_is_none_is_named(tmp_path: Path) -> None:
    file = tmp_path / "shop.png"
    file.write_bytes(screenshot(8, 5))
    assert picture_file(file) == NewPicture("shop.png", screenshot(8, 5), (8, 5))
    Image.new("RGB", (16, 10), "#336699").save(tmp_path / "shop.jpg")
    made = picture_file(tmp_path / "shop.jpg")
    assert (made.name, made.size_px, made.png[:4]) == ("shop.jpg", (16, 10), b"\x89PNG")
    file.write_bytes(b"GIF89a")
    with pytest.raises(UnusablePicture, match=r"shop\.png is no picture for a map: it is no PNG"):
        picture_file(file)
    with pytest.raises(UnusablePicture, match="cannot be read"):
        picture_file(tmp_path / "none.png")
    with pytest.raises(UnusablePicture, match="cannot be read"):
        picture_file(tmp_path)
