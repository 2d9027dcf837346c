"""The part of a study that somebody asked for."""

from dataclasses import replace

from uxlab.metrics.selection import Where, selected_sessions
from uxlab.model.results import StudyData


def chosen(data: StudyData, where: Where) -> StudyData:
    """Return the sessions that `where` admits, with their participants; without any condition, all there are.

    Raises:
        UsageError: an unknown trait, or a value that neither the design nor a session knows.
    """
    if not where:
        return data
    sessions = selected_sessions(data, where)
    people = {one.session.participant for one in sessions}
    participants = tuple(person for person in data.design.participants if person.code in people)
    return replace(data, design=replace(data.design, participants=participants), sessions=sessions)
