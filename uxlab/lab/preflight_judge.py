"""What the measurements before a session mean: each check's lamp, and what to do. Pure."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations

from uxlab.lab.check import CheckReport
from uxlab.lab.preflight_facts import Check, ClockDrift, LampState, Measured, PersonAtHand, Place, Plan
from uxlab.lab.preflight_pictures import PICTURES, PICTURES_NAME, judge_pictures
from uxlab.model.design import ConsentKind
from uxlab.model.events import Screen
from uxlab.privacy.consent import wanted_consents

NAMES = {
    "capture": "Input capture",
    "clock": "Clock",
    "consent": "Consent of {code}",
    "participant-window": "Participant window",
    PICTURES: PICTURES_NAME,
    "screen-recording": "Screen recording",
    "voice": "Voice",
    "disk": "Disk",
    "folder": "Study folder",
    "last-session": "Last session of {code}",
}
"""What is checked, in the order in which it is shown."""

USUAL_BYTES_PER_S = 125 * 30
"""A mouse at 125 Hz, 30 bytes an event."""

_FULL_BYTES, _LOW_HOURS, _MANY_HOURS = 200_000_000, 8, 1_000
_DRIFT_PASSES_MS, _STAMP_PASSES_MS = 5.0, 5.0
_WITHOUT_POSITIONS = "evdev"
_AGAIN = ("check-again",)


def judge(plan: Plan, measured: Measured, now: datetime) -> tuple[Check, ...]:
    """Return every check, in the order of `NAMES`; `now` has a time zone."""
    seen = measured.capture.screens if isinstance(measured.capture, CheckReport) else ()
    return (
        judge_capture(measured.capture),
        judge_clock(measured.clock),
        judge_consent(plan, now),
        judge_screens(plan, seen if plan.screens is None else plan.screens),
        judge_pictures(plan, seen if plan.screens is None else plan.screens),
        *(
            Check(key, NAMES[key], LampState.UNUSED, "Not recorded in this study")
            for key in ("screen-recording", "voice")
        ),
        judge_disk(measured.place.free_bytes, plan.bytes_per_s or USUAL_BYTES_PER_S),
        judge_folder(measured.place),
        judge_last_session(plan.person, now),
    )


def summary(checks: Sequence[Check]) -> tuple[int, int]:
    """Return how many checks passed, and of how many; what is not used does not count."""
    used = [check.lamp for check in checks if check.lamp is not LampState.UNUSED]
    return used.count(LampState.PASSED), len(used)


def worst(checks: Sequence[Check]) -> LampState:
    """Return the lamp that decides whether to start: failed before checking before warning before passed."""
    lamps = {check.lamp for check in checks}
    order = (LampState.FAILED, LampState.CHECKING, LampState.WARNING)
    return next((lamp for lamp in order if lamp in lamps), LampState.PASSED)


def judge_capture(capture: CheckReport | str) -> Check:
    """Return whether mouse and keyboard are seen."""
    if isinstance(capture, str):
        return _failed(
            "capture", "Capture cannot start", "nothing would be recorded",
            consequence="Neither clicks nor keys of this session would be recorded; times and outcomes would be.",
            remedy=capture, actions=("permission-settings", *_AGAIN),
        )  # fmt: skip
    arrived = [lamp.name for lamp in capture.lamps if lamp.delay_ms is not None]
    missing = [lamp.name for lamp in capture.lamps if lamp.delay_ms is None]
    of = f"{len(arrived)} of {len(capture.lamps)}"
    if missing:
        return _failed(
            "capture", f"{_listed(missing)} did not arrive", of,
            consequence="What does not arrive now would be missing from the whole session.",
            remedy="Close other recorders and remote-control programs, allow uxlab to see input, and check again.",
            actions=("permission-settings", *_AGAIN),
        )  # fmt: skip
    return _judge_how_it_arrived(capture, of)


def _judge_how_it_arrived(capture: CheckReport, of: str) -> Check:
    if capture.backend == _WITHOUT_POSITIONS:
        return Check(
            "capture", NAMES["capture"], LampState.WARNING, "Input arrives without its place on the screen", of,
            "Wayland hides where the pointer is and which window is in front: no paths, no time per window, and clicks "
            "in uxlab's own windows count as the participant's.",
            "Log in to an Xorg session for these, or moderate from another computer.", _AGAIN,
        )  # fmt: skip
    names = [lamp.name for lamp in capture.lamps]
    errors = [lamp.error_ms for lamp in capture.lamps if lamp.error_ms is not None]
    value = f"{of}, {max(errors):.1f} ms late at most" if errors else of
    if capture.troubles or max(errors, default=0.0) > _STAMP_PASSES_MS:
        return Check(
            "capture", NAMES["capture"], LampState.WARNING, "Input arrives, but not as it should", value,
            "Times of clicks and keys may be off, or spans of them missing.",
            " ".join([*capture.troubles, "Close programs that keep the processor busy, and check again."]), _AGAIN,
        )  # fmt: skip
    return Check("capture", NAMES["capture"], LampState.PASSED, f"{_listed(names)} arrived from the hook", value)


def judge_clock(clock: ClockDrift) -> Check:
    """Return whether the two clocks agree, so that times can be compared with those of other devices."""
    value = f"drift {abs(clock.drift_ms):.1f} ms in {clock.over_s:.0f} s"
    if abs(clock.drift_ms) <= _DRIFT_PASSES_MS:
        return Check("clock", NAMES["clock"], LampState.PASSED, "Monotonic and wall time agree", value)
    return Check(
        "clock", NAMES["clock"], LampState.WARNING, "The wall clock is being set", value,
        "Durations stay right; the time of day at which things happened, and other recorders' clocks, may not fit.",
        "Wait until the computer has set its clock, then check again.", _AGAIN,
    )  # fmt: skip


def judge_consent(plan: Plan, now: datetime) -> Check:
    """Return whether the participant agreed to what the study records."""
    person, key = plan.person, "consent"
    name = NAMES[key].format(code=person.code)
    wanted = wanted_consents(plan.design.privacy)
    missing = [kind for kind in wanted if kind not in person.consents]
    value = _said([kind for kind in wanted if kind in person.consents]).lower()
    if person.signed_utc is None or ConsentKind.INPUT in missing:
        return Check(
            key, name, LampState.WARNING, "No consent to recording is noted", "not signed",
            f"{person.code} would be recorded without having agreed to it.",
            "Have the consent text signed and note it, or let the participant window ask for it.",
            ("record-consent", *_AGAIN),
        )  # fmt: skip
    now_version = plan.design.consent_version
    if person.text_version is not None and person.text_version < now_version:
        signed = f"Signed text version {person.text_version}, now it is {now_version}"
        return Check(
            key, name, LampState.WARNING, signed, value, "What was agreed to is not what the text says now.",
            "Show the new text and have it signed.", ("record-consent", *_AGAIN),
        )  # fmt: skip
    if missing:
        return Check(
            key, name, LampState.WARNING, f"{_said(missing)} not agreed to", value,
            "Less is recorded of this participant than the study asks for.",
            "Start without it, or have it agreed to and note that.", ("record-consent", *_AGAIN),
        )  # fmt: skip
    version = "" if person.text_version is None else f"text version {person.text_version}, "
    return Check(key, name, LampState.PASSED, _first_up(f"{version}signed {_ago(person.signed_utc, now)}"), value)


def _said(kinds: Sequence[ConsentKind]) -> str:
    return _listed([kind.value.replace("-", " ") for kind in kinds])


def judge_screens(plan: Plan, screens: Sequence[Screen]) -> Check:
    """Return whether the participant can have a screen without the moderator's console on it."""
    key, code = "participant-window", plan.person.code
    name = NAMES[key]
    sizes = " and ".join(f"{screen.width_px} × {screen.height_px}" for screen in screens)
    if plan.strip:
        return Check(key, name, LampState.PASSED, "The compact strip is used", sizes)
    same = any(_overlap(*pair) for pair in combinations(screens, 2)) if plan.mirrored is None else plan.mirrored
    if same:
        return Check(
            key, name, LampState.WARNING, "Both screens show the same picture", f"{code} would see your console",
            f"{code} would see what you mark, and clicks in the console would look like the participant's.",
            "Set the displays to “Extend”, then move the participant window to the second screen. With a single "
            "screen, use the compact strip instead.", ("display-settings", "use-strip", *_AGAIN),
        )  # fmt: skip
    if len(screens) > 1:
        return Check(key, name, LampState.PASSED, f"{len(screens)} screens side by side", sizes)
    measured = "There is one screen only" if screens else "The screens are not known"
    return Check(
        key, name, LampState.WARNING, measured, f"{code} would see your console",
        f"Console and participant window would share the screen, so that {code} sees what you mark.",
        "Connect a second screen and set the displays to “Extend”, or use the compact strip.",
        ("use-strip", "display-settings", *_AGAIN),
    )  # fmt: skip


