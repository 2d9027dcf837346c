"""Two or more conditions, groups, versions or competitors against each other, figure by figure and task by task."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from uxlab.errors import UsageError
from uxlab.metrics import compare_samples as samples
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.compare_rows import counts_row, means_row, net_row, rates_row, times_row
from uxlab.metrics.compare_samples import Sample, Side, sample_of
from uxlab.metrics.compare_terms import Effect, Figure, Row, Terms
from uxlab.metrics.scales import FROM_ZERO, HUNDRED, SEVEN, SHARE
from uxlab.metrics.trials import uncounted

FEW_PEOPLE = 10
"""With fewer people on a side only large differences can be decided, and the comparison says so."""

SUCCESS = Figure("success_rate", better_high=True, ends=SHARE)
TIME = Figure("time_geometric_mean", better_high=False, kind=Effect.RATIO)
ERRORS = Figure("error_rate", better_high=False, ends=FROM_ZERO)
ERROR_RATIO = Figure("error_rate", better_high=False, kind=Effect.RATIO)
SEQ = Figure("seq", better_high=True, ends=SEVEN)
SUS = Figure("sus", better_high=True, ends=HUNDRED)
NPS = Figure("nps", better_high=True)
UMUX_LITE = Figure("umux_lite", better_high=True, ends=HUNDRED)
CES = Figure("ces", better_high=True, ends=SEVEN)
TLX = Figure("tlx", better_high=False, ends=HUNDRED)

_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskComparison:
    """One task on both sides."""

    task: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairComparison:
    """Two sides; `overall` has one value a person over the tasks that both sides have.

    `shared`: people on both sides. `left_out`: people who are in no figure because they break the design: on one side
    only where the same people are compared, on both where different ones are. `other_tasks`: on one side only.
    `no_errors_counted`: attempts of each side that are in no figure of errors, for nobody counted them.
    """

    first: str
    second: str
    paired: bool
    confidence: float
    people: tuple[int, int]
    shared: int
    left_out: int
    overall: tuple[Row, ...]
    tasks: tuple[TaskComparison, ...]
    other_tasks: tuple[str, ...]
    no_errors_counted: tuple[int, int] = (0, 0)

    @property
    def tests(self) -> int:
        """How many figures were tested."""
        every = [*self.overall, *(row for task in self.tasks for row in task.rows)]
        return sum(row.p is not None for row in every)

    @property
    def chance_of_a_false_verdict(self) -> float:
        """How often so many tests, if independent, would decide at least one though nothing differs."""
        return 1 - self.confidence**self.tests

    @property
    def small(self) -> bool:
        """Whether there are so few people that only large differences can be decided."""
        return min(self.people) < FEW_PEOPLE


def compare(
    sides: Sequence[Side],
    names: dict[str, str],
    *,
    confidence: float = 0.95,
    paired: bool | None = None,
    pairwise: bool = False,
) -> tuple[PairComparison, ...]:
    """Compare each side with the first, or `pairwise` each with each; `names` of tasks by key, in order.

    `paired`: the same people on both sides, or different ones, whatever their codes. None: people with one code are
    the same, and if at least half of the smaller side is on both, they are compared with themselves.

    Raises:
        UsageError: fewer than two sides, or the same people wanted where nobody is on both.
    """
    check_confidence(confidence)
    if len(sides) < _FEWEST_SHARED:
        have = f"; there is only “{sides[0].label}”" if sides else ""
        raise UsageError(f"A comparison needs sessions on two sides or more{have}.")
    pairs = combinations(sides, 2) if pairwise else ((sides[0], other) for other in sides[1:])
    return tuple(_compared(first, second, names, confidence=confidence, paired=paired) for first, second in pairs)


def _compared(
    first: Side, second: Side, names: dict[str, str], *, confidence: float, paired: bool | None
) -> PairComparison:
    shared = frozenset() if paired is False else first.people & second.people
    if paired is None:
        paired = len(shared) >= _FEWEST_SHARED and 2 * len(shared) >= min(len(first.people), len(second.people))
    if paired and not shared:
        raise UsageError(f"Nobody is in both “{first.label}” and “{second.label}”, so they are of different people.")
    people = (shared, shared) if paired else (first.people - shared, second.people - shared)
    left_out = len(first.people ^ second.people) if paired else len(shared)
    return _of_people(first, second, people, (shared, left_out), names, Terms(paired, confidence))


def _of_people(
    first: Side,
    second: Side,
    people: tuple[frozenset[str], frozenset[str]],
    overlap: tuple[frozenset[str], int],
    names: dict[str, str],
    terms: Terms,
) -> PairComparison:
    both = sample_of(first, people[0]), sample_of(second, people[1])
    common = both[0].tasks & both[1].tasks
    ordered = [key for key in names if key in common] + sorted(common - names.keys())
    restricted = sample_of(first, people[0], common), sample_of(second, people[1], common)
    return PairComparison(
        first=first.label,
        second=second.label,
        paired=terms.paired,
        confidence=terms.confidence,
        people=(len(people[0]), len(people[1])),
        shared=len(overlap[0]),
        left_out=overlap[1],
        overall=_overall(restricted, both, terms),
        tasks=tuple(
            TaskComparison(task=key, name=names.get(key, key), rows=_task(both, key, terms)) for key in ordered
        ),
        other_tasks=tuple(sorted(both[0].tasks ^ both[1].tasks)),
        no_errors_counted=(uncounted(restricted[0].trials).errors, uncounted(restricted[1].trials).errors),
    )


def _overall(tried: tuple[Sample, Sample], asked: tuple[Sample, Sample], terms: Terms) -> tuple[Row, ...]:
    a, b = tried
    only = samples.completed(a) & samples.completed(b) if terms.paired else None
    rows = [
        means_row(SUCCESS, samples.success_shares(a), samples.success_shares(b), terms),
        times_row(TIME, samples.typical_times(a, only), samples.typical_times(b, only), terms),
        means_row(ERRORS, samples.error_means(a), samples.error_means(b), terms),
        means_row(SEQ, samples.ease_means(a), samples.ease_means(b), terms),
    ]
    for figure, scores in (
        (SUS, samples.sus_scores),
        (UMUX_LITE, samples.umux_lite_scores),
        (CES, samples.effort_scores),
        (TLX, samples.load_scores),
    ):
        rows.append(means_row(figure, scores(asked[0]), scores(asked[1]), terms))
    answers = samples.recommendations(asked[0]), samples.recommendations(asked[1])
    return tuple(row for row in (*rows, net_row(NPS, *answers, terms)) if row is not None)


def _task(both: tuple[Sample, Sample], task: str, terms: Terms) -> tuple[Row, ...]:
    a, b = both
    rows = (
        rates_row(SUCCESS, samples.successes(a, task), samples.successes(b, task), terms),
        times_row(TIME, samples.times(a, task), samples.times(b, task), terms),
        counts_row(ERROR_RATIO, samples.errors(a, task), samples.errors(b, task), terms),
        means_row(SEQ, samples.ease(a, task), samples.ease(b, task), terms),
    )
    return tuple(row for row in rows if row is not None)
