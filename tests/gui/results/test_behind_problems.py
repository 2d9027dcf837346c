"""The moments behind figures of problems."""

from dataclasses import replace

import pytest

from uxlab.gui.results.behind import Asked, Figure, present_behind
from uxlab.gui.results.behind_problems import NOT_CHOSEN, discovery_lines, sighting_lines
from uxlab.gui.results.results import Results
from uxlab.model.problems import Evidence, Problem
from uxlab.model.results import StudyData

S = 1_000_000_000
PEOPLE = ("P11", "P12", "P13")


def met(problem: str, person: str, session: str, at_s: int = 1) -> Evidence:
    return Evidence(uid=f"{problem}-{person}-{at_s}", session_uid=session, participant=person, t_ns=at_s * S)


CODE = Problem(uid="code", title="Code", evidence=(met("code", "P13", "s013"), met("code", "P12", "s012", 9)))
DATE = Problem(uid="date", title="Date", evidence=(met("date", "P12", "s012"), met("date", "P01", "s001")))
UNSEEN = Problem(uid="none", title="None")


def test_moments_are_in_the_order_of_people_and_those_left_out_say_so(data: StudyData) -> None:
    lines = sighting_lines(data, DATE, Asked(Figure.SIGHTINGS, problem="date"), PEOPLE)
    assert [(line.who, line.session, line.why) for line in lines] == [("P12", "s012", ""), ("P01", "s001", NOT_CHOSEN)]
    only = sighting_lines(data, CODE, Asked(Figure.SIGHTINGS, problem="code", person="P13"), PEOPLE)
    assert [line.who for line in only] == ["P13"]


def test_a_moment_tells_task_time_and_what_was_noted(data: StudyData) -> None:
    session = next(one for one in data.sessions if one.errors and one.attempts)
    error = session.errors[0]
    code = session.session.participant
    moment = Evidence(uid="m", session_uid=session.session.uid, participant=code, t_ns=error.t_ns, error_uid=error.uid)
    (line,) = sighting_lines(data, replace(CODE, evidence=(moment,)), Asked(Figure.SIGHTINGS), (code,))
    task = next(one.task for one in session.attempts if one.started_ns <= error.t_ns < (one.ended_ns or 0))
    names = {one.key: one.name for one in data.design.tasks}
    assert line.about == names[task]
    assert line.details in {"Error: Slip", "Error: Mistake"}
    assert ":" in line.value


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(Figure.DISCOVERY, number=1), []),
        (Asked(Figure.DISCOVERY, number=2), [("P12", "Code"), ("P12", "Date")]),
        (Asked(Figure.DISCOVERY), [("P12", "Code"), ("P12", "Date")]),
        (Asked(Figure.DISCOVERY, person="P13"), []),
    ],
)
def test_a_discovery_has_what_was_found_so_far_and_by_whom_first(asked: Asked, expected: list[tuple[str, str]]) -> None:
    lines = discovery_lines((CODE, DATE, UNSEEN), asked, PEOPLE)
    assert [(line.who, line.about) for line in lines] == expected


def test_the_panel_names_the_problem_even_if_it_is_gone(version_b: Results) -> None:
    view = present_behind(version_b, Asked(Figure.SIGHTINGS, problem="code"), (CODE,))
    assert (view.title, view.counted) == ("Code", "2 moments")
    gone = present_behind(version_b, Asked(Figure.SIGHTINGS, problem="code"), ())
    assert (gone.title, gone.lines) == ("A problem that is gone", ())
