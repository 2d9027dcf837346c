"""What a figure was made from: every attempt, or every person's score, and whether it is in or out and why. No Qt."""

from dataclasses import dataclass

from uxlab.gui.results.behind_lines import Asked, Figure, Line, attempt_lines
from uxlab.gui.results.results import Results
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.sus_summary import SusSummary
from uxlab.wording.figures import ABSENT, fixed, interval, number_text, rate_text, time_text, with_n

__all__ = ["Asked", "BehindView", "Figure", "Line", "present_behind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindView:
    """A figure and its lines: those that are in first, and what they came to before that."""

    asked: Asked
    title: str
    about: str
    value: str
    counted: str
    method: str
    lines: tuple[Line, ...]


def present_behind(results: Results, asked: Asked) -> BehindView:
    """Return what a figure was made from."""
    names = {task.task: task.name for task in results.summary.tasks}
    estimate = _estimate(results, asked)
    lines = _scores(results) if asked.figure is Figure.SUS else attempt_lines(results.data, asked, names)
    inside = sum(not line.why for line in lines)
    noun = "people" if asked.figure is Figure.SUS else "attempts"
    title = OUTCOMES[asked.outcome].name if asked.outcome is not None else _TITLES[asked.figure]
    return BehindView(
        asked=asked,
        title=title,
        about=names.get(asked.task, "All tasks" if asked.figure is not Figure.SUS else "The whole session"),
        value=_value_text(asked, estimate),
        counted=f"{inside} of {len(lines)} {noun} in" if inside < len(lines) else f"{len(lines)} {noun}",
        method="" if estimate is None else estimate.method,
        lines=tuple(lines),
    )


def _estimate(results: Results, asked: Asked) -> Estimate | None:
    if asked.figure is Figure.SUS:
        return results.summary.sus.estimate
    if asked.figure is Figure.OUTCOMES or asked.outcome is not None:
        return None
    task = next((one for one in results.summary.tasks if one.task == asked.task), None)
    details = task.details if task is not None else results.summary.details
    if asked.figure is Figure.EXPERT:
        return None if details is None else details.time_to_expert
    figures = task.figures if task is not None else results.summary.overall
    found: Estimate | None = getattr(figures, asked.figure.value)
    return found


def _value_text(asked: Asked, estimate: Estimate | None) -> str:
    if asked.figure in {Figure.SUCCESS, Figure.ABANDONED, Figure.TIMEOUT}:
        return rate_text(estimate)
    if asked.figure in {Figure.TIME, Figure.TYPICAL_TIME}:
        return time_text(estimate)
    if asked.figure is Figure.EXPERT and estimate is not None and estimate.value is not None:
        return with_n(f"{fixed(1)(estimate.value)} times the expert", interval(estimate, fixed(1), 0), estimate.n)
    digits, lowest, highest = _NUMBERS.get(asked.figure, (2, 0, None))
    return number_text(estimate, digits, "", lowest, highest)


def _scores(results: Results) -> list[Line]:
    """Return each person's SUS, the lowest first, then who has none."""
    latest = {one.session.participant: one.session.uid for one in results.data.sessions}
    lines = [_score(code, own, latest.get(code, "")) for code, own in results.sus]
    scores = {code: _mean(own) for code, own in results.sus}
    return sorted(lines, key=lambda line: (bool(line.why), scores[line.who] or 0.0))


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
}
