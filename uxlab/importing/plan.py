"""Compares what files say with what the study has, and says what an import adds. Nothing is ever imported twice.

An attempt is known again by participant, condition, task and running number as the file has them; its identity is made
of these. If the study has it with other content, the import is refused: which of the two is right, a person must say.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from uxlab.importing.cells import NS_PER_S
from uxlab.importing.drafts import AnswerKey, DraftAnswer, DraftAttempt, KnownAttempt, KnownStudy, number_of
from uxlab.importing.marks import Identities, marks_of
from uxlab.importing.people import new_participants
from uxlab.importing.problems import Findings, counted, quoted
from uxlab.importing.targets import Targets
from uxlab.model.design import Participant
from uxlab.model.session import Answer, Attempt, Outcome, Record, Session, SessionState

NS_PER_MS = 1_000_000
_Given = tuple[float | None, str | None]


@dataclass(slots=True)
class PlannedSession:
    """A session that gains records; `before` is None for a new one."""

    session: Session
    before: Session | None
    records: list[Record] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import writes, and what it leaves because it is there already."""

    participants: tuple[Participant, ...] = ()
    sessions: tuple[PlannedSession, ...] = ()
    attempts: int = 0
    attempts_there: int = 0
    answers: int = 0
    answers_there: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.participants or self.sessions)


def plan_import(
    known: KnownStudy, attempts: Sequence[DraftAttempt], answers: Sequence[DraftAnswer], findings: Findings, now: str
) -> Plan:
    """Return what to write; it is only to be written if `findings` has no problems then.

    `now`: the wall clock's time, for sessions of which no file says when they were.
    """
    people = new_participants(known.design, attempts, findings)
    conditions = {person.code: person.condition for person in (*known.design.participants, *people)}
    planner = _Planner(known, conditions, findings, now)
    there = sum(planner.is_there(draft) for draft in attempts)
    answered = sum(planner.is_answered(draft) for draft in answers)
    planner.remark()
    sessions = [session for session in planner.sessions.values() if session.records]
    return Plan(
        participants=people,
        sessions=tuple(sessions),
        attempts=len(attempts) - there,
        attempts_there=there,
        answers=len(answers) - answered,
        answers_there=answered,
    )


