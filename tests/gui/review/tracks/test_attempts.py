"""Attempts show their outcome, and the chosen one its handles."""

import pytest
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.tracks.attempts import outcome_role, paint_attempts, words_of
from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.items import Shown
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.review.tracks.words import names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.timeline.items import Item, Track

S = 1_000_000_000
ROW = Row(Track.TASKS, "Tasks", 0, 24)
WHITE = QColor("#ffffff")


def painted(look: Look, viewing: Viewing, places: list[tuple[float, float]], chosen: str = "") -> QImage:
    session = viewing.session
    assert session is not None
    image = QImage(600, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(WHITE)
    items = [Shown(item, *place) for item, place in zip(session.by_track[Track.TASKS], places, strict=False)]
    with painting(image) as painter:
        ink = Ink(painter, look, Scale((0, 60 * S), 0, 600))
        paint_attempts(ink, ROW, items, names_of(session, viewing.design), session, chosen)
    return image


def inked(image: QImage, first: int, last: int, colour: QColor) -> bool:
    return any(image.pixelColor(x, y) == colour for x in range(first, last) for y in range(24))


def test_the_outcome_is_a_stripe_and_a_word(look: Look, viewing: Viewing) -> None:
    image = painted(look, viewing, [(50, 350)])
    assert image.pixelColor(52, 12) == look.colour("success")
    assert image.pixelColor(200, 3) not in (WHITE, look.colour("success"))
    assert viewing.session is not None
    words = words_of(
        viewing.session.by_track[Track.TASKS][0], names_of(viewing.session, viewing.design), viewing.session
    )
    assert (words.left, words.right) == ("1 Find a shoe", "Success 0:10")


def test_a_narrow_attempt_is_its_outcome_alone(look: Look, viewing: Viewing) -> None:
    image = painted(look, viewing, [(50, 56)])
    assert image.pixelColor(53, 12) == look.colour("success")
    assert not inked(image, 58, 600, look.colour("success"))


def test_the_chosen_one_has_a_handle_at_each_end(look: Look, viewing: Viewing) -> None:
    accent = look.colour("accent-text")
    image = painted(look, viewing, [(50, 350)], "s1-0")
    for x in (48, 51, 348, 351):
        assert image.pixelColor(x, 12) == accent
    assert image.pixelColor(200, 5) == look.colour("accent-soft")
    assert image.pixelColor(45, 12) == WHITE


def test_an_end_out_of_sight_has_no_handle(look: Look, viewing: Viewing) -> None:
    image = painted(look, viewing, [(0, 600)], "s1-0")
    assert image.pixelColor(4, 12) != look.colour("accent-text")
    assert image.pixelColor(596, 12) != look.colour("accent-text")


@pytest.mark.parametrize(("detail", "role"), [("success", "success"), ("timeout", "other"), ("", "ghost")])
def test_each_outcome_has_its_colour(detail: str, role: str) -> None:
    assert outcome_role(Item(track=Track.TASKS, started_ns=0, ended_ns=1, detail=detail)) == role
