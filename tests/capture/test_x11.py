"""The X11 back end on a real server: what is typed in real layouts, windows, screens, and servers that fail."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from Xlib import X

from tests.capture.harness import Ears, Hand, wait_until
from uxlab.capture.backend import Modifier, RawKey
from uxlab.capture.x11 import X11Backend
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import EventKind, GapReason, InputEvent

EVENT_BYTES = 32
SHIFT, ALT_GR, CAPS, NUM, CTRL = 50, 92, 66, 77, 37


@contextmanager
def listening() -> Iterator[tuple[X11Backend, Ears]]:
    backend, ears = X11Backend(), Ears()
    backend.start(ears, WindowPrivacy.OFF)
    try:
        yield backend, ears
    finally:
        backend.stop()


@pytest.fixture
def own_server(new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a server whose keyboard this test may change."""
    name = new_x_display(window_manager=False)
    monkeypatch.setenv("DISPLAY", name)
    return name


def test_each_kind_of_input_is_seen_in_order_and_stopping_delivers_what_is_under_way(own_server: str) -> None:
    with Hand(own_server) as hand, listening() as (_, ears):
        hand.move(100, 200)
        hand.click(1)
        hand.click(3)
        hand.click(4)
        hand.click(7)
        hand.click(8)
        hand.tap(hand.code("a"))
    brief = [(r.kind, r.code, r.value) if isinstance(r, InputEvent) else (r.name, r.pressed) for r in ears.raws]
    assert brief == [
        (EventKind.MOVE, None, None), (EventKind.BUTTON, 1, 1), (EventKind.BUTTON, 1, 0), (EventKind.BUTTON, 3, 1),
        (EventKind.BUTTON, 3, 0), (EventKind.SCROLL, 0, 1), (EventKind.SCROLL, 1, 1), (EventKind.BUTTON, 4, 1),
        (EventKind.BUTTON, 4, 0), ("a", True), ("a", False),
    ]  # fmt: skip


# Each stroke: key codes of an ordinary PC keyboard, held together; the last one is what counts.
@pytest.mark.parametrize(
    ("layout", "strokes", "expected"),
    [
        ("us", [(24,), (SHIFT, 24), (10,), (SHIFT, 10)], ["q", "Q", "1", "!"]),
        ("de", [(29,), (48,), (SHIFT, 48), (20,), (ALT_GR, 24), (ALT_GR, 26)], ["z", "ä", "Ä", "ß", "@", "€"]),
        ("ru", [(24,), (SHIFT, 24), (49,)], ["й", "Й", "ё"]),
        ("fr", [(24,), (11,), (SHIFT, 11), (ALT_GR, 11)], ["a", "é", "2", "~"]),
        ("fr", [(CAPS,), (24,), (SHIFT, 24), (11,), (CAPS,)], ["caps_lock", "A", "a", "é", "caps_lock"]),
        ("us", [(79,), (NUM,), (79,), (SHIFT, 79), (NUM,)], ["home", "num_lock", "7", "home", "num_lock"]),
        ("us,ru -option grp:toggle", [(24,), (108,), (24,), (CTRL, 24), (108,)], ["q", "", "й", "q", ""]),
    ],
)
def test_keys_mean_what_the_layout_says(
    layout: str, strokes: list[tuple[int, ...]], expected: list[str], own_server: str
) -> None:
    subprocess.run(["setxkbmap", "-display", own_server, *layout.split()], check=True)
    with Hand(own_server) as hand, listening() as (_, ears):
        for stroke in strokes:
            hand.tap(*stroke)
    presses = [key for key in ears.key_events() if key.pressed]
    last_of_stroke = [index for index, key in enumerate(presses) if ends_stroke(index, presses, strokes)]
    assert [presses[index].name for index in last_of_stroke] == expected


def ends_stroke(index: int, presses: list[RawKey], strokes: list[tuple[int, ...]]) -> bool:
    """Tell whether the press at `index` is the last of one of the strokes, which came one after the other."""
    ends, place = [], -1
    for stroke in strokes:
        place += len(stroke)
        ends.append(place)
    assert len(presses) == place + 1
    return index in ends


def test_modifiers_are_told_as_held_before_the_key(own_server: str) -> None:
    with Hand(own_server) as hand, listening() as (_, ears):
        hand.tap(hand.code("Alt_L"), hand.code("e"))
        hand.tap(hand.code("Super_L"), hand.code("e"))
        hand.tap(hand.code("Control_L"), hand.code("Shift_L"), hand.code("F1"))
    held = [(key.name, key.modifiers) for key in ears.key_events() if key.pressed]
    assert held == [
        ("alt_l", Modifier.NONE), ("e", Modifier.ALT), ("meta_l", Modifier.NONE), ("e", Modifier.META),
        ("ctrl_l", Modifier.NONE), ("shift_l", Modifier.CTRL), ("f1", Modifier.CTRL | Modifier.SHIFT),
    ]  # fmt: skip


def test_a_layout_that_changes_while_it_listens_is_followed(own_server: str) -> None:
    with Hand(own_server) as hand, listening() as (backend, ears):
        hand.tap(29)
        backend.flush()
        wait_until(lambda: len(ears.raws) == 2)
        subprocess.run(["setxkbmap", "-display", own_server, "de"], check=True)

        def has_heard() -> bool:
            backend.flush()
            return backend._keymap.name(29, 0) == "z"

        wait_until(has_heard)
        hand.tap(29)
    assert [key.name for key in ears.key_events() if key.pressed] == ["y", "z"]


