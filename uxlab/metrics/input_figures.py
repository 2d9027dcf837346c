"""What participants did with mouse and keyboard: means over people, from their own input alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.means import mean
from uxlab.metrics.sample import Measure, Sample
from uxlab.metrics.scales import SHARE
from uxlab.metrics.trials import NS_PER_S, Trial
from uxlab.model.design import Task
from uxlab.model.results import HESITATION_NS, InputCounts, InputTrail
from uxlab.model.session import Outcome

COMPLETED = "completed attempts"
LONGER = f"rests of pointer and keys longer than {HESITATION_NS / NS_PER_S:g} s"
CORRECTING = "backspace, delete and undo"
NO_KEYS_KEPT = "attempts whose keys were not kept left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFigures:
    """Input per attempt at a task.

    `clicks_to_optimal` is 1 where people click as often as needed. `pointer_path_px` is in physical pixels;
    `path_directness` is the straight lines between successive clicks over the way that the pointer took, at most 1.
    """

    scrolls: Estimate | None
    keys: Estimate | None
    corrections: Estimate | None
    clicks_to_optimal: Estimate | None
    pointer_path_px: Estimate | None
    path_directness: Estimate | None
    hesitations: Estimate | None
    hesitation_s: Estimate | None


def input_figures(sample: Sample, tasks: Mapping[str, Task]) -> InputFigures:
    """Return the input of these attempts; those without recorded input are left out.

    Where keys were not kept, an attempt is in no figure of keys, nor in those of hesitations.
    """
    seen = [trial.counts for trial in sample.trials if trial.counts is not None]
    unkept = NO_KEYS_KEPT if any(counts.keys is None for counts in seen) else ""
    return InputFigures(
        scrolls=sample.mean(_counted(lambda counts: counts.scrolls)),
        keys=sample.mean(_counted(lambda counts: counts.keys), unkept),
        corrections=sample.mean(_counted(lambda counts: counts.corrections), CORRECTING, unkept),
        clicks_to_optimal=sample.mean(_to_optimal(tasks), COMPLETED),
        pointer_path_px=sample.mean(_trailed(lambda trail: trail.path_px)),
        path_directness=sample.mean(_trailed(_directness), statistic=partial(mean, ends=SHARE)),
        hesitations=sample.mean(_trailed(lambda trail: trail.hesitations), LONGER, unkept),
        hesitation_s=sample.mean(_trailed(_hesitated_s), LONGER, unkept),
    )


def _counted(number: Callable[[InputCounts], float | None]) -> Measure:
    return lambda trial: None if trial.counts is None else number(trial.counts)


def _trailed(measure: Callable[[InputTrail], float | None]) -> Measure:
    return lambda trial: None if trial.trail is None else measure(trial.trail)


def _hesitated_s(trail: InputTrail) -> float | None:
    return None if trail.hesitated_ns is None else trail.hesitated_ns / NS_PER_S


def _directness(trail: InputTrail) -> float | None:
    return min(1.0, trail.straight_px / trail.clicked_path_px) if trail.clicked_path_px > 0 else None


def _to_optimal(tasks: Mapping[str, Task]) -> Measure:
    needed = {key: task.optimal_clicks for key, task in tasks.items() if task.optimal_clicks}

    def ratio(trial: Trial) -> float | None:
        optimal = needed.get(trial.task)
        if optimal is None or trial.clicks is None or trial.outcome is not Outcome.SUCCESS:
            return None
        return trial.clicks / optimal

    return ratio
