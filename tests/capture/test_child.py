"""The capture child, spoken to over its pipes as its parent does, and its parts with a back end that is played."""

import io
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from string import ascii_lowercase
from time import perf_counter_ns

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.capture.harness import Hand, wait_until
from uxlab.capture.backend import Modifier, RawKey, Reporter
from uxlab.capture.child import Child, Outbox
from uxlab.capture.helper import child_command
from uxlab.capture.protocol import (
    Beat,
    Configure,
    End,
    Events,
    Failed,
    Message,
    OwnWindows,
    PauseFrom,
    Ready,
    ResumeFrom,
    Silent,
    Stop,
    decode,
    encode,
)
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, InputEvent, Surface
from uxlab.privacy.keys import KeyClass

MS = 1_000_000
PLAIN = Configure(keys="classes", windows="off", chords=())


# --- the process ----------------------------------------------------------------------------------


@contextmanager
def running(config: Configure = PLAIN) -> Iterator[subprocess.Popen[bytes]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(child_command(), stdin=pipe, stdout=pipe, stderr=pipe) as child:
        tell(child, config)
        yield child
        child.kill()


def tell(child: subprocess.Popen[bytes], message: Message) -> None:
    assert child.stdin is not None
    child.stdin.write(encode(message))
    child.stdin.flush()


def heard_until(child: subprocess.Popen[bytes], kind: type[Message]) -> list[Message]:
    assert child.stdout is not None
    heard: list[Message] = []
    for line in child.stdout:
        heard.append(decode(line))
        if isinstance(heard[-1], kind):
            return heard
    raise AssertionError(heard)


def test_it_says_when_it_sees_input_and_at_the_end_how_much_there_was(hand: Hand) -> None:
    with running() as child:
        ready = heard_until(child, Ready)[-1]
        assert isinstance(ready, Ready)
        assert (ready.backend, ready.environment["keys_kept"]) == ("x11", "classes")
        hand.move(5, 5)
        hand.type("a")
        tell(child, Stop())
        heard = heard_until(child, End)
        assert heard[-1] == End(3)
        assert sum(len(message.events) for message in heard if isinstance(message, Events)) == 3
        assert child.wait(60) == 0


@pytest.mark.usefixtures("display_name")
def test_it_ends_when_its_parent_is_gone() -> None:
    with running() as child:
        heard_until(child, Ready)
        assert child.stdin is not None
        child.stdin.close()
        assert child.wait(60) == 0
        assert child.stderr is not None
        assert child.stderr.read() == b""


@pytest.mark.usefixtures("display_name")
def test_it_ends_quietly_when_nobody_reads() -> None:
    with running() as child:
        heard_until(child, Ready)
        assert child.stdout is not None
        child.stdout.close()
        assert child.wait(60) == 0
        assert child.stderr is not None
        assert child.stderr.read() == b""


@pytest.mark.usefixtures("display_name")
def test_its_memory_is_never_dumped_to_disk() -> None:
    with running() as child:
        heard_until(child, Ready)
        limits = Path(f"/proc/{child.pid}/limits").read_text(encoding="ascii").splitlines()
        [core] = [line for line in limits if line.startswith("Max core file size")]
        assert core.split()[4:6] == ["0", "0"]


def test_without_a_display_it_says_so_and_ends() -> None:
    with running() as child:
        [failed] = heard_until(child, Failed)
        assert isinstance(failed, Failed)
        assert "DISPLAY" in failed.sentence
        assert child.wait(60) == 1


def test_the_first_word_must_be_the_configuration() -> None:
    with subprocess.Popen(child_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        tell(child, Stop())
        assert child.wait(60) == 2


@pytest.mark.usefixtures("display_name")
def test_a_fault_of_its_own_is_told_by_kind_and_place_and_never_by_what_was_typed() -> None:
    script = (
        "import uxlab.capture.child as c\n"
        "def keymap_that_fails(*_): raise ValueError('hunter2')\n"
        "c.Child._cross_check = keymap_that_fails\n"
        "c._TICKS_PER_CROSS_CHECK = 1\n"
        "c.main()\n"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", script], stdin=pipe, stdout=pipe, stderr=pipe) as child:
        tell(child, PLAIN)
        heard = heard_until(child, Failed)
        assert heard[-1] == Failed("Capture stopped by a fault of its own (ValueError at <string>:2).")
        assert child.stdout is not None
        assert child.stderr is not None
        assert b"hunter2" not in child.stdout.read() + child.stderr.read()


def test_it_carries_neither_qt_nor_sql_nor_an_event_loop(hand: Hand) -> None:
    script = (
        "import sys, uxlab.capture.child as c\n"
        "end = c.Outbox.send\n"
        "def send(self, message):\n"
        "    if isinstance(message, c.End): print(*sorted(sys.modules), file=sys.stderr)\n"
        "    end(self, message)\n"
        "c.Outbox.send = send\n"
        "c.main()\n"
    )
    hand.move(1, 2)
    both = encode(PLAIN) + encode(Stop())
    done = subprocess.run([sys.executable, "-c", script], input=both, capture_output=True, timeout=60, check=False)
    modules = done.stderr.decode().split()
    assert "pynput.mouse" in modules
    for heavy in ("PySide6", "sqlite3", "sqlite_utils", "asyncio", "http", "ssl", "scipy", "numpy"):
        assert heavy not in modules


# --- its parts ------------------------------------------------------------------------------------


class Played:
    """A back end that does what the test says; it also notes that it was stopped."""

    name = "played"
    knows_layout = True
    witness = "the pointer moved"
    last_input_ns: int | None = None
    stopped = False
    own_windows: tuple[int, ...] = ()

    def start(self, reporter: Reporter, windows: WindowPrivacy) -> None:
        self.started_with = (reporter, windows)

    def set_own_windows(self, own_windows: tuple[int, ...]) -> None:
        self.own_windows = own_windows

    def environment(self) -> dict[str, str]:
        return {}

    def flush(self) -> None:
        """Nothing is held back."""

    def last_input_clock_ns(self) -> int | None:
        return self.last_input_ns

    def stop(self) -> None:
        self.stopped = True


def letter(moment_ns: int, name: str, code: int, *, pressed: bool) -> RawKey:
    return RawKey(moment_ns, code, name, pressed, Modifier.NONE)


def said(pipe: io.BytesIO) -> list[Message]:
    return [decode(line) for line in pipe.getvalue().splitlines()]


def bytes_for(word: str, config: Configure = PLAIN) -> bytes:
    """Return all that a child writes while a word is typed at fixed times."""
    pipe = io.BytesIO()
    child = Child(Played(), Outbox(pipe), config)
    for index, name in enumerate(word):
        code = 30 + ascii_lowercase.index(name)
        child.raw([letter(index * MS, name, code, pressed=True), letter(index * MS + 1, name, code, pressed=False)])
    child._keep(child._translator.forget_keys_down())
    child._send_batch()
    return pipe.getvalue()


@given(st.integers(1, 40).flatmap(lambda n: st.tuples(*[st.text(ascii_lowercase, min_size=n, max_size=n)] * 2)))
def test_what_crosses_the_pipe_is_the_same_for_any_two_words_of_equal_length(words: tuple[str, str]) -> None:
    assert bytes_for(words[0]) == bytes_for(words[1])


def test_events_of_a_pause_are_dropped_by_their_own_time() -> None:
    pipe = io.BytesIO()
    child = Child(Played(), Outbox(pipe), PLAIN)
    child.obey(PauseFrom(100))
    child.obey(ResumeFrom(200))
    child.raw([InputEvent(t, 0, t, 0, None, None, 0) for t in (99, 100, 199, 200)])
    child._send_batch()
    [events] = said(pipe)
    assert isinstance(events, Events)
    assert [event.t_ns for event in events.events] == [99, 200]


def test_after_a_pause_it_is_told_what_is_in_front_even_if_that_is_learnt_late() -> None:
    pipe = io.BytesIO()
    child = Child(Played(), Outbox(pipe), PLAIN)
    child.fact(Focus(t_ns=50, application="shop"))
    child.obey(PauseFrom(100))
    child.fact(Focus(t_ns=120, application="bank"))
    child.obey(ResumeFrom(200))
    child.fact(Focus(t_ns=190, application="mail"))
    assert [(fact.t_ns, fact.application) for fact in said(pipe) if isinstance(fact, Focus)] == [
        (50, "shop"), (200, "bank"), (200, "mail"),
    ]  # fmt: skip


def test_a_hook_that_is_silent_while_the_system_sees_input_is_reported_and_the_child_ends() -> None:
    pipe, backend = io.BytesIO(), Played()
    outbox = Outbox(pipe)
    child = Child(backend, outbox, PLAIN)
    for seconds in (4, 3, 2):
        backend.last_input_ns = perf_counter_ns() - seconds * 1_000 * MS
        child._last_event_ns = perf_counter_ns() - 9_000 * MS
        child._cross_check()
    assert said(pipe) == []
    backend.last_input_ns = perf_counter_ns()
    child._cross_check()
    [silent] = said(pipe)
    assert isinstance(silent, Silent)
    assert silent.witness == "the pointer moved"
    assert outbox.closed.is_set()


def test_typing_is_no_silence_where_keys_are_off() -> None:
    pipe, backend = io.BytesIO(), Played()
    child = Child(backend, Outbox(pipe), replace(PLAIN, keys="off"))
    began_ns = perf_counter_ns()
    for _ in range(3):
        child.raw([letter(perf_counter_ns(), "a", 38, pressed=True), letter(perf_counter_ns(), "a", 38, pressed=False)])
        backend.last_input_ns = perf_counter_ns()
        child._cross_check()
    child._send_batch()
    assert said(pipe) == []
    assert child._last_event_ns >= began_ns


@given(st.text(ascii_lowercase, max_size=40))
def test_with_keys_off_nothing_at_all_crosses_the_pipe(word: str) -> None:
    assert bytes_for(word, replace(PLAIN, keys="off")) == b""


def test_characters_of_an_unknown_layout_are_kept_as_classes_even_with_consent() -> None:
    backend = Played()
    backend.knows_layout = False
    pipe = io.BytesIO()
    child = Child(backend, Outbox(pipe), replace(PLAIN, keys="literal"))
    child.raw([letter(5, "a", 38, pressed=True)])
    child._send_batch()
    [events] = said(pipe)
    assert isinstance(events, Events)
    assert events.events[0].code == KeyClass.LETTER


def test_positions_are_thinned_and_the_heartbeat_waits_for_the_one_that_is_held() -> None:
    pipe = io.BytesIO()
    child = Child(Played(), Outbox(pipe), replace(PLAIN, move_rate_hz=1))
    child.start()
    last_ns = perf_counter_ns()
    child.raw([InputEvent(last_ns, 0, x, 0, None, None, 0) for x in range(50)])
    wait_until(lambda: pipe.getvalue().count(b'"Beat"') >= 1 or b'"Events"' in pipe.getvalue())
    child.stop()
    heard = said(pipe)
    assert [event.x for message in heard if isinstance(message, Events) for event in message.events] == [49]
    told = next((n for n, message in enumerate(heard) if isinstance(message, Events)), len(heard))
    assert all(beat.complete_until_ns <= last_ns for beat in heard[:told] if isinstance(beat, Beat))


def test_the_back_end_is_told_of_own_windows() -> None:
    backend = Played()
    child = Child(backend, Outbox(io.BytesIO()), PLAIN)
    assert child.obey(OwnWindows((5, 6)))
    assert backend.own_windows == (5, 6)


def test_a_menu_that_closed_is_told_of_once_also_after_a_pause() -> None:
    pipe = io.BytesIO()
    child = Child(Played(), Outbox(pipe), PLAIN)
    shown = Surface(t_ns=5, name="menu", x_px=0, y_px=0, width_px=9, height_px=9, visible=True, active=False)
    child.fact(shown)
    child.obey(PauseFrom(100))
    child.fact(replace(shown, t_ns=120, visible=False))
    child.obey(ResumeFrom(200))
    child.obey(PauseFrom(300))
    child.obey(ResumeFrom(400))
    assert [(fact.t_ns, fact.visible) for fact in said(pipe) if isinstance(fact, Surface)] == [(5, True), (200, False)]


def test_stopping_stops_the_back_end_and_sends_what_still_waits() -> None:
    pipe, backend = io.BytesIO(), Played()
    config = Configure(keys="classes", windows="off", chords=((int(Modifier.CTRL), "f1", "error"),))
    child = Child(backend, Outbox(pipe), config)
    child.start()
    child.raw([letter(5, "ctrl_l", 37, pressed=True)])
    child.stop()
    assert backend.stopped
    assert said(pipe)[-1] == End(1)


def test_the_heartbeat_vouches_for_nothing_that_still_waits_for_a_chord(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.capture.translate._HOLD_NS", 60_000 * MS)  # longer than a busy machine takes for a beat
    pipe = io.BytesIO()
    config = Configure(keys="classes", windows="off", chords=((int(Modifier.CTRL), "f1", "error"),))
    child = Child(Played(), Outbox(pipe), config)
    child.start()
    pressed_ns = perf_counter_ns()
    child.raw([letter(pressed_ns, "ctrl_l", 37, pressed=True)])
    wait_until(lambda: pipe.getvalue().count(b'"Beat"') >= 2)
    beats = [line for line in pipe.getvalue().splitlines() if line.startswith(b'["Beat"')]
    child.stop()
    assert all(int(beat.split(b",")[1]) <= pressed_ns for beat in beats[:2])
