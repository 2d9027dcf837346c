"""Which of uxlab's windows a click really hits: real windows that cover each other, under openbox and without it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter_ns

import pytest
from Xlib import X, Xatom
from Xlib.ext import shape
from Xlib.xobject.drawable import Window

from tests.capture.harness import Ears, Hand, wait_until
from uxlab.capture.regions import Box
from uxlab.capture.x11_server import open_display
from uxlab.capture.x11_windows import WindowWatch
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Surface

Look = Callable[[], set[Box]]


@contextmanager
def watching(*own_windows: Window) -> Iterator[tuple[WindowWatch, Look]]:
    """Yield a watch, and a function that lets it look and returns where uxlab's windows are to be hit."""
    display, ears = open_display(), Ears()
    watch = WindowWatch(display, WindowPrivacy.OFF, tuple(window.id for window in own_windows), ears.fact)
    watch.begin(perf_counter_ns())

    def look() -> set[Box]:
        display.sync()
        while display.pending_events():
            watch.on_event(display.next_event(), perf_counter_ns())
        watch.poll(perf_counter_ns())
        last = {fact.name: fact for fact in ears.facts if isinstance(fact, Surface)}
        return {box_of(surface) for surface in last.values() if surface.visible}

    try:
        yield watch, look
    finally:
        display.close()


def box_of(surface: Surface) -> Box:
    left, top = surface.x_px, surface.y_px
    return Box(left, top, left + surface.width_px, top + surface.height_px)


def hit(boxes: set[Box], x: int, y: int) -> bool:
    return any(box.within(Box(x, y, x + 1, y + 1)) for box in boxes)


def opened(hand: Hand, box: tuple[int, int, int, int], *, managed: bool = False, kind: str = "") -> Window:
    """Open a window of this place and size, and return it once it is seen."""
    screen = hand.display.screen()
    window: Window = screen.root.create_window(
        *box, 0, screen.root_depth, X.InputOutput, event_mask=X.ExposureMask, override_redirect=not managed
    )
    window.set_wm_normal_hints(flags=1 | 2 | 4, x=box[0], y=box[1], width=box[2], height=box[3])
    if kind:
        atoms = [hand.display.intern_atom(f"_NET_WM_WINDOW_TYPE_{kind}")]
        window.change_property(hand.display.intern_atom("_NET_WM_WINDOW_TYPE"), Xatom.ATOM, 32, atoms)
    window.map()
    hand.display.sync()
    while hand.display.next_event().type != X.Expose:
        pass
    return window


@pytest.fixture
def bare(new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Hand]:
    """Return a hand on a server without a window manager, where a window is where it was asked for."""
    name = new_x_display(window_manager=False)
    monkeypatch.setenv("DISPLAY", name)
    with Hand(name) as hand:
        yield hand


def test_what_another_window_covers_is_not_uxlabs_until_it_is_raised(bare: Hand) -> None:
    own, other = opened(bare, (100, 100, 300, 300)), opened(bare, (200, 200, 400, 400))
    with watching(own) as (_, look):
        assert look() == {Box(100, 100, 400, 200), Box(100, 200, 200, 400)}
        own.configure(stack_mode=X.Above)
        bare.display.sync()
        assert look() == {Box(100, 100, 400, 400)}
        other.configure(stack_mode=X.Above, x=0, y=0)
        bare.display.sync()
        assert look() == set()
        other.unmap()
        bare.display.sync()
        assert look() == {Box(100, 100, 400, 400)}


def test_of_an_own_window_over_another_both_count(bare: Hand) -> None:
    own, menu = opened(bare, (100, 100, 300, 300)), opened(bare, (150, 150, 50, 400))
    with watching(own, menu) as (_, look):
        boxes = look()
        assert [hit(boxes, *at) for at in [(120, 120), (160, 160), (160, 540), (220, 540)]] == [True, True, True, False]


