"""The table of attempts: everything that is counted and measured of each, as the figures have it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from uxlab.metrics.selection import excluded_people
from uxlab.metrics.trials import Trial, ended_by_attempt
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, Outcome
from uxlab.report.tables.levels import OPEN, OUTCOMES, named
from uxlab.report.tables.places import ATTEMPT, CONDITION, GROUP, PARTICIPANT, SESSION, TASK, Places
from uxlab.report.tables.table import NS_PER_S, Column, Kind, Table, Value, table_of

_NO_TIME = "skipped, or not ended yet"
_NOT_COUNTED = "nobody counted them; not the same as 0"
_NO_INPUT = "no input was recorded"
_NO_KEYS = "no input was recorded, or no keys were kept"


def attempts_table(data: StudyData) -> Table:
    """Return a row for each attempt, sessions in their order and attempts in the order of time."""
    places, out = Places.of(data), dict(excluded_people(data.design))
    rows = [row for one in data.sessions for row in _rows(one, places, out)]
    return table_of("attempts", "Attempts", "One try of a participant at a task", _columns(data.design), rows)


def started(data: SessionData, t_ns: int) -> datetime | None:
    """Return a moment of a session on the wall clock, in UTC; None where the session has no date."""
    try:
        began = datetime.fromisoformat(data.session.started_utc)
    except ValueError:
        return None
    return (began if began.tzinfo else began.replace(tzinfo=UTC)).astimezone(UTC) + timedelta(microseconds=t_ns // 1000)


def _columns(design: Design) -> tuple[Column, ...]:
    def counts(name: str, title: str, meaning: str, missing: str) -> Column:
        return Column(name=name, title=title, kind=Kind.WHOLE, meaning=meaning, missing=missing)

    return (
        PARTICIPANT,
        SESSION,
        _with_names(GROUP, design),
        _with_names(CONDITION, design),
        _with_names(TASK, design),
        ATTEMPT,
        Column(name="outcome", title="Outcome", kind=Kind.CODE, meaning="How the attempt ended", levels=OUTCOMES),
        Column(
            name="seconds", title="Time", kind=Kind.SECONDS, unit="s", clock=True, missing=_NO_TIME,
            meaning="Length of the attempt without pauses",
        ),
        counts("errors", "Errors", "Errors that were marked during the attempt", _NOT_COUNTED),
        counts("assists", "Assists", "How often the moderator helped during the attempt", _NOT_COUNTED),
        Column(
            name="assisted", title="Assisted", kind=Kind.TRUTH, missing=_NOT_COUNTED,
            meaning="Whether there was any help; a success with help is an assisted one",
        ),
        counts("clicks", "Clicks", "Presses of a mouse button by the participant", "neither recorded nor imported"),
        counts("keys", "Keys", "Key presses by the participant, without repeats of held keys", _NO_KEYS),
        counts("corrections", "Corrections", "Those of the keys that were backspace, delete or undo", _NO_KEYS),
        counts("scrolls", "Scrolls", "Scroll steps by the participant", _NO_INPUT),
        Column(
            name="pointer_path_px", title="Pointer path", kind=Kind.NUMBER, unit="px", missing=_NO_INPUT,
            meaning="Way of the pointer in physical pixels",
        ),
        counts("hesitations", "Hesitations", "Rests of pointer and keys longer than 3 s", _NO_KEYS),
        Column(
            name="seq", title="SEQ", kind=Kind.TENTHS, missing="not asked or not answered",
            meaning="Ease of the task as the participant rated it, from 1 (very difficult) to 7 (very easy)",
        ),
        Column(
            name="asq", title="ASQ", kind=Kind.TENTHS, missing="not asked or not answered",
            meaning="Mean of the participant's answers to the ASQ, from 1 (best) to 7",
        ),
        Column(name="started", title="Started", kind=Kind.MOMENT, unit="UTC", meaning="When the attempt began"),
        Column(
            name="start_seconds", title="Start in session", kind=Kind.SECONDS, unit="s", clock=True,
            meaning="When the attempt began, from the start of the session",
        ),
        Column(
            name="in_figures", title="In the figures", kind=Kind.TRUTH,
            meaning="Whether the attempt is in the figures: it ended, was not skipped, without a technical fault, and "
            "its participant is not excluded",
        ),
        Column(
            name="excluded_reason", title="Participant excluded", kind=Kind.TEXT, missing="not excluded",
            meaning="Why the participant is in no figure",
        ),
    )  # fmt: skip


def _with_names(column: Column, design: Design) -> Column:
    levels = {"task": named(design.tasks), "group": named(design.groups), "condition": named(design.conditions)}
    return replace(column, levels=levels[column.name])


def _rows(data: SessionData, places: Places, out: dict[str, str]) -> Iterator[dict[str, Value]]:
    ended, reason = ended_by_attempt(data), out.get(data.session.participant)
    for attempt in sorted(data.attempts, key=lambda one: one.started_ns):
        trial = ended.get(attempt.uid)
        yield {
            **places.session(data),
            "group": data.group,
            "condition": data.session.condition,
            "task": attempt.task,
            "attempt": places.attempts[attempt.uid],
            "outcome": OPEN if attempt.outcome is None else attempt.outcome.value,
            **({} if trial is None else _measured(trial)),
            "started": started(data, attempt.started_ns),
            "start_seconds": attempt.started_ns / NS_PER_S,
            "in_figures": reason is None and trial is not None and not _is_fault(attempt),
            "excluded_reason": reason,
        }


def _measured(trial: Trial) -> dict[str, Value]:
    seen, trail = trial.counts, trial.trail
    of_input: dict[str, Value] = {}
    if seen is not None:
        of_input = {"keys": seen.keys, "corrections": seen.corrections, "scrolls": seen.scrolls}
    if trail is not None:
        of_input |= {"pointer_path_px": trail.path_px, "hesitations": trail.hesitations}
    return {
        "seconds": trial.active_s,
        "errors": trial.errors,
        "assists": trial.assists,
        "assisted": trial.assisted,
        "clicks": trial.clicks,
        **of_input,
        "seq": trial.ease,
        "asq": trial.satisfaction,
    }


def _is_fault(attempt: Attempt) -> bool:
    return attempt.outcome is Outcome.FAULT
