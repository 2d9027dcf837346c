"""Levels."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.level import Level


@pytest.mark.parametrize(("share", "lit"), [(0, 0), (0.001, 1), (0.5, 6), (1, 12), (7, 12), (-1, 0)])
def test_a_share_lights_its_segments(qtbot: QtBot, look: Look, share: float, lit: int) -> None:
    level = Level(look)
    qtbot.addWidget(level)
    level.resize(level.sizeHint())
    level.set_level(share)
    assert level.lit() == lit
    image = level.grab().toImage()
    colours = [image.pixelColor(8 * number + 3, 6) for number in range(12)]
    assert colours == [look.colour("ok-fill")] * lit + [look.colour("band")] * (12 - lit)
