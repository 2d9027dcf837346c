"""What was clicked, scrolled and pressed before a moment, as marks on the picture. Of keys, their class only. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from uxlab.privacy.keys import KeyClass
from uxlab.timeline.input_index import Presses
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span

FLASH_NS = 1_200_000_000
"""How long a key or a scroll step is shown: long enough to be read at twice the speed."""

PRESSED_NS = 250_000_000
"""How long a click is shown as pressed."""

_SIDEWAYS = 1
_CLASSES = {
    KeyClass.LETTER: "Letter",
    KeyClass.DIGIT: "Digit",
    KeyClass.PUNCTUATION: "Punctuation",
    KeyClass.SPACE: "Space",
    KeyClass.ENTER: "Enter",
    KeyClass.TAB: "Tab",
    KeyClass.BACKSPACE: "Backspace",
    KeyClass.DELETE: "Delete",
    KeyClass.ESCAPE: "Esc",
    KeyClass.ARROW: "Arrow",
    KeyClass.NAVIGATION: "Navigation",
    KeyClass.FUNCTION: "Function key",
    KeyClass.MODIFIER: "Modifier",
    KeyClass.SHORTCUT: "Shortcut",
    KeyClass.MEDIA: "Media key",
}
_OTHER = "Other key"


@dataclass(frozen=True, slots=True, eq=False)
class Clicks:
    """Where was clicked, in rows of x and y; they are numbered on from `first`. `pressed`: the last is just now."""

    places: NDArray[np.float64]
    first: int = 1
    pressed: bool = False


@dataclass(frozen=True, slots=True)
class Scroll:
    """So many steps at a place; `strength` from 1, just now, to 0."""

    x_px: float
    y_px: float
    steps: int
    sideways: bool
    strength: float


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of one class pressed one after the other."""

    text: str
    strength: float


def clicks_within(session: ReviewedSession, span: Span, since_ns: int) -> Clicks:
    """Return the clicks of a span, both ends included, numbered from the first one after `since_ns`."""
    presses = session.presses(Track.CLICKS)
    first, end = _between(presses, span)
    places = np.column_stack((presses.x[first:end], presses.y[first:end])).astype(np.float64)
    number = first - int(presses.t_ns.searchsorted(since_ns)) + 1
    return Clicks(places, number, pressed=end > first and span[1] - int(presses.t_ns[end - 1]) < PRESSED_NS)


def scroll_before(session: ReviewedSession, moment_ns: int) -> Scroll | None:
    """Return what was scrolled last, None where that is over."""
    presses = session.presses(Track.SCROLLS)
    first, end = _between(presses, (moment_ns - FLASH_NS, moment_ns))
    if first == end:
        return None
    last = end - 1
    alike = int((presses.code[first:end] == presses.code[last]).sum())
    return Scroll(
        float(presses.x[last]),
        float(presses.y[last]),
        alike,
        sideways=int(presses.code[last]) == _SIDEWAYS,
        strength=_strength(int(presses.t_ns[last]), moment_ns),
    )


def keys_before(session: ReviewedSession, moment_ns: int) -> tuple[Keys, ...]:
    """Return the classes of the keys that were pressed last, those of one class in a row together."""
    presses = session.presses(Track.KEYS)
    first, end = _between(presses, (moment_ns - FLASH_NS, moment_ns))
    times, classes = presses.t_ns[first:end].tolist(), presses.key_class[first:end].tolist()
    return tuple(_runs(times, classes, moment_ns))


def latest(items: Sequence[Item], moment_ns: int, within_ns: int) -> Item | None:
    """Return the last of the moments that was so short a time ago."""
    return next((one for one in reversed(items) if moment_ns - within_ns < one.started_ns <= moment_ns), None)


def _runs(times: Sequence[int], classes: Sequence[int], moment_ns: int) -> Iterator[Keys]:
    for one, run in groupby(zip(times, classes, strict=True), key=lambda press: press[1]):
        pressed = [t_ns for t_ns, _ in run]
        name = _CLASSES.get(KeyClass(one), _OTHER)
        yield Keys(f"{name} ×{len(pressed)}" if len(pressed) > 1 else name, _strength(pressed[-1], moment_ns))


def _between(presses: Presses, span: Span) -> tuple[int, int]:
    first, end = presses.t_ns.searchsorted(span[0]), presses.t_ns.searchsorted(span[1], side="right")
    return int(first), int(end)


def _strength(t_ns: int, moment_ns: int) -> float:
    return max(0.0, 1 - (moment_ns - t_ns) / FLASH_NS)
