"""The picture of the tracks holds all of them, and an edge on its way moves alone."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap

from uxlab.gui.review.tracks.edges import EdgeMove
from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.items import Shown, focus_roles
from uxlab.gui.review.tracks.picture import Content, moved, paint_moving, picture_of
from uxlab.gui.review.tracks.rows import rows
from uxlab.gui.review.tracks.ruler import RulerTime, stretches, ticks
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.tracks.words import names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.recording.corrections import Edge
from uxlab.timeline.frame import timeline_frame
from uxlab.timeline.items import Track

S = 1_000_000_000
SCALE = Scale((0, 40 * S), 132, 800)
SIZE = QSize(944, rows()[-1].bottom)


@pytest.fixture
def content(viewing: Viewing) -> Content:
    session = viewing.session
    assert session is not None
    return Content(
        rows=rows(),
        scale=SCALE,
        ticks=ticks(SCALE, stretches(session, RulerTime.SESSION)),
        frame=timeline_frame(session, SCALE.window, 800),
        session=session,
        names=names_of(session, viewing.design),
        roles=focus_roles(session.by_track[Track.FOCUS]),
    )


def shades(image: QImage, top: int, bottom: int, left: int = 132, right: int = 932) -> int:
    """Return how many colours there are in a part of a picture."""
    return len({image.pixel(x, y) for x in range(left, right) for y in range(top + 1, bottom - 2)})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_track_is_painted(look: Look, content: Content, scheme: str) -> None:
    look.use(scheme)
    image = picture_of(content, look, SIZE, 1.0).toImage()
    for row in content.rows:
        assert shades(image, row.top, row.bottom) >= 3, row.title  # ground, grid and something on it
        assert shades(image, row.top, row.bottom, 0, 120) >= 3, row.title  # its label
    assert image.pixelColor(5, 5) == look.colour("surface")


def test_nothing_of_the_tracks_lies_over_the_labels(look: Look, content: Content) -> None:
    plain = picture_of(Content(rows=rows(), scale=SCALE), look, SIZE, 1.0).toImage()
    image = picture_of(content, look, SIZE, 1.0).toImage()
    assert all(image.pixel(x, y) == plain.pixel(x, y) for x in range(122, 132) for y in range(image.height()))


def test_without_a_session_there_are_labels_alone(look: Look) -> None:
    image = picture_of(Content(rows=rows(), scale=SCALE), look, SIZE, 1.0).toImage()
    for row in rows():
        assert shades(image, row.top, row.bottom) == 1
        assert shades(image, row.top, row.bottom, 0, 120) >= 3


def test_a_dense_screen_gets_more_pixels(look: Look, content: Content) -> None:
    picture = picture_of(content, look, SIZE, 2.0)
    assert picture.size() == SIZE * 2
    assert picture.deviceIndependentSize().toSize() == SIZE


@pytest.mark.parametrize(
    ("edge", "to_s", "span"), [(Edge.END, 8, (132, 292)), (Edge.START, 4, (212, 332)), (Edge.START, 99, (332, 332))]
)
def test_an_edge_on_its_way(look: Look, content: Content, edge: Edge, to_s: int, span: tuple[int, int]) -> None:
    assert content.session is not None
    item = content.session.by_track[Track.TASKS][0]  # 0 to 10 s
    move = EdgeMove(uid=item.uid, edge=edge, from_ns=10 * S, to_ns=to_s * S)
    surface = QPixmap(SIZE)
    with painting(surface) as painter:
        ink = Ink(painter, look, SCALE)
        found = moved(ink, Shown(item, 132, 332), move)
        assert (round(found.left), round(found.right)) == span
        other = Shown(content.session.by_track[Track.TASKS][1], 352, 752)
        assert moved(ink, other, move) is other


def test_the_tasks_are_painted_anew_with_it(look: Look, content: Content) -> None:
    move = EdgeMove(uid="s1-0", edge=Edge.END, from_ns=10 * S, to_ns=5 * S)
    picture = picture_of(content, look, SIZE, 1.0)
    with painting(picture) as painter:
        paint_moving(Ink(painter, look, SCALE), content, move)
    image = picture.toImage()
    middle = rows()[0].height // 2
    assert image.pixelColor(232, middle) == look.colour("accent-text")  # the handle at 5 s
    assert image.pixelColor(300, middle) == look.colour("surface")
    assert image.pixelColor(353, middle) == look.colour("success")  # the next attempt
