"""A Design page at work on a real study: a copy of the sample, with twelve sessions in it."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import show
from tests.gui.office import Office, OpenOffice
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.page import DesignPage
from uxlab.gui.desk import Desk
from uxlab.gui.participant.state import View
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.sample import make_sample


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def office(open_office: OpenOffice, sample: Path, tmp_path: Path) -> Office:
    return open_office(Path(shutil.copy(sample, tmp_path / "larkspur.uxlab")))


@pytest.fixture
def study(office: Office) -> OpenStudy:
    return office.study


@pytest.fixture
def desk(office: Office) -> Desk:
    return office.desk


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
