"""The checks before a session: measures, and has what was measured judged.

It takes some two seconds where input can be injected, so it does not belong on the thread that draws.
"""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from uxlab.errors import CaptureUnavailable
from uxlab.lab import machine
from uxlab.lab.check import BY_HAND_WITHIN_S, CheckReport, check_capture
from uxlab.lab.preflight_facts import (
    Check,
    ClockDrift,
    LampState,
    Measured,
    PersonAtHand,
    Place,
    Plan,
)
from uxlab.lab.preflight_judge import NAMES, judge, summary, worst
from uxlab.recording.environment import ClockReading
from uxlab.storage.places import why_unsafe

__all__ = [
    "Check",
    "ClockDrift",
    "LampState",
    "Measured",
    "PersonAtHand",
    "Place",
    "Plan",
    "judge",
    "measure",
    "run_preflight",
    "summary",
    "worst",
]

_CLOCKS_AT_LEAST_S = 1.0
_NS_PER_S, _NS_PER_MS = 1_000_000_000, 1_000_000


def run_preflight(
    plan: Plan,
    progress: Callable[[Check], None],
    ask: Callable[[str], None] = lambda _: None,
    *,
    by_hand_within_s: float = BY_HAND_WITHIN_S,
) -> tuple[Check, ...]:
    """Return every check; `progress` gets each as it begins and again as it ends, on this thread.

    `ask` gets what a person is to do where input cannot be injected, for each kind of it at most `by_hand_within_s`.
    """
    for key, name in NAMES.items():
        progress(Check(key, name.format(code=plan.person.code), LampState.CHECKING))
    checks = judge(plan, measure(plan.path, ask, by_hand_within_s=by_hand_within_s), datetime.now(UTC).astimezone())
    for check in checks:
        progress(check)
    return checks


def measure(path: Path, ask: Callable[[str], None], *, by_hand_within_s: float = BY_HAND_WITHIN_S) -> Measured:
    """Try capture, read the clocks before and after, and look at the study's folder."""
    before = machine.read_clock()
    capture = _capture(ask, by_hand_within_s)
    place = _place(path)
    left_s = _CLOCKS_AT_LEAST_S - (machine.read_clock().monotonic_ns - before.monotonic_ns) / _NS_PER_S
    if left_s > 0:
        Event().wait(left_s)
    return Measured(capture=capture, clock=drift(before, machine.read_clock()), place=place)


def drift(before: ClockReading, after: ClockReading) -> ClockDrift:
    """Return by how much the wall clock went ahead of the monotonic one between two readings of both."""
    passed_ns = after.monotonic_ns - before.monotonic_ns
    ahead_ns = after.wall_ns - before.wall_ns - passed_ns
    return ClockDrift(drift_ms=ahead_ns / _NS_PER_MS, over_s=passed_ns / _NS_PER_S)


def _capture(ask: Callable[[str], None], by_hand_within_s: float) -> CheckReport | str:
    try:
        return check_capture(ask, by_hand_within_s=by_hand_within_s)
    except CaptureUnavailable as problem:
        return str(problem)


def _place(path: Path) -> Place:
    folder = path.resolve().parent
    writable = os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    return Place(free_bytes=shutil.disk_usage(folder).free, writable=writable, unsafe=why_unsafe(path))
