"""How well the items of a questionnaire hang together."""

from collections.abc import Sequence
from math import fsum
from statistics import variance

_FEWEST = 2


def cronbach_alpha(rows: Sequence[Sequence[float | None]]) -> float | None:
    """Return k/(k-1) * (1 - sum of the item variances / variance of the totals), one row a respondent.

    Rows with a missing answer are left out. None where alpha is not defined: fewer than two rows or items, or no
    variance. Items must point the same way (adjusted, not raw): raw SUS answers give nonsense.
    """
    complete = [[value for value in row if value is not None] for row in rows if None not in row]
    if len(complete) < _FEWEST or len(complete[0]) < _FEWEST:
        return None
    items = len(complete[0])
    total = variance([fsum(row) for row in complete])
    if total == 0:
        return None
    within = fsum(variance(column) for column in zip(*complete, strict=True))
    return items / (items - 1) * (1 - within / total)
