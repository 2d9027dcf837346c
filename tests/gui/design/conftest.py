"""A Design page at work on a real study: a copy of the sample, with twelve sessions in it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import show
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.page import DesignPage
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.participant.state import View
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.sample import make_sample


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def study(sample: Path, tmp_path: Path) -> Iterator[OpenStudy]:
    path = shutil.copy(sample, tmp_path / "larkspur.uxlab")
    opened = open_study(Path(path), pytest.fail)
    yield opened
    opened.close()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.close()


@pytest.fixture
def desk(qtbot: QtBot, look: Look, study: OpenStudy, jobs: Jobs) -> Desk:
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    return Desk(
        look=look, study=study, jobs=jobs, feed=Feed(study, jobs), banners=banners, go=lambda _page, _subject: None
    )


@pytest.fixture
def edits(desk: Desk) -> Edits:
    return Edits(desk)


@dataclass
class Shown:
    """What was shown as the participant would see it."""

    views: list[View] = field(default_factory=list)

    def preview(self, view: View) -> None:
        self.views.append(view)


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, shown: Shown) -> DesignPage:
    return show(qtbot, DesignPage(desk, shown))
