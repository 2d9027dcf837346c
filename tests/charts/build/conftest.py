"""The sample study, compared and repeated."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.lab.compare import Wanted, compare_studies
from uxlab.metrics.compare import PairComparison
from uxlab.model.results import SessionData


@pytest.fixture(scope="session")
def groups(shop_path: Path) -> PairComparison:
    """The two groups of the sample study against each other."""
    (pair,) = compare_studies([shop_path], Wanted(by="group")).comparisons
    return pair


@pytest.fixture
def again() -> Callable[[SessionData], SessionData]:
    """A session in which everybody tries every task once more, an hour later."""

    def make(session: SessionData) -> SessionData:
        hour_ns = 3_600_000_000_000
        more = tuple(
            replace(
                one, uid=f"{one.uid}-2", started_ns=one.started_ns + hour_ns, ended_ns=(one.ended_ns or 0) + hour_ns
            )
            for one in session.attempts
        )
        return replace(session, attempts=(*session.attempts, *more))

    return make
