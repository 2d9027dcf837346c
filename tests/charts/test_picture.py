"""Screenshots from anywhere, and pale pictures of them."""

from contextlib import suppress
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.lab.pointed_studies import screenshot
from uxlab.charts.picture import UnusablePicture, pale_picture, picture_size


def test_the_size_of_a_picture() -> None:
    assert picture_size(screenshot(64, 40)) == (64, 40)


def test_a_picture_is_made_pale_towards_what_most_of_it_is() -> None:
    light = pale_picture(screenshot(8, 4, "#c8c832"), 100, grey=False)
    assert not light.dark
    assert light.pixels[0, 0].tolist() == [216, 216, 112, 255]  # 200, 200, 50, and three tenths of the way to 255
    dark = pale_picture(screenshot(8, 4, "#321400"), 100, grey=False)
    assert dark.dark
    assert dark.pixels[0, 0].tolist() == [35, 14, 0, 255]


def test_without_its_colours_a_picture_is_grey() -> None:
    (pixel,) = {tuple(one) for one in pale_picture(screenshot(8, 4, "#c86432"), 9, grey=True).pixels[0].tolist()}
    assert pixel[0] == pixel[1] == pixel[2]


def test_a_large_picture_is_made_as_small_as_it_is_drawn() -> None:
    assert pale_picture(screenshot(400, 200), 100, grey=False).pixels.shape == (50, 100, 4)
    assert pale_picture(screenshot(40, 20), 100, grey=False).pixels.shape == (20, 40, 4)


def test_what_can_be_seen_through_lies_on_white() -> None:
    file = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(file, "PNG")
    assert np.all(pale_picture(file.getvalue(), 9, grey=False).pixels == 255)


@pytest.mark.parametrize("kind", ["JPEG", "GIF"])
def test_other_pictures_are_refused(kind: str) -> None:
    file = BytesIO()
    Image.new("RGB", (4, 4)).save(file, kind)
    with pytest.raises(UnusablePicture, match="no PNG"):
        picture_size(file.getvalue())


def test_a_picture_too_large_to_be_one_is_refused_before_it_is_read() -> None:
    whole = screenshot(8, 8)
    claimed = whole[:16] + (100_000).to_bytes(4) * 2 + whole[24:]
    with pytest.raises(UnusablePicture, match="100000 × 100000"):
        picture_size(claimed)


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 200), other=st.binary(max_size=4), cut=st.booleans())
def test_damaged_files_are_refused_or_read(at: int, other: bytes, *, cut: bool) -> None:
    whole = screenshot(16, 10)
    damaged = whole[:at] + other + (b"" if cut else whole[at + len(other) :])
    with suppress(UnusablePicture):
        assert picture_size(damaged)[0] > 0
