"""The SUS of a study: its mean with interval, the words for it, and how sound the answers are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uxlab.errors import Refused
from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.means import mean
from uxlab.metrics.responses import Response, person_means
from uxlab.metrics.scales import HUNDRED
from uxlab.questionnaires import bands, sus
from uxlab.questionnaires.reliability import cronbach_alpha

STANDARD = "sus"
POSITIVE = "sus-positive"


@dataclass(frozen=True, slots=True, kw_only=True)
class SusSummary:
    """The mean SUS; grade, percentile and words classify the mean of a study and are None for one person.

    `excluded` people answered but have no score, `scaled` responses lack one answer, `straight_lined` ones are ten
    equal answers.
    """

    estimate: Estimate | None
    grade: str | None
    percentile: float | None
    adjective: str | None
    acceptability: str | None
    cronbach_alpha: float | None
    respondents: int
    excluded: int
    scaled: int
    straight_lined: int


def summarise_sus(responses: Iterable[Response], confidence: float) -> SusSummary:
    """Return the SUS of these responses, both versions together; a person who answered twice counts once."""
    asked = [response for response in responses if response.questionnaire in {STANDARD, POSITIVE}]
    means, excluded = person_means(asked, lambda response: _score(response).value)
    sound = [response for response in asked if _is_sound(response)]
    scores = [_score(response) for response in sound]
    estimate = _estimate(means, asked, confidence)
    words = estimate.value if estimate is not None and len(means) > 1 else None
    return SusSummary(
        estimate=estimate,
        grade=None if words is None else bands.grade(words),
        percentile=None if words is None else bands.percentile(words),
        adjective=None if words is None else bands.adjective(words),
        acceptability=None if words is None else f"{bands.acceptability(words)} ({bands.Acceptability.SAURO})",
        cronbach_alpha=cronbach_alpha([_points(response) for response in sound]),
        respondents=len(means),
        excluded=excluded,
        scaled=sum(score.scaled for score in scores),
        straight_lined=sum(score.straight_lined for score in scores),
    )


def _estimate(means: Sequence[float], asked: Sequence[Response], confidence: float) -> Estimate | None:
    if not means:
        return None
    repeated = len({response.person for response in asked}) < len(asked)
    both = len({response.questionnaire for response in asked}) > 1
    return noted(
        mean(means, confidence, ends=HUNDRED),
        "mean of each person's responses first" if repeated else "",
        "standard and positive version together" if both else "",
    )


def _score(response: Response) -> sus.SusScore:
    return sus.score(response.values(sus.ITEMS), positive=response.questionnaire == POSITIVE)


def _points(response: Response) -> tuple[float | None, ...]:
    return sus.adjusted(response.values(sus.ITEMS), positive=response.questionnaire == POSITIVE)


def _is_sound(response: Response) -> bool:
    """Return whether every answer lies on the scale; after an import of foreign data some may not."""
    try:
        _points(response)
    except Refused:
        return False
    return True
