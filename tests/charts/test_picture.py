"""Screenshots from anywhere, and pale pictures of them."""

from contextlib import suppress
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.lab.pointed_studies import screenshot
from uxlab.charts.picture import UnusablePicture, as_png, pale_picture, picture_size


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


def file_of(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(png: bytes) -> Image.Image:
    with Image.open(BytesIO(png), formats=["PNG"]) as image:
        return image.copy()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "BMP"])
def test_other_kinds_become_png(kind: str) -> None:
    made = opened(as_png(file_of(Image.new("RGB", (64, 40), "#c8c832"), kind)))
    assert (made.size, made.mode) == ((64, 40), "RGB")
    assert made.getpixel((20, 20)) == pytest.approx((200, 200, 50), abs=3)


def test_a_png_stays_as_it_is() -> None:
    assert as_png(screenshot(64, 40)) == screenshot(64, 40)


def test_a_photograph_is_turned_the_right_way_up() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6  # Orientation: a quarter turn to the right, as EXIF 2.32 has it
    made = opened(as_png(file_of(Image.new("RGB", (64, 40)), "JPEG", exif=turned)))
    assert made.size == (40, 64)
    assert not made.getexif()


@pytest.mark.parametrize("kind", ["PNG", "BMP"])
def test_what_is_larger_than_any_screen_is_made_smaller(kind: str) -> None:
    made = opened(as_png(file_of(Image.new("L", (10_240, 320)), kind)))
    assert made.size == (5120, 160)


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"<svg/>", b"BM", b"RIFF\x00\x00\x00\x00WEBPVP8 ", b"\xff\xd8\xff"]
)
def test_what_is_no_picture_is_no_png_either(content: bytes) -> None:
    with pytest.raises(UnusablePicture, match="it is no PNG, JPEG, WebP or BMP picture"):
        as_png(content)


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "BMP"])
def test_one_that_ends_too_soon_is_refused(kind: str) -> None:
    whole = file_of(Image.effect_noise((64, 40), 90).convert("RGB"), kind)
    with pytest.raises(UnusablePicture):
        as_png(whole[: len(whole) * 2 // 3])


@pytest.mark.parametrize("side_px", [9_000, 12_000, 30_000])
def test_one_that_claims_too_many_pixels_is_refused_before_it_is_read(side_px: int) -> None:
    small = file_of(Image.new("RGB", (8, 8)), "BMP")
    claimed = small[:18] + side_px.to_bytes(4, "little") * 2 + small[26:]
    with pytest.raises(UnusablePicture, match=r"px; take|too many pixels"):
        as_png(claimed)


@settings(max_examples=100, deadline=None)
@given(kind=st.sampled_from(["JPEG", "WEBP", "BMP"]), at=st.integers(0, 400), other=st.binary(max_size=4))
def test_damaged_files_of_other_kinds_are_refused_or_read(kind: str, at: int, other: bytes) -> None:
    whole = file_of(Image.new("RGB", (16, 10), "#336699"), kind)
    with suppress(UnusablePicture):
        assert picture_size(as_png(whole[:at] + other + whole[at + len(other) :]))[0] > 0


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 200), other=st.binary(max_size=4), cut=st.booleans())
def test_damaged_files_are_refused_or_read(at: int, other: bytes, *, cut: bool) -> None:
    whole = screenshot(16, 10)
    damaged = whole[:at] + other + (b"" if cut else whole[at + len(other) :])
    with suppress(UnusablePicture):
        assert picture_size(damaged)[0] > 0
