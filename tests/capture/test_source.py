"""The parent's side of capture: real children on a real X server, and children that die, hang and talk nonsense."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter_ns

import pytest
from Xlib import X
from Xlib.xobject.drawable import Window

from tests.bench.costs import below_s
from tests.capture.cnee import PROBE, cnee_writing
from tests.capture.harness import Hand, Notebook, wait_until
from uxlab.capture.chords import chord_table
from uxlab.capture.helper import child_command
from uxlab.capture.source import CaptureSource
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import KeyPrivacy, Privacy, WindowPrivacy
from uxlab.model.events import EventFlag, EventKind, GapReason, InputEvent
from uxlab.privacy.keys import LITERAL_BASE, KeyClass
from uxlab.storage.own_windows import Rectangle, layouts

StartSource = Callable[..., tuple[CaptureSource, Notebook]]

MS = 1_000_000
MOVES, CLICKS, KEYS = 1_000, 200, 200
LETTERS = "abcdefghij"


def pid_of(source: CaptureSource) -> int:
    return source._child._process.pid


# --- what happens arrives ---------------------------------------------------------------------------


def mixture(seed: int) -> list[tuple[str, int]]:
    """Return 1,000 moves, 200 clicks and 200 keys in random order."""
    lot = random.Random(seed)
    acts = [("move", n) for n in range(MOVES)] + [("click", n % 3 + 1) for n in range(CLICKS)]
    acts += [("key", n % len(LETTERS)) for n in range(KEYS)]
    lot.shuffle(acts)
    return acts


def perform(hand: Hand, acts: list[tuple[str, int]]) -> list[tuple[tuple[int, ...], tuple[int, int]]]:
    """Inject, and return (kind, x, y, code, value) of each event that must come of it, and between what times it was.

    How long the machine was away between the two is not the recorder's.
    """
    expected: list[tuple[tuple[int, ...], tuple[int, int]]] = []

    def expect(what: tuple[int, ...], before_ns: int) -> None:
        expected.append((what, (before_ns, perf_counter_ns())))

    x, y = 640, 400
    expect((EventKind.MOVE, x, y, -1, -1), hand.move(x, y))
    for act, number in acts:
        time.sleep(0.001)  # a fast mouse; at some 5,000 a second, on a busy machine, the server lost 3 of 1,801
        if act == "move":
            x, y = 1 + number % 1200, 1 + (7 * number) % 700
            expect((EventKind.MOVE, x, y, -1, -1), hand.move(x, y))
            continue
        for pressed in (True, False):
            if act == "click":
                expect((EventKind.BUTTON, x, y, number, int(pressed)), hand.button(number, pressed=pressed))
            else:
                what = (EventKind.KEY, -1, -1, KeyClass.LETTER, int(pressed))
                expect(what, hand.key(hand.code(LETTERS[number]), pressed=pressed))
    return expected


def essence(event: InputEvent) -> tuple[int, ...]:
    return tuple(-1 if value is None else value for value in event[1:6])


@pytest.mark.alone  # for 2 ms
@pytest.mark.parametrize("surface", ["a window that selects motion", "the bare root window"])
def test_1400_acts_arrive_once_in_order_and_on_time_and_cnee_counts_the_same(
    surface: str, new_x_display: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = new_x_display(window_manager=False)
    monkeypatch.setenv("DISPLAY", name)
    notebook, source = Notebook(), CaptureSource(chord_table())
    with Hand(name) as hand:
        if surface == "a window that selects motion":
            hand.window()
        code = hand.code(PROBE)
        with cnee_writing(name, tmp_path / "cnee.xns", lambda: hand.tap(code), code) as cnee:
            source.start(Privacy(), notebook)
            expected = perform(hand, mixture(20_261_121))
            report = source.stop()
            wait_until(lambda: cnee.counts().total() >= len(expected))
    assert report.complete
    assert report.sent == report.received == len(notebook.events)
    assert [essence(event) for event in notebook.events] == [what for what, _ in expected]
    moments = [moment for _, moment in expected]
    off_ms = sorted(
        max(before_ns - event.t_ns, event.t_ns - after_ns, 0) / MS
        for event, (before_ns, after_ns) in zip(notebook.events, moments, strict=True)
    )
    assert off_ms[len(off_ms) * 99 // 100] <= 2.0, off_ms[-len(off_ms) // 50 :]
    assert cnee.counts().total() == len(notebook.events)


# --- what the participant types ---------------------------------------------------------------------


def test_by_default_only_classes_of_keys_arrive(hand: Hand, start_source: StartSource) -> None:
    _, notebook = start_source()
    hand.type("s", "e", "c", "r", "e", "t", "7", "comma", "space", "Return", "BackSpace", "Left", "F3")
    wait_until(lambda: len(notebook.events) == 26)
    presses = [event.code for event in notebook.events if event.value == 1]
    assert presses == [
        *[KeyClass.LETTER] * 6, KeyClass.DIGIT, KeyClass.PUNCTUATION, KeyClass.SPACE, KeyClass.ENTER,
        KeyClass.BACKSPACE, KeyClass.ARROW, KeyClass.FUNCTION,
    ]  # fmt: skip


def test_literal_keys_arrive_where_they_are_agreed_to(hand: Hand, start_source: StartSource) -> None:
    _, notebook = start_source(Privacy(keys=KeyPrivacy.LITERAL))
    hand.type("h", "i", "5")
    wait_until(lambda: len(notebook.events) == 6)
    assert "".join(chr((e.code or 0) - LITERAL_BASE) for e in notebook.events if e.value == 1) == "hi5"


def test_a_chord_is_told_with_its_moment_and_its_keys_are_flagged(hand: Hand, start_source: StartSource) -> None:
    _, notebook = start_source()
    pressed_ns = hand.tap(hand.code("Control_L"), hand.code("Shift_L"), hand.code("F1"))
    let_go_ns = perf_counter_ns()
    hand.type("a")
    wait_until(lambda: len(notebook.events) == 8)
    [(line, clock_ns)] = notebook.chords
    assert line == "error"
    assert pressed_ns - 20 * MS <= clock_ns <= let_go_ns + 20 * MS, (clock_ns - pressed_ns, let_go_ns - pressed_ns)
    assert [bool(event.flags & EventFlag.CHORD) for event in notebook.events] == [True] * 6 + [False] * 2


# --- pause ------------------------------------------------------------------------------------------


def test_what_happens_in_a_pause_never_arrives_and_chords_still_do(hand: Hand, start_source: StartSource) -> None:
    source, notebook = start_source()
    hand.move(10, 10)
    source.pause(perf_counter_ns())
    time.sleep(0.005)
    hand.move(20, 20)
    hand.type("x")
    hand.tap(hand.code("Control_L"), hand.code("Shift_L"), hand.code("F10"))
    wait_until(lambda: notebook.chords != [])
    time.sleep(0.005)
    source.resume(perf_counter_ns())
    time.sleep(0.005)  # a server's stamps are whole milliseconds, rounded down
    hand.move(30, 30)
    wait_until(lambda: any(event.x == 30 for event in notebook.events))
    assert [event.x for event in notebook.events] == [10, 30]


def test_a_pause_outlives_the_child(hand: Hand, start_source: StartSource) -> None:
    source, notebook = start_source()
    source.pause(perf_counter_ns())
    os.kill(pid_of(source), signal.SIGKILL)
    wait_until(lambda: source.health().restarts == 1)
    hand.move(40, 40)
    time.sleep(0.2)
    source.resume(perf_counter_ns())
    time.sleep(0.005)  # a server's stamps are whole milliseconds, rounded down
    hand.move(50, 50)
    wait_until(lambda: notebook.events != [])
    assert [event.x for event in notebook.events] == [50]


# --- children that die, hang and talk nonsense ------------------------------------------------------


def test_a_killed_child_is_replaced_with_a_gap_between(hand: Hand, start_source: StartSource) -> None:
    source, notebook = start_source()
    hand.move(10, 10)
    wait_until(lambda: len(notebook.events) == 1)
    vouched_ns = source.health().complete_until_clock_ns
    wait_until(lambda: source.health().complete_until_clock_ns != vouched_ns)  # it has just been heard
    killed_ns = perf_counter_ns()
    os.kill(pid_of(source), signal.SIGKILL)
    wait_until(lambda: source.health().restarts == 1)
    back_ns = perf_counter_ns()
    hand.move(20, 20)
    wait_until(lambda: len(notebook.events) == 2)
    [(started_ns, ended_ns, reason, _)] = notebook.gaps
    assert reason is GapReason.HELPER_RESTART
    assert killed_ns - 400 * MS <= started_ns <= killed_ns < ended_ns <= back_ns, started_ns - killed_ns
    assert len(notebook.troubles) == 1
    report = source.stop()
    assert report.complete
    assert report.sent == report.received == 2


def test_a_child_that_hangs_is_replaced(hand: Hand, start_source: StartSource) -> None:
    source, notebook = start_source()
    os.kill(pid_of(source), signal.SIGSTOP)
    wait_until(lambda: source.health().restarts == 1)
    hand.move(60, 60)
    wait_until(lambda: notebook.events != [])
    assert notebook.gaps[0][1] - notebook.gaps[0][0] >= 3_000 * MS


@pytest.mark.usefixtures("display_name")
def test_stopping_a_hung_child_takes_a_few_seconds_and_marks_what_is_missing(start_source: StartSource) -> None:
    def stopping_s() -> float:
        source, notebook = start_source()
        os.kill(pid_of(source), signal.SIGSTOP)
        began_s = time.monotonic()
        report = source.stop()
        took_s = time.monotonic() - began_s
        assert not report.complete
        assert [gap[2] for gap in notebook.gaps] == [GapReason.LOST_EVENTS]
        return took_s

    below_s(stopping_s, 6)


def played(script: str) -> Callable[[], list[str]]:
    """Return the command of a child that plays a few lines of Python."""
    return lambda: [sys.executable, "-c", script]


def in_turn(*commands: Callable[[], list[str]]) -> Callable[[], list[str]]:
    """Return a command that is each of these in turn, and then the last one for good."""
    left = list(commands)

    def command() -> list[str]:
        return (left.pop(0) if len(left) > 1 else left[0])()

    return command


READY = 'import sys,time; print(\'["Ready",1,"played",{}]\', flush=True); '


def test_a_child_that_ends_at_once_is_told_as_such() -> None:
    with pytest.raises(CaptureUnavailable, match="ended before it could record"):
        CaptureSource({}, command=played("raise SystemExit(3)")).start(Privacy(), Notebook())


def test_a_command_that_does_not_exist_is_told_as_such() -> None:
    with pytest.raises(CaptureUnavailable, match="cannot be started"):
        CaptureSource({}, command=lambda: ["/nonexistent/uxlab"]).start(Privacy(), Notebook())


@pytest.mark.parametrize("nonsense", ["'hello'", "'[\"Events\",[[1'", "'[' * 9_000"])
def test_after_garbage_on_the_pipe_a_new_child_takes_over(nonsense: str, hand: Hand) -> None:
    babbling = played(READY + f"print({nonsense}, flush=True); time.sleep(60)")
    notebook = Notebook()
    source = CaptureSource({}, command=in_turn(babbling, child_command))
    source.start(Privacy(), notebook)
    wait_until(lambda: source.health().restarts == 1)
    hand.move(70, 70)
    wait_until(lambda: notebook.events != [])
    assert source.stop().complete


@pytest.mark.usefixtures("display_name")
def test_half_a_line_of_a_dying_child_costs_that_line_only() -> None:
    first = '[\\"Events\\",[[5,0,1,2,null,null,0]]]'
    script = READY + f'print("{first}", flush=True); sys.stdout.write("{first[:20]}"); sys.stdout.flush()'
    notebook = Notebook()
    source = CaptureSource({}, command=in_turn(played(script), child_command))
    source.start(Privacy(), notebook)
    wait_until(lambda: source.health().restarts == 1)
    report = source.stop()
    assert notebook.events == [InputEvent(5, 0, 1, 2, None, None, 0)]
    assert (report.sent, report.received, report.complete) == (1, 1, True)


def test_a_child_that_cannot_come_back_is_told_of_once_and_leaves_a_gap_to_the_end() -> None:
    notebook = Notebook()
    source = CaptureSource({}, command=in_turn(played(READY + "time.sleep(0.1)"), lambda: ["/nonexistent/uxlab"]))
    source.start(Privacy(), notebook)
    wait_until(lambda: notebook.troubles != [])
    time.sleep(4.5)
    assert not source.stop().complete
    assert len(notebook.troubles) == 1
    assert [gap[2] for gap in notebook.gaps] == [GapReason.LOST_EVENTS]


def test_without_a_display_the_sentence_says_what_to_do() -> None:
    with pytest.raises(CaptureUnavailable, match=r"DISPLAY"):
        CaptureSource({}).start(Privacy(), Notebook())


def test_a_display_that_nobody_serves_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(CaptureUnavailable, match="cannot be reached"):
        CaptureSource({}).start(Privacy(), Notebook())


def test_a_killed_x_server_is_told_of_and_stopping_does_not_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook()
    source = CaptureSource(chord_table())
    with doomed_server() as (name, server):
        monkeypatch.setenv("DISPLAY", name)
        source.start(Privacy(), notebook)
        server.kill()
        wait_until(lambda: notebook.troubles != [])
    assert "X server closed the connection" in notebook.troubles[0]
    began_s = time.monotonic()
    report = source.stop()
    assert time.monotonic() - began_s < 6
    assert not report.complete
    assert notebook.gaps[-1][2] is GapReason.LOST_EVENTS


@contextmanager
def doomed_server() -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run an X server that the test may kill; yield its display's name and its process.

    Without `-noreset` it throws out whoever comes while it starts over, which it does when its last client has left.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-noreset"]
    with (
        os.fdopen(reading) as answer,
        subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server,
    ):
        os.close(writing)
        try:
            yield f":{int(answer.readline())}", server
        finally:
            server.kill()


# --- circumstances ----------------------------------------------------------------------------------


def test_the_screen_and_the_window_in_front_are_told(hand: Hand, start_source: StartSource) -> None:
    _, notebook = start_source(Privacy(windows=WindowPrivacy.TITLE))
    hand.window(title="Basket", wm_class=("shop", "Shop"), managed=True)
    wait_until(lambda: any(focus.application == "Shop" and focus.title == "Basket" for focus in notebook.focuses))
    [[screen]] = notebook.screens
    assert (screen.width_px, screen.height_px, screen.scale) == (1280, 800, 1.0)


def test_counts_are_told_while_it_runs(hand: Hand, start_source: StartSource) -> None:
    source, _ = start_source()
    hand.move(80, 80)
    wait_until(lambda: source.health().events == 1)
    last_ns = source.health().last_event_clock_ns
    assert last_ns is not None
    assert 0 <= perf_counter_ns() - last_ns < 5_000 * MS


def test_health_vouches_for_what_has_arrived(hand: Hand, start_source: StartSource) -> None:
    source, _ = start_source()
    hand.move(80, 80)
    before_ns = perf_counter_ns()
    wait_until(lambda: (source.health().complete_until_clock_ns or 0) > before_ns)
    health = source.health()
    assert (health.events, health.missing, health.live) == (1, 0, True)
    source.stop()
    assert not source.health().live


# --- uxlab's own windows ----------------------------------------------------------------------------


def window(hand: Hand, box: tuple[int, int, int, int]) -> Window:
    """Open a window and return it once it is seen."""
    screen = hand.display.screen()
    opened: Window = screen.root.create_window(*box, 0, screen.root_depth, event_mask=X.ExposureMask)
    opened.set_wm_normal_hints(flags=1 | 2 | 4, x=box[0], y=box[1], width=box[2], height=box[3])
    opened.map()
    hand.display.sync()
    while hand.display.next_event().type != X.Expose:
        pass
    return opened


def middle(hand: Hand, of: Window) -> tuple[int, int]:
    corner, size = hand.root.translate_coords(of.id, 0, 0), of.get_geometry()
    return corner.x + size.width // 2, corner.y + size.height // 2


def clicks_that_count(notebook: Notebook) -> list[int]:
    """Return the buttons of the participant's clicks, by the rule by which they are counted in a study."""
    spans = list(layouts(notebook.surfaces, 0, 2**62))
    return [
        event.code or 0
        for event in notebook.of_kind(EventKind.BUTTON)
        if event.value == 1
        for span in spans
        if span.started_ns <= event.t_ns < span.ended_ns and not any(inside(event, box) for box in span.rectangles)
    ]


