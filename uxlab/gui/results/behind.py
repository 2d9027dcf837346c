"""What a figure was made from: every attempt, or every person's score, and whether it is in or out and why. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.gui.results.behind_answers import (
    answer_lines,
    item_of,
    questionnaire_of,
    score_lines,
    score_text,
    within,
)
from uxlab.gui.results.behind_lines import Asked, Figure, Line, attempt_lines
from uxlab.gui.results.behind_problems import discovery_lines, sighting_lines
from uxlab.gui.results.results import Results
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.metrics.details import Details
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.problems import those_who_tried
from uxlab.metrics.selection import selected_sessions
from uxlab.metrics.sus_summary import SusSummary
from uxlab.model.problems import Problem
from uxlab.wording.figures import ABSENT, counted, fixed, interval, number_text, rate_text, time_text, with_n

__all__ = ["Asked", "BehindView", "Figure", "Line", "present_behind"]


_PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindView:
    """A figure and its lines: those that are in first, and what they came to before that. `asked`: what for."""

    asked: object
    title: str
    about: str
    value: str
    counted: str
    method: str
    lines: tuple[Line, ...]


def present_behind(results: Results, asked: Asked, problems: Sequence[Problem] = ()) -> BehindView:
    """Return what a figure was made from; `problems` are those of the study, for figures of them."""
    names = {task.task: task.name for task in results.summary.tasks}
    lines, noun = _lines(results, asked, problems, names)
    estimate = _estimate(results, asked)
    inside, whole = sum(not line.why for line in lines), several(len(lines), noun)
    return BehindView(
        asked=asked,
        title=_title(results, asked, problems),
        about=_about(results, asked, names),
        value=_value_text(results, asked, estimate),
        counted=whole if inside == len(lines) else f"{inside} of {whole} counted",
        method="" if estimate is None else estimate.method,
        lines=tuple(lines),
    )


def several(number: int, noun: str) -> str:
    """Return a number with its noun; several of a person are people."""
    return f"{number} people" if noun == _PERSON and number != 1 else counted(number, noun)


def _lines(
    results: Results, asked: Asked, problems: Sequence[Problem], names: dict[str, str]
) -> tuple[list[Line], str]:
    """Return the lines, and what one of them is."""
    people = those_who_tried(selected_sessions(results.data, ()))
    match asked.figure:
        case Figure.SUS:
            return _scores(results, asked), _PERSON
        case Figure.SCORE:
            return score_lines(results.data, asked), "score"
        case Figure.ANSWERS:
            return answer_lines(results.data, asked, names), "answer"
        case Figure.SIGHTINGS:
            own = (one for one in problems if one.uid == asked.problem)
            return [line for one in own for line in sighting_lines(results.data, one, asked, people)], "moment"
        case Figure.DISCOVERY:
            return discovery_lines(problems, asked, people), "problem"
        case _:
            return attempt_lines(results.data, asked, names), "attempt"


def _title(results: Results, asked: Asked, problems: Sequence[Problem]) -> str:
    if asked.figure is Figure.OUTCOMES and asked.outcome is not None:
        return "Success with help" if asked.helped else OUTCOMES[asked.outcome].name
    if asked.figure in {Figure.ANSWERS, Figure.SCORE}:
        return questionnaire_of(results.data, asked).short_name
    if asked.figure is Figure.SIGHTINGS:
        return next((one.title for one in problems if one.uid == asked.problem), "A problem that is gone")
    return OUTCOMES[asked.outcome].name if asked.outcome is not None else _TITLES[asked.figure]


def _about(results: Results, asked: Asked, names: dict[str, str]) -> str:
    task = names.get(asked.task, "All tasks")
    match asked.figure:
        case Figure.SUS:
            about = f"Scores {asked.level}" if asked.level else "The whole session"
        case Figure.ANSWERS:
            item = item_of(questionnaire_of(results.data, asked), asked)
            words = task if asked.task else "" if item is None else item.text.in_language()
            about = f"Answer {asked.level}: {words}" if asked.level else words
        case Figure.SCORE:
            about = "Each person’s score"
        case Figure.SIGHTINGS:
            about = asked.person or "Everybody who met it"
        case Figure.DISCOVERY:
            about = _found_by(asked)
        case _:
            about = f"{task}, attempt {asked.number}" if asked.number else task
    return about


def _found_by(asked: Asked) -> str:
    if asked.person:
        return f"First met by {asked.person}"
    return f"By the first {counted(asked.number, 'participant')}" if asked.number else "By all participants"


def _estimate(results: Results, asked: Asked) -> Estimate | None:
    if asked.figure is Figure.SUS:
        return None if asked.level else results.summary.sus.estimate
    if asked.figure is Figure.OUTCOMES or asked.outcome is not None or asked.figure in _WITHOUT_FIGURE:
        return None
    task = next((one for one in results.summary.tasks if one.task == asked.task), None)
    details = task.details if task is not None else results.summary.details
    if asked.number:
        return _of_try(details, asked)
    if asked.figure is Figure.EXPERT:
        return None if details is None else details.time_to_expert
    figures = task.figures if task is not None else results.summary.overall
    found: Estimate | None = getattr(figures, asked.figure.value)
    return found


def _of_try(details: Details | None, asked: Asked) -> Estimate | None:
    tries = () if details is None or details.learning is None else details.learning.tries
    one = next((each for each in tries if each.number == asked.number), None)
    if one is None:
        return None
    return one.success_rate if asked.figure is Figure.SUCCESS else one.time_geometric_mean


def _value_text(results: Results, asked: Asked, estimate: Estimate | None) -> str:
    if asked.figure is Figure.SCORE:
        return score_text(results.summary, asked.questionnaire)
    if asked.figure in {Figure.SUCCESS, Figure.ABANDONED, Figure.TIMEOUT}:
        return rate_text(estimate)
    if asked.figure in {Figure.TIME, Figure.TYPICAL_TIME}:
        return time_text(estimate)
    if asked.figure is Figure.EXPERT and estimate is not None and estimate.value is not None:
        return with_n(f"{fixed(1)(estimate.value)} times the expert", interval(estimate, fixed(1), 0), estimate.n)
    digits, lowest, highest = _NUMBERS.get(asked.figure, (2, 0, None))
    return number_text(estimate, digits, "", lowest, highest)


def _scores(results: Results, asked: Asked) -> list[Line]:
    """Return each person's SUS, the lowest first, then who has none; with a level only those who are at it."""
    latest = {one.session.participant: one.session.uid for one in results.data.sessions}
    scores = {code: _mean(own) for code, own in results.sus}
    lines = [_score(code, own, latest.get(code, "")) for code, own in results.sus if _at(scores[code], asked.level)]
    return sorted(lines, key=lambda line: (bool(line.why), scores[line.who] or 0.0))


