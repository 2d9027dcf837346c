"""What is shown before a session: whom it is for, what was checked, what is planned and recorded; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from uxlab.gui.widgets.duration import duration_text
from uxlab.lab.preflight import Check, LampState, PersonAtHand, summary
from uxlab.model.design import Design, KeyPrivacy, Participant, Slot, WindowPrivacy
from uxlab.model.people import PersonFacts, PersonStatus, SessionFacts
from uxlab.privacy.consent import permitted
from uxlab.questionnaires.own import loader

_SLOTS = {
    Slot.BEFORE_SESSION: "Before",
    Slot.AFTER_TASK: "After each task",
    Slot.AFTER_SESSION: "At the end",
}
_GONE = {PersonStatus.ERASED, PersonStatus.EXCLUDED}
_KEYS = {
    KeyPrivacy.OFF: "Mouse, no keys",
    KeyPrivacy.CLASSES: "Mouse and key classes, never the letters",
    KeyPrivacy.LITERAL: "Mouse and every key",
}
_WINDOWS = {
    WindowPrivacy.OFF: "No windows",
    WindowPrivacy.APPLICATION: "Which program is in front",
    WindowPrivacy.TITLE: "Program in front and its title",
}
_NO_TASKS = "The study has no tasks yet: add one on the Design page."


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to choose; `about`: group and appointment."""

    code: str
    about: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A task with its time limit, empty without one."""

    number: int
    name: str
    limit: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """One thing that is recorded, or is not."""

    icon: str
    text: str
    is_recorded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the page is computed from. `checks` are empty before they ran; `ran_at` is a local time of day.

    `asking`: what a person is to do for the checks. `busy`: capture is being started.
    """

    design: Design
    people: Sequence[PersonFacts] = ()
    orders: Mapping[str, tuple[str, ...]]
    code: str = ""
    checks: tuple[Check, ...] = ()
    ran_at: str = ""
    asking: str = ""
    busy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightView:
    """Everything that the page shows. `verdict`: tone and sentence above the button; `in_spite`: what failed.

    `why_not`: why no session can be started now. `left_open`: what an interrupted session has, empty without one.
    """

    people: tuple[Person, ...]
    code: str
    headline: str
    hint: str
    checking: bool
    checks: tuple[Check, ...]
    tasks: tuple[PlanLine, ...]
    questions: tuple[tuple[str, str], ...]
    recorded: tuple[Recorded, ...]
    verdict: tuple[str, str]
    in_spite: str
    start: str
    why_not: str
    left_open: str


def present(now: Situation) -> PreflightView:
    """Return what the moderator sees."""
    person = next((one for one in now.design.participants if one.code == now.code), None)
    facts = next((one for one in now.people if one.code == now.code), None)
    checking = any(check.lamp is LampState.CHECKING for check in now.checks)
    failed = tuple(check.name for check in now.checks if check.lamp is LampState.FAILED)
    left = None if facts is None else open_session(facts)
    return PreflightView(
        people=_people(now),
        code=now.code,
        headline=_headline(now, checking=checking),
        hint=_hint(now, checking=checking),
        checking=checking,
        checks=now.checks,
        tasks=_plan(now, facts),
        questions=_questions(now.design),
        recorded=_recorded(now.design, person),
        verdict=_verdict(now.checks) if now.design.tasks else ("warning", _NO_TASKS),
        in_spite=_in_spite(failed),
        start="Starting…" if now.busy else "Start session" if left is None else "Resume session",
        why_not=_why_not(now, person, checking=checking),
        left_open="" if left is None else _left_open(left),
    )


def open_session(facts: PersonFacts) -> SessionFacts | None:
    """Return the participant's session that was left open, None without one."""
    return next((one for one in reversed(facts.sessions) if not one.finished), None)


def at_hand(participant: Participant, facts: PersonFacts | None) -> PersonAtHand:
    """Return the participant as the checks need to know them."""
    if facts is None:
        return PersonAtHand(code=participant.code, consents=participant.consents)
    standing = [one for one in facts.consents if one.withdrawn_utc is None]
    latest = max(standing, key=lambda one: one.given_utc, default=None)
    version = None if latest is None else latest.text_version
    done = [one.started_utc for one in facts.sessions if one.finished]
    return PersonAtHand(
        code=participant.code,
        consents=participant.consents,
        signed_utc=None if latest is None else latest.given_utc,
        text_version=_number(version),
        last_session_utc=max(done, default=None),
        unfinished=open_session(facts) is not None,
    )


