"""What is seen of a session while it runs, from a source that says what it is told to say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

import pytest

from uxlab.errors import StorageTrouble
from uxlab.lab import machine
from uxlab.lab.live_state import ChordPress
from uxlab.lab.live_watch import Arrivals, Past, Watch
from uxlab.model.design import Design, Participant, Privacy, Task
from uxlab.model.events import Gap, GapReason, InputEvent, Surface
from uxlab.model.session import Session, SessionState
from uxlab.questionnaires.library import load
from uxlab.recording.commands import Begin
from uxlab.recording.conduct import Context
from uxlab.recording.environment import Environment
from uxlab.recording.ports import CaptureSink, SourceHealth, SourceInfo, StopReport
from uxlab.recording.recorder import Recorder
from uxlab.recording.troubles import Trouble, TroubleKind
from uxlab.storage.sessions import start_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording

S = 1_000_000_000
CLICK = InputEvent(0, 1, 10, 10, 1, 1, 0)
WINDOW = Surface(t_ns=0, name="w", x_px=0, y_px=0, width_px=50, height_px=50, visible=True, active=False)


@dataclass
class ToldSource:
    """An input source whose health is what it is told to be."""

    told: SourceHealth = field(default_factory=lambda: SourceHealth(events=0, restarts=0, last_event_clock_ns=None))

    def start(self, privacy: Privacy, sink: CaptureSink) -> SourceInfo:
        del privacy, sink
        return SourceInfo(backend="told")

    def pause(self, clock_ns: int) -> None:
        del clock_ns

    def resume(self, clock_ns: int) -> None:
        del clock_ns

    def set_own_windows(self, ids: Iterable[int]) -> None:
        del ids

    def health(self) -> SourceHealth:
        return self.told

    def stop(self) -> StopReport:
        return StopReport(sent=0, received=0, complete=True)


@dataclass
class Seat:
    """A watch, and what it watches."""

    study: StudyToRecord
    source: ToldSource
    recorder: Recorder
    watch: Watch


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    design = Design(name="Shop", tasks=(Task(key="t", name="T"),), participants=(Participant(code="P01"),))
    session = Session(
        uid="s", participant="P01", condition=None, moderator="", started_utc="2026-01-05T09:00:00Z",
        state=SessionState.READY,
    )  # fmt: skip
    around = Environment(read_clock=machine.read_clock, on_chord=lambda *_: None, on_trouble=lambda _: None)
    context = Context(design=design, order=("t",), load_questionnaire=load, new_uid=new_uid)
    with open_for_recording(create(tmp_path / "shop", design), print) as study:
        source = ToldSource()
        recorder = Recorder(start_session(study, session), source, context, Privacy(), around)
        recorder.start(resumed=False)
        yield Seat(study, source, recorder, Watch(recorder, study))
        recorder.close()


# --- what other threads lay down ----------------------------------------------------------------------


def test_what_is_laid_down_comes_in_order_and_what_is_not_taken_stays() -> None:
    arrivals = Arrivals()
    arrivals.put(WINDOW)
    arrivals.press("error", 5)
    arrivals.put([CLICK])
    assert next(iter(arrivals.take())) == WINDOW
    assert list(arrivals.take()) == [ChordPress(line="error", t_ns=5), [CLICK]]
    assert list(arrivals.take()) == []


def test_a_chord_ends_the_wait_at_once() -> None:
    arrivals = Arrivals()

    def press_soon() -> None:
        Event().wait(0.1)
        arrivals.press("undo", 1)

    presser = Thread(target=press_soon)
    presser.start()
    arrivals.wait(60)
    presser.join()
    assert len(list(arrivals.take())) == 1


# --- what is seen -------------------------------------------------------------------------------------


def test_clicks_are_those_of_the_open_attempt(seat: Seat) -> None:
    seat.watch.see([CLICK])
    assert seat.watch.look(S)[0].clicks == 0
    begun_ns = seat.recorder.perform(Begin(), actor="Ada", t_ns=2 * S).t_ns
    seat.watch.see([CLICK._replace(t_ns=begun_ns - 1), CLICK._replace(t_ns=begun_ns), CLICK._replace(t_ns=3 * S)])
    assert seat.watch.look(4 * S)[0].clicks == 2


def test_earlier_sittings_count(seat: Seat) -> None:
    seat.recorder.perform(Begin(), actor="Ada", t_ns=S)
    seat.watch.recall(
        Past(surfaces=(WINDOW,), input=[[CLICK._replace(t_ns=2 * S)], [CLICK._replace(t_ns=3 * S, x=99)]])
    )
    seen, _ = seat.watch.look(4 * S)
    assert (seen.clicks, seen.excluded.own_windows.clicks, seen.events) == (1, 1, 0)


def test_gaps_are_kept_and_pauses_are_none(seat: Seat) -> None:
    lock = Gap(started_ns=1, ended_ns=2, reason=GapReason.LOCK)
    seat.watch.see(lock)
    seat.watch.see(Gap(started_ns=3, ended_ns=4, reason=GapReason.PAUSE))
    assert seat.watch.look(S)[0].gaps == (lock,)


def test_the_source_tells_of_its_health(seat: Seat) -> None:
    now_ns = seat.recorder.now_ns()
    beat = machine.read_clock().monotonic_ns
    seat.source.told = SourceHealth(
        events=7, restarts=1, last_event_clock_ns=None, missing=2, complete_until_clock_ns=beat
    )
    seen, kept = seat.watch.look(now_ns)
    assert (seen.events, seen.restarts, seen.dropped) == (7, 1, 2)
    assert seen.heartbeat_ns is not None
    assert 0 <= seen.heartbeat_ns - now_ns < S
    assert kept.disk_free_bytes


def test_capture_that_is_down_is_a_trouble_until_it_is_back_unless_it_is_ending(seat: Seat) -> None:
    up = seat.source.told
    seat.source.told = SourceHealth(events=0, restarts=0, last_event_clock_ns=None, live=False)
    seat.watch.look(5 * S)
    seat.watch.look(6 * S)
    assert [(one.kind, one.t_ns) for one in seat.watch.troubles.standing] == [(TroubleKind.CAPTURE, 5 * S)]
    seat.source.told = up
    seat.watch.look(7 * S)
    assert seat.watch.troubles.standing == ()
    assert [one.mended_ns for one in seat.watch.troubles.past] == [7 * S]
    seat.watch.ending = True
    seat.source.told = SourceHealth(events=0, restarts=0, last_event_clock_ns=None, live=False)
    seat.watch.look(8 * S)
    assert seat.watch.troubles.standing == ()


def test_a_disk_that_refused_a_command_stands_until_it_has_written_since(seat: Seat) -> None:
    seat.watch.refused(StorageTrouble("The disk is full."), S)
    seat.watch.look(2 * S)
    assert [one.sentence for one in seat.watch.troubles.standing] == ["The disk is full."]
    seat.watch.look(5 * S)
    assert seat.watch.troubles.standing == ()
    seat.watch.refused(StorageTrouble("The disk is full."), 6 * S)
    seat.watch.accepted()
    seat.watch.look(int(6.1 * S))
    assert seat.watch.troubles.standing == ()


def test_a_disk_that_refuses_input_is_told_of_while_it_does(seat: Seat) -> None:
    writer = seat.study.writer
    writer.run(lambda connection: connection.execute("PRAGMA max_page_count = 1").fetchone())
    statement = "INSERT INTO environment (session_id, noted_utc, name, value) VALUES (1, ?, 'x', ?)"
    writer.queue(statement, [(str(number), "x" * 1000) for number in range(500)])
    writer.flush()
    _, kept = seat.watch.look(S)
    assert kept.waiting >= 500
    assert "disk is full" in seat.watch.troubles.standing[0].sentence
    writer.run(lambda connection: connection.execute(f"PRAGMA max_page_count = {2**30}").fetchone())
    writer.flush()
    seat.watch.look(2 * S)
    assert seat.watch.troubles.standing == ()


def test_what_the_recorder_shouts_is_kept(seat: Seat) -> None:
    seat.watch.see(Trouble(kind=TroubleKind.LOST, sentence="2 events are lost.", t_ns=5))
    assert [one.sentence for one in seat.watch.troubles.past] == ["2 events are lost."]
