"""The page of people on a real study file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office, OpenOffice
from tests.gui.people.made_people import NOW, make_people
from uxlab.gui.desk import Desk
from uxlab.gui.people.page import PeoplePage
from uxlab.lab.open_study import OpenStudy


@pytest.fixture
def office(open_office: OpenOffice, tmp_path: Path) -> Office:
    return open_office(make_people(tmp_path / "shop.uxlab"))


@pytest.fixture
def study(office: Office) -> OpenStudy:
    return office.study


@pytest.fixture
def gone(office: Office) -> list[tuple[str, str]]:
    return office.went


@pytest.fixture
def desk(office: Office) -> Desk:
    return office.desk


@pytest.fixture
def people_page(qtbot: QtBot, desk: Desk) -> PeoplePage:
    made = PeoplePage(desk, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.selected == ("P07",))
    return made


@pytest.fixture
def saved(study: OpenStudy) -> Callable[[], OpenStudy]:
    """Return the study once everything is on disk."""

    def wait() -> OpenStudy:
        study.saved().result(timeout=60)
        return study

    return wait