def inside(event: InputEvent, box: Rectangle) -> bool:
    at = event.x or 0, event.y or 0
    return box.left_px <= at[0] < box.right_px and box.top_px <= at[1] < box.bottom_px


def xdotool_click(button: int, at: tuple[int, int]) -> None:
    subprocess.run(["xdotool", "mousemove", str(at[0]), str(at[1]), "click", str(button)], check=True)
    time.sleep(0.15)  # as fast as a hand


def can_be_hit(notebook: Notebook, own: Window) -> bool:
    """Tell whether one of uxlab's windows was in view when they were looked at last."""
    name = f"window {own.id:#x}"
    return [surface.visible for surface in notebook.surfaces if surface.name == name][-1:] == [True]


def test_windows_opened_in_mid_session_count_as_uxlabs_only_where_they_are_really_on_top(
    hand: Hand, start_source: StartSource
) -> None:
    source, notebook = start_source()
    console = window(hand, (100, 100, 400, 400))
    place = middle(hand, console)
    xdotool_click(1, place)  # nobody knows yet that it is uxlab's
    source.set_own_windows([console.id])
    wait_until(lambda: can_be_hit(notebook, console))
    xdotool_click(2, place)
    shop = window(hand, (100, 100, 600, 600))  # the participant's, over the console
    wait_until(lambda: not can_be_hit(notebook, console))
    xdotool_click(3, place)
    menu = window(hand, (place[0] - 20, place[1] - 20, 60, 60))
    source.set_own_windows([console.id, menu.id])
    wait_until(lambda: can_be_hit(notebook, menu))
    xdotool_click(2, middle(hand, menu))
    menu.destroy()
    hand.display.sync()
    wait_until(lambda: not can_be_hit(notebook, menu))
    xdotool_click(1, place)
    shop.destroy()
    hand.display.sync()
    wait_until(lambda: can_be_hit(notebook, console))
    xdotool_click(2, place)
    wait_until(lambda: len(notebook.of_kind(EventKind.BUTTON)) == 12)
    console.destroy()
    hand.display.sync()
    assert clicks_that_count(notebook) == [1, 3, 1]


