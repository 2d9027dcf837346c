"""From the sessions of a study to its figures; the summary and its JSON form are to be had from here too."""

from collections.abc import Sequence

from uxlab.metrics.as_json import to_json
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.figures import figures_of
from uxlab.metrics.opinions import summarise_opinions
from uxlab.metrics.responses import responses_of
from uxlab.metrics.selection import Where, selected_sessions, selected_tasks
from uxlab.metrics.study import StudySummary, TaskSummary
from uxlab.metrics.sus_summary import summarise_sus
from uxlab.metrics.trials import Trial, left_out, trials_of
from uxlab.model.results import StudyData
from uxlab.model.session import Attempt

__all__ = ["StudySummary", "TaskSummary", "summarise", "to_json"]


def summarise(data: StudyData, *, confidence: float = 0.95, task: str | None = None, where: Where = ()) -> StudySummary:
    """Return the figures of a study, of one task of it, or of the sessions that `where` admits.

    Attempts that ended in a technical fault are in no figure; skipped and open ones are counted apart.

    Raises:
        UsageError: a confidence outside 0 to 1, or a task, trait or value that the study does not have.
    """
    check_confidence(confidence)
    sessions = selected_sessions(data, where)
    keys = selected_tasks(data, sessions, task)
    names = {design.key: design.name for design in data.design.tasks}
    trials = [trial for session in sessions for trial in trials_of(session) if trial.task in keys]
    attempts = [attempt for session in sessions for attempt in session.attempts if attempt.task in keys]
    responses = [response for session in sessions for response in responses_of(session, keys)]
    return StudySummary(
        study=data.design.name,
        confidence=confidence,
        participants=len({session.session.participant for session in sessions}),
        sessions=len(sessions),
        attempts=len(trials),
        tasks=tuple(_task(key, names.get(key, key), trials, attempts, confidence) for key in keys),
        overall=figures_of(trials, confidence),
        left=left_out(attempts),
        sus=summarise_sus(responses, confidence),
        opinions=summarise_opinions(responses, confidence),
    )


def _task(key: str, name: str, trials: Sequence[Trial], attempts: Sequence[Attempt], confidence: float) -> TaskSummary:
    own = [trial for trial in trials if trial.task == key]
    return TaskSummary(
        task=key,
        name=name,
        attempts=len(own),
        participants=len({trial.person for trial in own}),
        figures=figures_of(own, confidence),
        left=left_out(attempt for attempt in attempts if attempt.task == key),
    )
