"""The look that widgets wear, and what opens a study for a page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.office import Office, OpenOffice
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.style.look import Look, make_look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import OpenStudy, open_study


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> Iterator[Look]:
    """Dress the app in light for the tests of a file, which takes longer than most of them; it is bare again then."""
    style, font = qapp.style().name(), qapp.font()
    worn = make_look(qapp, "light")
    yield worn
    shiboken6.delete(worn)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setStyle(style)
    qapp.setPalette(QPalette())


@pytest.fixture
def look(dressed: Look) -> Iterator[Look]:
    """Return the look of the app; it is light and as large as drawn again for the next test."""
    yield dressed
    dressed.set_text_scale(1.0)
    if dressed.dark:
        dressed.use("light")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.close()


@pytest.fixture
def open_office(qtbot: QtBot, look: Look, jobs: Jobs) -> Iterator[OpenOffice]:
    """Return what opens a study; all that were opened are closed when their work is done."""
    opened: list[OpenStudy] = []

    def make(path: Path) -> Office:
        study = open_study(path, pytest.fail)
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
