"""A rich study, made once; each test that opens it gets a copy."""

import shutil
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office, OpenOffice
from tests.gui.results.made_results import make_rich
from uxlab.gui.results.filtering import Choice, Filter, Trait
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData
from uxlab.storage.results import read_study_data

VERSION_B = Choice(Filter(frozenset({(Trait.CONDITION, "b")})))


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_rich(tmp_path_factory.mktemp("rich") / "shop.uxlab")


@pytest.fixture(scope="session")
def data(rich: Path) -> StudyData:
    return read_study_data(rich)


@pytest.fixture(scope="session")
def version_b(data: StudyData) -> Results:
    """Return the results of the twelve people who saw version B."""
    return compute(data, VERSION_B)


@pytest.fixture
def open_office(open_office: OpenOffice, tmp_path: Path) -> OpenOffice:
    """Return what opens a copy of a study."""
    number = count()
    return lambda path: open_office(Path(shutil.copy(path, tmp_path / f"open{next(number)}.uxlab")))


@pytest.fixture
def office(open_office: OpenOffice, rich: Path) -> Office:
    return open_office(rich)


@pytest.fixture
def results_page(office: Office, qtbot: QtBot) -> ResultsPage:
    """Return the page with its first figures, in the room it has at 1280 by 800."""
    page = ResultsPage(office.desk)
    qtbot.addWidget(page)
    page.resize(1096, 773)
    with qtbot.waitExposed(page):
        page.show()
    page.enter("")
    qtbot.waitUntil(lambda: page.results is not None and not page._turns.busy)
    return page
