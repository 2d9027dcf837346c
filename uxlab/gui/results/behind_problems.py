"""The moments that a figure of usability problems is made from, as lines. No Qt."""

from collections.abc import Iterator, Mapping, Sequence

from uxlab.gui.results.behind_lines import Asked, Line
from uxlab.model.problems import Evidence, Problem
from uxlab.model.results import SessionData, StudyData
from uxlab.wording.figures import clock, counted

NOT_CHOSEN = "Not among the chosen sessions"
_NS_PER_S = 1_000_000_000


def sighting_lines(data: StudyData, problem: Problem, asked: Asked, people: Sequence[str]) -> list[Line]:
    """Return the moments at which people met a problem, in the order of people and time."""
    known = {one.session.uid: one for one in data.sessions}
    names = {task.key: task.name for task in data.design.tasks}
    kinds = {kind.key: kind.name for kind in data.design.error_types}
    order = {code: place for place, code in enumerate(people)}
    moments = [one for one in problem.evidence if asked.person in {"", one.participant}]
    moments.sort(key=lambda one: (order.get(one.participant, len(order)), one.participant, one.t_ns))
    return [
        _sighting(one, known.get(one.session_uid), (names, kinds), inside=one.participant in order) for one in moments
    ]


def discovery_lines(problems: Sequence[Problem], asked: Asked, people: Sequence[str]) -> list[Line]:
    """Return the problems that the first so many participants found, each by whom it was found first.

    With a person only those that were new with that person.
    """
    order = {code: place for place, code in enumerate(people[: asked.number] if asked.number else people)}
    found = [(first, one, seen) for one in problems for first, seen in _first(one, order)]
    found = [each for each in found if asked.person in {"", each[0].participant}]
    found.sort(key=lambda each: order[each[0].participant])
    return [
        Line(
            key=problem.uid,
            session=first.session_uid,
            at_ns=first.t_ns,
            icon="warning-circle",
            icon_role="text2",
            who=first.participant,
            about=problem.title,
            value="",
            details=f"met by {seen} of {counted(len(order), 'participant')}",
        )
        for first, problem, seen in found
    ]


def _first(problem: Problem, order: dict[str, int]) -> Iterator[tuple[Evidence, int]]:
    """Yield the first moment at which any of these people met a problem, and how many of them did."""
    moments = [one for one in problem.evidence if one.participant in order]
    if moments:
        first = min(moments, key=lambda one: (order[one.participant], one.t_ns))
        yield first, len({one.participant for one in moments})


def _sighting(
    one: Evidence, session: SessionData | None, known: tuple[Mapping[str, str], Mapping[str, str]], *, inside: bool
) -> Line:
    names, kinds = known
    task, said = ("", "") if session is None else (_task(session, one.t_ns), _said(session, one, kinds))
    return Line(
        key=one.uid,
        session=one.session_uid,
        at_ns=one.t_ns,
        icon="warning-circle",
        icon_role="text2",
        who=one.participant,
        about=names.get(task, task),
        value=clock(one.t_ns / _NS_PER_S),
        details=said,
        why="" if inside else NOT_CHOSEN,
    )


def _task(session: SessionData, t_ns: int) -> str:
    return next(
        (
            one.task
            for one in session.attempts
            if one.started_ns <= t_ns and (one.ended_ns is None or t_ns < one.ended_ns)
        ),
        "",
    )


def _said(session: SessionData, one: Evidence, kinds: Mapping[str, str]) -> str:
    note = next((note.text for note in session.notes if note.uid == one.note_uid), "")
    error = next((mark for mark in session.errors if mark.uid == one.error_uid), None)
    if note or error is None:
        return " ".join(note.split())
    kind = error.error_type or ""
    return f"Error: {kinds.get(kind, kind)}".removesuffix(": ")
