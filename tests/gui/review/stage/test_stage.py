"""The place in which a session is seen again."""

from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.review.stage.test_picture import png
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.stage import Stage
from uxlab.gui.review.viewing import Viewing
from uxlab.model.events import Screen


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, viewing: Viewing) -> Stage:
    made = Stage(desk, viewing)
    qtbot.addWidget(made)
    made.resize(852, 437)
    made.show()
    return made


def open_other(qtbot: QtBot, viewing: Viewing, uid: str) -> None:
    with qtbot.waitSignal(viewing.changed):
        viewing.open(uid)


def test_a_session_with_input_is_a_picture(stage: Stage) -> None:
    assert stage.canvas.isVisible()
    assert not stage.empty.isVisible()
    assert stage.commands() == ()


def test_without_input_it_says_so_and_what_to_do(qtbot: QtBot, stage: Stage, viewing: Viewing) -> None:
    open_other(qtbot, viewing, "s2")
    assert stage.empty.isVisible()
    words = " ".join(one.text() for one in (stage.empty._fact, stage.empty._next))
    assert "No input was recorded" in words
    assert "imported" in words
    open_other(qtbot, viewing, "s1")
    assert stage.canvas.isVisible()


def test_keys_alone_make_no_picture(qtbot: QtBot, stage: Stage, viewing: Viewing, desk: Desk) -> None:
    insert = "INSERT INTO event VALUES (2, ?, 0, 3, NULL, NULL, 1, 1, 0)"
    desk.study.recording.writer.run(lambda connection: connection.execute(insert, (S,)) and None)
    open_other(qtbot, viewing, "s2")
    assert stage.empty.isVisible()
    assert "No pointer was recorded" in stage.empty._fact.text()


def test_choices_reach_the_picture(stage: Stage, viewing: Viewing) -> None:
    viewing.move_to(29 * S)
    stage.set_clicks(False)
    stage.set_recent(False)
    view = stage.replay.view(1.0)
    assert view is not None
    assert view.clicks is None
    assert len(view.errors) == 1  # of 15 s, which the last 10 s are without


def test_screenshots_come_from_where_it_is_told(stage: Stage, qtbot: QtBot, viewing: Viewing) -> None:
    found: Future[bytes | None] = Future()
    found.set_result(png("white"))
    screen = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=1280, height_px=800)
    stage.set_picture_source(lambda _attempt, _screen: found)
    with qtbot.waitSignal(stage.replay.screenshots.arrived):
        stage.replay.screenshots.of("a1", screen)
    del viewing


def test_before_a_session_is_read_nothing_is_said(stage: Stage, viewing: Viewing) -> None:
    viewing.close()
    assert stage.canvas.isVisible()
