"""The Windows back end as a whole, on a Windows that is played: these tests run on every system."""

import sys
from collections.abc import Sequence
from time import perf_counter_ns

import pytest

from uxlab.capture.backend import Fact, Raw, RawKey
from uxlab.capture.own_surfaces import ShownWindow
from uxlab.capture.regions import Box
from uxlab.capture.win32 import Win32Backend
from uxlab.capture.win32_decode import KeyReading, MouseReading
from uxlab.capture.win32_system import FocusReading, Foreground, Monitor, Take
from uxlab.errors import CaptureUnavailable
from uxlab.model.design import WindowPrivacy
from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface

S = 1_000_000_000
SHOP = Foreground(r"C:\shop\shop.exe", "Basket of Ada", out_of_reach=False)
INSTALLER = Foreground(r"C:\setup.exe", "Setup", out_of_reach=True)
WIDE = Monitor("wide", 0, 0, 1920, 1080, 96, 60)

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


class PlayedWindows:
    """Windows as a set of answers that the test may change."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.front: Foreground | None = SHOP
        self.screens = [WIDE]
        self.reachable = True
        self.ticks = (1_000, 1_000)
        self.slept_ns = 0
        self.shown: list[ShownWindow] = []
        self.take: Take = lambda _: None

    def become_dpi_aware(self) -> None:
        self.calls.append("dpi")

    def install_hooks(self, take: Take) -> None:
        self.calls.append("hooks")
        self.take = take

    def watch_focus(self, take: Take, *, titles: bool) -> None:
        self.calls.append(f"focus, titles {titles}")
        self.take = take

    def remove(self) -> None:
        self.calls.append("remove")

    def foreground(self, *, titles: bool) -> Foreground | None:
        return self.front if self.front is None or titles else self.front._replace(title="")

    def monitors(self) -> Sequence[Monitor]:
        return self.screens

    def character(self, virtual_key: int, scan_code: int, *, shift: bool, caps_lock: bool, alt_gr: bool) -> str:
        del scan_code, caps_lock, alt_gr
        return chr(virtual_key) if shift else chr(virtual_key).lower()

    def caps_lock_on(self) -> bool:
        return False

    def desktop_reachable(self) -> bool:
        return self.reachable

    def ticks_ms(self) -> tuple[int, int]:
        return self.ticks

    def awake_ns(self) -> int:
        return perf_counter_ns() - self.slept_ns

    def windows(self) -> Sequence[ShownWindow]:
        return self.shown

    def environment(self) -> dict[str, str]:
        return {"windows.system": "played"}


class Stage:
    def __init__(self, windows: WindowPrivacy = WindowPrivacy.APPLICATION) -> None:
        self.ears, self.system = Ears(), PlayedWindows()
        self.backend = Win32Backend(self.system, own_process=OWN_PROCESS)
        self.backend.start(self.ears, windows)

    def look(self) -> None:
        """Flush, with the time for a look at everything having come."""
        self.backend._looked_ns = self.backend._looked_at_own_ns = self.backend._looked_at_screens_ns = 0
        self.backend.flush()


@pytest.fixture
def stage() -> Stage:
    return Stage()


if sys.platform != "win32":

    def test_elsewhere_it_refuses_with_a_sentence() -> None:
        with pytest.raises(CaptureUnavailable, match="recorder for Windows"):
            Win32Backend().start(Ears(), WindowPrivacy.OFF)


def test_physical_pixels_are_asked_for_before_anything_else(stage: Stage) -> None:
    assert stage.system.calls == ["dpi", "focus, titles False", "hooks"]


def test_input_is_reported_in_order_with_the_time_of_the_hook(stage: Stage) -> None:
    stage.system.take(MouseReading(5 * S, 10, 10, 0x0200, 0, -7, 8, 0))
    stage.system.take(KeyReading(6 * S, 10, 10, 0x0100, 0, 0x41, 0x1E))
    stage.system.take(MouseReading(7 * S, 10, 10, 0x0201, 0, -7, 8, 0))
    stage.backend.flush()
    move, key, click = stage.ears.raws
    assert isinstance(move, InputEvent)
    assert isinstance(key, RawKey)
    assert (move.t_ns, move.x, move.y) == (5 * S, -7, 8)
    assert (key.clock_ns, key.name) == (6 * S, "a")
    assert isinstance(click, InputEvent)
    assert (click.t_ns, click.code, click.value) == (7 * S, 1, 1)


def test_a_late_event_is_put_back_but_never_before_the_one_before_it(stage: Stage) -> None:
    stage.system.take(MouseReading(5 * S, 1_000, 1_000, 0x0200, 0, 1, 1, 0))
    stage.system.take(MouseReading(5 * S + 90_000_000, 1_090, 1_010, 0x0200, 0, 2, 2, 0))
    stage.system.take(MouseReading(5 * S + 91_000_000, 1_091, 900, 0x0200, 0, 3, 3, 0))
    stage.backend.flush()
    times_ms = [(event.t_ns - 5 * S) // 1_000_000 for event in stage.ears.raws if isinstance(event, InputEvent)]
    assert times_ms == [0, 10, 10]


def test_stopping_delivers_what_was_under_way(stage: Stage) -> None:
    stage.system.take(MouseReading(5 * S, 10, 10, 0x0201, 0, 1, 1, 0))
    stage.backend.stop()
    assert len(stage.ears.raws) == 1
    assert stage.system.calls[-1] == "remove"


@pytest.mark.parametrize(
    ("windows", "facts"),
    [
        (WindowPrivacy.OFF, []),
        (WindowPrivacy.APPLICATION, [("shop", None), ("setup", None)]),
        (WindowPrivacy.TITLE, [("shop", "Basket of Ada"), ("shop", "Till"), ("setup", "Setup")]),
    ],
)
def test_the_window_in_front_at_three_levels(windows: WindowPrivacy, facts: list[tuple[str, str | None]]) -> None:
    stage = Stage(windows)
    for front in (SHOP, SHOP._replace(title="Till"), INSTALLER):
        stage.system.front = front
        stage.look()
    told = [(fact.application, fact.title) for fact in stage.ears.facts if isinstance(fact, Focus)]
    assert told == facts


def test_windows_own_announcement_carries_its_moment(stage: Stage) -> None:
    stage.system.take(FocusReading(9 * S, None))
    stage.backend.flush()
    assert stage.ears.facts[-1] == Focus(t_ns=9 * S, application=None)


def test_a_window_with_more_rights_is_a_blind_span(stage: Stage) -> None:
    stage.system.take(FocusReading(3 * S, INSTALLER))
    stage.system.take(FocusReading(8 * S, SHOP))
    stage.backend.flush()
    assert stage.ears.blinds == [(3 * S, 8 * S, GapReason.ELEVATED_WINDOW, "setup runs with administrator rights")]


def test_without_consent_the_blind_span_names_no_application() -> None:
    stage = Stage(WindowPrivacy.OFF)
    stage.system.take(FocusReading(3 * S, INSTALLER))
    stage.backend.flush()
    stage.backend.stop()
    (blind,) = stage.ears.blinds
    assert blind[2:] == (GapReason.ELEVATED_WINDOW, "a window runs with administrator rights")


def test_the_lock_screen_is_a_blind_span_and_lets_go_of_the_windows_key(stage: Stage) -> None:
    stage.system.take(KeyReading(S, 10, 10, 0x0100, 0, 0x5B, 0x15B))
    stage.system.reachable = False
    stage.look()
    stage.system.reachable = True
    stage.look()
    stage.system.take(KeyReading(2 * S, 10, 10, 0x0100, 0, 0x41, 0x1E))
    stage.backend.flush()
    assert [reason for _, _, reason, _ in stage.ears.blinds] == [GapReason.LOCK]
    key = stage.ears.raws[-1]
    assert isinstance(key, RawKey)
    assert not key.modifiers


def test_sleep_is_time_that_passed_but_not_awake(stage: Stage) -> None:
    stage.system.slept_ns = 3600 * S
    stage.backend.flush()
    ((started_ns, ended_ns, reason, _),) = stage.ears.blinds
    assert reason is GapReason.SLEEP
    assert ended_ns - started_ns == pytest.approx(3600 * S, abs=S // 10)
    stage.backend.flush()
    assert len(stage.ears.blinds) == 1


def test_monitors_are_told_at_the_start_and_when_they_change(stage: Stage) -> None:
    stage.look()
    stage.system.screens = [WIDE, WIDE._replace(name="left", left=-1920, right=0)]
    stage.look()
    assert [[screen.x_px for screen in screens] for screens in stage.ears.screen_lists] == [[0], [0, -1920]]


def test_the_last_input_is_told_across_the_wrap(stage: Stage) -> None:
    stage.system.ticks = (0x10, 0xFFFF_FFF0)
    before_ns = perf_counter_ns()
    last_ns = stage.backend.last_input_clock_ns()
    assert last_ns is not None
    assert before_ns <= last_ns + 0x20 * 1_000_000 <= perf_counter_ns()


def test_input_into_a_window_out_of_reach_is_no_sign_of_a_deaf_hook(stage: Stage) -> None:
    stage.system.ticks = (1_000, 1_000)
    assert stage.backend.last_input_clock_ns() is not None
    stage.system.front = INSTALLER
    stage.look()
    stage.look()
    stage.system.ticks = (1_000, 990)
    assert stage.backend.last_input_clock_ns() is None


def test_the_environment_is_windows_own_word(stage: Stage) -> None:
    assert stage.backend.environment() == {"windows.system": "played"}


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