def judge_disk(free_bytes: int, bytes_per_s: float) -> Check:
    """Return whether the disk has room for the session."""
    hours = free_bytes / bytes_per_s / 3600
    measured, value = f"{_size(free_bytes)} free where the study lies", f"enough for {_hours(hours)}"
    if free_bytes < _FULL_BYTES:
        return _failed(
            "disk", measured, value, consequence="Recording would stop when the disk is full.",
            remedy="Make room, or move the study to another disk.", actions=("open-folder", "move-study", *_AGAIN),
        )  # fmt: skip
    if hours < _LOW_HOURS:
        return Check(
            "disk", NAMES["disk"], LampState.WARNING, measured, value, "A long day of sessions may fill the disk.",
            "Make room, or move the study to another disk.", ("open-folder", "move-study", *_AGAIN),
        )  # fmt: skip
    return Check("disk", NAMES["disk"], LampState.PASSED, measured, value)


def judge_folder(place: Place) -> Check:
    """Return whether the study's folder is one in which a study is safe."""
    if not place.writable:
        return _failed(
            "folder", "The study cannot be written", "read-only", consequence="Nothing of the session could be kept.",
            remedy="Allow writing to the file and its folder, or copy the study to a folder of your own.",
            actions=("open-folder", "move-study", *_AGAIN),
        )  # fmt: skip
    if place.unsafe is not None:
        return _failed(
            "folder", "The study is not safe where it is", "unsafe",
            consequence=f"The study could be damaged because {place.unsafe}.",
            remedy="Move it to a folder on this computer that nothing copies while it is open.",
            actions=("move-study", "open-folder", *_AGAIN),
        )  # fmt: skip
    return Check("folder", NAMES["folder"], LampState.PASSED, "On this computer, and nothing copies it", "writable")


