"""What each measurement before a session means: worked examples for every lamp."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.lab.check import CheckReport, Lamp
from uxlab.lab.preflight_facts import Check, ClockDrift, LampState, Measured, PersonAtHand, Place, Plan
from uxlab.lab.preflight_judge import (
    NAMES,
    judge,
    judge_capture,
    judge_clock,
    judge_consent,
    judge_disk,
    judge_folder,
    judge_last_session,
    judge_screens,
    summary,
    worst,
)
from uxlab.model.design import ConsentKind, Design, KeyPrivacy, Privacy, WindowPrivacy
from uxlab.model.events import Screen

NOW = datetime(2026, 3, 10, 13, 57, tzinfo=UTC)
PERSON = PersonAtHand(
    code="P07", consents=frozenset({ConsentKind.INPUT}), signed_utc="2026-03-10T13:52:00Z", text_version=3
)
LEFT = Screen(t_ns=0, name="HDMI-1", x_px=0, y_px=0, width_px=1920, height_px=1080)
RIGHT = replace(LEFT, name="DP-1", x_px=1920)
PLAN = Plan(path=Path("s.uxlab"), design=Design(name="S", consent_version=3), person=PERSON, screens=(LEFT, RIGHT))
FOUR = tuple(
    Lamp(name, passed=True, measured="", delay_ms=40.0, error_ms=error)
    for name, error in (("move", 0.4), ("click", 1.4), ("scroll", 0.3), ("key", 0.2))
)
REPORT = CheckReport("x11", FOUR, ())
PLACE = Place(free_bytes=81_000_000_000, writable=True)
FINE = Measured(capture=REPORT, clock=ClockDrift(drift_ms=0.3, over_s=600.0), place=PLACE)


def test_where_all_is_well_every_lamp_that_is_used_is_green() -> None:
    checks = judge(PLAN, FINE, NOW)
    assert [check.key for check in checks] == [*NAMES]
    assert {check.lamp for check in checks} == {LampState.PASSED, LampState.UNUSED}
    assert (summary(checks), worst(checks)) == ((7, 7), LampState.PASSED)


def test_a_capture_that_works_reads_as_on_the_page() -> None:
    check = judge_capture(REPORT)
    assert (check.name, check.lamp) == ("Input capture", LampState.PASSED)
    assert check.measured == "Move, click, scroll and key arrived from the hook"
    assert check.value == "4 of 4, 1.4 ms late at most"


def test_what_does_not_arrive_is_red() -> None:
    check = judge_capture(replace(REPORT, lamps=(*FOUR[:2], replace(FOUR[2], passed=False, delay_ms=None), FOUR[3])))
    assert (check.lamp, check.measured, check.value) == (LampState.FAILED, "Scroll did not arrive", "3 of 4")
    assert "permission-settings" in check.actions


def test_a_capture_that_cannot_start_says_what_to_do() -> None:
    check = judge_capture("This desktop runs on Wayland: log out and choose Xorg.")
    assert (check.lamp, check.remedy) == (LampState.FAILED, "This desktop runs on Wayland: log out and choose Xorg.")


@pytest.mark.parametrize(("error_ms", "lamp"), [(5.0, LampState.PASSED), (5.1, LampState.WARNING)])
def test_late_stamps_are_amber(error_ms: float, lamp: LampState) -> None:
    assert judge_capture(replace(REPORT, lamps=(replace(FOUR[0], error_ms=error_ms),))).lamp is lamp


def test_input_done_by_hand_has_no_known_error() -> None:
    assert judge_capture(replace(REPORT, lamps=tuple(replace(lamp, error_ms=None) for lamp in FOUR))).value == "4 of 4"


def test_on_wayland_it_is_amber_because_positions_are_unknown() -> None:
    check = judge_capture(replace(REPORT, backend="evdev"))
    assert check.lamp is LampState.WARNING
    assert "Wayland" in check.consequence


@pytest.mark.parametrize(("drift_ms", "lamp"), [(-5.0, LampState.PASSED), (-5.1, LampState.WARNING)])
def test_a_clock_that_is_being_set_is_amber(drift_ms: float, lamp: LampState) -> None:
    assert judge_clock(ClockDrift(drift_ms=drift_ms, over_s=2)).lamp is lamp


def test_a_drift_reads_as_on_the_page() -> None:
    assert judge_clock(ClockDrift(drift_ms=-0.3, over_s=600)).value == "drift 0.3 ms in 600 s"


def test_a_consent_tells_its_version_and_when_in_the_moderators_time() -> None:
    check = judge_consent(PLAN, NOW.astimezone(timezone(timedelta(hours=1))))
    assert (check.name, check.measured) == ("Consent of P07", "Text version 3, signed today at 14:52")
    assert (check.lamp, check.value) == (LampState.PASSED, "input")


@pytest.mark.parametrize(
    ("person", "measured"),
    [
        (replace(PERSON, signed_utc=None), "No consent to recording is noted"),
        (replace(PERSON, consents=frozenset()), "No consent to recording is noted"),
        (replace(PERSON, text_version=2), "Signed text version 2, now it is 3"),
    ],
)
def test_a_consent_that_is_missing_or_old_is_amber(person: PersonAtHand, measured: str) -> None:
    check = judge_consent(replace(PLAN, person=person), NOW)
    assert (check.lamp, check.measured) == (LampState.WARNING, measured)
    assert "record-consent" in check.actions


def test_what_the_study_asks_for_beyond_input_must_be_agreed_to() -> None:
    privacy = Privacy(keys=KeyPrivacy.LITERAL, windows=WindowPrivacy.TITLE)
    plan = replace(PLAN, design=replace(PLAN.design, privacy=privacy))
    assert judge_consent(plan, NOW).measured == "Literal keys and window titles not agreed to"
    off = replace(PLAN, design=replace(PLAN.design, privacy=Privacy(keys=KeyPrivacy.OFF)))
    assert judge_consent(off, NOW).lamp is LampState.PASSED


@pytest.mark.parametrize(
    ("screens", "plan", "measured", "lamp"),
    [
        ((LEFT, RIGHT), PLAN, "2 screens side by side", LampState.PASSED),
        ((LEFT, replace(RIGHT, x_px=0)), PLAN, "Both screens show the same picture", LampState.WARNING),
        ((LEFT,), replace(PLAN, mirrored=True), "Both screens show the same picture", LampState.WARNING),
        ((LEFT, RIGHT), replace(PLAN, mirrored=False), "2 screens side by side", LampState.PASSED),
        ((LEFT,), PLAN, "There is one screen only", LampState.WARNING),
        ((LEFT,), replace(PLAN, strip=True), "The compact strip is used", LampState.PASSED),
        ((), PLAN, "The screens are not known", LampState.WARNING),
    ],
)
def test_screens(screens: tuple[Screen, ...], plan: Plan, measured: str, lamp: LampState) -> None:
    check = judge_screens(plan, screens)
    assert (check.measured, check.lamp) == (measured, lamp)


def test_screens_that_are_not_given_are_those_that_capture_saw() -> None:
    seen = replace(FINE, capture=replace(REPORT, screens=(LEFT,)))
    [check] = [check for check in judge(replace(PLAN, screens=None), seen, NOW) if check.key == "participant-window"]
    assert check.measured == "There is one screen only"


@pytest.mark.parametrize(
    ("free_bytes", "bytes_per_s", "lamp", "measured", "value"),
    [
        (81_000_000_000, 416_667, LampState.PASSED, "81 GB free where the study lies", "enough for 54 hours"),
        (200_000_000, 3_750, LampState.PASSED, "200 MB free where the study lies", "enough for 15 hours"),
        (199_999_999, 3_750, LampState.FAILED, "200 MB free where the study lies", "enough for 15 hours"),
        (2_000_000_000, 500_000, LampState.WARNING, "2.0 GB free where the study lies", "enough for 1 hour"),
        (
            1_000_000_000_000,
            3_750,
            LampState.PASSED,
            "1000 GB free where the study lies",
            "enough for more than 1,000 hours",
        ),
        (1_000_000, 3_750, LampState.FAILED, "1 MB free where the study lies", "enough for 4 minutes"),
        (200_000, 3_750, LampState.FAILED, "0 MB free where the study lies", "enough for 1 minute"),
    ],
)
def test_the_disk(free_bytes: int, bytes_per_s: float, lamp: LampState, measured: str, value: str) -> None:
    check = judge_disk(free_bytes, bytes_per_s)
    assert (check.lamp, check.measured, check.value) == (lamp, measured, value)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (replace(PLACE, writable=False), "read-only"),
        (replace(PLACE, unsafe="its folder is synchronised by Dropbox"), "unsafe"),
    ],
)
def test_a_folder_that_is_unsafe_or_read_only_is_red(place: Place, value: str) -> None:
    check = judge_folder(place)
    assert (check.lamp, check.value) == (LampState.FAILED, value)


def test_a_folder_says_why_it_is_unsafe() -> None:
    check = judge_folder(replace(PLACE, unsafe="its folder is synchronised by Dropbox"))
    assert check.consequence == "The study could be damaged because its folder is synchronised by Dropbox."


@pytest.mark.parametrize(
    ("last_utc", "measured"),
    [
        ("2026-03-10T08:05:00Z", "P07 was here today at 08:05"),
        ("2026-03-09T08:05:00", "P07 was here yesterday at 08:05"),
        ("2026-02-01T08:05:00Z", "P07 was here on 1 February 2026"),
    ],
)
def test_somebody_who_was_here_before_is_amber(last_utc: str, measured: str) -> None:
    check = judge_last_session(replace(PERSON, last_session_utc=last_utc), NOW)
    assert (check.lamp, check.measured) == (LampState.WARNING, measured)


def test_an_open_session_can_be_resumed() -> None:
    check = judge_last_session(replace(PERSON, last_session_utc="2026-03-10T08:05:00Z", unfinished=True), NOW)
    assert check.actions == ("resume-session",)


def test_the_worst_lamp_decides() -> None:
    lamps = [LampState.UNUSED, LampState.PASSED, LampState.WARNING, LampState.CHECKING, LampState.FAILED]
    checks = [Check("k", "n", lamp) for lamp in lamps]
    assert [worst(checks[:count]) for count in range(1, 6)] == [
        LampState.PASSED, LampState.PASSED, LampState.WARNING, LampState.CHECKING, LampState.FAILED,
    ]  # fmt: skip
    assert summary(checks) == (1, 4)


@given(
    st.sampled_from(
        ["refused: do this.", REPORT, replace(REPORT, troubles=("It hurts.",)), CheckReport("x11", (), ())]
    ),
    st.floats(-1e6, 1e6),
    st.integers(0, 10**13),
    st.booleans(),
    st.sampled_from([None, "it is on a network drive"]),
    st.sampled_from([None, (), (LEFT,), (LEFT, LEFT)]),
)
def test_whatever_is_measured_every_amber_and_red_says_what_follows_and_what_to_do(
    capture: CheckReport | str, drift_ms: float, free_bytes: int, writable: object, unsafe: str | None,
    screens: tuple[Screen, ...] | None,
) -> None:  # fmt: skip
    place = Place(free_bytes=free_bytes, writable=bool(writable), unsafe=unsafe)
    measured = Measured(capture=capture, clock=ClockDrift(drift_ms=drift_ms, over_s=1.0), place=place)
    for check in judge(replace(PLAN, screens=screens), measured, NOW):
        if check.lamp in {LampState.WARNING, LampState.FAILED}:
            assert check.consequence.endswith(".")
            assert check.remedy.endswith(".")
            assert check.actions
        else:
            assert (check.consequence, check.remedy, check.actions) == ("", "", ())
