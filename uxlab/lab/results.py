"""The figures of a study."""

from collections.abc import Collection
from pathlib import Path

from uxlab.metrics.selection import TRAITS, Trait, Where
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise, summarise_briefly
from uxlab.storage.results import read_study_data


def summary(
    path: Path,
    *,
    confidence: float = 0.95,
    task: str | None = None,
    where: Where = (),
    half_credit: bool = False,
    by: Collection[Trait] = TRAITS,
) -> StudySummary:
    """Return the figures of the study at `path`; see `uxlab.metrics.summary.summarise`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: no such confidence, task, trait or value.
    """
    data = read_study_data(path)
    return summarise(data, confidence=confidence, task=task, where=where, half_credit=half_credit, by=by)


def brief_summary(
    path: Path,
    *,
    confidence: float = 0.95,
    task: str | None = None,
    where: Where = (),
    half_credit: bool = False,
    by: Collection[Trait] = TRAITS,
) -> StudySummary:
    """Return the same without the further figures, which takes less time; raises as `summary` does."""
    data = read_study_data(path)
    return summarise_briefly(data, confidence=confidence, task=task, where=where, half_credit=half_credit, by=by)
