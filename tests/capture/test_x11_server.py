"""What a real X server answers: clock, screens, keyboard, last input."""

import subprocess
import time
from collections.abc import Callable

import pytest

from tests.capture.harness import Hand
from uxlab.capture import x11_server
from uxlab.capture.x11_keymap import ModifierMasks
from uxlab.errors import CaptureUnavailable

MS = 1_000_000


def test_the_server_runs_on_our_clock(hand: Hand) -> None:
    assert x11_server.clock_offset_ns(hand.display) == 0


def test_the_screen_is_told_in_pixels(hand: Hand) -> None:
    [screen] = x11_server.screens(hand.display, 5)
    assert (screen.t_ns, screen.x_px, screen.y_px, screen.width_px, screen.height_px) == (5, 0, 0, 1280, 800)
    assert screen.name


@pytest.mark.parametrize(("resources", "scale"), [("Xft.dpi:\t144\n", 1.5), ("Xft.dpi: many\n", 1.0), ("*x: 1\n", 1.0)])
def test_the_scale_is_that_of_the_desktops_fonts(
    resources: str, scale: float, new_x_display: Callable[..., str]
) -> None:
    with Hand(new_x_display(window_manager=False)) as hand:
        atom = hand.display.intern_atom("RESOURCE_MANAGER")
        hand.root.change_property(atom, hand.display.intern_atom("STRING"), 8, resources.encode())
        hand.display.sync()
        assert x11_server.screens(hand.display, 0)[0].scale == scale


def test_alt_and_super_are_told_apart(hand: Hand) -> None:
    # xkeyboard-config puts Meta_L beside Alt_L on Mod1; it must not be taken for the Super key of Mod4.
    assert x11_server.keymap(hand.display, {}).masks == ModifierMasks(alt=8, meta=64, level3=128, num_lock=16)


def test_a_new_layout_gives_a_new_table(new_x_display: Callable[..., str]) -> None:
    name = new_x_display(window_manager=False)
    with Hand(name) as hand:
        assert x11_server.keymap(hand.display, {}).name(29, 0) == "y"
        subprocess.run(["setxkbmap", "-display", name, "de"], check=True)
        assert x11_server.keymap(hand.display, {}).name(29, 0) == "z"


def test_the_last_input_is_dated(hand: Hand) -> None:
    before_ns = hand.move(33, 44)
    moved_ns = time.perf_counter_ns()
    time.sleep(0.1)
    asked_ns = time.perf_counter_ns()
    last_ns = x11_server.last_input_clock_ns(hand.display)
    asking_ns = time.perf_counter_ns() - asked_ns  # of which nobody knows when the server answered
    assert last_ns is not None
    assert before_ns - 50 * MS < last_ns < moved_ns + 50 * MS + asking_ns, (last_ns - before_ns, asking_ns)


def test_the_posture_changes_with_pointer_and_keys(hand: Hand) -> None:
    hand.move(10, 10)
    before = x11_server.device_posture(hand.display)
    assert x11_server.device_posture(hand.display) == before
    hand.move(11, 10)
    moved = x11_server.device_posture(hand.display)
    hand.key(hand.code("a"), pressed=True)
    pressed = x11_server.device_posture(hand.display)
    hand.key(hand.code("a"), pressed=False)
    assert len({before, moved, pressed}) == 3
    assert x11_server.device_posture(hand.display) == moved


@pytest.mark.parametrize("name", ["nonsense", ""])
def test_a_server_that_cannot_be_reached_is_told_with_what_to_do(name: str) -> None:
    with pytest.raises(CaptureUnavailable, match=r"cannot be reached .*DISPLAY"):
        x11_server.open_display(name)