def judge_last_session(person: PersonAtHand, now: datetime) -> Check:
    """Return whether the participant was here before."""
    key = "last-session"
    name = NAMES[key].format(code=person.code)
    if person.unfinished:
        return Check(
            key, name, LampState.WARNING, "A session was left open", "unfinished",
            "Starting goes on with that session, with everything that it had.",
            "Resume it; or finish it first in the list of sessions, if this is a new visit.", ("resume-session",),
        )  # fmt: skip
    if person.last_session_utc is None:
        return Check(key, name, LampState.PASSED, "None yet: this is the first", "first session")
    return Check(
        key, name, LampState.WARNING, f"{person.code} was here {_ago(person.last_session_utc, now)}", "not the first",
        "Whoever knows the tasks is faster at them, so both sessions cannot count as first contact.",
        "Check that you have chosen the right participant.", _AGAIN,
    )  # fmt: skip


def _failed(key: str, measured: str, value: str, *, consequence: str, remedy: str, actions: tuple[str, ...]) -> Check:
    return Check(key, NAMES[key], LampState.FAILED, measured, value, consequence, remedy, actions)


def _overlap(one: Screen, other: Screen) -> bool:
    across = max(one.x_px, other.x_px) < min(one.x_px + one.width_px, other.x_px + other.width_px)
    return across and max(one.y_px, other.y_px) < min(one.y_px + one.height_px, other.y_px + other.height_px)


def _listed(words: Sequence[str]) -> str:
    """Return "Move, click and key"."""
    *first, last = words or ("",)
    return _first_up(f"{', '.join(first)} and {last}" if first else last)


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _size(count: int) -> str:
    return f"{count / 1e9:.0f} GB" if count >= 10**10 else f"{count / 1e9:.1f} GB" if count >= 10**9 else _mb(count)


def _mb(count: int) -> str:
    return f"{count / 1e6:.0f} MB"


def _hours(hours: float) -> str:
    if hours >= _MANY_HOURS:
        return f"more than {_MANY_HOURS:,} hours"
    number, unit = (round(hours), "hour") if hours >= 1 else (round(hours * 60), "minute")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _ago(stamp_utc: str, now: datetime) -> str:
    """Return when, as a person on this day would say it, in the time zone of `now`."""
    then = datetime.fromisoformat(stamp_utc)
    then = (then if then.tzinfo else then.replace(tzinfo=UTC)).astimezone(now.tzinfo)
    days = (now.date() - then.date()).days
    if days == 0:
        return f"today at {then:%H:%M}"
    return f"yesterday at {then:%H:%M}" if days == 1 else f"on {then.day} {then:%B %Y}"
