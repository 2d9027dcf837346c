"""Study figures of the shorter questionnaires: NPS, CSAT, CES, UMUX, UMUX-Lite, ASQ, NASA-TLX and UEQ-S."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.means import mean
from uxlab.metrics.nps import net_promoter_score
from uxlab.metrics.responses import Response, person_means
from uxlab.metrics.scales import HUNDRED, SEVEN, UEQ, Ends
from uxlab.metrics.top_box import top_box
from uxlab.questionnaires import scores

CSAT_TOP_FROM = 4
TOP_OF_FIVE = "percentage of the two best of five answers"
_SIX = 6
_EIGHT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class UeqSummary:
    """The three scales of the UEQ-S from -3 to 3."""

    overall: Estimate
    pragmatic: Estimate | None
    hedonic: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """One figure per questionnaire, None where it was not answered.

    CSAT is the percentage of the two best answers. The ASQ runs from 1, the best, to 7.
    """

    nps: Estimate | None
    csat: Estimate | None
    ces: Estimate | None
    umux_lite: Estimate | None
    tlx: Estimate | None
    ueq_s: UeqSummary | None
    umux: Estimate | None = None
    asq: Estimate | None = None


def summarise_opinions(responses: Sequence[Response], confidence: float) -> Opinions:
    """Return the figures of these responses."""
    return Opinions(
        nps=_nps(_of(responses, "nps"), confidence),
        csat=_csat(_of(responses, "csat"), confidence),
        ces=_mean(_of(responses, "ces"), lambda r: _single(r, 1, 7), SEVEN, confidence),
        umux_lite=_mean(_of(responses, "umux-lite"), lambda r: scores.umux_lite(r.values(2)), HUNDRED, confidence),
        tlx=_tlx(responses, confidence),
        ueq_s=_ueq(_of(responses, "ueq-s"), confidence),
        umux=_mean(_of(responses, "umux"), lambda r: scores.umux(r.values(4)), HUNDRED, confidence),
        asq=_mean(_of(responses, "asq"), lambda r: scores.mean_of_answered(r.values(3), 1, 7), SEVEN, confidence),
    )


def _of(responses: Sequence[Response], questionnaire: str) -> list[Response]:
    return [response for response in responses if response.questionnaire == questionnaire]


def _single(response: Response, low: float, high: float) -> float | None:
    return scores.mean_of_answered(response.values(1), low, high)


def _mean(
    responses: Sequence[Response], score: Callable[[Response], float | None], ends: Ends, confidence: float
) -> Estimate | None:
    means, _ = person_means(responses, score)
    if not means:
        return None
    repeated = len({response.person for response in responses}) < len(responses)
    return noted(mean(means, confidence, ends=ends), "mean of each person's responses first" if repeated else "")


def _answers(responses: Sequence[Response], low: float, high: float) -> tuple[float, ...]:
    """Return the last whole answer of each person to a single question."""
    last = {r.person: value for r in responses if (value := r.values(1)[0]) is not None}
    return tuple(value for value in last.values() if low <= value <= high and value == int(value))


def _nps(responses: Sequence[Response], confidence: float) -> Estimate | None:
    answers = _answers(responses, 0, 10)
    return net_promoter_score(answers, confidence) if answers else None


def _csat(responses: Sequence[Response], confidence: float) -> Estimate | None:
    answers = _answers(responses, 1, 5)
    return noted(top_box(answers, CSAT_TOP_FROM, confidence), TOP_OF_FIVE) if answers else None


def _tlx(responses: Sequence[Response], confidence: float) -> Estimate | None:
    """Return the raw load; where only the weighted form was asked, the weighted one, and the method says so."""
    raw = _mean(_of(responses, "nasa-tlx"), lambda r: scores.tlx_raw(r.values(_SIX)), HUNDRED, confidence)
    weighted = _mean(_of(responses, "nasa-tlx-weighted"), _weighted_load, HUNDRED, confidence)
    return raw if raw is not None or weighted is None else noted(weighted, "weighted")


def _weighted_load(response: Response) -> float | None:
    weights = [response.numbers.get(f"weight-{number}") for number in range(1, _SIX + 1)]
    return scores.tlx_weighted(response.values(_SIX), weights)


def _ueq(responses: Sequence[Response], confidence: float) -> UeqSummary | None:
    scales = (lambda s: s.overall, lambda s: s.pragmatic, lambda s: s.hedonic)

    def estimate(pick: Callable[[scores.UeqScales], float | None]) -> Estimate | None:
        return _mean(responses, lambda r: pick(scores.ueq_s(r.values(_EIGHT))), UEQ, confidence)

    overall, pragmatic, hedonic = (estimate(pick) for pick in scales)
    return None if overall is None else UeqSummary(overall=overall, pragmatic=pragmatic, hedonic=hedonic)
