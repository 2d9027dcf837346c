"""What the start page shows; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from uxlab.gui.start.capture import Capture, CaptureView, present_capture
from uxlab.lab.recents import Interrupted, Peek
from uxlab.recents import RecentStudy

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the page is computed from: the list, what was seen of its studies so far, and what was typed to find one.

    `zone`: of the times that are shown, None for this computer's. `home`: what is written as ~.
    """

    studies: tuple[RecentStudy, ...] = ()
    peeks: Mapping[Path, Peek] = field(default_factory=dict)
    query: str = ""
    capture: Capture = field(default_factory=Capture)
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    zone: tzinfo | None = None
    home: Path = Path("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A study of the list. Of `share` (a bar), `complete` (a tick) and `chip` one at most is shown beside `status`.

    `warns`: the chip tells of trouble. `quiet`: its file cannot be opened now. `can_locate`: the moderator may say
    where it is. `tip`: the whole story.
    """

    path: Path
    name: str
    place: str
    used: str
    status: str = ""
    share: float | None = None
    complete: bool = False
    chip: str = ""
    warns: bool = True
    quiet: bool = False
    can_locate: bool = False
    tip: str = ""

    @property
    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(part for part in (self.name, self.status or self.chip, self.used, self.place) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """The banner about a session that was never finished, and what its buttons need."""

    path: Path
    participant: str
    uid: str
    fact: str
    consequence: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """What stands where no row does: a fact, and what brings content. `searched`: there are studies, but other ones."""

    fact: str
    next_step: str
    searched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """Everything that the page shows."""

    title: str
    rows: tuple[Row, ...]
    nothing: Nothing | None
    interruption: Interruption | None
    capture: CaptureView


def present(facts: Facts) -> StartView:
    """Return the page for the facts."""
    interruption = _interruption(facts)
    wanted = facts.query.casefold().split()
    rows = tuple(row for row in (_row(study, facts, interruption) for study in facts.studies) if _fits(row, wanted))
    return StartView(
        title="Recent studies",
        rows=rows,
        nothing=None if rows else _nothing(facts),
        interruption=interruption,
        capture=present_capture(facts.capture),
    )


def moment(utc: datetime, facts: Facts) -> str:
    """Return when something was: "Today, 11:52", "Yesterday, 16:05", "27 Feb 2026"."""
    then, now = utc.astimezone(facts.zone), facts.now.astimezone(facts.zone)
    days = (now.date() - then.date()).days
    if days == 0:
        return f"Today, {then:%H:%M}"
    if days == 1:
        return f"Yesterday, {then:%H:%M}"
    return f"{then.day} {_MONTHS[then.month - 1]} {then.year}"


def short_place(path: Path, home: Path) -> str:
    """Return a path with the home folder as ~."""
    return str(Path("~", path.relative_to(home))) if path.is_relative_to(home) else str(path)


def _row(study: RecentStudy, facts: Facts, shown: Interruption | None) -> Row:
    peek = facts.peeks.get(study.path)
    name = (peek.name if peek else "") or study.name or study.path.stem
    place = short_place(study.path, facts.home)
    last = peek.last_session_utc if peek else None
    used = moment(max(study.opened_utc, last) if last else study.opened_utc, facts)
    row = Row(path=study.path, name=name, place=place, used=used, tip=str(study.path))
    if peek is None:
        return row
    if peek.missing:
        return replace(row, chip=peek.missing, quiet=True, can_locate=True)
    if peek.trouble:
        return replace(row, chip="Cannot be opened", quiet=True, place=peek.trouble, tip=f"{peek.trouble}\n{row.tip}")
    if peek.in_use:
        return replace(row, chip="Open in a window", warns=False)
    if peek.interrupted and (shown is None or shown.path != study.path):
        return replace(row, chip=f"Session with {peek.interrupted[-1].participant} interrupted")
    return _with_progress(row, peek)


def _with_progress(row: Row, peek: Peek) -> Row:
    if not peek.sessions:
        return replace(row, status=f"{_count(peek.planned, 'person', 'people')} planned" if peek.planned else "New")
    if peek.people_done >= peek.planned:
        return replace(row, status=f"{_count(peek.sessions, 'session')}, complete", complete=True)
    each_came_once = peek.people_done == peek.sessions
    done = f"{peek.people_done} of {peek.planned} {'sessions' if each_came_once else 'people'}"
    return replace(row, status=done, share=peek.people_done / peek.planned)


def _fits(row: Row, wanted: Sequence[str]) -> bool:
    where = f"{row.name}\n{row.path}".casefold()
    return all(word in where for word in wanted)


def _nothing(facts: Facts) -> Nothing:
    if facts.studies:
        return Nothing(
            f"No recent study has “{facts.query.strip()}” in its name or place",
            "All of them are still there.",
            searched=True,
        )
    return Nothing("No studies yet", "Make a new one, or look around in the sample: twelve sessions of a web shop.")


def _interruption(facts: Facts) -> Interruption | None:
    """Return the banner of the study that was used last; other studies say it in their row."""
    for study in facts.studies:
        peek = facts.peeks.get(study.path)
        if peek is not None and peek.interrupted:
            return _banner(peek, facts)
    return None


def _banner(peek: Peek, facts: Facts) -> Interruption:
    latest = max(peek.interrupted, key=lambda session: session.last_seen_utc)
    others = [session.participant for session in peek.interrupted if session is not latest]
    kept = "Everything until then is on disk: " + _kept(latest) + "."
    more = f" So was the one with {', '.join(others)}." if others else ""
    cause = "The computer was restarted. " if latest.restarted else ""
    return Interruption(
        path=peek.path,
        participant=latest.participant,
        uid=latest.uid,
        fact=f"The session with {latest.participant} in {peek.name} was interrupted {_at(latest.last_seen_utc, facts)}",
        consequence=f"{cause}{kept}{more}",
    )


def _at(utc: datetime, facts: Facts) -> str:
    then, now = utc.astimezone(facts.zone), facts.now.astimezone(facts.zone)
    if then.date() == now.date():
        return f"at {then:%H:%M:%S}"
    return f"on {then.day} {_MONTHS[then.month - 1]} at {then:%H:%M}"


def _kept(session: Interrupted) -> str:
    parts = (
        _count(session.attempts, "attempt"),
        _count(session.errors, "error"),
        _count(session.notes, "note"),
    )
    return ", ".join(parts)


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
