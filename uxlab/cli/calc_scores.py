"""Questionnaires of a few items on the calculator: UMUX, UMUX-Lite, ASQ, NASA-TLX, UEQ-S."""

from collections.abc import Callable, Sequence

from uxlab.cli.calc_answer import HUNDRED, SEVEN, Answer, Scale, estimate_details, figure, of_all_people
from uxlab.cli.calc_command import several, statistic
from uxlab.cli.calc_given import Given, typed
from uxlab.cli.calc_numbers import answer, number
from uxlab.cli.calc_sus import NO_SCORE
from uxlab.errors import Refused
from uxlab.metrics import scales
from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.means import mean
from uxlab.questionnaires import scores
from uxlab.wording.figures import MINUS, fixed

_ASQ_ITEMS = 3
_ITEMS = "One, with the answers of one person; or one for each item, with a row a person."
_UEQ = Scale(fixed(2), "", -3, 3)


@statistic("umux", "I1..I4", csv=_ITEMS)
def umux(given: Given) -> Answer:
    """UMUX of four answers from 1 to 7."""
    found = _people(given, "I1..I4", scores.umux, "UMUX (Finstad 2010)", scales.HUNDRED)
    return Answer(label="UMUX", estimate=found, scale=HUNDRED, meaning=_lies(found, HUNDRED, given))


@statistic("umux-lite", "I1 I2", csv=_ITEMS)
def umux_lite(given: Given) -> Answer:
    """UMUX-Lite of two answers from 1 to 7, with its SUS estimate."""
    found = _people(given, "I1 I2", scores.umux_lite, "UMUX-Lite, plain score", scales.HUNDRED)
    likely = None if found.value is None else scores.sus_from_umux_lite(found.value)
    return Answer(
        label="UMUX-Lite",
        estimate=found,
        scale=HUNDRED,
        meaning=_lies(found, HUNDRED, given),
        rows=() if likely is None else (("SUS estimate", f"{likely:.1f}, by regression"),),
        details={"sus_estimate": likely},
    )


@statistic("asq", "I1..I3", csv=_ITEMS)
def asq(given: Given) -> Answer:
    """After-Scenario Questionnaire of three answers from 1 to 7."""
    found = _people(given, "I1..I3", _asq, "mean of the answered items", scales.SEVEN)
    return Answer(label="ASQ", estimate=found, scale=SEVEN, meaning=_lies(found, SEVEN, given))


@statistic("tlx", "R1..R6 [--weights W1..W6]", several("--weights", "W1..W6"), csv=_ITEMS)
def tlx(given: Given, weights: Sequence[str]) -> Answer:
    """NASA-TLX of six ratings from 0 to 100, raw or weighted."""
    weighting = typed(weights, number, "--weights W1..W6") if weights else None

    def load(ratings: scores.Answers) -> float | None:
        return scores.tlx_raw(ratings) if weighting is None else scores.tlx_weighted(ratings, weighting)

    method = "raw NASA-TLX, mean of six" if weighting is None else "weighted NASA-TLX, sum / 15"
    found = _people(given, "R1..R6", load, method, scales.HUNDRED)
    meaning = _lies(found, HUNDRED, given)
    details = {"weighted": weighting is not None}
    return Answer(
        label="NASA-TLX", estimate=found, scale=HUNDRED, meaning=f"{meaning} More is more load.", details={**details}
    )


@statistic("ueq-s", "I1..I8", csv=_ITEMS)
def ueq_s(given: Given) -> Answer:
    """UEQ-S of eight answers from 1 to 7: pragmatic, hedonic, overall."""
    overall = _people(
        given, "I1..I8", lambda items: scores.ueq_s(items).overall, "UEQ-S, mean of the items", scales.UEQ
    )
    pragmatic = _people(given, "I1..I8", lambda items: scores.ueq_s(items).pragmatic, "items 1 to 4", scales.UEQ)
    hedonic = _people(given, "I1..I8", lambda items: scores.ueq_s(items).hedonic, "items 5 to 8", scales.UEQ)
    return Answer(
        label="UEQ-S",
        estimate=overall,
        scale=_UEQ,
        meaning=f"Above 0.8 the evaluation is positive, below {MINUS}0.8 negative.",
        rows=(("Pragmatic", figure(pragmatic, _UEQ)), ("Hedonic", figure(hedonic, _UEQ))),
        details={"pragmatic": estimate_details(pragmatic), "hedonic": estimate_details(hedonic)},
    )


def _people(
    given: Given, metavar: str, score: Callable[[scores.Answers], float | None], method: str, ends: scales.Ends
) -> Estimate:
    people = given.people(answer, metavar)
    found = [value for items in people if (value := score(items)) is not None]
    if len(people) == 1:
        return Estimate(found[0] if found else None, None, None, len(found), method)
    return noted(mean(found, given.confidence, ends=ends), method)


def _lies(found: Estimate, scale: Scale, given: Given) -> str:
    return NO_SCORE if found.value is None else of_all_people(found, scale, given.confidence)


def _asq(answers: scores.Answers) -> float | None:
    if len(answers) != _ASQ_ITEMS:
        raise Refused(f"ASQ takes {_ASQ_ITEMS} answers and {len(answers)} were given; mark a missing one as such.")
    return scores.mean_of_answered(answers, 1, 7)
