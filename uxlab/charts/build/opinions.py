"""Charts of questionnaires: the SUS on its scale, people's scores, and the answers to single questions."""

from collections import Counter

from uxlab.charts.build.titles import sus_title
from uxlab.charts.sources import Source
from uxlab.charts.spec import Distribution, SusScale
from uxlab.metrics.custom import OwnItem
from uxlab.metrics.means import mean
from uxlab.metrics.responses import Response, responses_of
from uxlab.metrics.selection import selected_sessions, selected_tasks
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.questionnaires.form import Item, Questionnaire
from uxlab.wording.figures import DASH, fixed

_TENS = 10
_BEST = 100
_MOST_LEVELS = 21
_GROUPS = 10


def sus(summary: StudySummary) -> SusScale:
    """Return the mean SUS with its grade, and every person's score."""
    found = summary.sus
    words = ""
    if found.percentile is not None and found.adjective is not None:
        words = f"{found.adjective} (Sauro’s bands), better than {found.percentile:.0f} % of products."
    return SusScale(
        title=sus_title(found),
        estimate=found.estimate,
        grade=found.grade,
        people=_scores(summary),
        confidence=summary.confidence,
        words=words,
        source=Source(figure="sus"),
    )


def sus_scores(summary: StudySummary) -> Distribution:
    """Return how many people's scores lie in each ten of the scale; 100 is in the last."""
    scores = _scores(summary)
    tens = Counter(min(int(score // _TENS), _BEST // _TENS - 1) for score in scores)
    levels = tuple((_ten(number), tens[number]) for number in range(_BEST // _TENS))
    ends = (_TENS / 2, _BEST - _TENS / 2)
    return Distribution(
        title="SUS of each person",
        levels=levels,
        n=len(scores),
        mean=summary.sus.estimate,
        ends=ends,
        confidence=summary.confidence,
        source=Source(figure="sus"),
    )


def answers(data: StudyData, questionnaire: Questionnaire, item: str, *, confidence: float = 0.95) -> Distribution:
    """Return the answers to one item of a questionnaire; after several tasks, all of them together.

    Raises:
        KeyError: the questionnaire has no such item.
    """
    asked = next((one for one in questionnaire.items if one.key == item), None)
    if asked is None:
        raise KeyError(item)
    given = [(one.person, value) for one in _responses(data, questionnaire.key) for value in _number(one, item)]
    numbers = [value for _, value in given]
    people = len({person for person, _ in given})
    levels, ends = _levels(asked, numbers)
    return Distribution(
        title=asked.text.in_language() or questionnaire.short_name,
        levels=levels,
        n=len(numbers),
        mean=mean(numbers, confidence) if numbers and ends is not None and people == len(numbers) else None,
        ends=ends,
        confidence=confidence,
    )


def own_answers(item: OwnItem, confidence: float) -> Distribution:
    """Return how many people chose what, in a question of the study's own."""
    return Distribution(
        title=item.text, levels=tuple((one.text, one.chosen) for one in item.choices), n=item.n, confidence=confidence
    )


def _scores(summary: StudySummary) -> tuple[float, ...]:
    estimates = (person.sus.estimate for person in summary.by_participant)
    return tuple(one.value for one in estimates if one is not None and one.value is not None)


def _ten(number: int) -> str:
    last = _BEST if number == _BEST // _TENS - 1 else _TENS * (number + 1) - 1
    return f"{_TENS * number}{DASH}{last}"


def _responses(data: StudyData, questionnaire: str) -> list[Response]:
    sessions = selected_sessions(data, ())
    tasks = selected_tasks(data, sessions, None)
    every = (response for session in sessions for response in responses_of(session, tasks))
    return [response for response in every if response.questionnaire == questionnaire]


def _number(response: Response, item: str) -> tuple[float, ...]:
    value = response.numbers.get(item)
    return () if value is None else (value,)


def _levels(item: Item, numbers: list[float]) -> tuple[tuple[tuple[str, int], ...], tuple[float, float] | None]:
    """Return the levels of a scale with how often each was chosen, and the numbers of its ends.

    A long scale, such as one from 0 to 100, is shown in groups of equal width.
    """
    low, high = (item.scale.low, item.scale.high) if item.scale is not None else _around(numbers)
    within = [value for value in numbers if low <= value <= high]
    if high - low < _MOST_LEVELS:
        counts = Counter(round(value) for value in within)
        return tuple((fixed(0)(level), counts[level]) for level in range(low, high + 1)), (low, high)
    width = (high - low) / _GROUPS
    groups = Counter(min(int((value - low) / width), _GROUPS - 1) for value in within)
    named = tuple((_span(low + n * width, low + (n + 1) * width), groups[n]) for n in range(_GROUPS))
    return named, (low + width / 2, high - width / 2)


def _around(numbers: list[float]) -> tuple[int, int]:
    return (round(min(numbers)), round(max(numbers))) if numbers else (0, 1)


def _span(low: float, high: float) -> str:
    return f"{fixed(0)(low)}{DASH}{fixed(0)(high)}"
