"""The participant's hand: real X events by the XTEST extension, in human time."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import DisplayError
from Xlib.ext import xtest

from uxlab.demo.path import Chance, Point, pointer_path
from uxlab.errors import UxlabError

_LEFT_BUTTON, _WHEEL_UP, _WHEEL_DOWN = 1, 4, 5
_PRESS_S = (0.05, 0.09)
_KEY_S = (0.03, 0.05)
_BETWEEN_KEYS_S = (0.035, 0.10)
_BETWEEN_NOTCHES_S = (0.05, 0.09)
_SHIFT_LEAD_S = 0.03
_INNER_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the screen, in physical pixels."""

    x_px: int
    y_px: int
    width_px: int
    height_px: int

    def spot(self, chance: Chance) -> Point:
        """Return where a person would hit it: near the middle, never at the edge."""
        return Point(
            _near_middle(self.x_px, self.width_px, chance),
            _near_middle(self.y_px, self.height_px, chance),
        )

    def beside(self) -> Point:
        """Return a point just below it."""
        return Point(self.x_px + self.width_px // 2, self.y_px + self.height_px + 5)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a hand has done so far; a click is a press of a mouse button, a key is a press of a key."""

    clicks: int = 0
    keys: int = 0
    scrolls: int = 0
    moves: int = 0

    def since(self, earlier: "Tally") -> "Tally":
        """Return what was done after an earlier tally."""
        return Tally(
            self.clicks - earlier.clicks,
            self.keys - earlier.keys,
            self.scrolls - earlier.scrolls,
            self.moves - earlier.moves,
        )


class Hand:
    """Moves the pointer, clicks and types on one display; `pace` stretches all its times."""

    def __init__(self, display: Display, chance: Chance, pace: float = 1.0) -> None:
        self._display = display
        self._chance = chance
        self._pace = pace
        self._clock = threading.Event()
        self._clicks = self._keys = self._scrolls = self._moves = 0

    def tally(self) -> Tally:
        """Return what was done so far."""
        return Tally(self._clicks, self._keys, self._scrolls, self._moves)

    def rest(self, seconds: float) -> None:
        """Do nothing for a while."""
        self._clock.wait(seconds * self._pace)

    def move_to(self, target: Point, width_px: float) -> None:
        """Move the pointer, as long as a target of this width takes."""
        pointer = self._display.screen().root.query_pointer()
        path = pointer_path(Point(pointer.root_x, pointer.root_y), target, width_px, self._chance, self._pace)
        began_s = time.perf_counter()
        for step in path[1:]:
            self._clock.wait(max(0.0, began_s + step.t_s - time.perf_counter()))
            xtest.fake_input(self._display, X.MotionNotify, x=step.at.x_px, y=step.at.y_px)
            self._display.sync()
            self._moves += 1

    def click(self, area: Area) -> None:
        """Move to an area and click into it."""
        self.move_to(area.spot(self._chance), min(area.width_px, area.height_px))
        self._press_button(_LEFT_BUTTON)
        self._clicks += 1

    def click_beside(self, area: Area) -> None:
        """Aim at an area and miss it."""
        self.move_to(area.beside(), area.height_px)
        self._press_button(_LEFT_BUTTON)
        self._clicks += 1

    def scroll(self, notches: int) -> None:
        """Turn the wheel: positive is up."""
        for _ in range(abs(notches)):
            self._press_button(_WHEEL_UP if notches > 0 else _WHEEL_DOWN)
            self._scrolls += 1
            self._sometime(_BETWEEN_NOTCHES_S)

    def type(self, text: str) -> None:
        """Type a text on the keyboard as it is laid out here.

        Raises:
            UxlabError: the keyboard lacks one of its characters.
        """
        for character in text:
            code, shifted = self._key_for(character)
            with self._shift_held(needed=shifted):
                self._press_key(code)
            self._sometime(_BETWEEN_KEYS_S)

    def press(self, name: str) -> None:
        """Press a key by its X name, such as "Return" or "Tab"."""
        self._press_key(self._display.keysym_to_keycode(XK.string_to_keysym(name)))

    def _key_for(self, character: str) -> tuple[int, bool]:
        # for Latin-1 the keysym is the character's code point
        places = [(code, level) for code, level in self._display.keysym_to_keycodes(ord(character)) if level in (0, 1)]
        if places:
            code, level = min(places)  # the higher codes belong to keys that real keyboards lack
            return code, level == 1
        raise UxlabError(f"The demo's keyboard has no key for {character!r}; set the layout to “us” and run it again.")

    @contextmanager
    def _shift_held(self, *, needed: bool) -> Iterator[None]:
        if not needed:
            yield
            return
        code = self._display.keysym_to_keycode(XK.XK_Shift_L)
        self._send(X.KeyPress, code)
        self._keys += 1
        self.rest(_SHIFT_LEAD_S)
        try:
            yield
        finally:
            self._send(X.KeyRelease, code)

    def _press_key(self, code: int) -> None:
        self._send(X.KeyPress, code)
        self._keys += 1
        try:
            self._sometime(_KEY_S)
        finally:
            self._send(X.KeyRelease, code)

    def _press_button(self, button: int) -> None:
        self._send(X.ButtonPress, button)
        try:
            self._sometime(_PRESS_S)
        finally:
            self._send(X.ButtonRelease, button)

    def _sometime(self, span_s: tuple[float, float]) -> None:
        self.rest(self._chance.uniform(*span_s))

    def _send(self, kind: int, detail: int) -> None:
        xtest.fake_input(self._display, kind, detail)
        self._display.sync()


@contextmanager
def hand_on(display: str, seed: int, pace: float = 1.0) -> Iterator[Hand]:
    """Yield a hand for a display; the same seed makes the same movements.

    Raises:
        UxlabError: the display cannot be reached, or lacks XTEST.
    """
    try:
        connection = Display(display)
    except DisplayError as error:
        raise UxlabError(f"The demo cannot reach its screen {display}; run it again.") from error
    try:
        if not connection.has_extension("XTEST"):
            raise UxlabError(f"The screen {display} takes no scripted input (no XTEST); install xvfb and run it again.")
        yield Hand(connection, Chance(seed), pace)
    finally:
        connection.close()


def _near_middle(start_px: int, length_px: int, chance: Chance) -> int:
    reach_px = length_px * _INNER_SHARE / 2
    return round(chance.about(start_px + (length_px - 1) / 2, reach_px / 2))
