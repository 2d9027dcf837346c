"""The painted line of a session."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.gui.summary.made_sessions import DESIGN, S, three
from uxlab.gui.style.look import Look
from uxlab.gui.summary.course import Course, course_of
from uxlab.gui.summary.glance import Glance, paint_mark
from uxlab.model.events import Gap, GapReason
from uxlab.model.session import Pause

BAND_Y = 27


@pytest.fixture
def glance(qtbot: QtBot, look: Look) -> Glance:
    """Return a line of 200 s over 800 px: 4 px a second."""
    made = Glance(look)
    qtbot.addWidget(made)
    made.resize(800, made.sizeHint().height())
    made.apply(whole())
    made.show()
    return made


def whole() -> Course:
    data = replace(
        three().sessions[2],
        pauses=(Pause(uid="p", started_ns=130 * S, ended_ns=145 * S),),
        gaps=(Gap(started_ns=180 * S, ended_ns=190 * S, reason=GapReason.SLEEP),),
    )
    return course_of(data, DESIGN)


def colour_at(glance: Glance, x: int, y: int) -> str:
    return QColor(glance.grab().toImage().pixel(x, y)).name()


@pytest.mark.parametrize(
    ("second", "role"), [(20, "success"), (100, "success"), (5, "sunken"), (132, "ghost"), (152, "accent-soft")]
)
def test_blocks_have_their_colours_at_their_times(glance: Glance, look: Look, second: float, role: str) -> None:
    assert colour_at(glance, round(second * 4), 34) == look.colour(role).name()


def test_errors_stand_above_and_notes_below(glance: Glance, look: Look) -> None:
    assert colour_at(glance, 280, 8) == look.colour("track-errors").name()  # the error at 70 s
    assert colour_at(glance, 60, 47) == look.colour("track-notes").name()  # the note at 15 s


@pytest.mark.parametrize(
    ("x", "y", "tip"),
    [
        (100, BAND_Y, "1 Find a shoe, Success, 40 s from 0:10"),
        (280, 5, "1:10 Slip"),
        (62, 47, "0:15 Hesitates"),
        (740, BAND_Y, "Not seen, 10 s from 3:00"),
        (10, BAND_Y, ""),
        (400, 5, ""),
    ],
)
def test_what_is_under_the_pointer_tells_its_words(glance: Glance, x: int, y: int, tip: str) -> None:
    assert glance.tip_at(QPointF(x, y)) == tip


def test_the_pointer_brings_up_the_words(glance: Glance) -> None:
    where = QPoint(100, BAND_Y)
    QApplication.sendEvent(glance, QHelpEvent(QHelpEvent.Type.ToolTip, where, glance.mapToGlobal(where)))
    assert QToolTip.text().startswith("1 Find a shoe")
    nowhere = QPoint(10, BAND_Y)
    QApplication.sendEvent(glance, QHelpEvent(QHelpEvent.Type.ToolTip, nowhere, glance.mapToGlobal(nowhere)))
    QToolTip.hideText()


def test_the_line_is_described_for_screen_readers(glance: Glance) -> None:
    assert glance.accessibleDescription() == whole().spoken


def test_an_empty_session_is_an_empty_line(glance: Glance, look: Look) -> None:
    glance.apply(Course())
    assert colour_at(glance, 400, BAND_Y) == look.colour("sunken").name()
    assert glance.tip_at(QPointF(400, BAND_Y)) == ""


@pytest.mark.parametrize(("kind", "role"), [("error", "track-errors"), ("note", "track-notes")])
def test_signs_are_filled_and_an_assist_is_an_outline(look: Look, kind: str, role: str) -> None:
    def middle(kind: str) -> QColor:
        image = QImage(20, 20, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_mark(painter, look, kind, QPointF(10, 10))
        painter.end()
        return image.pixelColor(10, 10)

    assert middle(kind).name() == look.colour(role).name()
    assert middle("assist").alpha() == 0
