"""A session under way in an open study: real capture under a real X server, commands from any thread."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Event, Thread, current_thread

import pytest

from tests.bench.costs import below_s, cost_s
from tests.flows.harness import Hand, wait_for
from uxlab.errors import CaptureUnavailable, Refused, StorageTrouble, UsageError
from uxlab.lab import machine
from uxlab.lab.finished import reopen_session
from uxlab.lab.live import LiveSession, start_live
from uxlab.lab.live_counts import LiveCounts
from uxlab.lab.live_state import Stage
from uxlab.lab.live_watch import Arrivals
from uxlab.lab.open_study import DataWouldBeLost, open_study
from uxlab.lab.recording import Recording, SessionRequest, begin_recording
from uxlab.model.design import Design, ErrorType, KeyPrivacy, Participant, Privacy, Task
from uxlab.model.session import Outcome, SessionState
from uxlab.recording.commands import (
    AddNote,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    MarkError,
    PauseSession,
    Reorder,
    Undo,
)
from uxlab.recording.environment import Environment
from uxlab.recording.snapshot import NoteDraft
from uxlab.recording.troubles import TroubleKind
from uxlab.settings import settings_file
from uxlab.storage.design_save import Edit, save_edit
from uxlab.storage.note_drafts import keep_draft
from uxlab.storage.people import read_sessions
from uxlab.storage.results import read_study_data
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording

S = 1_000_000_000
PATIENCE_S = 60
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find", time_limit_s=60.0), Task(key="buy", name="Buy")),
    error_types=(ErrorType(key="slip", name="Slip", severity=2),),
    participants=(Participant(code="P01"), Participant(code="P02")),
)


@dataclass
class Lab:
    """An open study and what its live session has told."""

    study: StudyToRecord
    changes: list[str] = field(default_factory=list)
    live: list[LiveSession] = field(default_factory=list)

    def recording(self, arrivals: Arrivals, participant: str = "P01", own: tuple[int, ...] = ()) -> Recording:
        around = Environment(
            read_clock=machine.read_clock, on_chord=arrivals.press, on_trouble=arrivals.put, watch=arrivals.put
        )
        return begin_recording(
            self.study, self.study.design(), SessionRequest(participant=participant, own_windows=own), around
        )

    def start(self, participant: str = "P01", own: tuple[int, ...] = ()) -> LiveSession:
        arrivals = Arrivals()
        live = LiveSession(self.recording(arrivals, participant, own), arrivals, self.note_change)
        self.live.append(live)
        return live

    def note_change(self) -> None:
        self.changes.append(current_thread().name)


@pytest.fixture
def lab(tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lab]:
    monkeypatch.setenv("DISPLAY", x_display)
    path = create(tmp_path / "shop", DESIGN)
    with open_for_recording(path, print) as study:
        lab = Lab(study)
        yield lab
        for live in lab.live:
            live.close().result(PATIENCE_S)


@pytest.fixture
def hand(x_display: str) -> Iterator[Hand]:
    hand = Hand(x_display)
    hand.cover_with_motion_window()
    hand.move(600, 400)
    yield hand
    hand.close()


# --- commands ---------------------------------------------------------------------------------------


def test_a_session_from_begin_to_finish_leaves_the_study_open(lab: Lab) -> None:
    live = lab.start()
    assert live.state().stage is Stage.RUNNING
    live.submit(Begin()).result(PATIENCE_S)
    live.submit(MarkError("slip"))
    done = live.submit(End(Outcome.SUCCESS)).result(PATIENCE_S)
    assert done.state is SessionState.READY
    state = live.state()
    assert [(a.task, a.outcome) for a in state.snapshot.attempts] == [("find", Outcome.SUCCESS)]
    assert state.undoable is not None
    assert state.undoable.command == "end success"
    assert live.submit(Finish()).result(PATIENCE_S).state is SessionState.FINISHED
    ended = live.close().result(PATIENCE_S)
    assert (ended.finished, ended.complete) == (True, True)
    assert live.state().stage is Stage.CLOSED
    assert lab.study.design().name == "Shop"
    assert lab.start("P02").state().resumed is False


def test_where_no_keys_are_kept_their_counts_are_unknown(tmp_path: Path, lab: Lab) -> None:
    path = create(tmp_path / "off", replace(DESIGN, privacy=Privacy(keys=KeyPrivacy.OFF)))
    with open_for_recording(path, print) as study:
        without = Lab(study)
        unknown = without.start().state().excluded.chords
        assert (unknown.keys, unknown.corrections, unknown.clicks) == (None, None, 0)
        without.live[0].close().result(PATIENCE_S)
    assert lab.start().state().excluded.chords.keys == 0


@pytest.mark.usefixtures("lab")
def test_one_sitting_without_keys_leaves_them_unknown_live_and_in_the_file(tmp_path: Path) -> None:
    off = replace(DESIGN, privacy=Privacy(keys=KeyPrivacy.OFF))
    path = create(tmp_path / "turned", off)
    with open_for_recording(path, print) as study:
        for before, after in ((off, off), (off, DESIGN)):
            edit = Edit(label="Keep keys", uid=new_uid(), actor="Ada", before=before, after=after)
            study.writer.run(partial(save_edit, edit=edit))
            live = Lab(study).start()
            assert live.state().excluded.chords.keys is None
            live.close().result(PATIENCE_S)
        study.writer.run(lambda file: file.execute("INSERT INTO event VALUES (1, 1, 0, 3, 0, 0, 1, 1, 2)").close())
        (stored,) = read_study_data(path).sessions
        assert stored.excluded is not None
        assert stored.excluded.chords.keys is None


@pytest.mark.parametrize("lines", [(), (Begin(),), (Begin(), PauseSession()), (Begin(), End(Outcome.SUCCESS))])
def test_every_resumption_is_counted_and_nothing_else(lab: Lab, lines: tuple[Command, ...]) -> None:
    for resumed in range(3):
        live = lab.start()
        for line in lines if resumed == 0 else ():
            live.submit(line).result(PATIENCE_S)
        live.close().result(PATIENCE_S)
        (session,) = lab.study.writer.run(lambda file: read_sessions(file, ""))
        assert session.resumed == resumed


def test_a_command_has_the_time_of_its_call_and_not_of_its_turn(lab: Lab) -> None:
    live = lab.start()
    live.submit(Begin()).result(PATIENCE_S)
    gate = Event()
    blocked = Thread(target=lambda: lab.study.writer.run(lambda _: gate.wait(PATIENCE_S)))
    blocked.start()
    before_ns = live.now_ns()
    marked = live.submit(MarkError())
    note = live.submit(AddNote("typed earlier"), t_ns=live.now_ns())
    after_ns = live.now_ns()
    assert not marked.done()  # and still the call came back at once
    Event().wait(0.5)
    gate.set()
    blocked.join()
    assert before_ns <= marked.result(PATIENCE_S).t_ns <= after_ns
    assert note.result(PATIENCE_S).t_ns <= after_ns + S // 10


def test_a_refused_command_says_why_and_the_session_goes_on(lab: Lab) -> None:
    live = lab.start()
    with pytest.raises(Refused, match="begin a task first"):
        live.submit(End(Outcome.SUCCESS)).result(PATIENCE_S)
    assert live.submit(Begin()).result(PATIENCE_S).state is SessionState.RUNNING


def test_after_the_end_commands_are_refused_and_nobody_waits(lab: Lab) -> None:
    live = lab.start()
    live.submit(Begin())
    first = live.close()
    assert live.close() is first
    with pytest.raises(Refused, match="The session is over"):
        live.submit(AddNote("late")).result(PATIENCE_S)
    assert first.result(PATIENCE_S).finished is False
    live.set_own_windows([1])
    live.use_design(DESIGN)
    again = lab.start()
    assert again.state().resumed
    assert again.state().snapshot.open_attempt is not None


def test_what_was_half_typed_in_an_earlier_sitting_is_told_in_the_next(lab: Lab) -> None:
    live = lab.start()
    first = live.state()
    assert first.drafts == ()
    draft = NoteDraft(began_ns=live.now_ns(), text="Hesit")
    keep_draft(lab.study.writer, first.snapshot.session.uid, draft)
    live.close().result(PATIENCE_S)
    again = lab.start()
    assert again.state().drafts == (draft,)
    assert again.state().sitting_ns > max(first.sitting_ns, draft.began_ns)
    again.submit(AddNote("Hesitates", began_ns=draft.began_ns)).result(PATIENCE_S)
    again.close().result(PATIENCE_S)
    (note,) = again.state().snapshot.notes
    assert (note.t_ns, note.text) == (draft.began_ns, "Hesitates")
    assert lab.start().state().drafts == ()


def test_a_fault_in_the_settings_stands_while_the_session_runs(lab: Lab) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("scheme = [", encoding="utf-8")
    live = lab.start()
    wait_for(lambda: any(one.kind is TroubleKind.SETTINGS for one in live.state().troubles))
    (trouble,) = live.state().troubles
    assert "not valid TOML" in trouble.sentence
    assert live.submit(Begin()).result(PATIENCE_S).state is SessionState.RUNNING


def test_a_finish_taken_back_goes_on_in_a_new_sitting(lab: Lab) -> None:
    live = lab.start()
    live.submit(Begin())
    live.submit(Finish())
    live.close().result(PATIENCE_S)
    reopen_session(lab.study, live.state().snapshot.session.uid)
    again = lab.start()
    assert again.state().snapshot.session.state is SessionState.RUNNING
    assert again.state().attempt_ns < 5 * S
    again.submit(End(Outcome.SUCCESS)).result(PATIENCE_S)


def test_changes_are_told_after_each_command_on_another_thread(lab: Lab) -> None:
    live = lab.start()
    lab.changes.clear()
    live.submit(Begin()).result(PATIENCE_S)
    wait_for(lambda: len(lab.changes) > 0)
    assert current_thread().name not in lab.changes


def test_a_listener_that_fails_does_not_lose_the_session(lab: Lab, caplog: pytest.LogCaptureFixture) -> None:
    arrivals = Arrivals()

    def fail() -> None:
        raise RuntimeError("a bug in a slot")

    live = LiveSession(lab.recording(arrivals), arrivals, fail)
    lab.live.append(live)
    live.submit(Begin()).result(PATIENCE_S)
    assert live.submit(MarkError()).result(PATIENCE_S).state is SessionState.RUNNING
    assert len(live.state().snapshot.errors) == 1
    assert "a bug in a slot" in caplog.text


def test_a_bug_of_ours_is_told_and_the_session_goes_on(lab: Lab, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    live = lab.start()
    with monkeypatch.context() as broken:
        broken.setattr(LiveCounts, "see_events", lambda *_: 1 / 0)
        hand.click()
        wait_for(lambda: any(one.kind is TroubleKind.FAULT for one in live.state().past))
    assert live.submit(Begin()).result(PATIENCE_S).state is SessionState.RUNNING
    hand.click()
    wait_for(lambda: live.state().clicks == 1)


def test_extra_time_and_the_clock_of_the_attempt(lab: Lab) -> None:
    live = lab.start()
    live.submit(Begin()).result(PATIENCE_S)
    assert live.state().limit_s == 60.0
    live.submit(Extend(30)).result(PATIENCE_S)
    assert live.state().limit_s == 90.0
    live.submit(PauseSession()).result(PATIENCE_S)
    stood_ns = live.state().attempt_ns
    Event().wait(0.2)
    assert live.state().attempt_ns == stood_ns
    live.submit(Undo()).result(PATIENCE_S)
    assert live.state().attempt_ns > stood_ns


def test_a_design_that_changes_is_followed(lab: Lab) -> None:
    live = lab.start()
    wider = replace(DESIGN, tasks=(*DESIGN.tasks, Task(key="new", name="New")))
    live.use_design(wider)
    wait_for(lambda: live.state().order == ("find", "buy", "new"))
    assert live.state().design == wider


# --- in a study that is open in the app -------------------------------------------------------------


def test_a_session_follows_the_edits_of_its_study(
    tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    study = open_study(create(tmp_path / "shop", DESIGN), print)
    try:
        study.edit("Add participant", replace(study.design(), participants=(Participant(code="P07"),)))
        live = start_live(study, SessionRequest(participant="P07", moderator="Ada"), lambda: None)
        uid = live.state().snapshot.session.uid
        assert [facts.uid for facts in study.open_sessions().result(PATIENCE_S)] == []
        live.submit(Begin()).result(PATIENCE_S)
        types = (*DESIGN.error_types, ErrorType(key="fresh", name="Fresh"))
        tasks = (*DESIGN.tasks, Task(key="new", name="New"))
        study.edit("Add error type", replace(study.design(), error_types=types))
        live.submit(MarkError("fresh")).result(PATIENCE_S)
        study.edit("Add task", replace(study.design(), tasks=tasks))
        live.submit(Reorder(("new",)))
        live.submit(End(Outcome.SUCCESS))
        live.submit(Begin()).result(PATIENCE_S)
        assert [attempt.task for attempt in live.state().snapshot.attempts] == ["find", "new"]
        live.close().result(PATIENCE_S)
        (facts,) = study.open_sessions().result(PATIENCE_S)
        assert (facts.uid, facts.errors, facts.task_order) == (uid, 1, ("find", "new", "buy"))
        study.edit("Rename", replace(study.design(), name="Shop 2"))  # nobody follows any more
        assert live.state().design.name == "Shop"
    finally:
        study.close()


def test_an_edit_cannot_take_the_task_away_that_is_being_tried(
    tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    told: list[str] = []
    study = open_study(create(tmp_path / "shop", DESIGN), told.append)
    try:
        live = start_live(study, SessionRequest(participant="P01"), lambda: None)
        live.submit(Begin("find")).result(PATIENCE_S)
        with pytest.raises(DataWouldBeLost, match="“Find” is in use in the open session with P01"):
            study.edit("Delete task", replace(DESIGN, tasks=DESIGN.tasks[1:]), accept_loss=True)
        live.submit(Cancel()).result(PATIENCE_S)
        with pytest.raises(DataWouldBeLost, match="“Find” is in use in the open session with P01"):
            study.edit("Delete task", replace(DESIGN, tasks=DESIGN.tasks[1:]), accept_loss=True)
        live.submit(Undo()).result(PATIENCE_S)
        assert [attempt.task for attempt in live.state().snapshot.attempts] == ["find"]
        study.edit("Delete task", replace(DESIGN, tasks=DESIGN.tasks[:1]))
        live.close().result(PATIENCE_S)
        assert study.design().tasks == DESIGN.tasks[:1]
        assert told == []
    finally:
        study.close()


# --- who may begin ----------------------------------------------------------------------------------


def test_only_participants_of_the_study_are_recorded(lab: Lab) -> None:
    with pytest.raises(UsageError, match="no participant P99"):
        lab.start("P99")


def test_without_capture_there_is_no_session_and_the_study_stays_open(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    with pytest.raises(CaptureUnavailable):
        lab.start()
    sessions = lab.study.writer.run(lambda connection: connection.execute("SELECT count(*) FROM session").fetchone())
    assert sessions == (0,)


# --- input ------------------------------------------------------------------------------------------


def test_clicks_of_the_open_attempt_are_counted_live_and_as_the_file_counts_them(lab: Lab, hand: Hand) -> None:
    live = lab.start()
    hand.click()
    live.submit(Begin()).result(PATIENCE_S)
    for _ in range(3):
        hand.click()
    wait_for(lambda: live.state().clicks == 3)
    live.submit(PauseSession()).result(PATIENCE_S)
    hand.click()
    hand.click()
    Event().wait(0.3)
    hand.chord("Control_L", "Shift_L", "F10")  # on the record again
    wait_for(lambda: live.state().snapshot.session.state is SessionState.RUNNING)
    hand.click()
    wait_for(lambda: live.state().clicks == 4)
    hand.chord("Control_L", "Shift_L", "F6")
    wait_for(lambda: live.state().snapshot.session.state is SessionState.READY)
    live.submit(Finish())
    live.close().result(PATIENCE_S)
    (session,) = read_study_data(lab.study.path).sessions
    ((_, counted),) = session.input_by_attempt
    assert counted is not None
    assert counted.clicks == 4
    assert session.excluded == live.state().excluded
    assert live.state().excluded.chords.keys == 3  # of the second chord; the first was pressed off the record
    assert (live.state().dropped, live.state().restarts) == (0, 0)


def test_clicks_in_own_windows_are_excluded_live_and_as_the_file_excludes_them(lab: Lab, hand: Hand) -> None:
    own = hand.display.screen().root.create_window(0, 0, 200, 200, 0, hand.display.screen().root_depth)
    own.change_attributes(override_redirect=True)
    own.map()
    hand.display.sync()
    live = lab.start()
    live.submit(Begin()).result(PATIENCE_S)
    live.set_own_windows([own.id])
    wait_for(lambda: len(lab.study.writer.run(surfaces)) > 0)
    hand.move(50, 50)
    hand.click()
    hand.move(600, 400)
    hand.click()
    wait_for(lambda: live.state().excluded.own_windows.clicks == 1)
    wait_for(lambda: live.state().clicks == 1)
    live.close().result(PATIENCE_S)
    (session,) = read_study_data(lab.study.path).sessions
    assert session.excluded == live.state().excluded
    again = lab.start()
    wait_for(lambda: again.state().clicks == 1)  # what was counted before the interruption still is
    assert again.state().excluded == session.excluded
    hand.move(50, 50)
    hand.click()  # where the window of the earlier sitting had been
    wait_for(lambda: again.state().clicks == 2)


def surfaces(connection: sqlite3.Connection) -> list[object]:
    return connection.execute("SELECT name FROM surface WHERE visible").fetchall()


def test_activity_rate_and_age_tell_of_input(lab: Lab, hand: Hand) -> None:
    live = lab.start()
    assert live.state().last_event_age_s is None
    for step in range(50):
        hand.move(500 + step, 300)
    wait_for(lambda: sum(live.state().activity) >= 50)
    state = live.state()
    assert state.last_event_age_s is not None
    assert state.last_event_age_s < 5
    assert state.heartbeat_age_s is not None
    assert state.heartbeat_age_s < 5
    assert state.events >= 50
    assert state.disk_free_bytes

    def lately_saved() -> bool:
        hand.move(500, 301)
        hand.move(500, 300)
        state = live.state()
        return state.waiting == 0 and state.saved_ns_ago < S

    wait_for(lately_saved)


# --- what goes wrong --------------------------------------------------------------------------------


def test_a_capture_that_dies_is_a_trouble_until_it_is_back(lab: Lab, hand: Hand) -> None:
    live = lab.start()
    os.kill(capture_child(), signal.SIGKILL)
    wait_for(lambda: any(one.kind is TroubleKind.CAPTURE for one in live.state().troubles))
    wait_for(lambda: live.state().troubles == ())
    state = live.state()
    (trouble,) = state.past
    assert (trouble.kind, state.restarts) == (TroubleKind.CAPTURE, 1)
    assert trouble.gap is not None
    assert state.gaps == (trouble.gap,)
    assert trouble.mended_ns is not None
    assert trouble.mended_ns > trouble.t_ns
    live.submit(Begin()).result(PATIENCE_S)
    hand.click()
    wait_for(lambda: live.state().clicks == 1)


def capture_child() -> int:
    """Return the process that captures for this one."""
    started = [
        int(pid) for listing in Path("/proc/self/task").glob("*/children") for pid in listing.read_text().split()
    ]
    (child,) = [pid for pid in started if b"uxlab.capture.child" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    return child


def test_a_disk_that_refuses_loses_no_command(lab: Lab) -> None:
    live = lab.start()
    live.submit(Begin()).result(PATIENCE_S)
    with ExitStack() as full:
        full.callback(set_pages, lab.study, 2**30)
        set_pages(lab.study, 1)
        late = live.submit(AddNote("x" * 200_000))
        with pytest.raises(StorageTrouble, match="disk is full"):
            late.result(PATIENCE_S)
        wait_for(lambda: [one.kind for one in live.state().troubles] == [TroubleKind.DISK])
        (unsaved,) = live.state().unsaved
    assert len(live.state().snapshot.notes) == 0
    Event().wait(0.3)
    live.repeat_unsaved()
    wait_for(lambda: len(live.state().snapshot.notes) == 1)
    assert live.state().snapshot.notes[0].t_ns == unsaved.t_ns
    assert live.state().unsaved == ()
    wait_for(lambda: live.state().troubles == ())
    assert [one.kind for one in live.state().past] == [TroubleKind.DISK]


def test_what_the_disk_refused_can_be_given_up(lab: Lab) -> None:
    live = lab.start()
    set_pages(lab.study, 1)
    assert isinstance(live.submit(AddNote("x" * 200_000)).exception(PATIENCE_S), StorageTrouble)
    set_pages(lab.study, 2**30)
    live.discard_unsaved()
    wait_for(lambda: live.state().unsaved == ())
    assert live.state().snapshot.notes == ()


def set_pages(study: StudyToRecord, most: int) -> None:
    """Let the file grow to so many pages at most, or to its size if that is more: a disk of a given size."""
    study.writer.submit(lambda _: None).result(PATIENCE_S)
    study.writer._submit(lambda connection: connection.execute(f"PRAGMA max_page_count = {most}").fetchone()).result()


# --- chords -----------------------------------------------------------------------------------------


def test_a_chord_that_is_refused_is_told(lab: Lab, hand: Hand) -> None:
    live = lab.start()
    hand.chord("Control_L", "Shift_L", "F6")
    wait_for(lambda: live.state().last_chord is not None)
    chord = live.state().last_chord
    assert chord is not None
    assert chord.line == "end success"
    assert chord.refusal == "No attempt is running: begin a task first."
    hand.chord("Control_L", "Shift_L", "F5")
    wait_for(lambda: live.state().snapshot.open_attempt is not None)
    chord = live.state().last_chord
    assert chord is not None
    assert chord.refusal is None


def test_nothing_is_waited_for(lab: Lab) -> None:
    live = lab.start()
    live.submit(Begin()).result(PATIENCE_S)
    gate = Event()
    blocked = Thread(target=lambda: lab.study.writer.run(lambda _: gate.wait(PATIENCE_S)))
    blocked.start()
    marked: list[object] = []

    def hundred() -> None:
        for _ in range(100):
            marked.append(live.submit(MarkError()))
            live.state()
            live.set_own_windows([])
            live.use_design(DESIGN)

    try:
        below_s(lambda: cost_s(hundred), 2.0)
    finally:
        gate.set()
        blocked.join()
    wait_for(lambda: len(live.state().snapshot.errors) == len(marked))
