"""What the input source sees, into a real study file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from uxlab.model.design import Design, Participant
from uxlab.model.events import Focus, Gap, GapReason, InputEvent, Surface
from uxlab.model.session import Session, SessionState
from uxlab.privacy.gate import Gate
from uxlab.recording.clock import SessionClock
from uxlab.recording.environment import ClockReading, Environment, Passed
from uxlab.recording.intake import Intake
from uxlab.recording.troubles import Trouble, TroubleKind
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording

ORIGIN_NS = 1000


@dataclass
class Desk:
    """An intake and all that it tells."""

    study: StudyToRecord
    intake: Intake
    gate: Gate
    passed: list[Passed] = field(default_factory=list)
    chords: list[tuple[str, int]] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def times(self, query: str) -> list[int]:
        self.study.writer.flush()
        return self.study.writer.run(lambda connection: [t_ns for (t_ns,) in connection.execute(query)])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = create(tmp_path / "shop", Design(name="Shop", participants=(Participant(code="P01"),)))
    session = Session(
        uid="s1", participant="P01", condition=None, moderator="", started_utc="2026-01-05T09:00:00Z",
        state=SessionState.READY,
    )  # fmt: skip
    with open_for_recording(path, print) as study:
        gate, passed = Gate(), list[Passed]()
        chords, troubles = list[tuple[str, int]](), list[Trouble]()
        reading = ClockReading(monotonic_ns=ORIGIN_NS + 99, wall_ns=0, utc_offset_s=0, boot_id="")
        around = Environment(
            read_clock=lambda: reading,
            on_chord=lambda line, t_ns: chords.append((line, t_ns)),
            on_trouble=troubles.append,
            watch=passed.append,
        )
        intake = Intake(start_session(study, session), gate, around)
        intake.clock = SessionClock(ORIGIN_NS)
        yield Desk(study, intake, gate, passed, chords, troubles)


def move(t_ns: int) -> InputEvent:
    return InputEvent(t_ns, 0, 5, 6, None, None, 0)


def test_an_onlooker_sees_what_is_stored_on_the_sessions_clock_and_no_more(desk: Desk) -> None:
    desk.gate.close(ORIGIN_NS + 20)
    desk.intake.on_events([move(ORIGIN_NS + 10), move(ORIGIN_NS + 30)])
    assert desk.passed == [[move(10)]]
    assert desk.times("SELECT t_ns FROM event") == [10]
    desk.intake.on_focus(Focus(t_ns=ORIGIN_NS + 30, application="mail"))
    assert desk.times("SELECT t_ns FROM focus") == []


def test_own_windows_are_followed_off_the_record_too(desk: Desk) -> None:
    desk.gate.close(ORIGIN_NS)
    told = Surface(
        t_ns=ORIGIN_NS + 5, name="w", x_px=0, y_px=0, width_px=9, height_px=9, visible=True, active=True
    )  # fmt: skip
    desk.intake.on_surface(told)
    (seen,) = desk.passed
    assert isinstance(seen, Surface)
    assert (seen.t_ns, seen.name) == (5, "w")
    assert desk.times("SELECT t_ns FROM surface") == [5]


def test_a_gap_is_stored_shown_and_shouted(desk: Desk) -> None:
    desk.intake.on_gap(ORIGIN_NS + 10, ORIGIN_NS + 20, GapReason.LOCK, "locked")
    gap = Gap(started_ns=10, ended_ns=20, reason=GapReason.LOCK, detail="locked")
    assert desk.passed == [gap]
    (trouble,) = desk.troubles
    assert (trouble.kind, trouble.gap, trouble.t_ns) == (TroubleKind.GAP, gap, 99)
    assert "lock: locked" in trouble.sentence


def test_what_the_source_complains_of_is_capture_that_is_down(desk: Desk) -> None:
    desk.intake.on_trouble("Capture ended.")
    assert desk.troubles == [Trouble(kind=TroubleKind.CAPTURE, sentence="Capture ended.", t_ns=99)]


def test_a_chord_has_the_time_at_which_it_was_pressed(desk: Desk) -> None:
    desk.intake.on_chord("error", ORIGIN_NS + 7)
    assert desk.chords == [("error", 7)]


def test_a_silence_is_told_with_what_gave_it_away(desk: Desk) -> None:
    desk.intake.on_gap(ORIGIN_NS, ORIGIN_NS + 6_000_000_000, GapReason.SILENT_HOOK, "while the pointer moved")
    assert desk.troubles[0].sentence.startswith("No input arrived for 6 s while the pointer moved. Capture was started")
