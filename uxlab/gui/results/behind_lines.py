"""The attempts that a figure is made from, as lines: what each came to, and what keeps it out. No Qt."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from uxlab.gui.place import Place
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.metrics.people import BEST_FIRST
from uxlab.metrics.trials import Trial, counts, trials_of
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, Outcome
from uxlab.wording.figures import ABSENT, clock_like


class Figure(StrEnum):
    """A figure that can be looked into; the value is its name among the metrics."""

    SUCCESS = "success_rate"
    TIME = "time_per_task"
    TYPICAL_TIME = "time_geometric_mean"
    ERRORS = "error_rate"
    ASSISTS = "assists_per_attempt"
    ABANDONED = "abandon_rate"
    TIMEOUT = "timeout_rate"
    CLICKS = "clicks_per_task"
    SEQ = "seq"
    EXPERT = "time_to_expert"
    OUTCOMES = "outcomes"
    SUS = "sus"
    ANSWERS = "answers"
    SCORE = "score"
    SIGHTINGS = "sightings"
    DISCOVERY = "discovery"


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure of one task, or of all of them where `task` is empty; `outcome` narrows it to one ending.

    `helped`: only successes with help, or only those without. `number`: only attempts of this number among several of
    one person, or what so many participants found. `questionnaire` and `item`: the answers to them, with `level` one
    answer or a span of them ("7–8"). `problem`: by its identity. `person`: only what is this participant's.
    """

    figure: Figure
    task: str = ""
    outcome: Outcome | None = None
    helped: bool | None = None
    number: int = 0
    questionnaire: str = ""
    item: str = ""
    level: str = ""
    problem: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An attempt, or a person's score, that a figure is made from. `why`: what keeps it out, empty where it is in.

    `at_ns`: when it began, in the time of its session, None for what belongs to all of it. `file`: the study that it is
    in, None for the one that is open.
    """

    key: str
    session: str
    icon: str
    icon_role: str
    who: str
    about: str
    value: str
    details: str
    why: str = ""
    at_ns: int | None = None
    file: Path | None = None

    @property
    def place(self) -> str:
        """Where it is to be seen, as the Review page takes it."""
        return str(Place(self.session, self.at_ns))

    @property
    def spoken(self) -> str:
        """The line in words."""
        return ", ".join(part for part in (self.who, self.about, self.value, self.details, self.why) if part)


@dataclass(frozen=True, slots=True)
class _Tried:
    """An attempt with what it was measured as; `trial` None where it is in no figure at all."""

    data: SessionData
    attempt: Attempt
    trial: Trial | None


def attempt_lines(data: StudyData, asked: Asked, names: dict[str, str]) -> list[Line]:
    """Return the attempts behind a figure: those that are in first, what is worst first among them."""
    excluded = {one.code: one.excluded_reason for one in data.design.participants if one.excluded_reason}
    tried = [one for one in _tried(data.sessions) if not asked.task or one.attempt.task == asked.task]
    several = _several(tried)
    tried = [one for one in _numbered(tried, asked.number, several) if _ended_so(one, asked)]
    lines = []
    for one in tried:
        person = one.data.session.participant
        why = f"Excluded: {excluded[person]}" if person in excluded else _why_out(asked, one)
        line = _line(one, asked, names, why)
        if not why and (person, one.attempt.task) in several:
            line = replace(line, details=f"{line.details}, one of {several[person, one.attempt.task]} attempts")
        lines.append((_rank(asked, one), line))
    lines.sort(key=lambda each: (bool(each[1].why), each[0]))
    return [line for _, line in lines]


def _tried(sessions: Iterable[SessionData]) -> Iterator[_Tried]:
    for data in sessions:
        ordered = sorted(data.attempts, key=lambda attempt: attempt.started_ns)
        trials = iter(trials_of(data))
        for attempt in ordered:
            yield _Tried(data, attempt, next(trials) if counts(attempt) else None)


def _several(tried: Iterable[_Tried]) -> dict[tuple[str, str], int]:
    """Return how many attempts each person made at a task, where it is more than one."""
    numbers: dict[tuple[str, str], int] = {}
    for one in tried:
        if one.trial is not None:
            both = one.trial.person, one.trial.task
            numbers[both] = numbers.get(both, 0) + 1
    return {both: number for both, number in numbers.items() if number > 1}


def _numbered(tried: Sequence[_Tried], number: int, several: Mapping[tuple[str, str], int]) -> Iterator[_Tried]:
    """Yield the attempts of a number among those of people who made several at a task; with 0 all attempts."""
    made: dict[tuple[str, str], int] = {}
    for one in tried:
        if not number:
            yield one
        elif one.trial is not None and (both := (one.trial.person, one.trial.task)) in several:
            made[both] = made.get(both, 0) + 1
            if made[both] == number:
                yield one


def _ended_so(one: _Tried, asked: Asked) -> bool:
    if asked.outcome is not None and one.attempt.outcome is not asked.outcome:
        return False
    assisted = one.attempt.assisted if one.trial is None else bool(one.trial.assisted)
    return asked.helped is None or assisted is asked.helped


def _why_out(asked: Asked, one: _Tried) -> str:
    if one.trial is None:
        return {Outcome.FAULT: "Technical fault", Outcome.SKIPPED: "Skipped"}.get(
            one.attempt.outcome or Outcome.SUCCESS, "Not ended"
        )
    return next((words for fits, words in _REASONS.get(asked.figure, ()) if fits(one.trial)), "")


def _line(one: _Tried, asked: Asked, names: dict[str, str], why: str) -> Line:
    attempt, trial = one.attempt, one.trial
    mark = OUTCOMES[attempt.outcome] if attempt.outcome is not None else None
    task = "" if asked.task else names.get(attempt.task, attempt.task)
    return Line(
        key=attempt.uid,
        session=one.data.session.uid,
        icon=mark.icon if mark else "circle-dashed",
        icon_role=mark.role if mark else "text3",
        who=one.data.session.participant,
        about=task or (mark.name if mark else "Not ended"),
        value=ABSENT if trial is None else _own_value(asked, trial),
        details="" if trial is None else _details(trial, asked),
        why=why,
        at_ns=attempt.started_ns,
    )


def _own_value(asked: Asked, trial: Trial) -> str:
    match asked.figure:
        case Figure.ERRORS:
            return ABSENT if trial.errors is None else str(trial.errors)
        case Figure.ASSISTS:
            return ABSENT if trial.assists is None else str(trial.assists)
        case Figure.CLICKS:
            return ABSENT if trial.clicks is None else str(trial.clicks)
        case Figure.SEQ:
            return ABSENT if trial.ease is None else f"{trial.ease:g}"
        case _:
            return clock_like(trial.active_s)(trial.active_s)


def _details(trial: Trial, asked: Asked) -> str:
    """Return the attempt's other measures in words."""
    parts = [
        "" if asked.figure in _TIMED else clock_like(trial.active_s)(trial.active_s),
        "" if asked.figure is Figure.ERRORS else _number(trial.errors, "error"),
        "" if asked.figure is Figure.ASSISTS or not trial.assists else _number(trial.assists, "assist"),
        "" if asked.figure is Figure.CLICKS or trial.clicks is None else _number(trial.clicks, "click"),
    ]
    return ", ".join(part for part in parts if part)


