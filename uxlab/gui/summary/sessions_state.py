"""The list of a study's sessions, from their facts and data. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from uxlab.gui.summary.course import end_of, in_order
from uxlab.gui.summary.wording import DASH, clock_ns, one_place
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.marks import OUTCOMES, Mark
from uxlab.gui.widgets.moments import short_date
from uxlab.metrics.responses import responses_of
from uxlab.metrics.sus_summary import summarise_sus
from uxlab.metrics.trials import trials_of
from uxlab.model.design import Design
from uxlab.model.people import SessionFacts
from uxlab.model.results import SessionData

SESSION_COLUMNS = (
    Column("Participant", 120),
    Column("Date", 160),
    Column("Duration", 84, Align.RIGHT),
    Column("Tasks", 76, Align.RIGHT),
    Column("Outcomes"),
    Column("Errors", 66, Align.RIGHT),
    Column("SUS", 64, Align.RIGHT),
    Column("State", 132),
)
OUTCOME_COLUMN = 4
NARROW_COLUMNS = tuple(one for place, one in enumerate(SESSION_COLUMNS) if place not in (1, 3))
NARROW_OUTCOME_COLUMN = 2
_DATED_BY_IMPORT = timedelta(minutes=10)
_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class SessionsView:
    """All sessions, the latest first; `marks` are the outcomes of each by its key."""

    title: str
    subtitle: str
    rows: tuple[Row, ...]
    marks: tuple[tuple[str, tuple[Mark, ...]], ...]


def present_sessions(
    facts: tuple[SessionFacts, ...],
    data: Mapping[str, SessionData],
    design: Design,
    today: date,
    *,
    live: str = "",
    zone: tzinfo | None = None,
) -> SessionsView:
    """Return the list; `live` is the session under way here, `zone` None for this computer's."""
    shown = [one for one in reversed(facts) if one.uid in data]
    finished = sum(one.finished for one in shown)
    return SessionsView(
        "Review",
        f"{finished} of {len(shown)} sessions finished" if finished != len(shown) else f"{len(shown)} finished",
        tuple(_row(one, data[one.uid], design, _date(one, today, zone), is_live=one.uid == live) for one in shown),
        tuple((one.uid, _marks(data[one.uid])) for one in shown),
    )


def narrow(row: Row) -> Row:
    """Return the cells of a row that fit into a narrow table."""
    return Row(row.key, tuple(cell for place, cell in enumerate(row.cells) if place not in (1, 3)))


def _row(one: SessionFacts, data: SessionData, design: Design, day: Cell, *, is_live: bool) -> Row:
    length_ns = end_of(data)
    marks = _marks(data)
    trials = trials_of(data)
    counted = [trial.errors for trial in trials if trial.errors is not None]
    sus = summarise_sus(responses_of(data, [task.key for task in design.tasks]), _CONFIDENCE).estimate
    score = None if sus is None else sus.value
    return Row(
        one.uid,
        (
            Cell(one.participant, weight=600),
            day,
            Cell(clock_ns(length_ns), sort=length_ns),
            Cell(f"{len(one.tasks_done)} of {len(design.tasks)}", sort=len(one.tasks_done)),
            Cell(key=one.uid, spoken=", ".join(mark.name for mark in marks) or "None"),
            Cell(str(sum(counted)), sort=sum(counted)) if counted else Cell(DASH, role="text3"),
            Cell(DASH, role="text3") if score is None else Cell(one_place(score), sort=score),
            _state(one, design, is_live=is_live),
        ),
    )


def _marks(data: SessionData) -> tuple[Mark, ...]:
    return tuple(OUTCOMES[attempt.outcome] for attempt in in_order(data.attempts) if attempt.outcome is not None)


def _date(one: SessionFacts, today: date, zone: tzinfo | None) -> Cell:
    started = _moment(one.started_utc)
    if one.imported_utc is not None and abs(_moment(one.imported_utc) - started) < _DATED_BY_IMPORT:
        return Cell(DASH, role="text3", tip="The import told no date.")
    local = started.astimezone(zone)
    return Cell(f"{short_date(local.date(), today)}, {local:%H:%M}", sort=started.timestamp())


def _moment(utc: str) -> datetime:
    found = datetime.fromisoformat(utc)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _state(one: SessionFacts, design: Design, *, is_live: bool) -> Cell:
    person = next((person for person in design.participants if person.code == one.participant), None)
    excluded = person is not None and person.excluded_reason is not None
    note = "excluded" if excluded else ""
    tip = person.excluded_reason or "" if person is not None else ""
    if is_live:
        return Cell("Under way", icon="record-fill", icon_role="danger-fill", note=note, tip=tip)
    if not one.finished:
        return Cell("Open", icon="warning-fill", icon_role="warn-fill", note=note, tip=tip)
    if one.imported_utc is not None:
        return Cell("Imported", icon="download-simple", role="text2", note=note, tip=tip)
    return Cell("Finished", icon="check-circle", icon_role="ok", role="text2", note=note, tip=tip)
