"""Pictures that maps lie on: PNG files of a screen, made from others, and pale enough for marks to be seen on them."""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from uxlab.errors import UxlabError

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PX = 64_000_000
"""Twice the pixels of an 8K screen; what claims to have more is no screenshot."""
_KEPT_PX = 5120
"""As wide as the widest usual screen; of a larger picture no map shows more."""
_OTHER_KINDS = ("JPEG", "WEBP", "BMP")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SIZE = slice(16, 24)
"""Where a PNG file has its width and height (PNG specification, 11.2.1)."""
_PALE = 0.3
_FULL = 255
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, OverflowError, struct.error, zlib.error)
"""What Pillow raises of files that are not of the kind they seem to be, or damaged."""


class UnusablePicture(UxlabError):
    """A file that is no picture, or is one that nothing can lie on."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Rows of pixels (red, green, blue, opacity); `dark` tells whether most of it is."""

    pixels: NDArray[np.uint8]
    dark: bool


def picture_size(png: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG file that can be read to its end.

    Raises:
        UnusablePicture: it cannot, or is too large; the sentence begins with "it".
    """
    image = _read(png)
    return image.width, image.height


def as_png(content: bytes) -> bytes:
    """Return a PNG, JPEG, WebP or BMP file as a PNG file, the right way up and no larger than maps can use.

    A PNG file of such a size stays as it is.

    Raises:
        UnusablePicture: it is none of them, cannot be read to its end, or is too large, as for `picture_size`.
    """
    plain = content.startswith(_SIGNATURE)
    image = _read(content) if plain else _read_other(content)
    if plain and max(image.size) <= _KEPT_PX:
        return content
    image.thumbnail((_KEPT_PX, _KEPT_PX), reducing_gap=3)
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def pale_picture(png: bytes, most_px: int, *, grey: bool) -> Picture:
    """Return a picture, no wider than asked, paler or darker than it is: towards white, or black where it is dark.

    `grey` takes its colours away, so that those of a map are the only ones.

    Raises:
        UnusablePicture: as `picture_size` does.
    """
    from PIL.Image import Resampling

    image = _read(png)
    if image.width > most_px:
        image = image.resize(
            (most_px, max(1, round(image.height * most_px / image.width))), Resampling.LANCZOS, reducing_gap=3
        )
    luminance = np.asarray(image.convert("L"), dtype=np.float64)
    dark = float(luminance.mean()) < _FULL / 2
    colours = np.asarray(image, dtype=np.float64) if not grey else np.repeat(luminance[..., np.newaxis], 3, axis=2)
    faded = colours + _PALE * ((0 if dark else _FULL) - colours)
    opaque = np.full((*faded.shape[:2], 1), _FULL, dtype=np.float64)
    return Picture(np.concatenate((faded, opaque), axis=2).round().astype(np.uint8), dark)


def _read(png: bytes) -> "Image":
    from PIL import Image

    if not png.startswith(_SIGNATURE) or len(png) < _SIZE.stop:
        raise _unreadable()
    _refuse_too_large(*struct.unpack(">II", png[_SIZE]))
    try:
        with Image.open(BytesIO(png), formats=["PNG"]) as image:
            return _on_white(image)
    except _BROKEN:
        raise _unreadable() from None


def _read_other(content: bytes) -> "Image":
    from PIL import Image
    from PIL.ImageOps import exif_transpose

    try:
        with Image.open(BytesIO(content), formats=_OTHER_KINDS) as image:
            _refuse_too_large(*image.size)
            return _on_white(exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnusablePicture("it has too many pixels; take a picture of one screen.") from None
    except _BROKEN:
        raise _unreadable() from None


def _refuse_too_large(width_px: int, height_px: int) -> None:
    if width_px * height_px > _MOST_PX:
        raise UnusablePicture(f"it has {width_px} × {height_px} px; take a picture of one screen.")


def _unreadable() -> UnusablePicture:
    return UnusablePicture("it is no PNG, JPEG, WebP or BMP picture that can be read; take the screenshot again.")


def _on_white(image: "Image") -> "Image":
    from PIL import Image

    whole = image.convert("RGBA")
    ground = Image.new("RGBA", whole.size, "white")
    ground.alpha_composite(whole)
    return ground.convert("RGB")
