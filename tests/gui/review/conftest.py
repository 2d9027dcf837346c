"""A real study with recorded input: attempts, errors, notes, a pause, a gap and what was in front, at known times."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.review.made_session import make_reviewed, some_events
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.events import InputEvent


@dataclass
class Office:
    """A study that is open, its desk, and where pages went from there."""

    desk: Desk
    study: OpenStudy
    went: list[tuple[str, str]] = field(default_factory=list)


OpenOffice = Callable[[Path], Office]


@pytest.fixture
def events() -> list[InputEvent]:
    """Return the input of session s1, the participant's and some of the moderator's."""
    return some_events()


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """Return a study file; see `make_reviewed`."""
    return make_reviewed(tmp_path / "shop")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.close()


@pytest.fixture
def open_office(qtbot: QtBot, look: Look, jobs: Jobs) -> Iterator[OpenOffice]:
    """Return what opens a study."""
    opened: list[OpenStudy] = []

    def make(path: Path) -> Office:
        study = open_study(path, pytest.fail)
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
def office(open_office: OpenOffice, reviewed: Path) -> Office:
    """Return the study, open."""
    return open_office(reviewed)


@pytest.fixture
def desk(office: Office) -> Desk:
    return office.desk


@pytest.fixture
def viewing(qtbot: QtBot, desk: Desk, office: Office) -> Iterator[Viewing]:
    """Return the viewing of session s1, read."""
    del office
    viewing = Viewing(desk)
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1")
    yield viewing
    viewing.close()


@pytest.fixture
def correcting(desk: Desk, viewing: Viewing) -> Correcting:
    return Correcting(desk, viewing)


@pytest.fixture
def timeline(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> Timeline:
    """Return the timeline of session s1 on a screen, the whole session in its window."""
    made = Timeline(desk, viewing, correcting)
    qtbot.addWidget(made)
    made.resize(1000, 275)
    with qtbot.waitExposed(made):
        made.show()
    viewing.show_all()
    return made
