"""How the cells of the table of tasks are drawn."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.results.scales import Mark
from uxlab.gui.results.summary_cells import EndingsDelegate, FigureDelegate, shared
from uxlab.gui.results.summary_tasks import Ending, FigureCell
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.model.session import Outcome

ROOM = QRectF(0, 0, 240, 46)
LEFT = Qt.AlignmentFlag.AlignLeft


def drawn(delegate: FigureDelegate | EndingsDelegate, key: str = "a", width: int = 240) -> QImage:
    image = QImage(width, 46, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    delegate.draw_content(painter, QRectF(0, 0, width, 46), Cell("", key=key), LEFT)
    painter.end()
    return image


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def figure(look: Look, parent: QWidget) -> FigureDelegate:
    made = FigureDelegate(look, parent)
    cell = FigureCell(text="1:02", note="n 10", mark=Mark(62, 50, 80), measures=(("expert", 40), ("limit", 180)))
    made.set_cells({"a": cell, "none": FigureCell(text="–")}, 180)
    return made


def test_a_figure_has_a_whisker_on_its_scale(look: Look, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    image = drawn(figure(look, parent))
    accent = look.colour("accent-text").rgb()
    dots = [x for x in range(240) if image.pixel(x, 23) == accent]
    assert dots
    strip = 240 - 12 - dots[0]
    assert dots[0] < strip * 0.6
    assert accent not in colours(drawn(figure(look, parent), "none"))


def test_little_room_keeps_the_value(look: Look, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    image = drawn(figure(look, parent), width=60)
    assert look.colour("accent-text").rgb() not in colours(image)
    assert look.colour("text").rgb() in colours(image)


def test_endings_are_parts_and_each_can_be_hit(look: Look, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = EndingsDelegate(look, parent)
    endings = (Ending(Outcome.SUCCESS, 9), Ending(Outcome.SUCCESS, 1, helped=True), Ending(Outcome.ABANDONED, 2))
    made.set_endings({"a": endings})
    image = drawn(made)
    assert image.pixel(6, 17) == look.colour("success").rgb()
    assert image.pixel(234, 17) == look.colour("abandoned").rgb()
    assert made.ending_at("a", ROOM, 6) == endings[0]
    assert made.ending_at("a", ROOM, 234) == endings[2]
    assert made.ending_at("unknown", ROOM, 6) is None


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8), st.integers(60, 600))
def test_parts_fill_the_width(numbers: list[int], width: int) -> None:
    widths = shared(numbers, width)
    assert abs(sum(widths) + 2 * (len(numbers) - 1) - width) < 1e-6
    assert min(widths) > 0


def test_a_part_is_never_too_narrow_for_its_digit() -> None:
    assert min(shared([39, 1, 1], 150)) == 19
    assert shared([], 100) == []