def test_a_window_given_later_counts_from_then_on_and_ends_when_it_is_destroyed(bare: Hand) -> None:
    own = opened(bare, (100, 100, 300, 300))
    with watching(own) as (watch, look):
        popup = opened(bare, (500, 500, 100, 100))
        assert not hit(look(), 550, 550)
        watch.set_own_windows((own.id, popup.id), perf_counter_ns())
        assert hit(look(), 550, 550)
        popup.destroy()
        bare.display.sync()
        assert look() == {Box(100, 100, 400, 400)}


def test_clicks_pass_through_a_window_that_takes_no_input_and_beside_the_shape_of_one(bare: Hand) -> None:
    own = opened(bare, (100, 100, 300, 300))
    overlay, round_one = opened(bare, (0, 0, 1280, 800)), opened(bare, (100, 100, 300, 300))
    shape.rectangles(overlay, shape.SO.Set, shape.SK.Input, 0, 0, 0, [])
    circle = [(50, 50, 100, 100)]
    shape.rectangles(round_one, shape.SO.Set, shape.SK.Bounding, 0, 0, 0, circle)
    bare.display.sync()
    with watching(own) as (_, look):
        boxes = look()
        assert [hit(boxes, 110, 110), hit(boxes, 200, 200), hit(boxes, 390, 390)] == [True, False, True]


def test_an_open_menu_holds_the_pointer_so_clicks_anywhere_are_uxlabs(bare: Hand) -> None:
    own = opened(bare, (100, 100, 300, 300))
    menu = opened(bare, (150, 150, 50, 50), kind="POPUP_MENU")
    with watching(own, menu) as (_, look):
        assert hit(look(), 1200, 700)
        menu.unmap()
        bare.display.sync()
        assert look() == {Box(100, 100, 400, 400)}


def test_with_a_window_manager_the_frame_counts_too_and_covers_by_frames_do(hand: Hand) -> None:
    own = opened(hand, (100, 200, 300, 300), managed=True)
    with watching(own) as (_, look):
        corner = hand.root.translate_coords(own.id, 0, 0)
        wait_until(lambda: hit(look(), corner.x + 150, corner.y - 8))  # the title bar
        assert hit(look(), corner.x + 150, corner.y + 150)
        cover = opened(hand, (100, 200, 300, 300), managed=True)
        cover_corner = hand.root.translate_coords(cover.id, 0, 0)
        wait_until(lambda: not hit(look(), cover_corner.x + 150, cover_corner.y + 150))
        cover.destroy()
        hand.display.sync()
        wait_until(lambda: hit(look(), corner.x + 150, corner.y + 150))
        own.destroy()
        hand.display.sync()


def test_where_it_sits_in_another_programs_window_only_its_own_part_counts(bare: Hand) -> None:
    panel = opened(bare, (0, 0, 400, 100))
    icon = panel.create_window(50, 10, 20, 20, 0, X.CopyFromParent)
    icon.map()
    bare.display.sync()
    with watching(icon) as (_, look):
        assert look() == {Box(50, 10, 70, 30)}


def test_a_shape_that_changes_alone_is_noticed_within_a_second_or_two(bare: Hand) -> None:
    own, overlay = opened(bare, (100, 100, 300, 300)), opened(bare, (0, 0, 1280, 800))
    with watching(own) as (_, look):
        assert look() == set()
        shape.rectangles(overlay, shape.SO.Set, shape.SK.Input, 0, 0, 0, [])
        bare.display.sync()
        wait_until(lambda: look() == {Box(100, 100, 400, 400)}, 3)


def test_a_window_that_grows_covers_more(bare: Hand) -> None:
    own, other = opened(bare, (100, 100, 300, 300)), opened(bare, (0, 0, 200, 800))
    with watching(own) as (_, look):
        assert look() == {Box(200, 100, 400, 400)}
        other.configure(width=350)
        bare.display.sync()
        assert look() == {Box(350, 100, 400, 400)}