def not_passed(checks: Sequence[Check]) -> tuple[str, ...]:
    """Return what a session that starts now is to note: "Disk: failed, 10 MB free where the study lies"."""
    noted = (LampState.WARNING, LampState.FAILED)
    return tuple(f"{check.name}: {check.lamp.value}, {check.measured}" for check in checks if check.lamp in noted)


def _people(now: Situation) -> tuple[Person, ...]:
    status = {one.code: one.status for one in now.people}
    groups = {group.key: group.name for group in now.design.groups}
    return tuple(
        Person(one.code, ", ".join(part for part in (groups.get(one.group or "", ""), _clock(one.appointment)) if part))
        for one in now.design.participants
        if status.get(one.code) not in _GONE and one.excluded_reason is None
    )


def _clock(appointment: str) -> str:
    return appointment[11:16]


def _headline(now: Situation, *, checking: bool) -> str:
    if not now.checks:
        return "Not checked yet" if now.code else ""
    if checking:
        return "Checking"
    passed, of = summary(now.checks)
    return f"{passed} of {of} checks passed"


def _hint(now: Situation, *, checking: bool) -> str:
    if checking:
        return now.asking or "It takes some two seconds."
    return f"Amber lets you start, red asks first. Last run {now.ran_at}" if now.ran_at else ""


def _plan(now: Situation, facts: PersonFacts | None) -> tuple[PlanLine, ...]:
    tasks = {task.key: task for task in now.design.tasks}
    order = facts.order if facts is not None else now.orders.get(now.code, tuple(tasks))
    limits = {key: task.time_limit_s for key, task in tasks.items()}
    return tuple(
        PlanLine(number, tasks[key].name, "" if (limit := limits[key]) is None else duration_text(limit))
        for number, key in enumerate((key for key in order if key in tasks), 1)
    )


def _questions(design: Design) -> tuple[tuple[str, str], ...]:
    load = loader(design.questionnaires)
    found = []
    for slot, title in _SLOTS.items():
        names = [load(use.key).short_name for use in design.questionnaires if use.slot is slot]
        if names:
            found.append((title, ", ".join(names)))
    return tuple(found)


def _recorded(design: Design, person: Participant | None) -> tuple[Recorded, ...]:
    wanted = design.privacy
    allowed = permitted(wanted, frozenset() if person is None else person.consents)
    code = "the participant" if person is None else person.code
    lines = [
        Recorded("cursor", _KEYS[allowed.keys]),
        Recorded("app-window", _WINDOWS[allowed.windows], allowed.windows is not WindowPrivacy.OFF),
    ]
    if allowed.keys is not wanted.keys:
        lines.append(Recorded("keyboard", f"No letters: {code} did not agree", is_recorded=False))
    if allowed.windows is not wanted.windows:
        lines.append(Recorded("text-t", f"No titles: {code} did not agree", is_recorded=False))
    if wanted.pictures:
        said = "The screen as each task begins" if allowed.pictures else f"No pictures: {code} did not agree"
        lines.append(Recorded("camera", said, allowed.pictures))
    return tuple(lines)


def _verdict(checks: Sequence[Check]) -> tuple[str, str]:
    red = sum(check.lamp is LampState.FAILED for check in checks)
    amber = sum(check.lamp is LampState.WARNING for check in checks)
    if red:
        return "failed", f"{red} check is red." if red == 1 else f"{red} checks are red."
    if amber:
        return "warning", f"{amber} check{' is' if amber == 1 else 's are'} amber. The session notes it."
    return ("", "")


def _in_spite(failed: tuple[str, ...]) -> str:
    return f"Start in spite of {' and '.join(f'“{name}”' for name in failed)}" if failed else ""


def _why_not(now: Situation, person: Participant | None, *, checking: bool) -> str:
    if person is None:
        return "Choose a participant first."
    if not now.design.tasks:
        return _NO_TASKS
    if now.busy:
        return "Capture is being started."
    return "Wait for the checks to end." if checking else ""


def _left_open(left: SessionFacts) -> str:
    parts = [
        f"{left.attempts} attempt{'' if left.attempts == 1 else 's'}",
        f"{left.errors} error{'' if left.errors == 1 else 's'}",
        f"{left.notes} note{'' if left.notes == 1 else 's'}",
        f"{left.answers} answer{'' if left.answers == 1 else 's'}",
    ]
    return f"{', '.join(parts[:-1])} and {parts[-1]} are there."


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() else None
