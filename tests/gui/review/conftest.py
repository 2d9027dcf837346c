"""A real study with recorded input: attempts, errors, notes, a pause, a gap and what was in front, at known times."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office, OpenOffice
from tests.gui.review.made_session import make_reviewed, some_events
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.model.events import InputEvent


@pytest.fixture
def events() -> list[InputEvent]:
    """Return the input of session s1, the participant's and some of the moderator's."""
    return some_events()


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """Return a study file; see `make_reviewed`."""
    return make_reviewed(tmp_path / "shop")


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
