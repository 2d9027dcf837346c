"""Moments of sessions in words: whose, at which task, when, and what was marked there."""

from collections.abc import Iterable, Iterator

from uxlab.model.problems import Evidence
from uxlab.model.results import SessionData
from uxlab.model.session import Attempt
from uxlab.report.material import Material
from uxlab.wording.durations import clock_text

_NO_BREAK = "\N{NO-BREAK SPACE}"


class Moments:
    """Finds what belongs to a moment of the sessions that are in the figures."""

    def __init__(self, material: Material) -> None:
        design = material.data.design
        self._notes_in = material.plan.notes
        self._tasks = {task.key: task.name for task in design.tasks}
        self._types = {kind.key: kind.name for kind in design.error_types}
        self._sessions = {one.session.uid: one for one in material.sessions}
        self._errors = {e.uid: e for one in material.sessions for e in one.errors}
        self._notes = {n.uid: n for one in material.sessions for n in one.notes}

    def known(self, evidence: Evidence) -> bool:
        """Return whether the moment is in a session that the report is about."""
        return evidence.session_uid in self._sessions

    def lines(self, evidence: Iterable[Evidence]) -> Iterator[str]:
        """Return the moments, a line for each task; what was marked at one stands behind it."""
        by_task: dict[str, list[str]] = {}
        for one in evidence:
            if self.known(one):
                data = self._sessions[one.session_uid]
                task, at = self.place(data, one.t_ns)
                who_and_when = f"{data.session.participant}{_NO_BREAK}{at}"
                by_task.setdefault(task, []).append(f"{who_and_when}{self._marked(one)}")
        for task, moments in by_task.items():
            yield f"{task or 'Between tasks'}: {'; '.join(moments)}"

    def place(self, data: SessionData, t_ns: int) -> tuple[str, str]:
        """Return at which task a moment is, and when in the session: "Pay with a voucher", "4:12"."""
        attempt = next((one for one in data.attempts if _within(one, t_ns)), None)
        return "" if attempt is None else self._tasks.get(attempt.task, attempt.task), clock_text(t_ns)

    def _marked(self, evidence: Evidence) -> str:
        """Return the error that was marked there; the words of errors and notes only where notes are in."""
        error = self._errors.get(evidence.error_uid or "")
        note = self._notes.get(evidence.note_uid or "")
        parts = [] if error is None else [self._types.get(error.error_type or "", error.error_type or "error")]
        written = " ".join(one.text for one in (error, note) if one is not None and one.text)
        parts += [f"“{written}”"] if self._notes_in and written else []
        return f" ({', '.join(parts)})" if parts else ""


def _within(attempt: Attempt, t_ns: int) -> bool:
    return attempt.started_ns <= t_ns and (attempt.ended_ns is None or t_ns <= attempt.ended_ns)
