"""Which application is in front, and where uxlab's own windows are, under a real window manager and without one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter_ns

import pytest
from Xlib import X, Xatom

from tests.capture.harness import Ears, Hand, wait_until
from uxlab.capture.x11_server import open_display
from uxlab.capture.x11_windows import WindowWatch
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, Surface


@contextmanager
def watching(privacy: WindowPrivacy, own_windows: tuple[int, ...] = ()) -> Iterator[tuple[Ears, Callable[[], None]]]:
    """Yield what a watch reports, and a function that lets it look, as the back end does at every flush."""
    display, ears = open_display(), Ears()
    watch = WindowWatch(display, privacy, own_windows, ears.fact)
    watch.begin(perf_counter_ns())

    def look() -> None:
        display.sync()
        while display.pending_events():
            watch.on_event(display.next_event(), perf_counter_ns())
        watch.poll(perf_counter_ns())

    try:
        yield ears, look
    finally:
        display.close()


def focuses(ears: Ears) -> list[tuple[str | None, str | None]]:
    return [(fact.application, fact.title) for fact in ears.facts if isinstance(fact, Focus)]


def surfaces(ears: Ears) -> list[Surface]:
    return [fact for fact in ears.facts if isinstance(fact, Surface)]


@pytest.mark.parametrize(
    ("privacy", "expected"),
    [(WindowPrivacy.TITLE, ("Shop", "Basket")), (WindowPrivacy.APPLICATION, ("Shop", None))],
)
def test_the_window_in_front_is_told_as_far_as_privacy_goes(
    privacy: WindowPrivacy, expected: tuple[str, str | None], hand: Hand
) -> None:
    hand.window(title="Basket", wm_class=("shop", "Shop"), managed=True)
    with watching(privacy) as (ears, look):
        wait_until(lambda: (look(), focuses(ears)[-1] == expected)[1])
        if privacy is WindowPrivacy.APPLICATION:
            assert all(title is None for _, title in focuses(ears))


def test_without_leave_nothing_is_told(hand: Hand) -> None:
    with watching(WindowPrivacy.OFF) as (ears, look):
        hand.window(title="Basket", wm_class=("shop", "Shop"), managed=True)
        look()
        assert ears.facts == []


def test_a_new_title_is_told_once(hand: Hand) -> None:
    window = hand.display.create_resource_object("window", hand.window(title="One", wm_class=("s", "S"), managed=True))
    with watching(WindowPrivacy.TITLE) as (ears, look):
        wait_until(lambda: (look(), focuses(ears)[-1] == ("S", "One"))[1])
        window.set_wm_name("Two")
        hand.display.sync()
        wait_until(lambda: (look(), focuses(ears)[-1] == ("S", "Two"))[1])
        look()
        assert focuses(ears).count(("S", "Two")) == 1


HOSTILE = [
    (32, [1, 2, 3], None),
    (8, b"\xff\xfe<script>", "\ufffd\ufffd<script>"),
    (8, b"", ""),
    (8, b"x" * 10_000, "x" * 500),
]


@pytest.mark.parametrize(("width", "value", "title"), HOSTILE, ids=["numbers", "not UTF-8", "empty", "endless"])
def test_hostile_titles_do_no_harm(width: int, value: bytes, title: str | None, hand: Hand) -> None:
    window = hand.display.create_resource_object("window", hand.window(wm_class=("s", "Hostile"), managed=True))
    window.change_property(hand.display.intern_atom("_NET_WM_NAME"), Xatom.CARDINAL, width, value)
    hand.display.sync()
    with watching(WindowPrivacy.TITLE) as (ears, look):
        wait_until(lambda: (look(), focuses(ears)[-1] == ("Hostile", title))[1])


def test_a_window_that_vanishes_does_no_harm(hand: Hand) -> None:
    window = hand.display.create_resource_object("window", hand.window(wm_class=("s", "Gone"), managed=True))
    with watching(WindowPrivacy.APPLICATION) as (ears, look):
        wait_until(lambda: (look(), focuses(ears)[-1] == ("Gone", None))[1])
        window.destroy()
        hand.display.sync()
        wait_until(lambda: (look(), focuses(ears)[-1] != ("Gone", None))[1])


def test_uxlabs_own_window_is_told_with_its_place_and_by_its_name(hand: Hand) -> None:
    own = hand.window(title="Moderator", wm_class=("q", "Qt"), managed=True)
    with watching(WindowPrivacy.TITLE, (own,)) as (ears, look):
        wait_until(lambda: (look(), focuses(ears)[-1:] == [("uxlab", None)])[1])
        wait_until(lambda: (look(), surfaces(ears)[-1].active)[1])
        surface = surfaces(ears)[-1]
        assert surface.visible
        assert surface.width_px > 0
        hand.display.create_resource_object("window", own).unmap()
        hand.display.sync()
        wait_until(lambda: (look(), not surfaces(ears)[-1].visible)[1])


def test_an_own_window_that_does_not_exist_is_told_as_invisible(hand: Hand) -> None:
    with watching(WindowPrivacy.OFF, (hand.display.display.allocate_resource_id(),)) as (ears, look):
        look()
        assert [surface.visible for surface in surfaces(ears)] == [False]


def test_without_a_window_manager_the_input_focus_counts(
    new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = new_x_display(window_manager=False)
    monkeypatch.setenv("DISPLAY", name)
    with Hand(name) as hand, watching(WindowPrivacy.APPLICATION) as (ears, look):
        window = hand.display.create_resource_object("window", hand.window(wm_class=("k", "Kiosk")))
        window.set_input_focus(X.RevertToNone, X.CurrentTime)
        hand.display.sync()
        look()
        assert focuses(ears)[-1] == ("Kiosk", None)
