"""The problems of the study as they are linked to a moment of the session. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.gui.review.corrections.terms import Namer
from uxlab.lab.corrected import CorrectedSession
from uxlab.model.design import Design
from uxlab.model.problems import Evidence, Problem
from uxlab.model.session import ErrorMark, Note
from uxlab.timeline.items import Item, Track
from uxlab.wording.durations import moment_text
from uxlab.wording.figures import counted


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A problem; `moment_uid` is the evidence that links it to the moment, empty while it is not linked."""

    uid: str
    title: str
    about: str
    moment_uid: str


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """`moment` in words, what is linked first."""

    moment: str
    lines: tuple[ProblemLine, ...]


def evidence_of(told: CorrectedSession, chosen: Item | None, cursor_ns: int) -> Evidence:
    """Return the error or note that is chosen as evidence, else the moment of the cursor."""
    session = told.as_corrected.session
    error = note = None
    t_ns = cursor_ns
    if chosen is not None and chosen.track in {Track.ERRORS, Track.NOTES}:
        t_ns = chosen.started_ns
        error = chosen.uid if chosen.track is Track.ERRORS else None
        note = chosen.uid if chosen.track is Track.NOTES else None
    return Evidence(
        uid="", session_uid=session.uid, participant=session.participant, t_ns=t_ns, error_uid=error, note_uid=note
    )


def moment_words(told: CorrectedSession, evidence: Evidence, design: Design) -> str:
    """Return what is linked: "Wrong page at 6:19.0" or "The moment 6:19.0"."""
    at = moment_text(evidence.t_ns)
    marks: tuple[ErrorMark | Note, ...] = (*told.as_corrected.errors, *told.as_corrected.notes)
    mark = next((one for one in marks if one.uid in {evidence.error_uid, evidence.note_uid}), None)
    match mark:
        case ErrorMark():
            return f"{Namer(design).error_type(mark.error_type)} at {at}"
        case Note():
            return f"{mark.text or 'Assist'}, at {at}"
        case None:
            return f"The moment {at}"


def present_problems(
    told: CorrectedSession, evidence: Evidence, problems: Sequence[Problem], design: Design, find: str = ""
) -> ProblemsView:
    """Return the problems whose words have what is looked for, those that rest on the moment first."""
    wanted = find.casefold().split()
    lines = [_line(one, evidence) for one in problems if all(word in _words(one) for word in wanted)]
    ordered = sorted(lines, key=lambda line: not line.moment_uid)
    return ProblemsView(moment_words(told, evidence, design), tuple(ordered))


def _line(problem: Problem, evidence: Evidence) -> ProblemLine:
    linked = next((one.uid for one in problem.evidence if _same(one, evidence)), "")
    met = counted(len({one.participant for one in problem.evidence}), "participant")
    return ProblemLine(problem.uid, problem.title, ", ".join(part for part in (problem.place, met) if part), linked)


def _same(one: Evidence, other: Evidence) -> bool:
    if one.session_uid != other.session_uid:
        return False
    if other.error_uid or other.note_uid:
        return (one.error_uid, one.note_uid) == (other.error_uid, other.note_uid)
    return one.t_ns == other.t_ns and not one.error_uid and not one.note_uid


def _words(problem: Problem) -> str:
    return f"{problem.title} {problem.place} {problem.description}".casefold()
