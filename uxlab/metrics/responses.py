"""Answers gathered into one response per questionnaire and occasion, and the mean score of each person."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from uxlab.errors import Refused
from uxlab.metrics.trials import counts
from uxlab.model.results import SessionData


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What one person answered to one questionnaire on one occasion: numbers by item, None where there was none."""

    person: str
    questionnaire: str
    numbers: Mapping[str, float | None]

    def values(self, items: int) -> tuple[float | None, ...]:
        """Return the answers to the items "1" to `items`; a study's additional items do not matter."""
        return tuple(self.numbers.get(str(number)) for number in range(1, items + 1))


def responses_of(data: SessionData, tasks: Iterable[str]) -> tuple[Response, ...]:
    """Return the responses of a session, without those given after attempts that do not count or at other tasks."""
    wanted = set(tasks)
    attempts = {attempt.uid for attempt in data.attempts if counts(attempt) and attempt.task in wanted}
    numbers: dict[tuple[str, str | None], dict[str, float | None]] = {}
    for answer in data.answers:
        if answer.attempt_uid is None or answer.attempt_uid in attempts:
            numbers.setdefault((answer.questionnaire, answer.attempt_uid), {})[answer.item] = answer.number
    return tuple(
        Response(person=data.session.participant, questionnaire=questionnaire, numbers=given)
        for (questionnaire, _), given in numbers.items()
    )


def person_means(
    responses: Sequence[Response], score: Callable[[Response], float | None]
) -> tuple[tuple[float, ...], int]:
    """Return the mean score of each person who has one, and how many people answered without getting any."""
    scores: dict[str, list[float]] = {}
    for response in responses:
        value = score_or_none(response, score)
        scores.setdefault(response.person, []).extend([] if value is None else [value])
    means = tuple(fmean(values) for values in scores.values() if values)
    return means, len(scores) - len(means)


def score_or_none(response: Response, score: Callable[[Response], float | None]) -> float | None:
    """Return the score, or None where the answers allow none, as after an import of impossible ones."""
    try:
        return score(response)
    except Refused:
        return None
