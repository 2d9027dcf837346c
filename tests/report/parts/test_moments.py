"""Moments of sessions in words."""

from dataclasses import replace

from uxlab.model.problems import Evidence
from uxlab.report.material import Material
from uxlab.report.parts.moments import Moments

S = 1_000_000_000


def evidence(material: Material, t_ns: int, **marked: str) -> Evidence:
    one = material.sessions[0].session
    return Evidence(uid="e", session_uid=one.uid, participant=one.participant, t_ns=t_ns, **marked)


def test_moments_are_told_by_task_with_time_and_marks(rich: Material) -> None:
    data = next(one for one in rich.sessions if one.errors)
    mark = data.errors[0]
    where = Evidence(uid="e", session_uid=data.session.uid, participant="x", t_ns=mark.t_ns, error_uid=mark.uid)
    (line,) = Moments(rich).lines([where])
    assert data.session.participant in line
    assert "(Slip, “field overlooked”)" in line or "(Misread, “field overlooked”)" in line
    (quiet,) = Moments(replace(rich, plan=replace(rich.plan, notes=False))).lines([where])
    assert "overlooked" not in quiet


def test_moments_of_one_task_share_a_line_and_others_are_between(rich: Material) -> None:
    lines = list(Moments(rich).lines([evidence(rich, 10 * S), evidence(rich, 12 * S), evidence(rich, 0)]))
    together = "P01\N{NO-BREAK SPACE}0:1"  # whose moment it is stays on a line with it
    assert lines == [
        f"Find running shoes in your size: {together}0; {together}2",
        "Between tasks: P01\N{NO-BREAK SPACE}0:00",
    ]


def test_moments_of_sessions_that_are_not_in_the_report_are_left_out(rich: Material) -> None:
    stranger = replace(evidence(rich, 0), session_uid="s8")  # of the participant who is excluded
    assert not Moments(rich).known(stranger)
    assert list(Moments(rich).lines([stranger])) == []
