"""A rich study, made once; each test that opens it gets a copy."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.results.made_results import make_rich
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.results.filtering import Choice, Filter, Trait
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.results.results import Results, compute
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.results import StudyData
from uxlab.storage.results import read_study_data

VERSION_B = Choice(Filter(frozenset({(Trait.CONDITION, "b")})))


@dataclass
class Office:
    """A study that is open, its desk, where pages went from there, and which other studies were to be opened."""

    desk: Desk
    study: OpenStudy
    went: list[tuple[str, str]] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)


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
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.close()


@pytest.fixture
def open_office(qtbot: QtBot, look: Look, jobs: Jobs, tmp_path: Path) -> Iterator[Callable[[Path], Office]]:
    """Return what opens a copy of a study."""
    opened: list[OpenStudy] = []

    def make(path: Path) -> Office:
        study = open_study(Path(shutil.copy(path, tmp_path / f"open{len(opened)}.uxlab")), pytest.fail)
        opened.append(study)
        banners = BannerStack(look)
        qtbot.addWidget(banners)
        went: list[tuple[str, str]] = []
        others: list[Path] = []
        desk = Desk(
            look=look,
            study=study,
            jobs=jobs,
            feed=Feed(study, jobs),
            banners=banners,
            go=lambda page, subject: went.append((page, subject)),
            open_study=others.append,
        )
        return Office(desk, study, went, others)

    yield make
    jobs.close()
    for study in opened:
        study.close()


@pytest.fixture
def office(open_office: Callable[[Path], Office], rich: Path) -> Office:
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
    qtbot.waitUntil(lambda: page.results is not None)
    return page
