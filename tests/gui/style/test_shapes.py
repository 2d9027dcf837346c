"""The signs of the style sheet: files that Qt can draw, in the colour asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from uxlab.gui.style.shapes import PATHS, Shapes

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", PATHS)
def test_a_sign_is_drawn_in_its_colour(name: str) -> None:
    shapes = Shapes()
    image = QIcon(shapes.path(name, "#C9301F")).pixmap(QSize(16, 16), 4.0).toImage()
    inked = [image.pixelColor(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255]
    assert inked
    assert {colour.name() for colour in inked} == {"#c9301f"}


def test_a_sign_in_two_colours_is_two_files_and_the_same_one_is_one() -> None:
    shapes = Shapes()
    assert shapes.path("tick", "#000000") == shapes.path("tick", "#000000")
    assert shapes.path("tick", "#000000") != shapes.path("tick", "#FFFFFF")


def test_the_files_go_with_the_object() -> None:
    shapes = Shapes()
    file = Path(shapes.path("tick", "#000000"))
    assert file.exists()
    del shapes
    assert not file.exists()
