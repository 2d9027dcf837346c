"""Reads from an open study what the pages about sessions show; blocks, so that it runs as a job. No Qt."""

from dataclasses import dataclass

from uxlab.gui.summary.state import Circumstances, SessionEndView, present
from uxlab.lab.facts import next_person
from uxlab.lab.open_study import OpenStudy
from uxlab.metrics.standing import standing
from uxlab.model.design import Design
from uxlab.model.people import SessionFacts
from uxlab.model.results import StudyData


@dataclass(frozen=True, slots=True)
class AllSessions:
    """Every session of a study, in figures and with its data."""

    facts: tuple[SessionFacts, ...]
    data: StudyData
    design: Design


def read_end(study: OpenStudy, uid: str) -> SessionEndView | None:
    """Return the end of a session, None where the study has it no more.

    Raises:
        UnusableStudy: the file cannot be read any more.
    """
    sessions, people, data = study.sessions(), study.people(), study.data()
    facts = {one.uid: one for one in sessions.result()}
    everything = data.result()
    if uid not in facts or all(one.session.uid != uid for one in everything.sessions):
        return None
    about = Circumstances(
        imported=facts[uid].imported_utc is not None,
        latest=uid == list(facts)[-1],
        next_code=next_person(everything.design, people.result()) or "",
    )
    return present(everything, standing(everything, uid), uid, about)


def read_all(study: OpenStudy) -> AllSessions:
    """Return every session, oldest first.

    Raises:
        UnusableStudy: the file cannot be read any more.
    """
    sessions, data = study.sessions(), study.data()
    return AllSessions(sessions.result(), data.result(), study.design())