def test_a_new_child_knows_the_latest_own_windows(hand: Hand, start_source: StartSource) -> None:
    source, notebook = start_source()
    console = window(hand, (100, 100, 400, 400))
    source.set_own_windows([console.id])
    wait_until(lambda: bool(notebook.surfaces))
    notebook.surfaces.clear()
    os.kill(pid_of(source), signal.SIGKILL)
    wait_until(lambda: any(surface.visible for surface in notebook.surfaces))
    console.destroy()
    hand.display.sync()


# --- what the study does not want -------------------------------------------------------------------


def test_with_keys_off_no_key_arrives_and_chords_still_do(hand: Hand, start_source: StartSource) -> None:
    _, notebook = start_source(Privacy(keys=KeyPrivacy.OFF))
    hand.type("s", "e", "c", "r", "e", "t", "Return")
    hand.tap(hand.code("Control_L"), hand.code("Shift_L"), hand.code("F1"))
    hand.move(90, 90)
    wait_until(lambda: notebook.events != [])
    assert [line for line, _ in notebook.chords] == ["error"]
    assert notebook.of_kind(EventKind.KEY) == []


def test_the_move_rate_is_obeyed_and_the_path_ends_where_the_pointer_stopped(
    hand: Hand, start_source: StartSource
) -> None:
    source, notebook = start_source(Privacy(move_rate_hz=10))
    began_s = time.monotonic()
    for step in range(200):
        hand.move(100 + step, 100)
        time.sleep(0.002)
    tenths = int((time.monotonic() - began_s) * 10) + 2
    wait_until(lambda: notebook.events[-1:] != [] and notebook.events[-1].x == 299)
    assert len(notebook.events) <= tenths
    assert source.stop().complete


