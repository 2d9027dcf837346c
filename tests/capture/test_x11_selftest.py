"""The self-test's own window: what is injected arrives, and the desktop is left as it was."""

from Xlib import X

from tests.capture.harness import Ears, Hand, wait_until
from uxlab.capture.backend import RawKey
from uxlab.capture.x11 import X11Backend
from uxlab.capture.x11_selftest import target
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import EventKind


def test_one_of_each_is_injected_and_pointer_and_focus_are_put_back(hand: Hand) -> None:
    below = hand.window(managed=True)
    hand.move(700, 300)
    wait_until(lambda: focus_of(hand) == below)  # the window manager gives it
    backend, ears = X11Backend(), Ears()
    backend.start(ears, WindowPrivacy.OFF)
    with target() as window:
        assert window is not None
        moved_ns, x_px, y_px = window.move()
        assert moved_ns < window.click() < window.scroll() < window.key()
        pointer = hand.root.query_pointer()
        assert (pointer.root_x, pointer.root_y) == (x_px, y_px)
    backend.stop()
    kinds = [("key", raw.name) if isinstance(raw, RawKey) else (raw.kind, raw.code) for raw in ears.raws]
    for wanted in ((EventKind.MOVE, None), (EventKind.BUTTON, 1), (EventKind.SCROLL, 0), ("key", "shift_l")):
        assert wanted in kinds
    pointer = hand.root.query_pointer()
    assert (pointer.root_x, pointer.root_y) == (700, 300)
    assert focus_of(hand) == below


def focus_of(hand: Hand) -> int:
    """Return the X id of what has the keyboard: a window, 1 for whatever is under the pointer, 0 for nothing."""
    focus = hand.display.get_input_focus().focus
    return focus if isinstance(focus, int) else int(focus.id)


def test_no_click_reaches_the_windows_below(hand: Hand) -> None:
    hand.window(managed=True)
    hand.move(600, 400)
    while hand.display.pending_events():
        hand.display.next_event()
    with target() as window:
        assert window is not None
        window.click()
        window.scroll()
    hand.display.sync()
    seen = [hand.display.next_event().type for _ in range(hand.display.pending_events())]
    assert X.ButtonPress not in seen


def test_while_another_program_holds_the_pointer_nothing_can_be_injected(hand: Hand) -> None:
    mask, asynchronous = X.ButtonPressMask, X.GrabModeAsync
    hand.root.grab_pointer(
        owner_events=False, event_mask=mask, pointer_mode=asynchronous, keyboard_mode=asynchronous,
        confine_to=X.NONE, cursor=X.NONE, time=X.CurrentTime,
    )  # fmt: skip
    with target() as window:
        assert window is None
    hand.display.ungrab_pointer(X.CurrentTime)
    hand.display.sync()
