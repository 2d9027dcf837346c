"""A comparison on the calculator: the effect with its interval, both sides, a verdict in words, and small samples.

The verdict is decided by the test alone, at the confidence asked for; test and interval can disagree in small samples.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from uxlab.cli.calc_answer import Answer, Scale, estimate_details, figure, p_text, span_words
from uxlab.metrics.as_json import Json
from uxlab.metrics.compare import FEW_PEOPLE
from uxlab.metrics.comparison import Comparison
from uxlab.metrics.estimate import Estimate, percent
from uxlab.metrics.verdict import Ahead, ahead, interval_says_otherwise, is_decided
from uxlab.wording.comparisons import FEW_ON_A_SIDE

A_BETTER, B_BETTER, NOT_DECIDED = "A better", "B better", "Not decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How an effect is read: its label and scale, the name and scale of a side, and what `lies` in the interval.

    `neutral` is its value where nothing differs.
    """

    label: str = "A minus B"
    scale: Callable[[Estimate], Scale]
    of_a_side: Callable[[Estimate], Scale]
    neutral: float = 0
    side: str
    lies: str


def effect_answer(
    terms: Terms,
    found: Comparison,
    sides: Sequence[Estimate],
    confidence: float,
    extra: Mapping[str, Json],
    *,
    rows: Sequence[tuple[str, str]] = (),
    lower_is_better: bool = False,
    varying: str = "the values",
) -> Answer:
    """Return the answer; `extra` details and `rows` are those of the one statistic, `varying` is what it looks at."""
    verdict = _verdict(ahead(found, terms.neutral, confidence), lower_is_better=lower_is_better)
    scale = terms.scale(found.effect)
    span = span_words(found.effect, scale)
    few = min(side.n for side in sides) < FEW_PEOPLE
    return Answer(
        label=terms.label,
        estimate=found.effect,
        scale=scale,
        meaning=_sentence(verdict, f"{terms.lies} lies {span}", confidence)
        if span
        else f"{verdict}: {_why_no_interval(found, varying)}.",
        rows=(
            ("Verdict", verdict),
            *(
                (f"{name}{terms.side}", figure(side, terms.of_a_side(side)))
                for name, side in zip("AB", sides, strict=True)
            ),
            ("Test", p_text(found.p)),
            *rows,
            *_disagreement(found, terms.neutral, confidence),
            *([("Small sample", FEW_ON_A_SIDE)] if few else []),
        ),
        details={**_details(found, verdict, sides), "small_sample": few, **extra},
    )


def _verdict(leading: Ahead, *, lower_is_better: bool) -> str:
    if leading is Ahead.NEITHER:
        return NOT_DECIDED
    return A_BETTER if (leading is Ahead.FIRST) is not lower_is_better else B_BETTER


def _disagreement(found: Comparison, neutral: float, confidence: float) -> Sequence[tuple[str, str]]:
    """Return the remark on a test that says otherwise than the interval, as few people can make them."""
    if not interval_says_otherwise(found, neutral, confidence):
        return ()
    says = "holds “no difference”" if is_decided(found.p, confidence) else "leaves “no difference” out"
    return (("Interval", f"{says}, and the test says otherwise; the test decides"),)


def _why_no_interval(found: Comparison, varying: str) -> str:
    if found.p is not None:
        return "the interval is too wide to state"
    return f"{varying} do not vary, so there is neither test nor interval"


def _sentence(verdict: str, lies: str, confidence: float) -> str:
    hint = "; more people would decide it" if verdict == NOT_DECIDED else ""
    return f"{verdict}: with {percent(confidence)} confidence, {lies}{hint}."


def _details(found: Comparison, verdict: str, sides: Sequence[Estimate]) -> dict[str, Json]:
    a, b = map(estimate_details, sides)
    return {"verdict": verdict, "p": found.p, "statistic": found.statistic, "df": found.df, "a": a, "b": b}
