"""The end of a session: everything its page shows, from the study's data. No Qt."""

from dataclasses import dataclass

from uxlab.gui.summary.checks import Check, checks_of
from uxlab.gui.summary.course import Course, course_of, end_of, in_order
from uxlab.gui.summary.figures_state import FigureView, LegendView, StripView, figures_of, legend_of
from uxlab.gui.summary.wording import DASH, clock, clock_ns
from uxlab.gui.widgets.cells import Cell, Row
from uxlab.gui.widgets.marks import OUTCOMES, Mark
from uxlab.metrics.standing import SessionStanding, TaskStanding
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import ASSIST_TAG, IMPRESSION_TAG, Attempt, Outcome, SessionState

_ROOM = 1.05
_ALL_WELL = "Nothing stands out: no gaps, no late marks, every answer is there."
_ALL_ANSWERED = "Nothing stands out: every answer is there."


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the data do not tell of a session: whether it is `imported`, the `latest` one, and who comes next.

    `next_code` is empty where nobody is left.
    """

    imported: bool = False
    latest: bool = False
    next_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEndView:
    """A session that has ended. `strips` are those of the table's rows, by their key.

    `reopenable`: its end can be taken back. `no_impression`: why none can be written. `all_well`: what to say where
    there is nothing to check.
    """

    uid: str
    participant: str
    title: str
    subtitle: str
    figures: tuple[FigureView, ...]
    legend: LegendView
    rows: tuple[Row, ...]
    strips: tuple[tuple[str, StripView], ...]
    table_note: str
    course: Course
    checks: tuple[Check, ...]
    impression: str
    no_impression: str = ""
    all_well: str = ""
    reopenable: bool = False
    next_code: str = ""


def present(
    data: StudyData, standing: SessionStanding, uid: str, about: Circumstances = Circumstances()
) -> SessionEndView:
    """Return the end of a session.

    Raises:
        StopIteration: the study has no such session; `standing` would have said so before.
    """
    mine = next(one for one in data.sessions if one.session.uid == uid)
    design, code = data.design, mine.session.participant
    finished = mine.session.state is SessionState.FINISHED
    codes = tuple(person.code for person in design.participants)
    times = {one.attempt.uid: one for one in standing.attempts}
    return SessionEndView(
        uid=uid,
        participant=code,
        title=f"{code} is finished" if finished else f"{code} is not finished",
        subtitle=_subtitle(mine, finished=finished, imported=about.imported),
        figures=figures_of(standing),
        legend=legend_of(standing, code, codes),
        rows=tuple(_row(attempt, design, times.get(attempt.uid)) for attempt in in_order(mine.attempts)),
        strips=_strips(standing),
        table_note=_table_note(mine, standing),
        course=course_of(mine, design, imported=about.imported),
        checks=checks_of(mine, design, standing, imported=about.imported),
        impression=next((note.text for note in mine.notes if note.tag == IMPRESSION_TAG), ""),
        no_impression="" if finished else "Finish the session first.",
        all_well=_ALL_ANSWERED if about.imported else _ALL_WELL,
        reopenable=finished and about.latest and not about.imported,
        next_code=about.next_code if about.next_code != code else "",
    )


def _subtitle(mine: SessionData, *, finished: bool, imported: bool) -> str:
    length = clock_ns(end_of(mine))
    if imported:
        return f"{length}, imported"
    return f"{length}, everything saved" if finished else f"{length} so far, everything saved"


def _row(attempt: Attempt, design: Design, counted: TaskStanding | None) -> Row:
    task = next((one for one in design.tasks if one.key == attempt.task), None)
    name = task.name if task else attempt.task
    mark = OUTCOMES[attempt.outcome] if attempt.outcome is not None else None
    trial = counted.trial if counted else None
    seconds = trial.active_s if trial else None
    errors = trial.errors if trial else None
    return Row(
        attempt.uid,
        (
            Cell(name, tip=name),
            _outcome(mark),
            Cell(DASH if seconds is None else clock(seconds), weight=600, role=_quiet(seconds), sort=seconds),
            Cell(key=attempt.uid, spoken=_beside(counted)),
            Cell(DASH if errors is None else str(errors), role=_quiet(errors), sort=errors),
            _clicks(trial.clicks if trial else None, task.optimal_clicks if task else None),
            _ease(trial.ease if trial else None),
        ),
    )


def _outcome(mark: Mark | None) -> Cell:
    if mark is None:
        return Cell("Not ended", role="text3")
    short = "Fault" if mark is OUTCOMES[Outcome.FAULT] else mark.name
    return Cell(
        short, icon=mark.icon, icon_role=mark.role, spoken=mark.name, tip=mark.name if short != mark.name else ""
    )


def _clicks(clicks: int | None, optimal: int | None) -> Cell:
    if clicks is None:
        return Cell(DASH, role="text3")
    return Cell(str(clicks) if optimal is None else f"{clicks} / {optimal}", role="text2", sort=clicks)


def _ease(ease: float | None) -> Cell:
    return Cell(DASH, role="text3") if ease is None else Cell(f"{ease:g}", sort=ease)


def _quiet(value: float | None) -> str:
    """Nothing and none are quieter than something."""
    return "text" if value else "text3"


def _beside(counted: TaskStanding | None) -> str:
    if counted is None:
        return "Not in the figures"
    if not counted.other_times_s:
        return "Nobody else completed it"
    return f"Others: {', '.join(clock(one) for one in sorted(counted.other_times_s))}"


def _strips(standing: SessionStanding) -> tuple[tuple[str, StripView], ...]:
    """Return the strips of all rows on one scale, so that they can be compared."""
    times = [time_s for one in standing.attempts for time_s in (one.trial.active_s, *one.other_times_s)]
    most = max(times, default=0.0) * _ROOM or 1.0
    return tuple((one.attempt.uid, StripView(most, one.trial.active_s, one.other_times_s)) for one in standing.attempts)


def _table_note(mine: SessionData, standing: SessionStanding) -> str:
    assists = sum(note.tag == ASSIST_TAG for note in mine.notes)
    uncounted = standing.own.uncounted.assists
    if assists:
        helped = "1 assist was given." if assists == 1 else f"{assists} assists were given."
    else:
        helped = "Nobody counted assists." if uncounted else "No assists were given."
    return f"Clicks / optimal. SEQ from 1 very difficult to 7 very easy. {helped}"
