"""How far coders agree beyond chance: Cohen's kappa, Fleiss' kappa, Krippendorff's alpha."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import accumulate

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.distributions import two_sided_z
from uxlab.metrics.estimate import Estimate, no_value, percent

Table = Sequence[Sequence[int]]

NO_ERROR = "large-sample error 0, so the interval has no width"
"""Where the coders never or always differ, or one of them used one category only."""

_NO_WIDTH = 1e-6
"""The root of a rounding error, which is what remains of an error of 0."""


class Level(StrEnum):
    """What the differences between codes mean."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def cohen_kappa(table: Table, confidence: float = 0.95) -> Estimate:
    """Return kappa of two coders from their square table, with the large-sample interval (Fleiss et al. 1969).

    Without a value where both used one category only, for then nothing but chance is expected. Where the formula finds
    no error at all, the interval has no width, which the method says.
    """
    check_confidence(confidence)
    size = len(table)
    if any(len(row) != size for row in table) or any(cell < 0 for row in table for cell in row):
        raise UsageError("A table of agreement has as many rows as columns, and counts from 0 on.")
    method, n = f"Cohen's kappa, {percent(confidence)}", sum(map(sum, table))
    if n == 0:
        return no_value(method)
    shares = [[cell / n for cell in row] for row in table]
    rows, columns = [sum(row) for row in shares], [sum(column) for column in zip(*shares, strict=True)]
    by_chance = sum(row * column for row, column in zip(rows, columns, strict=True))
    if math.isclose(by_chance, 1):
        return Estimate(None, None, None, n, "Cohen's kappa, undefined: one category only")
    kappa = (sum(shares[i][i] for i in range(size)) - by_chance) / (1 - by_chance)
    half = two_sided_z(confidence) * _kappa_error(shares, rows, columns, kappa) / math.sqrt(n)
    if half < _NO_WIDTH:
        return Estimate(kappa, kappa, kappa, n, f"{method}; {NO_ERROR}")
    return Estimate(kappa, max(-1.0, kappa - half), min(1.0, kappa + half), n, method)


def _kappa_error(
    shares: Sequence[Sequence[float]], rows: Sequence[float], columns: Sequence[float], kappa: float
) -> float:
    by_chance = sum(row * column for row, column in zip(rows, columns, strict=True))
    spread = 0.0
    for i, row in enumerate(shares):
        for j, share in enumerate(row):
            margins = (columns[i] + rows[j]) * (1 - kappa)
            spread += share * ((1 - margins) if i == j else margins) ** 2
    spread -= (kappa - by_chance * (1 - kappa)) ** 2
    return math.sqrt(max(0.0, spread)) / (1 - by_chance)


def fleiss_kappa(counts: Table) -> Estimate:
    """Return kappa of many coders; one row an item, one column a category, each row with the same number of codes."""
    method, items = "Fleiss' kappa, no interval", len(counts)
    if items == 0:
        return no_value(method)
    coders = sum(counts[0])
    if coders <= 1 or any(sum(row) != coders for row in counts):
        raise UsageError("Every item needs the same number of codes, two or more.")
    agreed = sum(cell * (cell - 1) for row in counts for cell in row) / (items * coders * (coders - 1))
    by_chance = sum((sum(column) / (items * coders)) ** 2 for column in zip(*counts, strict=True))
    if math.isclose(by_chance, 1):
        return Estimate(None, None, None, items, "Fleiss' kappa, undefined: one category only")
    return Estimate((agreed - by_chance) / (1 - by_chance), None, None, items, method)


def krippendorff_alpha(coders: Sequence[Sequence[float | None]], level: Level = Level.NOMINAL) -> Estimate:
    """Return 1 - observed / expected disagreement; one row a coder, None for a missing code."""
    method = f"Krippendorff's alpha ({level}), no interval"
    units = [[code for code in unit if code is not None] for unit in zip(*coders, strict=True)]
    pairable = [unit for unit in units if len(unit) > 1]
    totals = Counter(code for unit in pairable for code in unit)
    n = sum(totals.values())
    far = _difference(level, totals)
    expected = sum(totals[a] * totals[b] * far(a, b) for a in totals for b in totals)
    if not expected:
        return Estimate(None, None, None, len(pairable), f"{method}; undefined: one code only")
    observed = sum(sum(far(a, b) for a in unit for b in unit) / (len(unit) - 1) for unit in pairable)
    return Estimate(1 - (n - 1) * observed / expected, None, None, len(pairable), method)


def _difference(level: Level, totals: Counter[float]) -> Callable[[float, float], float]:
    if level is Level.RATIO and min(totals, default=0) < 0:
        raise UsageError("Codes on a ratio scale start at 0; take another level for codes below it.")
    up_to = dict(zip(sorted(totals), accumulate(totals[code] for code in sorted(totals)), strict=True))

    def ordinal(a: float, b: float) -> float:
        low, high = min(a, b), max(a, b)
        between = up_to[high] - up_to[low] + totals[low]
        return (between - (totals[a] + totals[b]) / 2) ** 2 if a != b else 0.0

    differences: dict[Level, Callable[[float, float], float]] = {
        Level.NOMINAL: lambda a, b: float(a != b),
        Level.ORDINAL: ordinal,
        Level.INTERVAL: lambda a, b: (a - b) ** 2,
        Level.RATIO: lambda a, b: ((a - b) / (a + b)) ** 2 if a + b else 0.0,
    }
    return differences[level]
