"""Real studies, and what pages about them need."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.gui.office import Office, OpenOffice
from tests.lab.made_studies import Visit, make_study
from uxlab.model.session import Outcome

VISITS = (
    Visit("P01", tried=[("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 30)], answers=[("sus", [4, 2] * 5)]),
    Visit("P02", tried=[("find", Outcome.SUCCESS, 20), ("buy", Outcome.ABANDONED, 50)], errors=[(1, "slip")]),
)


@pytest.fixture
def open_office(open_office: OpenOffice, tmp_path: Path) -> Callable[..., Office]:
    """Return what opens a study of these visits."""
    number = count()
    return lambda *visits: open_office(make_study(tmp_path / f"shop{next(number)}", visits))


@pytest.fixture
def office(open_office: Callable[..., Office]) -> Office:
    """Return a study in which two people have been."""
    return open_office(*VISITS)
