"""Work under way: asked for, told, stopped, and over."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.lab.made_studies import make_study
from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.work_state import IDLE, Stage, WorkView
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.gui.work import Work
from uxlab.lab.aside import ChildFault, Running
from uxlab.lab.open_study import open_study
from uxlab.report.progress import Progress

DONE = WorkView(Stage.DONE, "Made.")


class Helper:
    """Stands for the helper process: the test says what it says."""

    def __init__(self) -> None:
        self.running: Running[int] = Running()
        self.running.future = Future()
        self.progress: Progress = lambda _share, _doing: None

    def submit(self, progress: Progress) -> Running[int]:
        self.progress = progress
        return self.running


@pytest.fixture
def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    study = open_study(make_study(tmp_path / "shop.uxlab", []), pytest.fail)
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    yield Desk(look=look, study=study, jobs=jobs, feed=Feed(study, jobs), banners=banners, go=lambda *_: None)
    jobs.close()
    study.close()


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> Iterator[WorkStrip]:
    made = WorkStrip(desk.look)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def work(desk: Desk, strip: WorkStrip) -> Work:
    return Work(desk, strip)


def started(work: Work) -> Helper:
    helper = Helper()
    work.start(helper.submit, lambda _: DONE)
    return helper


def test_it_tells_how_far_it_is_and_what_came_of_it(work: Work, strip: WorkStrip, qtbot: QtBot) -> None:
    helper = started(work)
    assert work.busy
    helper.progress(0.5, "Drawing")
    qtbot.waitUntil(lambda: strip.view().text == "Drawing")
    assert strip.view().share == 0.5
    helper.running.future.set_result(1)
    qtbot.waitUntil(lambda: strip.view() == DONE)
    assert not work.busy


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (UxlabError("The disk is full."), "The disk is full."),
        (Cancelled("x"), "Stopped; nothing was written."),
    ],
)
def test_it_tells_what_hindered_it(error: UxlabError, text: str, work: Work, strip: WorkStrip, qtbot: QtBot) -> None:
    started(work).running.future.set_exception(error)
    qtbot.waitUntil(lambda: not work.busy)
    assert (strip.view().stage, strip.view().text) == (Stage.REFUSED, text)


def test_a_fault_of_ours_is_raised_and_does_not_leave_the_bar(work: Work, strip: WorkStrip, qtbot: QtBot) -> None:
    with capture_exceptions() as raised:
        started(work).running.future.set_exception(ChildFault("traceback"))
        qtbot.waitUntil(lambda: not work.busy)
    assert [kind for kind, _, _ in raised] == [ChildFault]
    assert strip.view().text == "Nothing was written: a fault in uxlab itself hindered it."


def test_cancel_asks_to_stop_and_says_so(work: Work, strip: WorkStrip, qtbot: QtBot) -> None:
    helper = started(work)
    strip.cancel_requested.emit()
    assert helper.running.stopped
    helper.progress(0.9, "Still drawing")
    qtbot.wait(50)
    assert strip.view().text == "Stopping"
    helper.running.future.set_exception(Cancelled("x"))
    qtbot.waitUntil(lambda: not work.busy)


@pytest.mark.parametrize(
    ("taken", "agree", "expected"), [((), False, [()]), (("a",), True, [("a",)]), (("a",), False, [])]
)
def test_what_is_there_is_replaced_only_when_that_is_agreed(
    taken: tuple[str, ...], agree: bool, expected: list[tuple[str, ...]], work: Work, strip: WorkStrip, qtbot: QtBot
) -> None:
    did: list[tuple[str, ...]] = []
    do: Callable[[tuple[str, ...]], None] = did.append
    work.begin(Path("/x"), lambda: taken, do)
    qtbot.waitUntil(lambda: bool(did) or strip.view().stage is Stage.ASKING)
    if taken:
        (strip.agreed if agree else strip.kept).emit()
        strip.agreed.emit()
    assert did[:1] == expected
    work.rest()
    assert strip.view() == IDLE
