"""Which session or attempt an imported answer is about, among those in the study and those of the same import."""

from collections import defaultdict
from collections.abc import Sequence

from uxlab.importing.drafts import DraftAnswer, KnownAttempt, KnownStudy
from uxlab.importing.problems import Findings
from uxlab.model.session import Outcome, Session

Target = tuple[str, str | None, int]
"""Session uid, attempt uid or None, and the moment of the answer."""


class Targets:
    """Sessions and attempts by participant, as they were before the import and as it names them.

    What the import itself names goes first: answers belong to the attempts that they come with.
    """

    def __init__(self, known: KnownStudy) -> None:
        self._sessions: dict[str, dict[str, Session]] = defaultdict(dict)
        self._attempts: dict[tuple[str, str], dict[str, tuple[Session, KnownAttempt]]] = defaultdict(dict)
        self._recorded: dict[tuple[str, str], list[KnownAttempt]] = defaultdict(list)
        self._last_ns: dict[str, int] = defaultdict(int)
        self._named: set[str] = set()
        by_uid = {session.uid: session for session in known.sessions}
        for session in known.sessions:
            self._sessions[session.participant][session.uid] = session
        for attempt in known.attempts:
            session = by_uid[attempt.session_uid]
            self._recorded[session.participant, attempt.task].append(attempt)
            self.add(session.participant, session, attempt)
        self._named.clear()

    def recorded(self, participant: str, task: str) -> Sequence[KnownAttempt]:
        """Return the participant's attempts at a task that were in the study before."""
        return self._recorded.get((participant, task), ())

    def add(self, participant: str, session: Session, attempt: KnownAttempt) -> None:
        """Let an attempt that the import names be answered about."""
        self._named |= {session.uid, attempt.uid}
        self._sessions[participant][session.uid] = session
        self._attempts[participant, attempt.task][attempt.uid] = (session, attempt)
        end_ns = attempt.started_ns + (attempt.length_ns or 0)
        self._last_ns[session.uid] = max(self._last_ns[session.uid], end_ns, session.ended_ns or 0)

    def of(self, draft: DraftAnswer, findings: Findings) -> Target | None:
        """Return what the answer is about; None, and a problem, where that is nothing or unclear."""
        if draft.task is None:
            return self._session(draft, findings)
        attempted = [
            (session, attempt)
            for session, attempt in self._attempts.get((draft.participant, draft.task), {}).values()
            if draft.condition in {None, session.condition} and attempt.outcome is not Outcome.SKIPPED
        ]
        attempted = [pair for pair in attempted if pair[1].uid in self._named] or attempted
        if not attempted:
            text = f"“{draft.task}” was not attempted by {draft.participant}, neither in the study nor in these files"
            findings.problem(draft.file, draft.row, "task", text)
            return None
        if draft.number is not None and draft.number > len(attempted):
            text = f"“{draft.number}” is no attempt of {draft.participant} at {draft.task}; there are {len(attempted)}"
            findings.problem(draft.file, draft.row, "attempt", text)
            return None
        session, attempt = attempted[-1 if draft.number is None else draft.number - 1]
        return session.uid, attempt.uid, attempt.started_ns + (attempt.length_ns or 0)

    def _session(self, draft: DraftAnswer, findings: Findings) -> Target | None:
        sessions = [
            session
            for session in self._numbered(draft.participant, draft.session)
            if draft.condition in {None, session.condition}
        ]
        sessions = [session for session in sessions if session.uid in self._named] or sessions
        if len(sessions) == 1:
            return sessions[0].uid, None, max(self._last_ns[sessions[0].uid], sessions[0].ended_ns or 0)
        if sessions:
            text = f"{draft.participant} has {len(sessions)} sessions; say which in a column “session”"
        else:
            text = f"{draft.participant} has no session, neither in the study nor in these files"
        findings.problem(draft.file, draft.row, "participant", text)
        return None

    def _numbered(self, participant: str, number: int | None) -> Sequence[Session]:
        """Return the participant's sessions, or the one of this number; of those that the import names, if it does."""
        every = list(self._sessions.get(participant, {}).values())
        named = [session for session in every if session.uid in self._named] or every
        return every if number is None else named[number - 1 : number]