# --- a hook that falls silent -----------------------------------------------------------------------

SILENCED = """
import os, sys, threading, time
from Xlib.display import Display
from Xlib.ext import record
import uxlab.capture.x11 as x11
import uxlab.capture.child as child

start = x11.X11Backend.start

def start_and_lose_the_clients(self, reporter, windows):
    start(self, reporter, windows)
    # The recording stays enabled and its connection open, but the server records nobody's events any more.
    record.unregister_clients(self._display, self._listener.record_context, [record.AllClients])
    self._display.sync()

x11.X11Backend.start = start_and_lose_the_clients
sys.exit(child.main())
"""


def test_a_recording_that_falls_silent_while_the_pointer_moves_is_started_again(hand: Hand) -> None:
    notebook = Notebook()
    source = CaptureSource(chord_table(), command=in_turn(played(SILENCED), child_command))
    source.start(Privacy(), notebook)
    began_ns, x = perf_counter_ns(), 0
    while source.health().restarts == 0:
        x += 1
        hand.move(100 + x % 900, 300)
        time.sleep(0.02)
        assert perf_counter_ns() - began_ns < 60_000 * MS
    back_ns = perf_counter_ns()
    hand.move(77, 77)
    wait_until(lambda: any((event.x, event.y) == (77, 77) for event in notebook.events))
    assert source.stop().complete
    [(started_ns, ended_ns, reason, detail)] = notebook.gaps
    assert reason is GapReason.SILENT_HOOK
    assert detail == "while the pointer moved"
    assert began_ns - 1_500 * MS <= started_ns <= began_ns + 1_500 * MS
    assert ended_ns <= back_ns
    assert notebook.troubles == []  # the gap says it all
