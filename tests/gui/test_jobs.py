"""Work off the GUI thread."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs

Heard = list[object]


@pytest.fixture
def heard() -> Heard:
    return []


@pytest.fixture
def jobs(qtbot: QtBot, heard: Heard) -> Iterator[Jobs]:
    del qtbot
    jobs = Jobs(lambda error: heard.append(str(error)))
    yield jobs
    jobs.close()


def test_work_happens_elsewhere_and_its_result_arrives_here(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    jobs.run(threading.current_thread, lambda worker: heard.extend((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: len(heard) == 2)
    worker, here = heard
    assert here is threading.main_thread()
    assert worker is not here


def refuse() -> None:
    raise UxlabError("The drive is gone; plug it in.")


def test_a_fault_of_the_world_goes_to_whoever_listens(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    jobs.run(refuse, lambda _: None, lambda error: heard.append(f"mine: {error}"))
    qtbot.waitUntil(lambda: heard == ["mine: The drive is gone; plug it in."])


def test_a_fault_that_nobody_listens_for_is_still_told(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    jobs.run(refuse, lambda _: None)
    qtbot.waitUntil(lambda: heard == ["The drive is gone; plug it in."])


def test_a_fault_of_ours_is_raised_on_the_gui_thread(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    with capture_exceptions() as raised:
        jobs.run(lambda: int("x"), lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ValueError
    assert heard == []


def test_work_that_waited_for_what_was_cancelled_is_over_without_a_word(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    gone: Future[None] = Future()
    gone.cancel()
    with capture_exceptions() as raised:
        jobs.run(gone.result, heard.append)
        jobs.run(lambda: "next", heard.append)
        qtbot.waitUntil(lambda: heard == ["next"])
    assert raised == []


def test_what_others_have_under_way_is_followed(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    future: Future[int] = Future()
    jobs.follow(future, heard.append)
    threading.Thread(target=future.set_result, args=(7,)).start()
    qtbot.waitUntil(lambda: heard == [7])


def test_cancelled_work_tells_nobody(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    future: Future[int] = Future()
    jobs.follow(future, heard.append, heard.append)
    future.cancel()
    jobs.run(lambda: "next", heard.append)
    qtbot.waitUntil(lambda: heard == ["next"])


def test_any_thread_can_have_something_done_here(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    threading.Thread(target=lambda: jobs.here(lambda: heard.append(threading.current_thread()))).start()
    qtbot.waitUntil(lambda: heard == [threading.main_thread()])


def test_a_window_that_is_gone_hears_nothing(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    own = jobs.for_window()
    own.run(lambda: "result", heard.append)
    own.here(lambda: heard.append("here"))
    own.close_window()
    qtbot.wait(50)
    assert heard == []


def test_what_a_closed_window_could_not_do_is_told_all_the_same(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    own = jobs.for_window()
    own.close_window()
    own.run(refuse, lambda _: None, lambda error: heard.append(f"window: {error}"))
    qtbot.waitUntil(lambda: heard == ["The drive is gone; plug it in."])


def test_a_fault_of_ours_is_raised_when_the_window_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    own = jobs.for_window()
    own.close_window()
    with capture_exceptions() as raised:
        own.run(lambda: int("x"), lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ValueError


def test_at_the_end_of_the_app_work_is_finished_and_nobody_hears_of_it(jobs: Jobs, qtbot: QtBot, heard: Heard) -> None:
    done: list[str] = []
    jobs.run(lambda: done.append("worked"), lambda _: heard.append("heard"))
    jobs.close()
    qtbot.wait(50)
    assert (done, heard) == (["worked"], [])
