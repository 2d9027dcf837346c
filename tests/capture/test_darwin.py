"""The macOS back end as a whole, on a macOS that is played: these tests run on every system."""

import sys
from collections.abc import Sequence
from time import perf_counter_ns

import pytest

from uxlab.capture.backend import Fact, Raw, RawKey
from uxlab.capture.darwin import DarwinBackend
from uxlab.capture.darwin_decode import KeyReading, PointerReading, TapDisabled
from uxlab.capture.darwin_system import Display, Take
from uxlab.capture.own_surfaces import ShownWindow
from uxlab.capture.regions import Box
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface

LAPTOP = Display("1", 0.0, 0.0, 1512.0, 982.0, 3024, 120.0)

OWN_PROCESS = 4711


class Ears:
    """A reporter that keeps everything."""

    def __init__(self) -> None:
        self.raws: list[Raw] = []
        self.facts: list[Fact] = []
        self.screen_lists: list[list[Screen]] = []
        self.blinds: list[tuple[int, int, GapReason, str]] = []

    def raw(self, events: Sequence[Raw]) -> None:
        self.raws += events

    def fact(self, fact: Fact) -> None:
        self.facts.append(fact)

    def screens(self, screens: Sequence[Screen]) -> None:
        self.screen_lists.append(list(screens))

    def blind(self, started_ns: int, ended_ns: int, reason: GapReason, detail: str) -> None:
        self.blinds.append((started_ns, ended_ns, reason, detail))

    def failed(self, sentence: str) -> None:
        raise AssertionError(sentence)


class PlayedMac:
    """macOS as a set of answers that the test may change."""

    def __init__(self) -> None:
        self.granted = True
        self.front: tuple[str | None, str | None] = ("Shop", "Basket of Ada")
        self.screens = [LAPTOP]
        self.secure = self.locked = self.tap_off = False
        self.idle = 0.0
        self.removed = False
        self.shown: list[ShownWindow] = []
        self.take: Take = lambda _: None

    def may_listen(self) -> bool:
        return self.granted

    def install_tap(self, take: Take) -> None:
        self.take = take

    def revive_tap(self) -> bool:
        was_off, self.tap_off = self.tap_off, False
        return was_off

    def remove(self) -> None:
        self.removed = True

    def application_in_front(self, *, titles: bool) -> tuple[str | None, str | None]:
        return self.front[0], self.front[1] if titles else None

    def displays(self) -> Sequence[Display]:
        return self.screens

    def secure_input(self) -> bool:
        return self.secure

    def screen_locked(self) -> bool:
        return self.locked

    def idle_s(self) -> float:
        return self.idle

    def tick_ratio(self) -> tuple[int, int]:
        return 125, 3

    def windows(self) -> Sequence[ShownWindow]:
        return self.shown

    def environment(self) -> dict[str, str]:
        return {"macos.system": "played"}


class Stage:
    def __init__(self, windows: WindowPrivacy = WindowPrivacy.APPLICATION) -> None:
        self.ears, self.system = Ears(), PlayedMac()
        self.backend = DarwinBackend(self.system, own_process=OWN_PROCESS)
        self.backend.start(self.ears, windows)

    def look(self) -> None:
        """Flush, with the time for a look at everything having come."""
        self.backend._looked_ns = self.backend._looked_at_own_ns = self.backend._looked_at_screens_ns = 0
        self.backend.flush()


@pytest.fixture
def stage() -> Stage:
    return Stage()


def move(stamp_ns: int, timestamp: int = 0) -> PointerReading:
    return PointerReading(
        stamp_ns, timestamp, kind=5, injected=False, x=1.0, y=2.0, button=0, continuous=False, up=0, left=0
    )


if sys.platform != "darwin":

    def test_elsewhere_it_refuses_with_a_sentence() -> None:
        with pytest.raises(CaptureUnavailable, match="recorder for macOS"):
            DarwinBackend().start(Ears(), WindowPrivacy.OFF)


def test_without_the_permission_it_says_where_to_grant_it() -> None:
    system = PlayedMac()
    system.granted = False
    with pytest.raises(CaptureUnavailable, match="Privacy & Security, Input Monitoring"):
        DarwinBackend(system).start(Ears(), WindowPrivacy.OFF)


def test_input_is_reported_in_order_with_its_own_time(stage: Stage) -> None:
    now_ns = perf_counter_ns()
    stage.system.take(move(now_ns + 60_000_000, now_ns + 10_000_000))
    stage.system.take(KeyReading(now_ns + 61_000_000, 0, 10, injected=False, key_code=0, flags=0, text="a"))
    stage.backend.flush()
    moved, key = stage.ears.raws
    assert isinstance(moved, InputEvent)
    assert isinstance(key, RawKey)
    assert (moved.t_ns, key.clock_ns, key.name) == (now_ns + 10_000_000, now_ns + 61_000_000, "a")


