"""The page of people on a real study file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.people.made_people import NOW, make_people
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.people.page import PeoplePage
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy, open_study


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.close()


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    opened = open_study(make_people(tmp_path / "shop.uxlab"), print)
    yield opened
    opened.close()


@pytest.fixture
def gone() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def desk(look: Look, study: OpenStudy, jobs: Jobs, gone: list[tuple[str, str]]) -> Desk:
    def go(page: str, subject: str) -> None:
        gone.append((page, subject))

    return Desk(look=look, study=study, jobs=jobs, feed=Feed(study, jobs), banners=BannerStack(look), go=go)


@pytest.fixture
def people_page(qtbot: QtBot, desk: Desk) -> PeoplePage:
    made = PeoplePage(desk, now=lambda: NOW)
    qtbot.addWidget(made)
    qtbot.addWidget(desk.banners)
    made.resize(1096, 800)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.selected == ("P07",))
    return made


@pytest.fixture
def saved(study: OpenStudy) -> Callable[[], OpenStudy]:
    """Return the study once everything is on disk."""

    def wait() -> OpenStudy:
        study.saved().result(timeout=10)
        return study

    return wait
