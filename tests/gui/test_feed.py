"""A real session as the windows see it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from uxlab.errors import UxlabError
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.lab.live import Ended
from uxlab.lab.live_state import LiveState
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.recording import SessionRequest
from uxlab.lab.studies import create_study
from uxlab.model.design import Participant
from uxlab.model.session import Outcome, SessionState
from uxlab.recording.commands import AddNote, Begin, End, Finish
from uxlab.resources import resource


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    path = create_study(tmp_path / "shop.uxlab", resource("sample", "web-shop.toml")).path
    with_study = open_study(path, lambda _: None)
    design = with_study.design()
    people = (*design.participants, Participant(code="P91"))
    with_study.edit("Add P91", replace(design, participants=people))
    yield with_study
    with_study.close()


@pytest.fixture
def feed(study: OpenStudy, jobs: Jobs, x_display: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Feed]:
    monkeypatch.setenv("DISPLAY", x_display)
    feed = Feed(study, jobs)
    yield feed
    if feed.live:
        with qtbot.waitSignal(feed.ended):
            feed.leave()


@pytest.fixture
def live(feed: Feed, qtbot: QtBot) -> Feed:
    with qtbot.waitSignal(feed.started):
        feed.begin(SessionRequest(participant="P91"), _fail)
    return feed


def _fail(error: UxlabError) -> None:
    pytest.fail(str(error))


def state_of(feed: Feed) -> LiveState:
    state = feed.state
    assert state is not None
    return state


def test_a_session_is_begun_conducted_and_ends_by_itself_when_it_is_finished(live: Feed, qtbot: QtBot) -> None:
    done: list[object] = []
    live.submit(Begin(), done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert state_of(live).snapshot.session.state is SessionState.RUNNING
    live.submit(End(Outcome.SUCCESS))
    with qtbot.waitSignal(live.ended) as over:
        live.submit(Finish())
    (ended,) = over.args
    assert isinstance(ended, Ended)
    assert ended.finished
    assert not live.live
    assert live.state is None


def test_clocks_are_told_without_any_command(live: Feed, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.changed):
        pass
    before = live.now_ns()
    with qtbot.waitSignal(live.changed) as told:
        pass
    assert told.args[0].t_ns > before


def test_what_the_state_does_not_allow_is_told_with_the_sentence(live: Feed, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.refused) as refused:
        live.submit(End(Outcome.SUCCESS))
    assert refused.args == ["No attempt is running: begin a task first."]


def test_what_was_carried_out_is_told_too(live: Feed, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.accepted):
        live.submit(Begin())


def test_a_command_happens_when_it_was_given(live: Feed, qtbot: QtBot) -> None:
    done: list[object] = []
    moment_ns = live.now_ns()
    qtbot.wait(30)
    live.submit(Begin(), t_ns=moment_ns, done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    (attempt,) = state_of(live).snapshot.attempts
    assert 0 <= attempt.started_ns - moment_ns <= 10  # at once, but after what is in the log


def test_a_session_can_be_left_and_goes_on_later(live: Feed, study: OpenStudy, qtbot: QtBot) -> None:
    live.submit(Begin())
    with qtbot.waitSignal(live.ended) as over:
        live.leave()
        live.leave()
    assert not over.args[0].finished
    (waiting,) = study.open_sessions().result(timeout=60)
    assert waiting.participant == "P91"
    with qtbot.waitSignal(live.started):
        live.begin(SessionRequest(participant="P91"), _fail)
    assert state_of(live).resumed


def test_leaving_that_is_asked_for_again_before_its_refusal_was_heard_is_tried_again(
    live: Feed, study: OpenStudy, qtbot: QtBot
) -> None:
    refused: list[str] = []
    done: list[object] = []
    live.refused.connect(refused.append)
    limit_pages(study, 1)
    for n in range(30):
        live.submit(AddNote(f"{n} " * 1000), done=done.append)
    qtbot.waitUntil(lambda: len(refused) + len(done) == 30)
    assert state_of(live).unsaved
    heard = len(refused)
    live.leave()
    assert live._ending is not None
    assert live._ending.exception(20) is not None
    limit_pages(study, 2**30)
    with qtbot.waitSignal(live.ended):
        live.leave()
    assert len(refused) == heard
    (session,) = study.data().result(60).sessions
    assert len(session.notes) == 30


def limit_pages(study: OpenStudy, most: int) -> None:
    """Let the file grow to so many pages at most, or to its size if that is more: a disk of a given size."""
    writer = study.recording.writer
    writer.submit(lambda _: None).result(60)
    writer._submit(lambda connection: connection.execute(f"PRAGMA max_page_count = {most}").fetchone()).result()


def test_a_session_that_cannot_be_begun_is_refused_and_another_may_follow(
    feed: Feed, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    monkeypatch.setenv("DISPLAY", ":99999")
    feed.begin(SessionRequest(participant="P91"), lambda error: refused.append(str(error)))
    assert feed.live
    qtbot.waitUntil(lambda: bool(refused))
    assert not feed.live


def test_there_is_never_more_than_one(live: Feed) -> None:
    with pytest.raises(RuntimeError, match="under way"):
        live.begin(SessionRequest(participant="P91"), _fail)


def test_without_a_session_nothing_happens(feed: Feed) -> None:
    feed.submit(Begin())
    feed.leave()
    feed.repeat_unsaved()
    feed.set_own_windows((1, 2))
    assert feed.now_ns() == 0
    assert feed.state is None
