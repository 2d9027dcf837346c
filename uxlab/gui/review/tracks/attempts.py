"""Paints the track of tasks: each attempt with its outcome, and the chosen one with its two handles."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from uxlab.gui.review.tracks.ink import LEAST_LABEL_PX, Ink, faded
from uxlab.gui.review.tracks.items import Shown
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.words import Names, outcome_text, worked_text
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.gui.widgets.painting import draw_text, rounded, text_width
from uxlab.model.session import Outcome
from uxlab.timeline.items import Item
from uxlab.timeline.session import ReviewedSession

HANDLE_PX = 6.0
_STRIPE_PX = 4.0
_PADDING_PX = 10.0
_BETWEEN_PX = 16.0


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in the bar of an attempt, at its left and at its right."""

    left: str
    right: str


def outcome_role(item: Item) -> str:
    """Return the colour of an attempt's outcome."""
    return OUTCOMES[Outcome(item.detail)].role if item.detail else "ghost"


def words_of(item: Item, names: Names, session: ReviewedSession) -> Words:
    """Return what is written on an attempt."""
    return Words(names.label(item), f"{outcome_text(item)} {worked_text(item, session)}")


def paint_attempts(
    ink: Ink, row: Row, items: Sequence[Shown], names: Names, session: ReviewedSession, chosen: str
) -> None:
    """Paint the attempts; the one with the identity `chosen` comes last, over its neighbours."""
    for one in sorted(items, key=lambda one: bool(chosen) and one.item.uid == chosen):
        words = words_of(one.item, names, session)
        if chosen and one.item.uid == chosen:
            _paint_chosen(ink, row, one, words)
        else:
            _paint_plain(ink, row, one, words)


def _paint_plain(ink: Ink, row: Row, one: Shown, words: Words) -> None:
    rect = QRectF(one.left, row.top + 2, max(one.right - one.left, 2.0), row.height - 4)
    colour = ink.look.colour(outcome_role(one.item))
    if rect.width() <= 2 * _STRIPE_PX:
        rounded(ink.painter, rect, min(2.0, rect.width() / 2), colour)
        return
    rounded(ink.painter, rect, 3, faded(colour, 0.26 if ink.look.dark else 0.16))
    rounded(ink.painter, QRectF(rect.left(), rect.top(), _STRIPE_PX, rect.height()), 2, colour)
    _write(ink, rect, words, "text", 500, "text2")


def _paint_chosen(ink: Ink, row: Row, one: Shown, words: Words) -> None:
    rect = QRectF(one.left, row.top + 2, max(one.right - one.left, 2.0), row.height - 4)
    accent = ink.look.colour("accent-text")
    rounded(ink.painter, rect, 2, ink.look.colour("accent-soft"), accent, 1.5)
    for x, inside in ((one.left, one.left > ink.scale.left), (one.right, one.right < ink.right)):
        if inside:
            rounded(ink.painter, QRectF(x - HANDLE_PX / 2, row.top + 1, HANDLE_PX, row.height - 2), 2, accent)
    _write(ink, rect, words, "accent-text", 600, "accent-text")


def _write(ink: Ink, rect: QRectF, words: Words, role: str, weight: int, quiet: str) -> None:
    name, small = ink.look.font("small", weight), ink.look.font("small")
    inner = rect.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
    if rect.width() < LEAST_LABEL_PX:
        return
    right = text_width(small, words.right)
    room = inner.width() - right - _BETWEEN_PX
    if room >= min(LEAST_LABEL_PX, text_width(name, words.left)):
        place = QRectF(inner.right() - right, inner.top(), right, inner.height())
        draw_text(ink.painter, place, words.right, small, ink.look.colour(quiet))
        inner.setWidth(room)
    draw_text(ink.painter, inner, words.left, name, ink.look.colour(role))
