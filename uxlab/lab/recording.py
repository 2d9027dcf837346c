"""Joins file, input and session into a recorder: in a study opened for that, or in one that is open already."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from uxlab.capture.chords import DEFAULT_CHORDS, chord_table
from uxlab.capture.source import CaptureSource
from uxlab.errors import StorageTrouble, UsageError
from uxlab.lab import machine
from uxlab.model.design import ConsentKind, Design, Participant
from uxlab.model.events import Surface
from uxlab.model.session import Session, SessionState
from uxlab.privacy.consent import permitted, withheld
from uxlab.privacy.keys import KEYS_KEPT, are_kept
from uxlab.questionnaires.own import loader
from uxlab.recording.conduct import Context
from uxlab.recording.environment import Environment
from uxlab.recording.order import task_order
from uxlab.recording.ports import SourceInfo, StopReport
from uxlab.recording.recorder import Recorder
from uxlab.recording.snapshot import NoteDraft
from uxlab.recording.troubles import Trouble, TroubleKind
from uxlab.settings import usable_settings
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
    """Whom to record; a participant who is not in the study yet is added.

    `own_windows`: X ids of uxlab's windows. `not_passed`: the checks in spite of which the session starts, which it
    notes in its environment.
    """

    participant: str
    group: str | None = None
    condition: str | None = None
    moderator: str = ""
    consents: frozenset[ConsentKind] = frozenset()
    own_windows: tuple[int, ...] = ()
    not_passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Callbacks:
    """Whom to tell; called on other threads. `on_chord` gets a script line and the session time."""

    on_chord: Callable[[str, int], None]
    on_trouble: Callable[[str], None]


@dataclass(slots=True, kw_only=True)
class Recording:
    """A session under way; a context manager that ends capture in order and leaves the study whole.

    `order`: the participant's task keys at its start. `withheld`: consents for want of which less is recorded than the
    study asks for. `unfinished`: participants whose sessions were left open. `chords`: by the script line they stand
    for. `surfaces`: where uxlab's windows were in earlier sittings. `keys_kept`: by every sitting, this one too.
    `drafts`: notes that were half typed when it was left. `owns_study`: the study was opened for this session alone,
    and is closed with it.
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
    surfaces: tuple[Surface, ...] = ()
    drafts: tuple[NoteDraft, ...] = ()
    keys_kept: bool = True
    owns_study: bool = False
    closed: bool = False

    def close(self) -> StopReport:
        """Stop capturing and write everything; return how much input arrived.

        A disk that refuses is tried again for a minute.

        Raises:
            StorageTrouble: it refused for a minute; says how much is lost, or that it is still kept in memory.
        """
        told = ""
        for _ in range(_PATIENCE_S):
            try:
                report = self._close()
            except StorageTrouble as trouble:
                if str(trouble) != told:
                    told = str(trouble)
                    self.on_trouble(told)
                Event().wait(_RETRY_S)
            else:
                self.closed = True
                return report
        self.closed = True
        if not self.owns_study:
            raise StorageTrouble(told)
        lost = self.study.abandon()
        raise StorageTrouble(
            f"{lost} recorded facts are lost because {self.study.path.name} could not be written for a minute; "
            "make room before the next session."
        )

    def _close(self) -> StopReport:
        report = self.recorder.close()
        if self.owns_study:
            self.study.close()
        return report

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
        UsageError: there is no such group or condition.
        CaptureUnavailable: input cannot be seen here; no session was begun.
    """
    environment = Environment(
        read_clock=machine.read_clock,
        on_chord=callbacks.on_chord,
        on_trouble=lambda trouble: callbacks.on_trouble(trouble.sentence),
    )
    means = _means(request)
    with ExitStack() as on_failure:
        study = open_for_recording(path, callbacks.on_trouble)
        on_failure.callback(study.close)
        _admit(study, request)
        recording = _begin(study, study.design(), request, means, environment)
        on_failure.pop_all()
    recording.owns_study, recording.on_trouble = True, callbacks.on_trouble
    return recording


def begin_recording(
    study: StudyToRecord, design: Design, request: SessionRequest, environment: Environment
) -> Recording:
    """Start or resume a session in a study that is open, and stays so when the session ends.

    `design` is what the study has by now, and knows the participant.

    Raises:
        UsageError: there is no such participant or condition.
        CaptureUnavailable: input cannot be seen here; no session was begun.
        StorageTrouble: the disk refused.
    """
    if not any(known.code == request.participant for known in design.participants):
        raise UsageError(f"There is no participant {request.participant}; add that code to the study first.")
    return _begin(study, design, request, _means(request), environment)


@dataclass(frozen=True, slots=True)
class _Means:
    """What input is seen with; `chords` by the script line they stand for.

    `trouble`: what of the settings cannot be used, empty where all can.
    """

    source: CaptureSource
    chords: Mapping[str, str]
    trouble: str = ""


def _means(request: SessionRequest) -> _Means:
    """Read the settings, once: what is shown of the chords is what capture listens for.

    A fault in them keeps no session from starting: nobody mends a file while a participant waits.
    """
    settings, trouble = usable_settings()
    chords = {**DEFAULT_CHORDS, **settings.chords}
    try:
        table = chord_table(chords)
    except UsageError as unusable:
        chords, table = dict(DEFAULT_CHORDS), chord_table()
        trouble = " ".join([trouble, f"{unusable} Until then the usual chords act."]).strip()
    else:
        trouble += " Until then what can be understood is used, and the usual for the rest." if trouble else ""
    source = CaptureSource(table, request.own_windows)
    return _Means(source, {line: chord for line, chord in chords.items() if chord}, trouble)


def _begin(
    study: StudyToRecord, design: Design, request: SessionRequest, means: _Means, environment: Environment
) -> Recording:
    participant = next(known for known in design.participants if known.code == request.participant)
    privacy = permitted(design.privacy, participant.consents)
    unfinished = open_sessions(study)
    mine = next((known for known in reversed(unfinished) if known.participant == participant.code), None)
    order = _order(design, participant)
    with ExitStack() as on_failure:
        session = mine or _new_session(participant, request, design, order)
        store = start_session(study, session) if mine is None else resume_session(study, mine.uid)
        noted = [("checks_not_passed", "; ".join(request.not_passed))] if request.not_passed else []
        store.set_environment((*machine.environment(), *noted))
        if mine is None:
            on_failure.callback(withdraw_session, study, session.uid)
        context = Context(design=design, order=order, load_questionnaire=loader(design.questionnaires), new_uid=new_uid)
        recorder = Recorder(store, means.source, context, privacy, environment)
        surfaces, drafts, kept_before = store.surfaces(), store.note_drafts(), store.keys_kept()
        info = recorder.start(resumed=mine is not None)
        on_failure.pop_all()
    if means.trouble:
        environment.on_trouble(Trouble(kind=TroubleKind.SETTINGS, sentence=means.trouble, t_ns=recorder.began_ns))
    return Recording(
        recorder=recorder,
        study=study,
        design=design,
        order=recorder.order,
        source=info,
        resumed=mine is not None,
        withheld=withheld(design.privacy, privacy),
        unfinished=tuple(known.participant for known in unfinished if known != mine),
        chords=means.chords,
        on_trouble=lambda _: None,
        surfaces=surfaces,
        drafts=drafts,
        keys_kept=kept_before and are_kept(dict(info.environment).get(KEYS_KEPT)),
    )


def _admit(study: StudyToRecord, request: SessionRequest) -> None:
    ensure_participant(
        study,
        request.participant,
        group=request.group,
        condition=request.condition,
        consents=request.consents or None,
    )


def _new_session(participant: Participant, request: SessionRequest, design: Design, order: tuple[str, ...]) -> Session:
    return Session(
        uid=new_uid(),
        participant=participant.code,
        condition=request.condition or participant.condition,
        moderator=request.moderator or design.moderator,
        started_utc=now_utc(),
        state=SessionState.READY,
        task_order=order,
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
