"""The four figures of one person among the others, as words and as what their strips show. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from uxlab.gui.summary.wording import DASH, Form, clock, interval, one_place, percent, plural, two_places
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.standing import SessionStanding, Standing

_ROOM = 1.05
_SUS_MOST = 100.0
_ALL_TASKS = "The interval is about tasks like these, treated as independent; it says nothing about other people."


@dataclass(frozen=True, slots=True)
class StripView:
    """One person's value, the others', and the others together with their interval, between 0 and `most`."""

    most: float
    own: float | None = None
    each: tuple[float, ...] = ()
    together: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: its value, of what it is made, the strip, and the others in words."""

    name: str
    value: str
    words: str
    strip: StripView
    caption: str
    tip: str = ""

    @property
    def spoken(self) -> str:
        """The figure in words, for screen readers."""
        value = "no value" if self.value == DASH else self.value
        return f"{self.name} {value}, {self.words}. {self.caption}".replace(DASH, " to ")


@dataclass(frozen=True, slots=True)
class LegendView:
    """What the dots are: this person's, the others' and, where there is one, their interval."""

    own: str = ""
    each: str = ""
    together: str = ""


def figures_of(standing: SessionStanding) -> tuple[FigureView, ...]:
    """Return time per task, error rate, success rate and SUS."""
    return (_time(standing), _errors(standing), _success(standing), _sus(standing))


def legend_of(standing: SessionStanding, code: str, planned: tuple[str, ...]) -> LegendView:
    """Return the words of the legend; `planned` are all codes in the order of the design."""
    people = standing.people
    if not people:
        return LegendView(own=code)
    places = [planned.index(one) for one in people if one in planned]
    in_a_row = len(places) == len(people) and places == list(range(places[0], places[0] + len(places)))
    several = f"each of {people[0]} to {people[-1]}" if in_a_row else f"each of the {len(people)} others"
    figures = (standing.time_per_task, standing.error_rate, standing.success_rate, standing.sus)
    has_interval = any(_together(one) is not None for one in figures)
    level = percent(standing.own.confidence)
    together = f"others together, {level} % interval; treats attempts as independent" if has_interval else ""
    return LegendView(code, people[0] if len(people) == 1 else several, together)


def _time(standing: SessionStanding) -> FigureView:
    figure = standing.time_per_task
    words = "no task was completed"
    if figure.own is not None:
        words = f"mean of {plural(figure.own.n, 'completed task')}"
    return FigureView(
        "Time per task",
        _value(figure.own, clock),
        words,
        _strip(figure),
        _others(standing, figure, lambda one: f"{_number(one, clock)}{interval(one, clock, 0)}, n = {_tasks(one.n)}"),
    )


def _errors(standing: SessionStanding) -> FigureView:
    figure = standing.error_rate
    words = "nobody counted errors" if standing.attempts else "no attempt counts yet"
    if figure.own is not None and figure.own.value is not None:
        counted = figure.own.n
        words = f"errors per attempt, {round(figure.own.value * counted)} in {counted}"
    return FigureView(
        "Error rate",
        _value(figure.own, two_places),
        words,
        _strip(figure),
        _others(standing, figure, lambda one: f"{_number(one, two_places)}{interval(one, two_places)}, n = {one.n}"),
    )


def _success(standing: SessionStanding) -> FigureView:
    figure = standing.success_rate
    own = figure.own
    words = "no attempt counts yet"
    if own is not None and own.value is not None:
        words = f"{round(own.value * own.n)} of {_tasks(own.n)}{interval(own, percent)}"
    return FigureView(
        "Success rate",
        _value(own, percent, " %"),
        words,
        _strip(figure, 1.0),
        _others(standing, figure, lambda one: f"{_number(one, percent)} %{interval(one, percent)}, n = {one.n}"),
        _ALL_TASKS if own is not None and own.low is not None else "",
    )


def _sus(standing: SessionStanding) -> FigureView:
    figure = standing.sus

    def words_of(one: Estimate) -> str:
        return f"{_number(one, one_place)}{interval(one, one_place, 0, _SUS_MOST)}, n = {one.n}"

    unscored = "two or more answers are missing" if standing.own.sus.excluded else "not answered"
    return FigureView(
        "SUS",
        _value(figure.own, one_place),
        "one person, no interval" if figure.own is not None else unscored,
        _strip(figure, _SUS_MOST),
        _others(standing, figure, words_of),
    )


def _value(estimate: Estimate | None, form: Form, unit: str = "") -> str:
    return DASH if estimate is None or estimate.value is None else f"{form(estimate.value)}{unit}"


def _number(estimate: Estimate, form: Form) -> str:
    return _value(estimate, form)


def _tasks(number: int) -> str:
    return plural(number, "task")


def _others(standing: SessionStanding, figure: Standing, words: Callable[[Estimate], str]) -> str:
    if not standing.people:
        return "Nobody else yet"
    who = standing.people[0] if len(standing.people) == 1 else "Others"
    if figure.others is None or figure.others.value is None:
        return f"{who}: no value yet"
    return f"{who} {words(figure.others)}"


def _together(figure: Standing) -> tuple[float, float, float] | None:
    others = figure.others
    if others is None or others.value is None or others.low is None or others.high is None:
        return None
    return others.low, others.value, others.high


def _strip(figure: Standing, most: float = 0.0) -> StripView:
    """Return the strip; without a natural end it reaches a little beyond everything on it."""
    own = figure.own.value if figure.own is not None else None
    together = _together(figure)
    values = [*figure.each, *(() if own is None else (own,)), *(together or ())]
    return StripView(most or max(values, default=1.0) * _ROOM or 1.0, own, figure.each, together)
