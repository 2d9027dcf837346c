"""How far one has come."""

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.participant.progress import AnsweredBar, Segments
from uxlab.gui.style.look import Look


@pytest.mark.parametrize(("total", "width"), [(2, 78), (5, 204), (40, 324)])
def test_many_tasks_have_narrower_segments(look: Look, qtbot: QtBot, total: int, width: int) -> None:
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_progress(1, total)
    assert segments.sizeHint().width() == width


def test_segments_are_filled_up_to_the_task(look: Look, qtbot: QtBot) -> None:
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_progress(2, 5)
    segments.resize(segments.sizeHint())
    image = segments.grab().toImage()
    colours = [image.pixelColor(18 + place * 42, 3) for place in range(5)]
    assert colours == [look.colour("accent")] * 2 + [look.colour("band")] * 3


def test_one_task_needs_no_segments(look: Look, qtbot: QtBot) -> None:
    segments = Segments(look)
    qtbot.addWidget(segments)
    segments.show_progress(1, 1)
    assert segments.isHidden()


def test_the_bar_is_filled_by_the_share(look: Look, qtbot: QtBot) -> None:
    bar = AnsweredBar(look)
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    bar.show_share(0.6)
    image = bar.grab().toImage()
    assert bar.share() == 0.6
    assert image.pixelColor(110, 3) == look.colour("accent")
    assert image.pixelColor(130, 3) == look.colour("band")
