"""How far two coders of the same sessions agree: marks matched in time, then kappa on what they called them."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.metrics.agreement import cohen_kappa
from uxlab.metrics.estimate import Estimate, noted, without_interval
from uxlab.model.coding import CodedMark

TOLERANCE_S = 2.0
"""Marks of two coders at most so far apart may be of the same error."""

NOT_MARKED = "(not marked)"
UNTYPED = "(no type)"
_NS_PER_S = 1_000_000_000

Pair = tuple[CodedMark | None, CodedMark | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderAgreement:
    """Two coders: a table with a row for what the first and a column for what the second called each mark.

    `kappa` counts an error that one of them did not mark as disagreement; the cell that nobody marked is empty, for
    such moments cannot be counted, so that this kappa errs on the strict side. `kappa_of_types` is of the matched
    marks alone. `any_two`: matched / (matched + marked by one), None without marks.
    """

    first: str
    second: str
    sessions: int
    categories: tuple[str, ...]
    table: tuple[tuple[int, ...], ...]
    matched: int
    only_first: int
    only_second: int
    kappa: Estimate
    kappa_of_types: Estimate
    any_two: float | None


def coder_agreement(
    names: tuple[str, str],
    sessions: Sequence[tuple[Sequence[CodedMark], Sequence[CodedMark]]],
    *,
    tolerance_s: float = TOLERANCE_S,
    confidence: float = 0.95,
) -> CoderAgreement:
    """Return the agreement of two coders, whose marks are given for each session that both have coded."""
    pairs = [pair for first, second in sessions for pair in matched_marks(first, second, tolerance_s)]
    labels = [(_label(first), _label(second)) for first, second in pairs]
    types = sorted({label for pair in labels for label in pair} - {NOT_MARKED})
    categories = (*types, NOT_MARKED)
    matched = [pair for pair in labels if NOT_MARKED not in pair]
    table = _table(labels, categories)
    tolerance = f"marks matched within {tolerance_s:g} s"
    return CoderAgreement(
        first=names[0],
        second=names[1],
        sessions=len(sessions),
        categories=categories,
        table=table,
        matched=len(matched),
        only_first=sum(second == NOT_MARKED for _, second in labels),
        only_second=sum(first == NOT_MARKED for first, _ in labels),
        kappa=noted(_kappa(table, confidence), tolerance, "unmatched marks count as disagreement"),
        kappa_of_types=noted(_kappa(_table(matched, types), confidence), tolerance, "matched marks only"),
        any_two=len(matched) / len(labels) if labels else None,
    )


def matched_marks(
    first: Sequence[CodedMark], second: Sequence[CodedMark], tolerance_s: float = TOLERANCE_S
) -> tuple[Pair, ...]:
    """Return the marks of one session in pairs, those without a partner with None, in the order of time.

    Of all ways to pair marks in their order, within the tolerance, this is one with the most pairs; among those with
    the most pairs of one type; and among those with the least time between partners.
    """
    a, b = (sorted(marks, key=lambda mark: mark.t_ns) for marks in (first, second))
    best = _best_scores(a, b, round(tolerance_s * _NS_PER_S))
    pairs: list[Pair] = []
    i = j = 0
    while i < len(a) or j < len(b):
        here = best[i][j]
        if i < len(a) and best[i + 1][j] == here:
            pairs.append((a[i], None))
            i += 1
        elif j < len(b) and best[i][j + 1] == here:
            pairs.append((None, b[j]))
            j += 1
        else:
            pairs.append((a[i], b[j]))
            i, j = i + 1, j + 1
    return tuple(pairs)


_Score = tuple[int, int, int]
"""Pairs, pairs of one type, and minus the nanoseconds between partners."""


def _best_scores(a: Sequence[CodedMark], b: Sequence[CodedMark], tolerance_ns: int) -> list[list[_Score]]:
    """Return for each pair of places the best that can still be had from the marks behind them."""
    best: list[list[_Score]] = [[(0, 0, 0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            apart_ns = abs(a[i].t_ns - b[j].t_ns)
            if apart_ns <= tolerance_ns:
                pairs, alike, closeness = best[i + 1][j + 1]
                same = a[i].error_type == b[j].error_type
                best[i][j] = max(best[i][j], (pairs + 1, alike + same, closeness - apart_ns))
    return best


def _kappa(table: Sequence[Sequence[int]], confidence: float) -> Estimate:
    kappa = cohen_kappa(table, confidence)
    return without_interval(kappa, "one mark, no interval") if kappa.n == 1 and kappa.value is not None else kappa


def _label(mark: CodedMark | None) -> str:
    return NOT_MARKED if mark is None else mark.error_type or UNTYPED


def _table(labels: Sequence[tuple[str, str]], categories: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(labels.count((row, column)) for column in categories) for row in categories)
