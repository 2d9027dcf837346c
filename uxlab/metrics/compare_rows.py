"""One figure of two sides: both values, the effect with its interval, and the verdict that the test decides."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import variance

from uxlab.metrics import compare_planning as planning
from uxlab.metrics.compare_counts import net_codes, rate_ratio, scores_between
from uxlab.metrics.compare_samples import Counts, Values
from uxlab.metrics.compare_terms import Effect, Figure, Row, Terms, Verdict
from uxlab.metrics.comparison import Comparison, means_between, means_within, times_between, times_within
from uxlab.metrics.counts import mean_count
from uxlab.metrics.estimate import Estimate, p_words, without_interval
from uxlab.metrics.means import mean
from uxlab.metrics.nps import net_promoter_score
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.times import geometric_mean
from uxlab.metrics.two_rates import mcnemar_exact, rates_between, rates_within
from uxlab.metrics.verdict import Ahead, ahead, interval_says_otherwise

_FEWEST = 2
ONE_PERSON = "one person, no interval"
ALL_EQUAL = "all values equal, no interval"


def means_row(figure: Figure, first: Values, second: Values, terms: Terms) -> Row | None:
    """Compare the mean of each person's value, by Welch's t or the paired t test."""
    aligned = _aligned(first, second, terms)
    if aligned is None:
        return None
    a, b = aligned.first, aligned.second
    sides = _mean(figure, a, terms), _mean(figure, b, terms)
    test = means_within if terms.paired else means_between
    return _row(figure, terms, aligned, sides, lambda: test(b, a, terms.confidence), lambda: _needed(a, b, terms))


def times_row(figure: Figure, first: Values, second: Values, terms: Terms) -> Row | None:
    """Compare times by the ratio of their geometric means."""
    aligned = _aligned(first, second, terms)
    if aligned is None:
        return None
    a, b = aligned.first, aligned.second
    sides = geometric_mean(a, terms.confidence), geometric_mean(b, terms.confidence)
    test = times_within if terms.paired else times_between

    def needed() -> int | None:
        return _needed([math.log(value) for value in a], [math.log(value) for value in b], terms)

    return _row(figure, terms, aligned, sides, lambda: test(b, a, terms.confidence), needed)


def rates_row(figure: Figure, first: Values, second: Values, terms: Terms) -> Row | None:
    """Compare the shares of people with a 1, by the N-1 test or Fisher's, or by McNemar's mid-p."""
    aligned = _aligned(first, second, terms)
    if aligned is None:
        return None
    a, b = aligned.first, aligned.second
    x1, x2 = round(sum(a)), round(sum(b))
    sides = _rate(x1, len(a), terms), _rate(x2, len(b), terms)
    if not terms.paired:
        return _row(
            figure,
            terms,
            aligned,
            sides,
            lambda: rates_between(x2, len(b), x1, len(a), terms.confidence),
            lambda: planning.for_rates_between(x1 / len(a), x2 / len(b), terms.confidence),
        )
    pairs = list(zip(a, b, strict=True))
    both, only_second, only_first, none = (pairs.count(cell) for cell in _CELLS)
    row = _row(
        figure,
        terms,
        aligned,
        sides,
        lambda: rates_within(both, only_second, only_first, none, terms.confidence),
        lambda: planning.for_rates_within(only_first / len(a), only_second / len(a), terms.confidence),
    )
    return _with_remark(row, f"McNemar exact {p_words(mcnemar_exact(only_second, only_first))}")


_CELLS = ((1.0, 1.0), (0.0, 1.0), (1.0, 0.0), (0.0, 0.0))
"""Both, only the second side, only the first, none."""


def counts_row(figure: Figure, first: Counts, second: Counts, terms: Terms) -> Row | None:
    """Compare errors per attempt by the ratio of the rates."""
    left_out = len(first.keys() ^ second.keys()) if terms.paired else 0
    people = first.keys() & second.keys() if terms.paired else first.keys() | second.keys()
    (x1, n1), (x2, n2) = (
        (sum(side[person][0] for person in people if person in side), sum(side[p][1] for p in people if p in side))
        for side in (first, second)
    )
    if not n1 or not n2:
        return None
    sides = mean_count(x1, n1, terms.confidence), mean_count(x2, n2, terms.confidence)
    persons = _Aligned([0.0] * len(first.keys() & people), [0.0] * len(second.keys() & people), left_out)
    return _row(
        figure,
        terms,
        persons,
        sides,
        lambda: rate_ratio(x2, n2, x1, n1, terms.confidence),
        lambda: planning.for_counts(x1 / n1, x2 / n2, terms.confidence),
    )


def net_row(figure: Figure, first: Values, second: Values, terms: Terms) -> Row | None:
    """Compare Net Promoter Scores; of the same people by the paired t test on -100, 0 and 100."""
    aligned = _aligned(first, second, terms)
    if aligned is None:
        return None
    a, b = aligned.first, aligned.second
    sides = net_promoter_score(a, terms.confidence), net_promoter_score(b, terms.confidence)
    codes_a, codes_b = net_codes(a), net_codes(b)

    def test() -> Comparison:
        if terms.paired:
            return means_within(codes_b, codes_a, terms.confidence)
        return scores_between(b, a, terms.confidence)

    return _row(figure, terms, aligned, sides, test, lambda: _needed(codes_a, codes_b, terms))


@dataclass(frozen=True, slots=True)
class _Aligned:
    """The values of both sides, in the same order where they are of the same people, and how many are left out."""

    first: list[float]
    second: list[float]
    left_out: int


def _aligned(first: Values, second: Values, terms: Terms) -> _Aligned | None:
    if not terms.paired:
        return _Aligned(list(first.values()), list(second.values()), 0) if first and second else None
    both = [person for person in first if person in second]
    left_out = len(first.keys() ^ second.keys())
    return _Aligned([first[one] for one in both], [second[one] for one in both], left_out) if both else None


def _row(
    figure: Figure,
    terms: Terms,
    values: _Aligned,
    sides: tuple[Estimate, Estimate],
    compare: Callable[[], Comparison],
    needed: Callable[[], int | None],
) -> Row:
    few = min(len(values.first), len(values.second)) < _FEWEST
    found = None if few else compare()
    verdict = Verdict.NONE if found is None else _verdict(figure, found, terms)
    return Row(
        figure=figure,
        first=without_interval(sides[0], ONE_PERSON) if len(values.first) == 1 else sides[0],
        second=without_interval(sides[1], ONE_PERSON) if len(values.second) == 1 else sides[1],
        effect=None if found is None else found.effect,
        p=None if found is None else found.p,
        statistic=None if found is None else found.statistic,
        df=None if found is None else found.df,
        verdict=verdict,
        left_out=values.left_out,
        needed=needed() if verdict is Verdict.UNDECIDED else None,
        remark="one person on a side, no comparison" if found is None else _remark(figure, found, verdict, terms),
    )


def _remark(figure: Figure, found: Comparison, verdict: Verdict, terms: Terms) -> str:
    """Return why there is no verdict, or that the interval, which does not decide here, says otherwise."""
    if verdict is Verdict.NONE:
        return "; ".join(found.effect.method.split("; ")[1:])
    if not interval_says_otherwise(found, _neutral(figure), terms.confidence):
        return ""
    return f"the interval alone would {'decide' if verdict is Verdict.UNDECIDED else 'not decide'}"


def _verdict(figure: Figure, found: Comparison, terms: Terms) -> Verdict:
    """Decide by the test of the second side against the first; there is none without a test or an interval."""
    if found.p is None and found.effect.low is None:
        return Verdict.NONE
    match ahead(found, _neutral(figure), terms.confidence):
        case Ahead.FIRST:
            return Verdict.SECOND if figure.better_high else Verdict.FIRST
        case Ahead.SECOND:
            return Verdict.FIRST if figure.better_high else Verdict.SECOND
        case Ahead.NEITHER:
            return Verdict.UNDECIDED


def _neutral(figure: Figure) -> float:
    return 1.0 if figure.kind is Effect.RATIO else 0.0


def _with_remark(row: Row, remark: str) -> Row:
    return row if row.verdict is Verdict.NONE else replace(row, remark="; ".join(filter(None, (remark, row.remark))))


def _mean(figure: Figure, values: Sequence[float], terms: Terms) -> Estimate:
    """Return the mean; of counts that are all equal without the interval of no width, which would sound certain."""
    estimate = mean(values, terms.confidence, ends=figure.ends)
    counted = figure.name in {"success_rate", "error_rate"}
    return without_interval(estimate, ALL_EQUAL) if counted and min(values) == max(values) else estimate


def _rate(x: int, n: int, terms: Terms) -> Estimate:
    return adjusted_wald(x, n, terms.confidence)


def _needed(a: Sequence[float], b: Sequence[float], terms: Terms) -> int | None:
    difference = sum(b) / len(b) - sum(a) / len(a)
    if terms.paired:
        spread = variance([other - one for one, other in zip(a, b, strict=True)])
        return planning.for_means_within(difference, math.sqrt(spread), terms.confidence)
    return planning.for_means_between(difference, math.sqrt((variance(a) + variance(b)) / 2), terms.confidence)
