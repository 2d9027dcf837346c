"""Two designs side by side on the calculator: rates, times or scores, of different people or of the same."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click

from uxlab.cli.calc_answer import (
    SHARE,
    Answer,
    Scale,
    measure,
    p_text,
    signed_measure,
    signed_percent,
    time_scale,
)
from uxlab.cli.calc_command import several, statistic
from uxlab.cli.calc_effect import Terms, effect_answer
from uxlab.cli.calc_given import Given, counted, tally
from uxlab.cli.calc_numbers import completed, number, seconds
from uxlab.errors import Refused
from uxlab.metrics import comparison, means, rates, times, two_rates
from uxlab.metrics.comparison import Comparison
from uxlab.metrics.estimate import Estimate

MOST_PEOPLE = 1_000_000

_POINTS = Scale(signed_percent, "points", -1, 1)
_LONGEST_RATIO = 10_000


def _change(ratio: float) -> str:
    """Return a ratio of times as a change in percent, with fewer digits where two times differ beyond reason."""
    return signed_percent(ratio - 1) if ratio < _LONGEST_RATIO else f"+{100 * ratio:.1e}"


_RATIO = Scale(_change, "%")
_PAIRED = click.Option(["--paired"], is_flag=True, help="The same people, in the same order.")
_LESS = click.Option(["--lower-is-better"], is_flag=True, help="Such as for errors or effort.")
_TWO_COLUMNS = "Two: A, then B"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    """A figure of which each person has one value: how it is read, averaged and compared.

    `of_pairs` is what the comparison of the same people looks at.
    """

    read: Callable[[str], float]
    centre: Callable[[Sequence[float], float], Estimate]
    between: Callable[[Sequence[float], Sequence[float], float], Comparison]
    within: Callable[[Sequence[float], Sequence[float], float], Comparison]
    of_pairs: str
    terms: Terms


_RATES = Terms(scale=lambda _: _POINTS, of_a_side=lambda _: SHARE, side="", lies="the difference")
_TIMES = _Measured(
    read=seconds,
    centre=times.geometric_mean,
    between=comparison.times_between,
    within=comparison.times_within,
    of_pairs="the ratios of the pairs",
    terms=Terms(
        label="A against B",
        scale=lambda _: _RATIO,
        of_a_side=time_scale,
        neutral=1,
        side=", geometric mean",
        lies="the change in time from B to A",
    ),
)
_SCORES = _Measured(
    read=number,
    centre=means.mean,
    between=comparison.means_between,
    within=comparison.means_within,
    of_pairs="the differences of the pairs",
    terms=Terms(scale=signed_measure, of_a_side=measure, side=", mean", lies="the difference of all such people"),
)


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
    return effect_answer(_RATES, found, sides, given.confidence, {"test": found.effect.method.rpartition("; ")[2]})


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
    return effect_answer(
        _RATES,
        found,
        sides,
        given.confidence,
        {"test": "McNemar mid-p", "p_exact": exact, "rows_left_out": left_out},
        rows=(("Exact test", p_text(exact)), *_left_out(left_out)),
    )


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
    return _of_lists(_TIMES, given, a, b, paired=paired, lower_is_better=True)


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
    return _of_lists(_SCORES, given, a, b, paired=paired, lower_is_better=lower_is_better)


def _of_lists(
    measured: _Measured, given: Given, a: Sequence[str], b: Sequence[str], *, paired: bool, lower_is_better: bool
) -> Answer:
    left_out = 0
    if given.columns and paired:
        first, second, left_out = given.pairs(measured.read, measured.read)
    else:
        first, second = given.two(measured.read, a, b)
    found = (measured.within if paired else measured.between)(first, second, given.confidence)
    sides = [measured.centre(side, given.confidence) for side in (first, second)]
    extra = {"paired": paired, "rows_left_out": left_out}
    return effect_answer(
        measured.terms,
        found,
        sides,
        given.confidence,
        extra,
        rows=_left_out(left_out),
        lower_is_better=lower_is_better,
        varying=measured.of_pairs if paired else "the values",
    )


def _left_out(rows: int) -> list[tuple[str, str]]:
    return [("Left out", f"{counted(rows, 'row')} with one value only")] if rows else []
