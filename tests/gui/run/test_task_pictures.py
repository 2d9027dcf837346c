"""When pictures are taken and when not, over a real session; Qt has no screen here, so that each says why.

That they are taken, and what they show, is in `tests/flows/test_app_pictures.py`, under a real X server.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from uxlab.gui.run.screen_picture import NO_SCREEN
from uxlab.gui.run.task_pictures import OVER, TaskPictures
from uxlab.lab.recording import SessionRequest
from uxlab.model.design import ConsentKind
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, Command, End, PauseSession, Restart, ResumeSession

pytestmark = pytest.mark.qt_log_ignore("does not support")
AGREED = frozenset({ConsentKind.INPUT, ConsentKind.SCREEN})


@pytest.fixture
def told(lab: Lab) -> list[str]:
    """Have pictures taken, and return what is told of those that are not."""
    told: list[str] = []
    TaskPictures(lab.desk, lab.stage, lab.stage).left_out.connect(told.append)
    return told


@pytest.fixture
def do(qtbot: QtBot, lab: Lab) -> Callable[..., None]:
    """Return what carries out commands, one after the other."""

    def carry_out(*commands: Command) -> None:
        done: list[object] = []
        for number, command in enumerate(commands, 1):
            lab.desk.feed.submit(command, done=done.append)
            qtbot.waitUntil(partial(_holds, done, number))

    return carry_out


def _holds(done: list[object], number: int) -> bool:
    return len(done) == number


def begin(qtbot: QtBot, lab: Lab, *, wanted: bool = True, agreed: frozenset[ConsentKind] = AGREED) -> None:
    """Start a session with P07 in a study that wants pictures."""
    study = lab.desk.study
    design = study.design()
    study.edit("Pictures", replace(design, privacy=replace(design.privacy, pictures=wanted)))
    study.set_consents("P07", agreed)
    with qtbot.waitSignal(lab.desk.feed.started):
        lab.desk.feed.begin(SessionRequest(participant="P07"), lambda error: pytest.fail(str(error)))


def reasons(lab: Lab) -> list[str]:
    """Return why attempts have no picture, as the file has it."""
    with closing(sqlite3.connect(lab.desk.study.path)) as file:
        rows = file.execute("SELECT value FROM environment WHERE name LIKE 'no_picture:%' ORDER BY noted_utc")
        return [value for (value,) in rows]


def test_each_attempt_says_why_it_has_none_and_the_moderator_hears_it_once(
    qtbot: QtBot, lab: Lab, told: list[str], do: Callable[..., None]
) -> None:
    begin(qtbot, lab)
    do(Begin("shoes"))
    qtbot.waitUntil(lambda: reasons(lab) == [NO_SCREEN])
    do(Restart())
    qtbot.waitUntil(lambda: reasons(lab) == [NO_SCREEN] * 2)
    qtbot.waitUntil(lambda: told == [NO_SCREEN])
    qtbot.wait(100)
    assert told == [NO_SCREEN]


def test_without_wish_or_consent_nothing_is_tried(
    qtbot: QtBot, lab: Lab, told: list[str], do: Callable[..., None]
) -> None:
    begin(qtbot, lab, agreed=frozenset({ConsentKind.INPUT}))
    do(Begin("shoes"))
    qtbot.wait(900)
    assert (told, reasons(lab)) == ([], [])


def test_what_is_over_or_paused_before_is_not_pictured(
    qtbot: QtBot, lab: Lab, told: list[str], do: Callable[..., None]
) -> None:
    begin(qtbot, lab)
    do(Begin("shoes"), PauseSession())
    qtbot.waitUntil(lambda: reasons(lab) == [OVER])
    do(ResumeSession(), End(Outcome.SUCCESS), Begin("date"), End(Outcome.SUCCESS))
    qtbot.waitUntil(lambda: reasons(lab) == [OVER] * 2)
    assert told == [], "that is nobody's trouble"


def test_an_attempt_that_was_open_when_the_session_is_resumed_began_long_ago(
    qtbot: QtBot, lab: Lab, told: list[str], do: Callable[..., None]
) -> None:
    begin(qtbot, lab)
    do(Begin("shoes"))
    qtbot.waitUntil(lambda: told == [NO_SCREEN])
    with qtbot.waitSignal(lab.desk.feed.ended):
        lab.desk.feed.leave()
    with qtbot.waitSignal(lab.desk.feed.started):
        lab.desk.feed.begin(SessionRequest(participant="P07"), lambda error: pytest.fail(str(error)))
    qtbot.wait(900)
    assert told == [NO_SCREEN]
