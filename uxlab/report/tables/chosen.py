"""The part of a study that somebody asked for."""

from collections.abc import Sequence
from dataclasses import replace

from uxlab.metrics.selection import Excluded, Where, selected_sessions, with_excluded
from uxlab.model.results import SessionData, StudyData


def chosen(data: StudyData, where: Where, excluded: Excluded = Excluded.OUT) -> StudyData:
    """Return the sessions that `where` admits, with their participants; without any condition, all there are.

    `excluded` people stay marked as such, whether they are out of what somebody asked for, in it too, or alone.

    Raises:
        UsageError: an unknown trait, or a value that neither the design nor a session knows.
    """
    if not where and excluded is not Excluded.ALONE:
        return data
    return of_sessions(data, selected_sessions(with_excluded(data, excluded), where))


def of_sessions(data: StudyData, sessions: Sequence[SessionData]) -> StudyData:
    """Return a study with these of its sessions, and with their participants."""
    people = {one.session.participant for one in sessions}
    participants = tuple(person for person in data.design.participants if person.code in people)
    return replace(data, design=replace(data.design, participants=participants), sessions=tuple(sessions))