def _at(score: float | None, level: str) -> bool:
    return not level or (score is not None and within(score, level))


def _score(code: str, sus: SusSummary, session: str) -> Line:
    score = _mean(sus)
    unscored = "Two or more answers are missing" if sus.excluded else "Not answered"
    scaled = "one answer missing, scaled" if sus.scaled else ""
    equal = "ten equal answers" if sus.straight_lined else ""
    return Line(
        key=code,
        session=session,
        icon="user",
        icon_role="text2",
        who=code,
        about="",
        value=ABSENT if score is None else fixed(1)(score),
        details=", ".join(filter(None, (scaled, equal))),
        why=unscored if score is None else "",
    )


def _mean(sus: SusSummary) -> float | None:
    return None if sus.estimate is None else sus.estimate.value


_NUMBERS: dict[Figure, tuple[int, float, float | None]] = {
    Figure.ERRORS: (2, 0, None),
    Figure.ASSISTS: (2, 0, None),
    Figure.CLICKS: (1, 0, None),
    Figure.SEQ: (1, 1, 7),
    Figure.SUS: (1, 0, 100),
}
_TITLES = {
    Figure.SUCCESS: "Success rate",
    Figure.TIME: "Time per task",
    Figure.TYPICAL_TIME: "Time per task, geometric mean",
    Figure.ERRORS: "Error rate",
    Figure.ASSISTS: "Assists per attempt",
    Figure.ABANDONED: "Abandon rate",
    Figure.TIMEOUT: "Time limit reached",
    Figure.CLICKS: "Clicks per task",
    Figure.SEQ: "SEQ",
    Figure.EXPERT: "Beside the expert",
    Figure.OUTCOMES: "How attempts ended",
    Figure.SUS: "SUS",
    Figure.DISCOVERY: "Problems that were found",
}
_WITHOUT_FIGURE = {Figure.ANSWERS, Figure.SCORE, Figure.SIGHTINGS, Figure.DISCOVERY}
