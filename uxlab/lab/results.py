"""The figures of a study."""

from pathlib import Path

from uxlab.metrics.selection import Where
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.storage.results import read_study_data


def summary(path: Path, *, confidence: float = 0.95, task: str | None = None, where: Where = ()) -> StudySummary:
    """Return the figures of the study at `path`; see `uxlab.metrics.summary.summarise`.

    Raises:
        UnusableStudy: there is no readable study.
        UsageError: no such task, trait or value.
    """
    return summarise(read_study_data(path), confidence=confidence, task=task, where=where)
