"""Reporting a large study: the promise is 200 sessions x 10 tasks in under five seconds, in any form.

Held as ratios, so that a slow machine does not fail: to summarising the same study, which is promised in under a
second, and to a study of a quarter of the size. Alone, because it compares processor times.
"""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from tests.report.rich_study import make_rich_study
from uxlab.lab.report import SUFFIXES, read_material, write_report
from uxlab.metrics.summary import summarise

pytestmark = pytest.mark.alone

SESSIONS = 200
TIMES_THE_SUMMARY = 8
TIMES_A_QUARTER = 5


@pytest.fixture(scope="module")
def studies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a study of 200 sessions of 10 tasks, and one of 50."""
    folder = tmp_path_factory.mktemp("large")
    large, small = (
        make_rich_study(folder / f"{people}.uxlab", people=people + 1, tasks=10) for people in (SESSIONS, SESSIONS // 4)
    )
    return large, small


def cost(work: Callable[[], object]) -> float:
    before = process_time()
    work()
    return process_time() - before


def report(study: Path, suffix: str) -> object:
    return write_report(read_material(study), study.with_suffix(suffix), force=True)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_costs_a_few_times_the_summary_and_grows_with_the_study(
    suffix: str, studies: tuple[Path, Path]
) -> None:
    large, small = studies
    report(small, suffix)  # loads what is loaded once
    data = read_material(large).data
    assert len(data.sessions) == SESSIONS
    whole = min(cost(lambda: report(large, suffix)) for _ in range(2))
    assert whole < TIMES_THE_SUMMARY * min(cost(lambda: summarise(data)) for _ in range(2))
    assert whole < TIMES_A_QUARTER * cost(lambda: report(small, suffix))
