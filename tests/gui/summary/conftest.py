"""Real studies, and what pages about them need."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import Visit, make_study
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.session import Outcome

VISITS = (
    Visit("P01", tried=[("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 30)], answers=[("sus", [4, 2] * 5)]),
    Visit("P02", tried=[("find", Outcome.SUCCESS, 20), ("buy", Outcome.ABANDONED, 50)], errors=[(1, "slip")]),
)


@dataclass
class Office:
    """A study that is open, its desk, and where pages went from there."""

    desk: Desk
    study: OpenStudy
    went: list[tuple[str, str]] = field(default_factory=list)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.close()


@pytest.fixture
def open_office(qtbot: QtBot, look: Look, jobs: Jobs, tmp_path: Path) -> Iterator[Callable[..., Office]]:
    """Return what opens a study of these visits."""
    opened: list[OpenStudy] = []

    def make(*visits: Visit) -> Office:
        study = open_study(make_study(tmp_path / f"shop{len(opened)}", visits), pytest.fail)
        opened.append(study)
        banners = BannerStack(look)
        qtbot.addWidget(banners)
        went: list[tuple[str, str]] = []
        desk = Desk(
            look=look,
            study=study,
            jobs=jobs,
            feed=Feed(study, jobs),
            banners=banners,
            go=lambda page, subject: went.append((page, subject)),
        )
        return Office(desk, study, went)

    yield make
    jobs.close()
    for study in opened:
        study.close()


@pytest.fixture
def office(open_office: Callable[..., Office]) -> Office:
    """Return a study in which two people have been."""
    return open_office(*VISITS)
