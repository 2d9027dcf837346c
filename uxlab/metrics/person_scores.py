"""The SUS of each person: what the dots behind a study's mean are."""

from collections.abc import Sequence

from uxlab.metrics.responses import responses_of
from uxlab.metrics.selection import divided, selected_sessions, selected_tasks
from uxlab.metrics.sus_summary import SusSummary, summarise_sus
from uxlab.model.results import SessionData, StudyData


def sus_of_people(data: StudyData) -> tuple[tuple[str, SusSummary], ...]:
    """Return code and SUS of everybody who is in the figures, in the order of the design.

    They are those of `summarise` by participant, which takes many times longer for all of its other figures.
    """
    sessions = selected_sessions(data, ())
    tasks = selected_tasks(data, sessions, None)
    return tuple((code, _sus(own, tasks)) for code, own in divided(data.design, sessions, "participant"))


def _sus(sessions: Sequence[SessionData], tasks: tuple[str, ...]) -> SusSummary:
    return summarise_sus([each for one in sessions for each in responses_of(one, tasks)], _ANY_LEVEL)


_ANY_LEVEL = 0.95
"""One person's score has no interval."""
