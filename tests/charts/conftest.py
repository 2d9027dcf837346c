"""Things to draw, and a guard: drawing sets nothing for good."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from uxlab.charts.sheet import Sheet
from uxlab.charts.theme import LIGHT
from uxlab.lab.sample import make_sample
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.model.results import StudyData
from uxlab.storage.results import read_study_data


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(LIGHT, 400, 10)


@pytest.fixture(scope="session")
def shop_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the sample study that ships with uxlab."""
    return make_sample(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="session")
def shop(shop_path: Path) -> StudyData:
    """The sample study."""
    return read_study_data(shop_path)


@pytest.fixture(scope="session")
def shop_summary(shop: StudyData) -> StudySummary:
    return summarise(shop)


@pytest.fixture
def estimate() -> Callable[..., Estimate]:
    def make(value: float | None, low: float | None = None, high: float | None = None, n: int = 12) -> Estimate:
        return Estimate(value, low, high, n, "made up")

    return make


@pytest.fixture(autouse=True)
def nothing_set() -> Iterator[None]:
    """Drawing must leave what is set in matplotlib as it was."""
    from matplotlib import rcParams

    before = dict(rcParams)
    yield
    assert dict(rcParams) == before
