"""The checks before a session on a real X server, with real folders and clocks."""

from pathlib import Path

import pytest
from Xlib.display import Display

from tests.tries import at_best
from uxlab.lab.preflight import Check, LampState, PersonAtHand, Plan, drift, measure, run_preflight
from uxlab.lab.preflight_judge import NAMES
from uxlab.model.design import ConsentKind, Design
from uxlab.recording.environment import ClockReading

MS, S = 1_000_000, 1_000_000_000
PERSON = PersonAtHand(code="P07", consents=frozenset({ConsentKind.INPUT}), signed_utc="2026-03-10T13:52:00Z")


def plan(folder: Path) -> Plan:
    return Plan(path=folder / "s.uxlab", design=Design(name="S"), person=PERSON)


def test_on_x11_everything_is_checked_without_asking_anybody(
    x_display: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    told: list[Check] = []

    def checked() -> tuple[Check, ...]:
        told.clear()
        return run_preflight(plan(tmp_path), told.append, pytest.fail)

    checks = at_best(checked, lambda checks: any(check.value.startswith("4 of 4") for check in checks))
    assert [check.lamp for check in told[: len(NAMES)]] == [LampState.CHECKING] * len(NAMES)
    assert tuple(told[len(NAMES) :]) == checks
    by_key = {check.key: check for check in checks}
    assert by_key["capture"].value.startswith("4 of 4")
    assert by_key["participant-window"].measured == "There is one screen only"
    assert {by_key[key].lamp for key in ("clock", "consent", "disk", "folder", "last-session")} == {LampState.PASSED}
    assert by_key["consent"].name == told[2].name == "Consent of P07"


def test_pointer_and_focus_are_where_they_were(x_display: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    display = Display(x_display)
    root = display.screen().root
    root.warp_pointer(321, 234)
    display.sync()
    focus = display.get_input_focus().focus
    run_preflight(plan(tmp_path), lambda _: None)
    at = root.query_pointer()
    assert (at.root_x, at.root_y) == (321, 234)
    assert display.get_input_focus().focus == focus
    display.close()


def test_without_a_display_the_rest_is_checked_all_the_same(tmp_path: Path) -> None:
    measured = measure(tmp_path / "s.uxlab", pytest.fail)
    assert isinstance(measured.capture, str)
    assert "DISPLAY" in measured.capture
    assert measured.clock.over_s >= 1.0
    assert abs(measured.clock.drift_ms) < 1_000
    assert measured.place.free_bytes > 0
    assert measured.place.writable
    assert measured.place.unsafe is None


def test_a_folder_that_a_service_copies_is_found(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    place = measure(tmp_path / "Dropbox" / "s.uxlab", pytest.fail).place
    assert place.unsafe == "its folder is synchronised by Dropbox"


def reading(monotonic_ms: int, wall_ms: int) -> ClockReading:
    return ClockReading(monotonic_ns=monotonic_ms * MS, wall_ns=wall_ms * MS, utc_offset_s=0, boot_id="")


def test_the_drift_is_what_the_wall_clock_is_ahead() -> None:
    found = drift(reading(0, 1_000_000), reading(2_000, 1_002_007))
    assert (found.drift_ms, found.over_s) == (7.0, 2.0)