def test_flushing_makes_the_server_deliver_what_it_holds_back(hand: Hand) -> None:
    with listening() as (backend, ears):
        hand.move(1, 1)
        backend.flush()
        wait_until(lambda: ears.raws != [])


def test_a_video_player_that_sets_back_the_idle_timer_is_no_input(hand: Hand) -> None:
    with listening() as (backend, _):
        assert backend.last_input_clock_ns() is None
        hand.display.force_screen_saver(X.ScreenSaverReset)
        hand.display.sync()
        assert backend.last_input_clock_ns() is None
        moved_ns = hand.move(321, 123)
        last_ns = backend.last_input_clock_ns()
        assert last_ns is not None
        assert moved_ns - 100_000_000 < last_ns < time.perf_counter_ns() + 100_000_000, last_ns - moved_ns
        hand.move(1, 1)


def test_the_environment_names_the_server_and_nobody(hand: Hand) -> None:
    with listening() as (backend, _):
        environment = backend.environment()
    assert environment["x11.display"] == hand.display.get_display_name()
    assert environment["x11.clock_offset_ns"] == "0"
    assert set(environment) == {"x11.display", "x11.vendor", "x11.clock_offset_ns"}


def test_a_server_without_record_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with server_without_record() as name:
        monkeypatch.setenv("DISPLAY", name)
        with pytest.raises(CaptureUnavailable, match="no RECORD extension"):
            X11Backend().start(Ears(), WindowPrivacy.OFF)


@contextmanager
def server_without_record() -> Iterator[str]:
    """Run an X server whose RECORD extension is switched off; yield its display's name."""
    command = ["Xvfb", "-displayfd", "1", "-extension", "RECORD", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        yield f":{int(server.stdout.readline())}"
        server.terminate()


def test_a_server_that_is_gone_is_told_once_it_is_asked() -> None:
    script = (
        "import os, subprocess, sys\n"
        "server = subprocess.Popen(['Xvfb', '-displayfd', '1', '-nolisten', 'tcp'], stdout=-1, stderr=-3)\n"
        "os.environ['DISPLAY'] = f':{int(server.stdout.readline())}'\n"
        "from tests.capture.harness import Ears\n"
        "from uxlab.capture.x11 import X11Backend\n"
        "from uxlab.model.design import WindowPrivacy\n"
        "backend, ears = X11Backend(), Ears()\n"
        "backend.start(ears, WindowPrivacy.OFF)\n"
        "server.kill(); server.wait()\n"
        "backend.flush(); backend.stop()\n"
        "print(ears.failures, backend.last_input_clock_ns())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "['The X server closed the connection; input is not recorded until it is back.'] None\n"
    assert done.stderr == ""


def when(event: InputEvent) -> int:
    return event.t_ns


class Forgetful(X11Backend):
    """Loses what the server records while `asleep`, as the server itself does while it cannot write."""

    asleep = False
    lost_bytes = 0

    def _on_block(self, data: bytes) -> None:
        if self.asleep:
            self.lost_bytes += len(data)
        else:
            super()._on_block(data)


class EarsForGaps(Ears):
    """Expects to be told of spans in which nothing was seen."""

    def __init__(self) -> None:
        super().__init__()
        self.blinds: list[tuple[GapReason, str]] = []

    def blind(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        assert started_ns <= ended_ns
        self.blinds.append((reason, detail))


def test_clicks_that_the_recording_lost_are_put_back_once_and_told_of(own_server: str) -> None:
    with Hand(own_server) as hand:
        ears = ears_of_a_forgetful_backend(hand)
    clicks = sorted((raw for raw in ears.raws if isinstance(raw, InputEvent) and raw.kind != EventKind.MOVE), key=when)
    assert [(event.kind, event.code, event.value) for event in clicks] == [
        (EventKind.BUTTON, 1, 1), (EventKind.BUTTON, 1, 0), (EventKind.BUTTON, 3, 1), (EventKind.BUTTON, 3, 0),
        (EventKind.SCROLL, 0, -1), (EventKind.BUTTON, 2, 1), (EventKind.BUTTON, 2, 0),
    ]  # fmt: skip
    assert {(event.x, event.y) for event in clicks} == {(300, 200)}
    [(reason, detail)] = ears.blinds
    assert reason is GapReason.LOST_EVENTS
    assert "5 button events were put back" in detail


def ears_of_a_forgetful_backend(hand: Hand) -> EarsForGaps:
    """Click while the back end forgets, and once more when it is awake."""
    backend, ears = Forgetful(), EarsForGaps()
    backend.start(ears, WindowPrivacy.OFF)
    hand.move(300, 200)
    wait_until(lambda: bool(ears.raws))
    backend.asleep = True
    for button in (1, 3, 5):
        hand.click(button)
        time.sleep(0.005)  # so that their times tell them apart
    backend.flush()
    wait_until(lambda: backend.lost_bytes >= 6 * EVENT_BYTES)
    backend.asleep = False
    hand.click(2)
    wait_until(lambda: len(ears.raws) >= 3)
    backend.flush()
    backend.stop()
    return ears
