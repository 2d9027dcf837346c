"""How the cells of the matrix are drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from uxlab.gui.results.problems_cells import (
    ROW_PX,
    STRONG,
    NameDelegate,
    draw_fresh,
    draw_marks,
    fresh_text,
    paint_severity,
    severity_colour,
    title_lines,
)
from uxlab.gui.results.problems_state import CRITICAL, ProblemLine
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell, Column
from uxlab.gui.widgets.painting import text_width
from uxlab.gui.widgets.table import Table

WIDE_PX = 28
LINE = ProblemLine(
    uid="u", title="Field closed", severity=CRITICAL, met=(True, False), seen=1, of=2, frequency="", details="",
    places=(),
)  # fmt: skip


def canvas(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    return image


def colours_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_mark_has_the_colour_of_its_severity_where_somebody_met_the_problem(look: Look) -> None:
    image = canvas(2 * WIDE_PX, ROW_PX)
    painter = QPainter(image)
    draw_marks(painter, [QRectF(n * WIDE_PX, 0, WIDE_PX, ROW_PX) for n in range(2)], LINE, look)
    painter.end()
    middle = WIDE_PX // 2
    assert image.pixelColor(middle, ROW_PX // 2) == severity_colour(look, CRITICAL) != severity_colour(look, 2)
    assert image.pixelColor(WIDE_PX + middle, ROW_PX // 2) == look.colour("sunken")


def test_the_last_row_tells_how_many_were_new(look: Look) -> None:
    assert fresh_text(3) == ("3", STRONG)
    assert fresh_text(0)[0] == "·"
    drawn = []
    for number in (3, 0):
        image = canvas(WIDE_PX, ROW_PX)
        painter = QPainter(image)
        draw_fresh(painter, [QRectF(0, 0, WIDE_PX, ROW_PX)], [number], look)
        painter.end()
        drawn.append(len(colours_of(image)))
    assert drawn[0] > drawn[1] > 1


def test_the_ground_tells_the_chosen_row_from_the_one_under_the_pointer(look: Look, qtbot: QtBot) -> None:
    table = Table(look, [Column("Problem")], row_px=ROW_PX)
    qtbot.addWidget(table)
    table.resize(300, 300)  # so that the row is not at its foot
    delegate, corners = NameDelegate(look, table), []
    for picked, hovered in ((True, True), (False, True), (False, False)):
        image = canvas(WIDE_PX, ROW_PX)
        painter = QPainter(image)
        delegate.draw_ground(painter, QRectF(0, 0, WIDE_PX, ROW_PX), picked=picked, hovered=hovered)
        painter.end()
        assert image.pixelColor(5, ROW_PX - 1) == look.colour("line")
        corners.append(image.pixelColor(0, 0))
    assert corners == [look.colour("accent-soft"), look.colour("hover"), QColor("white")]


def test_as_many_bars_are_filled_as_a_problem_is_severe(look: Look) -> None:
    filled = []
    for severity in (None, 1, 4):
        image = canvas(24, 12)
        painter = QPainter(image)
        paint_severity(painter, QRectF(0, 0, 24, 12), look, severity)
        painter.end()
        ink = severity_colour(look, severity)
        filled.append(sum(image.pixelColor(x, 10) == ink for x in range(24)))
    assert filled == [0, filled[1], 4 * filled[1]]
    assert filled[1] > 0


def test_a_name_stands_beside_its_bars(look: Look, qtbot: QtBot) -> None:
    table = Table(look, [Column("Problem")])
    qtbot.addWidget(table)
    delegate = NameDelegate(look, table)
    delegate.set_lines((LINE,))
    image = canvas(300, ROW_PX)
    painter = QPainter(image)
    delegate.draw_content(painter, QRectF(0, 0, 300, ROW_PX), Cell(LINE.title, key="u"), Qt.AlignmentFlag.AlignLeft)
    painter.end()
    colours = colours_of(image)
    assert severity_colour(look, CRITICAL).name() in colours
    assert look.colour("text").name() in colours


def test_a_long_title_takes_two_lines(look: Look) -> None:
    font = look.font("body", 500)
    title = "“Code” is taken for the order number"
    assert title_lines(title, font, 400) == (title,)
    first, rest = title_lines(title, font, 200)
    assert f"{first} {rest}" == title
    assert max(text_width(font, first), text_width(font, rest)) <= 200
