"""The strip shows the whole session and takes the window elsewhere."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from uxlab.gui.review.tracks.overview import Held, Overview
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look

S = 1_000_000_000
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def overview(timeline: Timeline, viewing: Viewing) -> Overview:
    viewing.show_window((10 * S, 20 * S))
    return timeline.overview


def spot(overview: Overview, second: float) -> QPoint:
    return QPoint(round(overview.scale.x(second * S)), 18)


def drag(overview: Overview, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(overview, LEFT, NO_KEY, start)
    QTest.mouseMove(overview, end)
    QTest.mouseRelease(overview, LEFT, NO_KEY, end)


def test_attempts_errors_and_the_window_are_seen(overview: Overview, look: Look) -> None:
    image = overview.grab().toImage()
    assert image.pixelColor(spot(overview, 5)) == look.colour("success")
    assert image.pixelColor(QPoint(spot(overview, 3).x(), 10)) == look.colour("track-errors")
    assert image.pixelColor(QPoint(spot(overview, 33).x(), 10)) == look.colour("sunken")
    window = overview.window_rect()
    assert image.pixelColor(round(window.left()), 18) == look.colour("accent-text")
    assert image.pixelColor(QPoint(spot(overview, 14).x(), 10)) == look.colour("accent-soft")


def test_the_window_is_dragged(overview: Overview, viewing: Viewing) -> None:
    drag(overview, spot(overview, 15), spot(overview, 18))
    assert viewing.window == pytest.approx((13 * S, 23 * S), abs=S / 10)


@pytest.mark.parametrize(("start", "end", "window"), [(10, 6, (6, 20)), (20, 26, (10, 26)), (10, 34, (20, 20))])
def test_its_ends_are_dragged_and_do_not_pass_each_other(
    overview: Overview, viewing: Viewing, start: int, end: int, window: tuple[int, int]
) -> None:
    drag(overview, spot(overview, start), spot(overview, end))
    assert viewing.window == pytest.approx((window[0] * S, window[1] * S), abs=S / 3)
    assert viewing.window[0] < viewing.window[1]


def test_a_click_elsewhere_brings_it_there(overview: Overview, viewing: Viewing) -> None:
    QTest.mouseClick(overview, LEFT, NO_KEY, spot(overview, 28))
    assert viewing.window == pytest.approx((23 * S, 33 * S), abs=S / 10)


def test_a_tiny_window_can_still_be_taken_hold_of(overview: Overview, viewing: Viewing) -> None:
    viewing.show_window((15 * S, 15 * S + S // 5))
    assert overview.window_rect().width() == pytest.approx(8)
    drag(overview, spot(overview, 15.1), spot(overview, 20.1))
    assert viewing.window == pytest.approx((20 * S, 20 * S + S // 5), abs=S / 10)


def test_a_double_click_shows_all(overview: Overview, viewing: Viewing) -> None:
    QTest.mouseDClick(overview, LEFT, NO_KEY, spot(overview, 30))
    assert viewing.session is not None
    assert viewing.window == viewing.session.span_ns


def test_the_wheel_zooms(overview: Overview, viewing: Viewing) -> None:
    place = spot(overview, 15)
    event = QWheelEvent(
        QPointF(place), QPointF(overview.mapToGlobal(place)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(overview, event)
    assert viewing.window == pytest.approx((11 * S, 19 * S), abs=2)


def test_the_pointer_tells_what_can_be_done(overview: Overview) -> None:
    shapes = []
    for place in (spot(overview, 10), spot(overview, 15), spot(overview, 30), QPoint(20, 18)):
        QTest.mouseMove(overview, place)
        shapes.append(overview.cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.OpenHandCursor,
        Qt.CursorShape.PointingHandCursor,
        Qt.CursorShape.ArrowCursor,
    ]


def test_without_a_session_it_is_an_empty_strip(overview: Overview, viewing: Viewing, look: Look) -> None:
    viewing.close()
    QTest.mouseClick(overview, LEFT, NO_KEY, QPoint(400, 18))
    assert overview.grab().toImage().pixelColor(400, 18) == look.colour("sunken")


def test_both_ends_move_together_or_one_alone() -> None:
    window = (10, 20)
    assert Held(True, True, 0, window).moved(5, 2) == (15, 25)
    assert Held(True, False, 0, window).moved(50, 2) == (18, 20)
    assert Held(False, True, 0, window).moved(-50, 2) == (10, 12)
