"""Two designs side by side on the calculator: the effect with its interval, and a verdict in words.

The verdict is decided by the test alone, at the confidence asked for; test and interval can disagree in small samples.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import click

from uxlab.cli.calc_answer import (
    SHARE,
    Answer,
    Scale,
    estimate_details,
    figure,
    measure,
    p_text,
    signed_measure,
    signed_percent,
    span_words,
    time_scale,
)
from uxlab.cli.calc_command import several, statistic
from uxlab.cli.calc_given import Given, counted, tally
from uxlab.cli.calc_numbers import completed, number, seconds
from uxlab.errors import Refused
from uxlab.metrics import comparison, means, rates, times, two_rates
from uxlab.metrics.as_json import Json
from uxlab.metrics.comparison import Comparison
from uxlab.metrics.estimate import Estimate, percent

A_BETTER, B_BETTER, NOT_DECIDED = "A better", "B better", "Not decided"
MOST_PEOPLE = 1_000_000

_POINTS = Scale(signed_percent, "points", -1, 1)
_RATIO = Scale(lambda ratio: signed_percent(ratio - 1), "%")
_PAIRED = click.Option(["--paired"], is_flag=True, help="The same people, in the same order.")
_LESS = click.Option(["--lower-is-better"], is_flag=True, help="Such as for errors or effort.")
_TWO_COLUMNS = "Two: A, then B"


@statistic("compare success", "X1 N1 X2 N2", csv=f"{_TWO_COLUMNS}; outcomes of different people.")
def success(given: Given) -> Answer:
    """Two success rates of different people: X1 of N1 against X2 of N2."""
    if given.columns:
        first, second = given.both()
        (x1, n1), (x2, n2) = tally(first), tally(second)
    else:
        x1, n1, x2, n2 = given.counts("X1", "N1", "X2", "N2")
    if n1 + n2 > MOST_PEOPLE:
        raise Refused(f"More than {MOST_PEOPLE} people are not compared here.")
    found = two_rates.rates_between(x1, n1, x2, n2, given.confidence)
    sides = [rates.adjusted_wald(x, n, given.confidence) for x, n in ((x1, n1), (x2, n2))]
    return _rates(found, sides, given, {"test": found.effect.method.rpartition("; ")[2]})


@statistic("mcnemar", "A B C D", csv=f"{_TWO_COLUMNS}; outcomes of one person a row.")
def mcnemar(given: Given) -> Answer:
    """Two success rates of the same people: A both, B only the first, C only the second, D neither."""
    left_out = 0
    if given.columns:
        first, second, left_out = given.pairs(completed, completed)
        cells = Counter(zip(first, second, strict=True))
        a, b, c, d = (cells[pair] for pair in ((True, True), (True, False), (False, True), (False, False)))
    else:
        a, b, c, d = given.counts("A", "B", "C", "D")
    found = two_rates.rates_within(a, b, c, d, given.confidence)
    sides = [rates.adjusted_wald(x, a + b + c + d, given.confidence) for x in (a + b, a + c)]
    exact = two_rates.mcnemar_exact(b, c)
    extra: dict[str, Json] = {"test": "McNemar mid-p", "p_exact": exact, "rows_left_out": left_out}
    return _rates(found, sides, given, extra, ("Exact test", p_text(exact)), *_left_out(left_out))


@statistic(
    "compare time",
    "--a T... --b T... [--paired]",
    several("--a", "T..."),
    several("--b", "T..."),
    _PAIRED,
    csv=f"{_TWO_COLUMNS}.",
)
def time(given: Given, a: Sequence[str], b: Sequence[str], paired: bool) -> Answer:
    """Two sets of times: the ratio of their geometric means."""
    first, second, left_out = _lists(given, a, b, seconds, paired)
    found = (comparison.times_within if paired else comparison.times_between)(first, second, given.confidence)
    sides = [times.geometric_mean(side, given.confidence) for side in (first, second)]
    verdict = _verdict(found.p, (found.effect.value or 1) < 1, given.confidence)
    span = span_words(found.effect, _RATIO)
    return Answer(
        label="A against B",
        estimate=found.effect,
        scale=_RATIO,
        meaning=_sentence(verdict, f"the change in time from B to A lies {span}", span, given),
        rows=(
            ("Verdict", verdict),
            ("A, geometric mean", figure(sides[0], time_scale(sides[0]))),
            ("B, geometric mean", figure(sides[1], time_scale(sides[1]))),
            ("Test", p_text(found.p)),
            *_left_out(left_out),
        ),
        details=_details(found, verdict, sides, {"paired": paired, "rows_left_out": left_out}),
    )


@statistic(
    "compare means",
    "--a V... --b V... [--paired]",
    several("--a", "V..."),
    several("--b", "V..."),
    _PAIRED,
    _LESS,
    csv=f"{_TWO_COLUMNS}.",
)
def compare_means(given: Given, a: Sequence[str], b: Sequence[str], paired: bool, lower_is_better: bool) -> Answer:
    """Two sets of scores, such as SUS: the difference of their means."""
    first, second, left_out = _lists(given, a, b, number, paired)
    found = (comparison.means_within if paired else comparison.means_between)(first, second, given.confidence)
    sides = [means.mean(side, given.confidence) for side in (first, second)]
    verdict = _verdict(found.p, ((found.effect.value or 0) > 0) is not lower_is_better, given.confidence)
    scale = signed_measure(found.effect)
    span = span_words(found.effect, scale)
    return Answer(
        label="A minus B",
        estimate=found.effect,
        scale=scale,
        meaning=_sentence(verdict, f"the difference of all such people lies {span}", span, given),
        rows=(
            ("Verdict", verdict),
            ("A, mean", figure(sides[0], measure(sides[0]))),
            ("B, mean", figure(sides[1], measure(sides[1]))),
            ("Test", p_text(found.p)),
            *_left_out(left_out),
        ),
        details=_details(found, verdict, sides, {"paired": paired, "rows_left_out": left_out}),
    )


def _lists(
    given: Given, a: Sequence[str], b: Sequence[str], read: Callable[[str], float], paired: bool
) -> tuple[list[float], list[float], int]:
    if given.columns and paired:
        return given.pairs(read, read)
    return (*given.two(read, a, b), 0)


def _rates(
    found: Comparison, sides: Sequence[Estimate], given: Given, extra: Mapping[str, Json], *rows: tuple[str, str]
) -> Answer:
    verdict = _verdict(found.p, (found.effect.value or 0) > 0, given.confidence)
    span = span_words(found.effect, _POINTS)
    return Answer(
        label="A minus B",
        estimate=found.effect,
        scale=_POINTS,
        meaning=_sentence(verdict, f"the difference lies {span}", span, given),
        rows=(
            ("Verdict", verdict),
            ("A", figure(sides[0], SHARE)),
            ("B", figure(sides[1], SHARE)),
            ("Test", p_text(found.p)),
            *rows,
        ),
        details=_details(found, verdict, sides, extra),
    )


def _verdict(p: float | None, a_leads: bool, confidence: float) -> str:
    if p is None or p >= 1 - confidence:
        return NOT_DECIDED
    return A_BETTER if a_leads else B_BETTER


def _sentence(verdict: str, lies: str, span: str, given: Given) -> str:
    if not span:
        return f"{verdict}: the values do not vary, so there is neither test nor interval."
    hint = "; more people would decide it" if verdict == NOT_DECIDED else ""
    return f"{verdict}: with {percent(given.confidence)} confidence, {lies}{hint}."


def _details(found: Comparison, verdict: str, sides: Sequence[Estimate], extra: Mapping[str, Json]) -> dict[str, Json]:
    a, b = map(estimate_details, sides)
    return {"verdict": verdict, "p": found.p, "statistic": found.statistic, "df": found.df, "a": a, "b": b, **extra}


def _left_out(rows: int) -> list[tuple[str, str]]:
    return [("Left out", f"{counted(rows, 'row')} with one value only")] if rows else []
