"""The recorder over a real study file and a scripted input source."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from uxlab.errors import Refused
from uxlab.model.design import Design, ErrorType, Participant, Privacy, Task
from uxlab.model.events import Focus, GapReason, InputEvent, Screen, Surface
from uxlab.model.session import Outcome, Session, SessionState
from uxlab.questionnaires.library import load
from uxlab.recording.aftermath import reopening
from uxlab.recording.commands import (
    AddNote,
    Begin,
    Command,
    End,
    Finish,
    MarkError,
    PauseSession,
    Reorder,
    ResumeSession,
    Undo,
)
from uxlab.recording.conduct import Context
from uxlab.recording.elapsed import elapsed_ns
from uxlab.recording.environment import ClockReading, Environment
from uxlab.recording.ports import CaptureSink, SourceHealth, SourceInfo, StopReport
from uxlab.recording.recorder import Recorder
from uxlab.recording.snapshot import after
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import resume_session, start_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, create, open_for_reading, open_for_recording

SECOND_NS = 1_000_000_000
KEY = (3, None, None, 1, 1, 0)


@dataclass
class Clock:
    """A machine whose clocks stand still until told; `boot_id` changes with a reboot."""

    monotonic_ns: int = 500 * SECOND_NS
    wall_ns: int = 1_790_000_000 * SECOND_NS
    boot_id: str = "first"

    def pass_s(self, seconds: float) -> None:
        self.monotonic_ns += int(seconds * SECOND_NS)
        self.wall_ns += int(seconds * SECOND_NS)

    def read(self) -> ClockReading:
        return ClockReading(
            monotonic_ns=self.monotonic_ns, wall_ns=self.wall_ns, utc_offset_s=3600, boot_id=self.boot_id
        )


@dataclass
class ScriptedSource:
    """An input source that says what it is told to say, and notes what it was asked."""

    asked: list[tuple[str, int]] = field(default_factory=list)
    report: StopReport = field(default_factory=lambda: StopReport(sent=0, received=0, complete=True))
    sink: CaptureSink | None = None
    own_windows: tuple[int, ...] = ()

    def start(self, privacy: Privacy, sink: CaptureSink) -> SourceInfo:
        del privacy
        self.sink = sink
        return SourceInfo(backend="script", environment=(("keyboard", "none"),))

    def pause(self, clock_ns: int) -> None:
        self.asked.append(("pause", clock_ns))

    def resume(self, clock_ns: int) -> None:
        self.asked.append(("resume", clock_ns))

    def set_own_windows(self, ids: Iterable[int]) -> None:
        self.own_windows = tuple(ids)

    def health(self) -> SourceHealth:
        return SourceHealth(events=0, restarts=0, last_event_clock_ns=None)

    def stop(self) -> StopReport:
        return self.report

    def say(self, *events: InputEvent) -> None:
        assert self.sink is not None
        self.sink.on_events(events)


@dataclass
class Bench:
    """A recorder with everything around it within reach."""

    path: Path
    clock: Clock
    source: ScriptedSource
    study: StudyToRecord
    recorder: Recorder
    chords: list[tuple[str, int]]
    troubles: list[str]

    def do(self, command: Command, after_s: float = 1.0) -> SessionState:
        self.clock.pass_s(after_s)
        return self.recorder.perform(command, actor="Ada").state

    def key_now(self) -> None:
        self.source.say(InputEvent(self.clock.monotonic_ns, *KEY))

    def write(self, sql: str) -> None:
        self.study.writer.run(lambda connection: connection.execute(sql).rowcount)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with open_for_reading(self.path) as study:
            return study.read(lambda connection: [tuple(row) for row in connection.execute(sql)])


Play = Callable[..., Bench]


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    """Return a function that starts a session, or with `again` goes on with it after a crash."""
    design = Design(
        name="Shop",
        tasks=(Task(key="find", name="Find"), Task(key="buy", name="Buy")),
        participants=(Participant(code="P01"),),
    )
    path = create(tmp_path / "shop", design)
    session = Session(
        uid="s1", participant="P01", condition=None, moderator="Ada",
        started_utc="2026-11-21T09:00:00Z", state=SessionState.READY,
    )  # fmt: skip
    opened: list[StudyToRecord] = []

    def start(clock: Clock | None = None, *, again: bool = False) -> Bench:
        clock = clock or Clock()
        study = open_for_recording(path, lambda _: None)
        opened.append(study)
        store = resume_session(study, "s1") if again else start_session(study, session)
        context = Context(design=design, order=("find", "buy"), load_questionnaire=load, new_uid=new_uid)
        source, chords, troubles = ScriptedSource(), list[tuple[str, int]](), list[str]()
        around = Environment(
            read_clock=clock.read,
            on_chord=lambda line, t_ns: chords.append((line, t_ns)),
            on_trouble=lambda trouble: troubles.append(trouble.sentence),
        )
        recorder = Recorder(store, source, context, Privacy(), around)
        recorder.start(resumed=again)
        return Bench(path, clock, source, study, recorder, chords, troubles)

    yield start
    for study in opened:
        study.close()


def crash(bench: Bench) -> None:
    """End without an orderly stop, as a power cut would, once the queue is on disk."""
    bench.study.close()


def test_events_are_stored_on_the_sessions_clock(play: Play) -> None:
    bench = play()
    bench.clock.pass_s(2)
    bench.key_now()
    bench.recorder.close()
    assert bench.rows("SELECT t_ns, kind, code, value FROM event") == [(2 * SECOND_NS, 3, 1, 1)]


def test_off_the_record_the_source_is_told_and_late_events_are_dropped(play: Play) -> None:
    bench = play()
    assert bench.do(Begin()) is SessionState.RUNNING
    assert bench.do(PauseSession()) is SessionState.PAUSED
    began_ns = bench.clock.monotonic_ns
    bench.clock.pass_s(1)
    bench.key_now()
    bench.source.say(InputEvent(began_ns - 1, *KEY))
    assert bench.do(ResumeSession()) is SessionState.RUNNING
    bench.key_now()
    bench.recorder.close()
    assert bench.source.asked == [("pause", began_ns), ("resume", began_ns + 2 * SECOND_NS)]
    times = [row[0] for row in bench.rows("SELECT t_ns FROM event ORDER BY t_ns")]
    assert times == [2 * SECOND_NS - 1, 4 * SECOND_NS]
    assert bench.rows("SELECT started_ns, ended_ns, reason FROM gap") == [(2 * SECOND_NS, 4 * SECOND_NS, "pause")]


def test_undoing_a_pause_goes_on_recording(play: Play) -> None:
    bench = play()
    bench.do(Begin())
    bench.do(PauseSession())
    assert bench.do(Undo()) is SessionState.RUNNING
    assert [what for what, _ in bench.source.asked] == ["pause", "resume"]
    bench.recorder.close()


def test_a_refused_command_changes_nothing(play: Play) -> None:
    bench = play()
    before = bench.recorder.snapshot
    with pytest.raises(Refused, match="begin"):
        bench.do(End(Outcome.SUCCESS))
    assert bench.recorder.snapshot == before
    bench.recorder.close()
    assert bench.rows("SELECT count(*) FROM action") == [(0,)]


def test_two_commands_in_one_moment_keep_their_order(play: Play) -> None:
    bench = play()
    bench.do(Begin())
    first = bench.recorder.perform(AddNote("one"), actor="Ada")
    second = bench.recorder.perform(End(Outcome.SUCCESS), actor="Ada")
    assert first.t_ns < second.t_ns
    bench.recorder.close()


@pytest.mark.parametrize("reboot", [False, True])
def test_after_a_crash_the_time_in_between_does_not_count(play: Play, *, reboot: bool) -> None:
    bench = play()
    bench.do(Begin())
    bench.clock.pass_s(9)
    bench.recorder.tick()
    crash(bench)
    clock = bench.clock
    clock.pass_s(100)
    if reboot:
        clock.boot_id, clock.monotonic_ns = "second", 7 * SECOND_NS
    bench = play(clock, again=True)
    assert bench.recorder.snapshot.session.state is SessionState.RUNNING
    bench.do(End(Outcome.SUCCESS), after_s=5)
    bench.recorder.close()
    assert bench.rows("SELECT started_ns, ended_ns FROM attempt") == [(1 * SECOND_NS, 115 * SECOND_NS)]
    assert bench.rows("SELECT started_ns, ended_ns, reason FROM pause") == [
        (10 * SECOND_NS, 110 * SECOND_NS, "interruption")
    ]
    assert bench.rows("SELECT started_ns, ended_ns FROM gap WHERE reason = 'crash'") == [
        (10 * SECOND_NS, 110 * SECOND_NS)
    ]


def test_a_session_that_crashed_off_the_record_goes_on_off_the_record(play: Play) -> None:
    bench = play()
    bench.do(Begin())
    bench.do(PauseSession())
    crash(bench)
    bench.clock.pass_s(10)
    bench = play(bench.clock, again=True)
    assert bench.recorder.snapshot.session.state is SessionState.PAUSED
    bench.key_now()
    bench.do(ResumeSession())
    bench.key_now()
    bench.recorder.close()
    assert bench.rows("SELECT count(*) FROM event") == [(1,)]
    assert (2 * SECOND_NS, 13 * SECOND_NS) in bench.rows("SELECT started_ns, ended_ns FROM gap WHERE reason = 'pause'")


def test_events_that_did_not_arrive_are_shouted_and_marked(play: Play) -> None:
    bench = play()
    bench.source.report = StopReport(sent=12, received=10, complete=True)
    bench.recorder.close()
    assert "12 events sent, 10 arrived" in bench.troubles[0]
    assert bench.rows("SELECT reason, detail FROM gap") == [("lost-events", "12 events sent, 10 arrived")]


def test_a_jump_of_the_wall_clock_is_marked_as_sleep(play: Play) -> None:
    bench = play()
    bench.clock.pass_s(3)
    bench.clock.wall_ns += 3600 * SECOND_NS
    bench.recorder.tick()
    bench.recorder.close()
    assert bench.rows("SELECT reason FROM gap") == [("sleep",)]
    assert "+3600.0 s" in bench.troubles[0]


def test_what_the_source_sees_is_stored_and_shouted(play: Play) -> None:
    bench = play()
    now_ns = bench.clock.monotonic_ns
    sink = bench.source.sink
    assert sink is not None
    sink.on_focus(Focus(t_ns=now_ns, application="shop"))
    sink.on_screens([Screen(t_ns=now_ns, name="one", x_px=-1280, y_px=0, width_px=1280, height_px=800)])
    sink.on_surface(
        Surface(t_ns=now_ns, name="own", x_px=0, y_px=0, width_px=9, height_px=9, visible=True, active=False)
    )
    sink.on_gap(now_ns, now_ns + SECOND_NS, GapReason.LOCK, "test")
    sink.on_chord("error", now_ns + 5)
    sink.on_trouble("The disk is slow.")
    bench.recorder.close()
    assert bench.rows("SELECT application FROM focus") == [("shop",)]
    assert bench.rows("SELECT x_px FROM screen") == [(-1280,)]
    assert bench.rows("SELECT name FROM surface") == [("own",)]
    assert bench.rows("SELECT reason FROM gap") == [("lock",)]
    assert bench.chords == [("error", 5)]
    assert "1.0 s" in bench.troubles[0]
    assert bench.troubles[1] == "The disk is slow."


def test_finish_ends_the_session_and_the_open_attempt(play: Play) -> None:
    bench = play()
    bench.do(Begin())
    bench.clock.pass_s(1)
    assert bench.recorder.finish(actor="Ada").state is SessionState.FINISHED
    bench.recorder.close()
    assert bench.rows("SELECT outcome FROM attempt") == [("stopped",)]
    assert bench.rows("SELECT state, ended_ns FROM session") == [("finished", 2 * SECOND_NS)]


def test_signs_of_life_come_every_two_seconds(play: Play) -> None:
    bench = play()
    for _ in range(10):
        bench.clock.pass_s(1)
        bench.recorder.tick()
    bench.recorder.close()
    gaps = [row[0] for row in bench.rows("SELECT t_ns FROM clock ORDER BY t_ns")]
    assert gaps[0] == 0
    assert {later - earlier for earlier, later in pairwise(gaps)} <= {0, 2 * SECOND_NS}


def test_closing_leaves_the_study_open_and_is_done_once(play: Play) -> None:
    bench = play()
    bench.key_now()
    report = bench.recorder.close()
    assert bench.recorder.close() == report
    assert bench.study.design().name == "Shop"
    assert bench.rows("SELECT count(*) FROM event") == [(1,)]


def test_a_bug_at_a_pause_does_not_leave_capture_off(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = play()
    bench.do(Begin())
    with monkeypatch.context() as broken:
        broken.setattr(StoredSession, "commit", lambda *_: (_ for _ in ()).throw(RuntimeError("a bug")))
        with pytest.raises(RuntimeError, match="a bug"):
            bench.do(PauseSession())
    assert bench.recorder.snapshot.session.state is SessionState.RUNNING
    bench.clock.pass_s(1)
    bench.key_now()
    bench.recorder.close()
    assert bench.rows("SELECT count(*) FROM event") == [(1,)]


def test_windows_of_an_earlier_sitting_are_gone_in_the_next(play: Play) -> None:
    bench = play()
    sink = bench.source.sink
    assert sink is not None
    window = Surface(
        t_ns=bench.clock.monotonic_ns + 1,
        name="old",
        x_px=0,
        y_px=0,
        width_px=9,
        height_px=9,
        visible=True,
        active=True,
    )
    sink.on_surface(window)
    sink.on_surface(replace(window, name="menu"))
    sink.on_surface(replace(window, t_ns=bench.clock.monotonic_ns + 2, name="menu", visible=False, active=False))
    crash(bench)
    bench.clock.pass_s(10)
    bench = play(bench.clock, again=True)
    bench.recorder.close()
    latest = "SELECT name, max(t_ns), visible, active FROM surface GROUP BY name ORDER BY name"
    assert [(name, visible, active) for name, _, visible, active in bench.rows(latest)] == [
        ("menu", 0, 0),
        ("old", 0, 0),
    ]
    assert bench.rows("SELECT count(*) FROM surface") == [(4,)]


def test_a_design_that_was_changed_meanwhile_is_followed(play: Play) -> None:
    bench = play()
    bench.do(Begin())
    tasks = (*bench.recorder.design.tasks, Task(key="new", name="New"))
    types = (ErrorType(key="fresh", name="Fresh"),)
    wider = replace(bench.recorder.design, tasks=tasks, error_types=types)
    bench.write("INSERT INTO task (uid, key, position, name) VALUES ('t', 'new', 3, 'New')")
    bench.write("INSERT INTO error_type (uid, key, position, name) VALUES ('e', 'fresh', 1, 'Fresh')")
    with pytest.raises(Refused, match="no error type"):
        bench.do(MarkError("fresh"))
    bench.recorder.use_design(wider)
    bench.do(MarkError("fresh"))
    bench.do(End(Outcome.SUCCESS))
    assert bench.recorder.order == ("find", "buy", "new")
    bench.do(Reorder(("new",)))
    bench.do(Begin())
    assert bench.recorder.order == ("find", "new", "buy")
    bench.recorder.close()
    assert bench.rows("SELECT task FROM attempt ORDER BY id") == [("find",), ("new",)]
    assert bench.rows("SELECT task_order FROM session") == [('["find", "new", "buy"]',)]
    crash(bench)
    assert play(bench.clock, again=True).recorder.snapshot.session.task_order == ("find", "new", "buy")


def test_own_windows_are_passed_on_while_it_runs(play: Play) -> None:
    bench = play()
    bench.recorder.set_own_windows([7, 8])
    assert bench.source.own_windows == (7, 8)
    bench.recorder.close()


def test_a_reopened_session_counts_nothing_since_its_finish(play: Play) -> None:
    bench = play()
    bench.do(Begin())
    bench.do(Finish(), after_s=5)
    bench.clock.pass_s(0.05)
    bench.key_now()  # before capture had ended
    bench.recorder.close()
    store = resume_session(bench.study, "s1")
    snapshot = store.load()
    action = reopening(snapshot, new_uid, actor="Ada")
    store.commit(action, after(snapshot, action).session)
    crash(bench)
    bench.clock.pass_s(60)
    bench = play(bench.clock, again=True)
    assert bench.recorder.began_ns == int(66.05 * SECOND_NS)
    assert bench.recorder.snapshot.session.state is SessionState.RUNNING
    bench.do(End(Outcome.SUCCESS), after_s=2)
    bench.recorder.close()
    (attempt,) = bench.recorder.snapshot.attempts
    assert elapsed_ns(bench.recorder.snapshot, attempt, 0) == 7 * SECOND_NS
    assert bench.rows("SELECT started_ns FROM pause") == [(6 * SECOND_NS,)]
