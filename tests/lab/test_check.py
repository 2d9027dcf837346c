"""Four lamps on a real X server: injected, done by a person, or missing."""

from threading import Thread
from time import perf_counter_ns, sleep

import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

from tests.tries import at_best
from uxlab.errors import CaptureUnavailable
from uxlab.lab.check import Arrivals, Lamp, Step, by_hand, check_capture, light, seen
from uxlab.model.events import EventKind, GapReason, InputEvent

MS = 1_000_000
NAMES = ["move", "click", "scroll", "key"]


def test_on_x11_all_four_lamps_light_by_themselves(x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    asked: list[str] = []
    report = at_best(lambda: check_capture(asked.append), lambda report: report.passed)
    assert [lamp.name for lamp in report.lamps] == NAMES
    assert report.passed, report
    assert (report.backend, report.troubles, asked) == ("x11", (), [])
    for lamp in report.lamps:
        assert "stamp within" in lamp.measured
        assert lamp.delay_ms is not None
        assert 0 < lamp.delay_ms < 3_000


def test_where_nothing_can_be_injected_a_person_is_asked(x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    display = Display(x_display)
    held = display.screen().root.grab_pointer(
        owner_events=False, event_mask=0, pointer_mode=X.GrabModeAsync, keyboard_mode=X.GrabModeAsync,
        confine_to=X.NONE, cursor=X.NONE, time=X.CurrentTime,
    )  # fmt: skip
    assert held == X.GrabSuccess
    acts = {
        "Move": [(X.MotionNotify, 0)],
        "Click,": [(X.ButtonPress, 1), (X.ButtonRelease, 1)],
        "Turn": [(X.ButtonPress, 5), (X.ButtonRelease, 5)],
    }
    workers: list[Thread] = []

    def obey(request: str) -> None:
        def act() -> None:
            sleep(0.1)
            for kind, detail in acts.get(request.split(maxsplit=1)[0], []):
                xtest.fake_input(display, kind, detail, x=111, y=222)
            display.sync()

        workers.append(Thread(target=act))
        workers[-1].start()

    report = check_capture(obey, by_hand_within_s=3.5)
    for worker in workers:
        worker.join()
    display.close()
    assert [lamp.passed for lamp in report.lamps] == [True, True, True, False]
    assert report.lamps[3] == Lamp("key", passed=False, measured="did not arrive within 3.5 s", delay_ms=None)
    assert not report.passed
    assert len(workers) == 4


def test_without_a_display_it_cannot_even_start() -> None:
    with pytest.raises(CaptureUnavailable, match="DISPLAY"):
        check_capture(lambda _: None)


def step_at(moment_ns: int) -> Step:
    return Step("click", "", lambda event: event.kind == EventKind.BUTTON, lambda: moment_ns)


@pytest.mark.parametrize("late_ms", [0, 20, 21, -300])
def test_a_wrong_time_is_a_fault_too(late_ms: int) -> None:
    happened_ns = 1_000 * MS
    event = InputEvent(happened_ns + late_ms * MS, EventKind.BUTTON, 1, 1, 1, 1, 0)
    lamp = seen(step_at(happened_ns), (event, happened_ns + 50 * MS), happened_ns)
    assert lamp.passed == (0 <= late_ms <= 20)
    assert lamp.measured == f"arrived after 50 ms, stamp within {abs(late_ms):.1f} ms"


def test_what_happened_before_or_is_something_else_does_not_count() -> None:
    arrivals, now_ns = Arrivals(), perf_counter_ns()
    arrivals.on_events([InputEvent(now_ns - 500 * MS, EventKind.BUTTON, 1, 1, 1, 1, 0)])
    arrivals.on_events([InputEvent(now_ns, EventKind.MOVE, 1, 1, None, None, 0)])
    assert arrivals.next_wanted(step_at(now_ns), now_ns, 0.05) is None


def test_gaps_and_troubles_are_kept() -> None:
    arrivals = Arrivals()
    arrivals.on_gap(0, 1_500 * MS, GapReason.HELPER_RESTART, "it had ended")
    arrivals.on_trouble("It hurts.")
    assert arrivals.troubles == ["Nothing was seen for 1.5 s (helper-restart: it had ended).", "It hurts."]


def test_a_person_has_a_limited_time() -> None:
    [move, *_] = by_hand()
    asked: list[str] = []
    lamp = light(move, Arrivals(), asked.append, 0.05)
    assert asked == ["Move the mouse."]
    assert (lamp.passed, lamp.measured) == (False, "did not arrive within 0.05 s")
