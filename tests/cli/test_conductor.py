"""The main loop of `uxlab record`, over a real recording, fed by hand."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from time import monotonic, perf_counter_ns

import pytest

from uxlab.cli.conductor import Conductor
from uxlab.cli.inbox import ChordLine, EndOfScript, Interrupted, Item, ScriptLine, Trouble
from uxlab.cli.replies import Reply
from uxlab.lab.recording import Callbacks, Recording, SessionRequest, open_recording
from uxlab.lab.studies import create_study
from uxlab.model.session import SessionState
from uxlab.resources import resource


class Listener:
    """A voice that remembers."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.chords: list[Reply] = []
        self.troubles: list[str] = []

    def reply(self, reply: Reply) -> None:
        self.replies.append(reply)

    def chord(self, reply: Reply) -> None:
        self.chords.append(reply)

    def trouble(self, sentence: str) -> None:
        self.troubles.append(sentence)


@pytest.fixture
def recording(tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recording]:
    monkeypatch.setenv("DISPLAY", x_display)
    path = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    callbacks = Callbacks(on_chord=lambda *_: None, on_trouble=lambda _: None)
    with open_recording(path, SessionRequest(participant="P01"), callbacks) as recording:
        yield recording


def conduct(recording: Recording, *items: Item | str) -> tuple[Conductor, Listener]:
    inbox: SimpleQueue[Item] = SimpleQueue()
    for item in items:
        inbox.put(ScriptLine(item.encode()) if isinstance(item, str) else item)
    listener = Listener()
    conductor = Conductor(recording, inbox, listener, "Ada")
    conductor.run()
    return conductor, listener


def test_each_line_is_answered_in_order_and_the_end_finishes(recording: Recording) -> None:
    conductor, heard = conduct(recording, "# hello", "", "begin 1", "error slip", "end success", EndOfScript())
    assert [reply.command for reply in heard.replies] == ["begin 1", "error slip", "end success", "finish"]
    assert [reply.state for reply in heard.replies] == ["running", "running", "ready", "finished"]
    assert heard.replies[-1].events == 0
    assert conductor.refused == 0
    assert recording.closed


def test_a_refused_line_is_counted_and_the_next_one_is_obeyed(recording: Recording) -> None:
    conductor, heard = conduct(recording, "end success", "bgin 1", "begin 1", EndOfScript())
    assert [reply.error is None for reply in heard.replies] == [False, False, True, True]
    assert conductor.refused == 2


def test_lines_wait_while_a_wait_lasts_but_chords_do_not(recording: Recording) -> None:
    began = monotonic()
    _, heard = conduct(
        recording, "begin 1", "wait 0.4", "note later", ChordLine("error", recording.recorder.now_ns()), EndOfScript()
    )
    assert monotonic() - began >= 0.4
    times = {reply.command: reply.t_ns for reply in (*heard.replies, *heard.chords)}
    assert times["begin 1"] < times["error"] < times["wait 0.4"] <= times["note later"]
    assert times["wait 0.4"] - times["begin 1"] >= 400_000_000


def test_one_chord_pauses_and_resumes(recording: Recording) -> None:
    now_ns = recording.recorder.now_ns
    _, heard = conduct(
        recording, "begin 1", ChordLine("pause", now_ns()), ChordLine("pause", now_ns()), "end success", EndOfScript()
    )
    assert [reply.command for reply in heard.chords] == ["pause", "resume"]


def test_a_chord_that_makes_no_sense_is_told(recording: Recording) -> None:
    conductor, heard = conduct(recording, ChordLine("end success", 0), ChordLine("nonsense", 0), EndOfScript())
    assert [reply.error is None for reply in heard.chords] == [False, False]
    assert conductor.refused == 2


def test_troubles_are_passed_on_and_an_interruption_leaves_the_session_open(recording: Recording) -> None:
    _, heard = conduct(recording, "begin 1", Trouble("No input was seen."), Interrupted())
    assert heard.troubles == ["No input was seen."]
    assert recording.recorder.snapshot.session.state in {SessionState.RUNNING, SessionState.READY}
    assert not recording.closed


def test_a_notes_time_is_when_typing_began(recording: Recording) -> None:
    began_clock_ns = perf_counter_ns()
    conduct(recording, "begin 1", "wait 0.2", ScriptLine(b"note slow typist", began_clock_ns), EndOfScript())
    (note,) = recording.recorder.snapshot.notes
    (attempt,) = recording.recorder.snapshot.attempts
    assert note.t_ns <= attempt.started_ns