class _Planner:
    def __init__(self, known: KnownStudy, conditions: dict[str, str | None], findings: Findings, now: str) -> None:
        self._known = known
        self._uid = Identities(known.uid).of
        self._conditions = conditions
        self._findings = findings
        self._now = now
        self._attempts = {attempt.uid: attempt for attempt in known.attempts}
        self._targets = Targets(known)
        self._answered: dict[AnswerKey, int] = {}
        self._zero_in_study = {"errors": 0, "assists": 0}
        self._beside: list[DraftAttempt] = []
        self.sessions = {session.uid: PlannedSession(session, session) for session in known.sessions}

    def is_there(self, draft: DraftAttempt) -> bool:
        """Return whether the study has this attempt; plan it where not."""
        who = (draft.observation, draft.participant, draft.condition or "")
        uid = self._uid("attempt", *who, draft.task, str(draft.number))
        before = self._attempts.get(uid)
        if before is not None:
            self._targets.add(draft.participant, self.sessions[before.session_uid].session, before)
            self._refuse_if_changed(draft, before)
            return True
        planned = self._session(draft, self._uid("session", *who))
        self._refuse_if_alike(draft, planned.session)
        self._add(draft, uid, planned)
        return False

    def is_answered(self, draft: DraftAnswer) -> bool:
        """Return whether the study has this answer; plan it where not."""
        target = self._targets.of(draft, self._findings)
        if target is None:
            return False
        session_uid, attempt_uid, t_ns = target
        item, form = draft.answer.item, draft.questionnaire
        key = (session_uid, attempt_uid, form, item)
        row = self._answered.setdefault(key, draft.row)
        if row != draft.row:
            self._problem(draft, "item", f"{quoted(item)} was answered in row {row}")
            return True
        given = (draft.answer.number, draft.answer.text)
        if key in self._known.answers:
            self._refuse_if_answered_otherwise(draft, self._known.answers[key], given)
            return True
        answer = Answer(
            uid=self._uid("answer", session_uid, attempt_uid or "", form, item), t_ns=t_ns, questionnaire=form,
            item=item, number=given[0], text=given[1], attempt_uid=attempt_uid,
        )  # fmt: skip
        self.sessions[session_uid].records.append(answer)
        return False

    def _refuse_if_answered_otherwise(self, draft: DraftAnswer, before: _Given, given: _Given) -> None:
        if before != given:
            in_study, in_file = (next((value for value in pair if value is not None), None) for pair in (before, given))
            text = f"{_shown(in_file)} differs from the study, which has {_shown(in_study)}; make them agree"
            self._problem(draft, "value", text)

    def remark(self) -> None:
        """Say what is worth knowing though nothing is wrong."""
        if self._beside:
            first = self._beside[0]
            self._findings.remark(
                f"{counted(len(self._beside), 'attempt')} will stand beside others of the same person at the same task,"
                f" such as {first.participant} at {first.task}."
            )
        for column, number in self._zero_in_study.items():
            if number:
                self._findings.remark(
                    f"The study keeps 0 {column} for {counted(number, 'attempt')} of which the file says nothing; "
                    "if they were not counted, import the file into a new study."
                )

    def _problem(self, draft: DraftAttempt | DraftAnswer, column: str, text: str) -> None:
        self._findings.problem(draft.file, draft.row, column, text)

    def _session(self, draft: DraftAttempt, uid: str) -> PlannedSession:
        planned = self.sessions.get(uid)
        if planned is None:
            session = Session(
                uid=uid,
                participant=draft.participant,
                condition=draft.condition or self._conditions.get(draft.participant),
                moderator="",
                started_utc=draft.observed_utc or self._now,
                state=SessionState.FINISHED,
                ended_ns=0,
            )
            planned = self.sessions[uid] = PlannedSession(session, None)
        return planned

    def _add(self, draft: DraftAttempt, uid: str, planned: PlannedSession) -> None:
        """Append the attempt to its session: at its time, or after all that is there."""
        last_ns = planned.session.ended_ns or 0
        start_ns = last_ns if draft.started_ns is None else draft.started_ns
        end_ns = start_ns + draft.length_ns
        attempt = Attempt(
            uid=uid, task=draft.task, started_ns=start_ns, ended_ns=end_ns, outcome=draft.outcome,
            assisted=bool(draft.assists), imported_clicks=draft.clicks,
            errors_counted=draft.errors is not None, assists_counted=draft.assists is not None,
        )  # fmt: skip
        planned.records += [attempt, *marks_of(draft, attempt, self._known.design.error_types, self._uid)]
        planned.session = replace(planned.session, ended_ns=max(last_ns, end_ns))
        self._targets.add(
            draft.participant,
            planned.session,
            KnownAttempt(
                uid=uid, session_uid=planned.session.uid, task=draft.task, started_ns=start_ns,
                length_ns=draft.length_ns, outcome=draft.outcome,
            ),
        )  # fmt: skip

    def _refuse_if_changed(self, draft: DraftAttempt, before: KnownAttempt) -> None:
        """Note a problem where the study has other content under the same identity."""
        pairs = {
            "outcome": (before.outcome, draft.outcome),
            "seconds": (_seconds(before.length_ns), _seconds(draft.length_ns)),
            "errors": (before.errors, number_of(draft.errors)),
            "assists": (before.assists, number_of(draft.assists)),
            "clicks": (before.clicks, draft.clicks),
        }
        for column, (in_study, in_file) in pairs.items():
            if column in self._zero_in_study and (in_study, in_file) == (0, None):
                self._zero_in_study[column] += draft.outcome is not Outcome.SKIPPED
            elif in_study != in_file:
                text = f"{_shown(in_file)} differs from the study, which has {_shown(in_study)} since an earlier import"
                self._problem(draft, column, f"{text}; make them agree")

    def _refuse_if_alike(self, draft: DraftAttempt, session: Session) -> None:
        """Note a problem where the study has the same attempt, recorded here or imported in another form."""
        if draft.outcome is Outcome.SKIPPED:
            return
        recorded = [
            other
            for other in self._targets.recorded(draft.participant, draft.task)
            if self.sessions[other.session_uid].session.condition in {None, session.condition}
        ]
        tried = [other for other in recorded if other.outcome is not Outcome.SKIPPED]
        for other in tried[draft.number - 1 : draft.number] if draft.numbered else tried:
            same_length = other.length_ns is not None and abs(other.length_ns - draft.length_ns) < NS_PER_MS
            if same_length and other.outcome is draft.outcome:
                another = "; if this is another, number it in a column “attempt”"
                what = f", with the number {draft.number}" if draft.numbered else another
                self._problem(draft, "", f"the study has such an attempt already{what}")
                return
        if self._targets.recorded(draft.participant, draft.task) and not draft.numbered:
            self._beside.append(draft)


def _seconds(length_ns: int | None) -> float | None:
    return None if length_ns is None else length_ns / NS_PER_S


def _shown(value: str | float | None) -> str:
    if value is None:
        return "nothing"
    return quoted(f"{value:.12g}" if isinstance(value, float) else str(value))
