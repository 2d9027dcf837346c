"""Reporting a large study: the promise is 200 sessions x 10 tasks in under five seconds, in any form.

Held as ratios, so that a slow machine does not fail: to summarising the same study, which is promised in under a
second, and to a study of a quarter of the size. Alone, because it compares processor times.
"""

from pathlib import Path
from time import process_time

import pytest

from tests.bench.costs import compared_s, cost_s
from tests.report.rich_study import make_rich_study
from uxlab.lab.report import SUFFIXES, read_material, write_report
from uxlab.metrics.summary import summarise
from uxlab.model.results import StudyData

pytestmark = pytest.mark.alone

SESSIONS = 200
TIMES_THE_SUMMARY = 8
TIMES_A_QUARTER = 5


@pytest.fixture(scope="module")
def studies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, StudyData]:
    """Return a study of 200 sessions of 10 tasks, one of 50, and what the large one holds."""
    folder = tmp_path_factory.mktemp("large")
    large, small = (
        make_rich_study(folder / f"{people}.uxlab", people=people + 1, tasks=10) for people in (SESSIONS, SESSIONS // 4)
    )
    return large, small, read_material(large).data


def report(study: Path, suffix: str) -> object:
    return write_report(read_material(study), study.with_suffix(suffix), force=True)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_costs_a_few_times_the_summary_and_grows_with_the_study(
    suffix: str, studies: tuple[Path, Path, StudyData]
) -> None:
    large, small, data = studies
    report(small, suffix)  # loads what is loaded once
    assert len(data.sessions) == SESSIONS

    def most_s() -> float:
        quarter_s = cost_s(lambda: report(small, suffix), process_time)
        summary_s = cost_s(lambda: summarise(data), process_time)
        return min(TIMES_A_QUARTER * quarter_s, TIMES_THE_SUMMARY * summary_s)

    compared_s(lambda: cost_s(lambda: report(large, suffix), process_time), most_s, 1)
