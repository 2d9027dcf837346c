"""Single answers to a questionnaire with whose they are and after which task, as the figures count them."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.metrics.selection import selected_sessions, selected_tasks
from uxlab.metrics.trials import counts
from uxlab.model.results import SessionData, StudyData


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer; `task` is None where it is about the whole session. It has a `number`, or a `text`, or neither."""

    session: str
    person: str
    task: str | None
    attempt: str | None
    item: str
    number: float | None
    text: str | None = None


def given_to(data: StudyData, questionnaire: str, sessions: Sequence[SessionData] | None = None) -> tuple[Given, ...]:
    """Return the answers to a questionnaire, of these sessions or of all that are in figures.

    Those given after attempts that do not count are in no figure, and not among them.
    """
    chosen = selected_sessions(data, ()) if sessions is None else sessions
    wanted = set(selected_tasks(data, chosen, None))
    return tuple(one for session in chosen for one in _of(session, questionnaire, wanted))


def _of(data: SessionData, questionnaire: str, wanted: set[str]) -> list[Given]:
    tasks = {one.uid: one.task for one in data.attempts if counts(one) and one.task in wanted}
    return [
        Given(
            session=data.session.uid,
            person=data.session.participant,
            task=None if answer.attempt_uid is None else tasks[answer.attempt_uid],
            attempt=answer.attempt_uid,
            item=answer.item,
            number=answer.number,
            text=answer.text,
        )
        for answer in data.answers
        if answer.questionnaire == questionnaire and (answer.attempt_uid is None or answer.attempt_uid in tasks)
    ]
