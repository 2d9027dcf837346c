"""What the tests of the Run page share: a study, commands that were asked for, a page at its usual size."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.participant.stage import Stage
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.live import LivePage
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.live_state import LiveState
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.recording.agenda import Ask
from uxlab.recording.commands import Command
from uxlab.storage.study_file import create


@dataclass
class Asked:
    """Commands as they are asked for, and what the participant's window was told; `now_ns` is the session's time."""

    commands: list[Command] = field(default_factory=list)
    told: list[object] = field(default_factory=list)
    now_ns: int = 0

    def send(self, ask: Ask) -> None:
        self.told.append(ask)

    def take_back(self) -> None:
        self.told.append("take back")

    def back_to_work(self) -> None:
        self.told.append("back to work")


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def deeds(asked: Asked) -> Deeds:
    return Deeds(asked.commands.append, lambda: asked.now_ns)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    opened = open_study(create(tmp_path / "shop.uxlab", DESIGN), print)
    yield opened
    opened.close()


@dataclass
class Lab:
    """A study that is open with everything around a page."""

    desk: Desk
    stage: Stage
    gone: list[tuple[str, str]]


@pytest.fixture
def lab(qtbot: QtBot, look: Look, study: OpenStudy, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lab]:
    """What a page is handed, with real capture under an X server of its own."""
    monkeypatch.setenv("DISPLAY", x_display)
    gone: list[tuple[str, str]] = []
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    feed, banners = Feed(study, jobs), BannerStack(look)
    qtbot.addWidget(banners)
    stage = Stage(look, study, jobs, feed)

    def go(page: str, subject: str) -> None:
        gone.append((page, subject))

    yield Lab(Desk(look=look, study=study, jobs=jobs, feed=feed, banners=banners, go=go), stage, gone)
    if feed.live:
        with qtbot.waitSignal(feed.ended):
            feed.leave()
    stage.close()
    jobs.close()


@pytest.fixture
def live(qtbot: QtBot, look: Look, study: OpenStudy, deeds: Deeds, asked: Asked) -> LivePage:
    """The console, 1224 x 800, without a session yet."""
    page = LivePage(look, study, deeds, asked)
    qtbot.addWidget(page)
    page.resize(1224, 800)
    page.show()
    return page


@pytest.fixture
def show(live: LivePage, asked: Asked) -> Callable[[LiveState], LivePage]:
    """Have the console show a session."""

    def shown(state: LiveState) -> LivePage:
        asked.now_ns = state.t_ns
        live.apply(state)
        return live

    return shown


@pytest.fixture
def take(deeds: Deeds) -> Callable[[LiveState], None]:
    """Have the deeds know where a session stands."""
    return lambda state: deeds.take(present(state))
