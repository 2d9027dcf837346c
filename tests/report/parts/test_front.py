"""The first page."""

from dataclasses import replace

from uxlab.metrics.selection import Excluded
from uxlab.metrics.summary import summarise
from uxlab.model.report import ReportPlan, ReportText
from uxlab.model.session import SessionState
from uxlab.report.document import Gap, Lead
from uxlab.report.material import Material
from uxlab.report.parts.front import about, front, headlines, subtitle, title


def test_it_says_who_how_many_when_and_for_whom(rich: Material) -> None:
    assert title(rich) == "Larkspur shop, version B"
    assert subtitle(rich) == (
        "20 participants, 5 tasks, 100 attempts. Sessions from 10 to 13 March 2026, moderated by A. Keller. "
        "Compared: Version A (10 participants) and Version B (10 participants). For Larkspur Ltd. By A. Keller."
    )


def test_sessions_that_go_on_are_said_and_a_nameless_moderator_is_not(rich: Material) -> None:
    sessions = tuple(
        replace(one, session=replace(one.session, moderator="Moderator", state=SessionState.BREAK))
        for one in rich.data.sessions[:1]
    )
    one = replace(rich, data=replace(rich.data, sessions=sessions), comparisons=(), plan=ReportPlan())
    assert subtitle(one).endswith("Session on 10 March 2026. 1 session not finished.")


def test_of_one_person_there_is_no_interval(rich: Material) -> None:
    data = replace(rich.data, sessions=rich.data.sessions[:1])
    found = list(headlines(replace(rich, data=data, summary=summarise(data))))
    assert [one.interval for one in found] == ["one person, no interval"] * 4
    assert found[3].basis == "n = 1"  # and no grade


def test_what_nobody_did_has_a_dash_and_says_so(empty: Material) -> None:
    found = list(headlines(empty))
    assert [one.value for one in found] == ["–"] * 4
    assert [one.basis for one in found] == [
        "nobody tried a task",
        "nobody completed a task",
        "nobody counted errors",
        "nobody answered it",
    ]


def test_the_author_s_summary_stands_even_before_the_first_session(empty: Material) -> None:
    plan = ReportPlan(texts=((ReportText.SUMMARY, "We will see."),))
    assert [type(block) for block in front(replace(empty, plan=plan))] == [Lead, Gap]


def test_whom_it_is_about_is_said_where_that_is_not_everybody(rich: Material) -> None:
    assert about(rich) == ""
    part = replace(rich, where=(("group", "novice"),), excluded=Excluded.IN_TOO, readmitted=(("P09", "late"),))
    assert about(part) == "Only group Novices. With 1 participant whom the study excludes."
    assert about(part) in subtitle(part)