def test_stopping_delivers_what_was_under_way(stage: Stage) -> None:
    stage.system.take(move(perf_counter_ns()))
    stage.backend.stop()
    assert len(stage.ears.raws) == 1
    assert stage.system.removed


def test_a_tap_that_was_switched_off_leaves_a_gap_since_its_last_event(stage: Stage) -> None:
    now_ns = perf_counter_ns()
    stage.system.take(move(now_ns))
    stage.system.take(TapDisabled(now_ns + 5_000))
    stage.backend.flush()
    assert stage.ears.blinds == [(now_ns, now_ns + 5_000, GapReason.LOST_EVENTS, "macOS switched the tap off")]


def test_a_tap_that_went_off_in_silence_is_found(stage: Stage) -> None:
    stage.system.tap_off = True
    stage.look()
    assert [reason for _, _, reason, _ in stage.ears.blinds] == [GapReason.LOST_EVENTS]
    stage.look()
    assert len(stage.ears.blinds) == 1


@pytest.mark.parametrize(
    ("attribute", "reason", "detail"),
    [
        ("secure", GapReason.SECURE_INPUT, "keys only; the mouse was seen"),
        ("locked", GapReason.LOCK, "lock screen"),
    ],
)
def test_blind_spans(stage: Stage, attribute: str, reason: GapReason, detail: str) -> None:
    setattr(stage.system, attribute, True)
    stage.look()
    assert stage.ears.blinds == []
    assert stage.backend.last_input_clock_ns() is not None
    stage.system.idle = 5.0
    assert stage.backend.last_input_clock_ns() is None, "input before the end of a blind span need not have been seen"
    setattr(stage.system, attribute, False)
    stage.look()
    ((started_ns, ended_ns, *rest),) = stage.ears.blinds
    assert started_ns < ended_ns
    assert rest == [reason, detail]


@pytest.mark.parametrize(
    ("windows", "facts"),
    [
        (WindowPrivacy.OFF, []),
        (WindowPrivacy.APPLICATION, [("Shop", None), ("Mail", None)]),
        (WindowPrivacy.TITLE, [("Shop", "Basket of Ada"), ("Shop", "Till"), ("Mail", None)]),
    ],
)
def test_the_window_in_front_at_three_levels(windows: WindowPrivacy, facts: list[tuple[str, str | None]]) -> None:
    stage = Stage(windows)
    fronts: list[tuple[str | None, str | None]] = [("Shop", "Till"), ("Mail", None)]
    for front in fronts:
        stage.system.front = front
        stage.look()
    told = [(fact.application, fact.title) for fact in stage.ears.facts if isinstance(fact, Focus)]
    assert told == facts


def test_displays_are_told_at_the_start_and_when_they_change(stage: Stage) -> None:
    stage.look()
    stage.system.screens = [LAPTOP, LAPTOP._replace(left=-1512.0)]
    stage.look()
    assert [[screen.x_px for screen in screens] for screens in stage.ears.screen_lists] == [[0], [0, -1512]]


def test_the_last_input_is_told(stage: Stage) -> None:
    stage.system.idle = 0.0
    before_ns = perf_counter_ns()
    last_ns = stage.backend.last_input_clock_ns()
    assert last_ns is not None
    assert before_ns <= last_ns <= perf_counter_ns()


def test_the_environment_is_macos_own_word(stage: Stage) -> None:
    assert stage.backend.environment() == {"macos.system": "played"}


def test_windows_of_the_parents_process_are_uxlabs_where_nothing_covers_them(stage: Stage) -> None:
    cover, console = ShownWindow(1, 5, Box(0, 0, 50, 100), active=True), Box(0, 0, 100, 100)
    stage.system.shown = [
        cover,
        ShownWindow(2, OWN_PROCESS, console, active=False),
        ShownWindow(3, 6, console, active=False),
    ]
    stage.look()
    stage.system.shown = [ShownWindow(2, OWN_PROCESS, console, active=True), cover]
    stage.look()
    stage.system.shown = [cover]
    stage.look()
    told = [fact for fact in stage.ears.facts if isinstance(fact, Surface)]
    assert [(s.name, s.x_px, s.width_px, s.visible, s.active) for s in told] == [
        ("window 0x2", 50, 50, True, False), ("window 0x2", 0, 100, True, True), ("window 0x2", 0, 100, False, False),
    ]  # fmt: skip