def _number(number: int | None, noun: str) -> str:
    if number is None:
        return f"{noun}s not counted"
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _rank(asked: Asked, one: _Tried) -> tuple[float, float, str]:
    """Put what is worst first: slow, many errors, hard, else how it ended; equal ones by time, then by the person."""
    trial, person = one.trial, one.data.session.participant
    if trial is None:
        return 0.0, 0.0, person
    measures: dict[Figure, float] = {
        Figure.ERRORS: -(trial.errors or 0),
        Figure.ASSISTS: -(trial.assists or 0),
        Figure.CLICKS: -(trial.clicks or 0),
        Figure.SEQ: trial.ease or 0,
        **dict.fromkeys(_TIMES, -trial.active_s),
    }
    return measures.get(asked.figure, -float(BEST_FIRST.index(trial.outcome))), -trial.active_s, person


Reason = tuple[Callable[[Trial], bool], str]


def _uncompleted(trial: Trial) -> bool:
    return trial.outcome is not Outcome.SUCCESS


def _timeless(trial: Trial) -> bool:
    return trial.active_s <= 0


_TIMES = {Figure.TIME, Figure.TYPICAL_TIME, Figure.EXPERT}
_TIMED = _TIMES | {Figure.SUCCESS, Figure.OUTCOMES, Figure.ABANDONED, Figure.TIMEOUT}
_COMPLETED_TIMES: tuple[Reason, ...] = ((_uncompleted, "Not completed"), (_timeless, "No measurable time"))
_REASONS: dict[Figure, tuple[Reason, ...]] = {
    Figure.TIME: _COMPLETED_TIMES,
    Figure.TYPICAL_TIME: _COMPLETED_TIMES,
    Figure.EXPERT: _COMPLETED_TIMES,
    Figure.ERRORS: ((lambda trial: trial.errors is None, "Nobody counted errors"),),
    Figure.ASSISTS: ((lambda trial: trial.assists is None, "Nobody counted assists"),),
    Figure.CLICKS: ((lambda trial: trial.clicks is None, "No input was recorded"),),
    Figure.SEQ: ((lambda trial: trial.ease is None, "Not answered"),),
}
