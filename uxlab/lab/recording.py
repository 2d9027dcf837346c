"""Opens a study for recording and joins file, input and session into a recorder."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from uxlab.capture.chords import DEFAULT_CHORDS, chord_table
from uxlab.capture.source import CaptureSource
from uxlab.errors import StorageTrouble
from uxlab.lab import machine
from uxlab.model.design import ConsentKind, Design, Participant
from uxlab.model.session import Session, SessionState
from uxlab.privacy.consent import permitted, withheld
from uxlab.questionnaires.own import loader
from uxlab.recording.conduct import Context
from uxlab.recording.order import task_order
from uxlab.recording.ports import SourceInfo
from uxlab.recording.recorder import Environment, Recorder
from uxlab.settings import load_settings
from uxlab.storage.sessions import (
    ensure_participant,
    open_sessions,
    resume_session,
    start_session,
    withdraw_session,
)
from uxlab.storage.stamps import new_uid, now_utc
from uxlab.storage.study_file import StudyToRecord, open_for_recording

_PATIENCE_S = 60
_RETRY_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRequest:
    """Whom to record; a participant who is not in the study yet is added. `own_windows`: X ids of uxlab's windows."""

    participant: str
    group: str | None = None
    condition: str | None = None
    moderator: str = ""
    consents: frozenset[ConsentKind] = frozenset()
    own_windows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Callbacks:
    """Whom to tell; called on other threads. `on_chord` gets a script line and the session time."""

    on_chord: Callable[[str, int], None]
    on_trouble: Callable[[str], None]


@dataclass(slots=True, kw_only=True)
class Recording:
    """A session under way; a context manager that ends capture in order and leaves the study whole.

    `order`: the participant's task keys. `withheld`: consents for want of which less is recorded than the study asks
    for. `unfinished`: participants whose sessions were left open. `chords`: by the script line they stand for.
    """

    recorder: Recorder
    study: StudyToRecord
    design: Design
    order: tuple[str, ...]
    source: SourceInfo
    resumed: bool
    withheld: tuple[ConsentKind, ...]
    unfinished: tuple[str, ...]
    chords: Mapping[str, str]
    on_trouble: Callable[[str], None]
    closed: bool = False

    def close(self) -> int:
        """Stop capturing and write everything; return how many input events arrived.

        A disk that refuses is tried again for a minute.

        Raises:
            StorageTrouble: it refused for a minute; says how much is lost.
        """
        told = ""
        for _ in range(_PATIENCE_S):
            try:
                events = self.recorder.close().received
            except StorageTrouble as trouble:
                if str(trouble) != told:
                    told = str(trouble)
                    self.on_trouble(told)
                Event().wait(_RETRY_S)
            else:
                self.closed = True
                return events
        self.closed = True
        lost = self.study.abandon()
        raise StorageTrouble(
            f"{lost} recorded facts are lost because {self.study.path.name} could not be written for a minute; "
            "make room before the next session."
        )

    def __enter__(self) -> Self:
        """Return itself, to be closed at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close, unless that is done."""
        if not self.closed:
            self.close()


def open_recording(path: Path, request: SessionRequest, callbacks: Callbacks) -> Recording:
    """Open the study at `path`, start or resume the participant's session, and return once capture is live.

    Raises:
        UnusableStudy: the file cannot be recorded into.
        UsageError: there is no such group or condition, or a chord of the settings cannot be used.
        CaptureUnavailable: input cannot be seen here; no session was begun.
    """
    overrides = load_settings().chords
    source = CaptureSource(chord_table(overrides), request.own_windows)
    with ExitStack() as on_failure:
        study = open_for_recording(path, callbacks.on_trouble)
        on_failure.callback(study.close)
        participant = _participant(study, request)
        design = study.design()
        unfinished = open_sessions(study)
        mine = next((known for known in reversed(unfinished) if known.participant == participant.code), None)
        session = mine or _new_session(participant, request, design)
        store = start_session(study, session) if mine is None else resume_session(study, mine.uid)
        store.set_environment(machine.environment())
        if mine is None:
            on_failure.callback(withdraw_session, study, session.uid)
        order = _order(design, participant)
        privacy = permitted(design.privacy, participant.consents)
        context = Context(design=design, order=order, load_questionnaire=loader(design.questionnaires), new_uid=new_uid)
        recorder = Recorder(store, source, context, privacy, _environment(callbacks))
        info = recorder.start(resumed=mine is not None)
        on_failure.pop_all()
    return Recording(
        recorder=recorder,
        study=study,
        design=design,
        order=order,
        source=info,
        resumed=mine is not None,
        withheld=withheld(design.privacy, privacy),
        unfinished=tuple(known.participant for known in unfinished if known != mine),
        chords={line: chord for line, chord in {**DEFAULT_CHORDS, **overrides}.items() if chord},
        on_trouble=callbacks.on_trouble,
    )


def _environment(callbacks: Callbacks) -> Environment:
    return Environment(read_clock=machine.read_clock, on_chord=callbacks.on_chord, on_trouble=callbacks.on_trouble)


def _participant(study: StudyToRecord, request: SessionRequest) -> Participant:
    return ensure_participant(
        study,
        request.participant,
        group=request.group,
        condition=request.condition,
        consents=request.consents or None,
    )


def _new_session(participant: Participant, request: SessionRequest, design: Design) -> Session:
    return Session(
        uid=new_uid(),
        participant=participant.code,
        condition=participant.condition,
        moderator=request.moderator or design.moderator,
        started_utc=now_utc(),
        state=SessionState.READY,
    )


def _order(design: Design, participant: Participant) -> tuple[str, ...]:
    codes = [known.code for known in design.participants]
    return task_order(
        design.order,
        [task.key for task in design.tasks],
        study=design.name,
        participant=participant.code,
        number=codes.index(participant.code) + 1,
    )
