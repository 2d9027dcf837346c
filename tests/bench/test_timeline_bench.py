"""A frame of the timeline, painting included: the promise is 16 ms, on an hour at 1 kHz and on 10 M events.

Held as ratios to the naive way, which sorts every event into pixels and draws each press by itself, so that a slow
machine does not fail; and as independence of the session's length. UXLAB_REVIEW_EVENTS=3600000 or 10000000 tries the
whole. Alone, because it compares times of milliseconds; processor times, because a frame waits for nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from time import thread_time

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainterPath
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.bench.costs import compared_s, cost_s, least_s
from tests.bench.test_review_bench import EVENTS, MS, SHORT, WIDTH_PX, fetched, made, naive_frame, told, windows
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look, make_look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.painting import painting
from uxlab.lab.open_study import open_study
from uxlab.timeline.session import ReviewedSession

pytestmark = [pytest.mark.alone, pytest.mark.timeout(900)]

HEIGHT_PX = 275
SIDES_PX = 144  # labels and margin


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    yield make_look(qapp, "light")
    qapp.setStyleSheet("")


@pytest.fixture
def opened(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[int], tuple[Timeline, Viewing]]]:
    """Return a function that shows a session of so many events."""
    with ExitStack() as open_ones:
        yield lambda size: open_ones.enter_context(shown(look, qtbot, made(tmp_path / f"{size}.uxlab", size)))


@contextmanager
def shown(look: Look, qtbot: QtBot, path: Path) -> Iterator[tuple[Timeline, Viewing]]:
    study, jobs = open_study(path, print), Jobs(lambda error: pytest.fail(str(error)))
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    desk = Desk(
        look=look, study=study, jobs=jobs, feed=Feed(study, jobs), banners=banners, go=lambda _page, _subject: None
    )
    viewing = Viewing(desk)
    timeline = Timeline(desk, viewing, Correcting(desk, viewing))
    qtbot.addWidget(timeline)
    timeline.resize(WIDTH_PX + SIDES_PX, HEIGHT_PX)
    with qtbot.waitExposed(timeline):
        timeline.show()
    with qtbot.waitSignal(viewing.changed, timeout=600_000):
        viewing.open("s")
    yield timeline, viewing
    viewing.close()
    jobs.close()
    study.close()


def session_of(viewing: Viewing) -> ReviewedSession:
    assert viewing.session is not None
    return viewing.session


def frames_s(timeline: Timeline, viewing: Viewing, turn: int = 0) -> list[float]:
    """Return how long each frame takes while zooming in, from the turn of the wheel to the last pixel.

    In another turn no frame is one that was shown before.
    """

    def frame(window: tuple[int, int]) -> None:
        viewing.show_window(window)
        timeline.canvas.repaint()
        timeline.overview.repaint()

    def best(window: tuple[int, int]) -> float:
        start, end = window
        beside = [(start, end - (4 * turn + n) * MS) for n in range(4)]  # a frame that is shown already costs nothing
        return min(cost_s(partial(frame, one), thread_time) for one in beside)

    return [best(window) for window in windows(session_of(viewing))]


def usual_s(timeline: Timeline, viewing: Viewing) -> Callable[[], float]:
    """Return a measure: the median time of the frames."""
    turns = count()
    return lambda: float(np.median(frames_s(timeline, viewing, next(turns))))


def naive_paint(events: NDArray[np.float64], window: tuple[int, int]) -> QImage:
    """Paint the window as it would be done without a second thought: a shape for each press, a line for the speed."""
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    *_, travelled = naive_frame(events, window)
    seen = events[(events[:, 0] >= window[0]) & (events[:, 0] < window[1])]
    x = (seen[:, 0] - window[0]) * WIDTH_PX / (window[1] - window[0])
    with painting(image) as painter:
        for kind in (1, 2, 3):
            for place in x[seen[:, 1] == kind].tolist():
                painter.drawEllipse(QRectF(place, 20.0 * kind, 8, 8))
        path = QPainterPath(QPointF(0, HEIGHT_PX))
        for place, length in enumerate(travelled.tolist()):
            path.lineTo(place, HEIGHT_PX - min(length, 25.0))
        painter.drawPath(path)
    return image


def test_a_painted_frame_takes_a_fifth_of_the_naive_way(
    opened: Callable[[int], tuple[Timeline, Viewing]], tmp_path: Path
) -> None:
    timeline, viewing = opened(EVENTS)
    events = fetched(tmp_path / f"{EVENTS}.uxlab")
    naive = partial(least_s, lambda: naive_paint(events, session_of(viewing).span_ns), clock=thread_time)
    turns = count()
    told("longest painted frame", *compared_s(lambda: max(frames_s(timeline, viewing, next(turns))), naive, 1 / 5))


def test_a_painted_frame_does_not_grow_with_the_session(opened: Callable[[int], tuple[Timeline, Viewing]]) -> None:
    long, short = opened(EVENTS), opened(SHORT)
    told("median, long and short", *compared_s(usual_s(*long), usual_s(*short), 3))


def test_moving_the_cursor_takes_less_than_a_frame(opened: Callable[[int], tuple[Timeline, Viewing]]) -> None:
    timeline, viewing = opened(SHORT)
    frame_s = usual_s(timeline, viewing)

    def move() -> None:
        viewing.move_to(viewing.cursor_ns + 100 * MS, follow=False)
        timeline.canvas.repaint()
        timeline.overview.repaint()

    def moving_s() -> float:
        viewing.show_all()
        timeline.canvas.repaint()
        return least_s(move, runs=20, clock=thread_time)

    told("cursor alone", *compared_s(moving_s, frame_s, 1))
