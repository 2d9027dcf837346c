"""The first sheet's lines have every figure of the whole study, and nothing that there is not."""

from dataclasses import fields

from tests.report.odd_study import odd_data
from uxlab.metrics.figures import Figures
from uxlab.metrics.problems import summarise_problems
from uxlab.metrics.summary import summarise
from uxlab.model.design import Design
from uxlab.model.problems import Evidence, Problem
from uxlab.model.results import StudyData
from uxlab.report.workbook.summary_lines import Part, summary_parts

NO_PROBLEMS = summarise_problems([], ())


def parts(data: StudyData) -> dict[str, Part]:
    return {part.title: part for part in summary_parts(summarise(data, half_credit=True), NO_PROBLEMS)}


def test_every_figure_of_all_tasks_is_there() -> None:
    overall = summarise(odd_data(), half_credit=True).overall
    known = [getattr(overall, field.name) for field in fields(Figures)]
    shown = [line.estimate for part in parts(odd_data()).values() for line in part.lines]
    assert all(one in shown for one in known if one is not None and one.value is not None)


def test_success_with_help_stands_beside_that_without() -> None:
    lines = parts(odd_data())["All tasks together"].lines
    assert [line.label for line in lines[:2]] == ["Unassisted success", "Assisted success"]
    details = summarise(odd_data()).details
    assert details is not None
    assert lines[1].estimate == details.assisted_success_rate


def test_the_four_figures_come_first() -> None:
    labels = [line.label for line in parts(odd_data())["Key figures"].lines]
    assert labels == ["Success rate", "Time per task", "Error rate", "SUS"]


def test_what_is_in_no_figure_is_counted() -> None:
    basis = {line.label: line.value for line in parts(odd_data())["Basis"].lines}
    assert basis["Participants"] == 2
    assert basis["Attempts skipped"] == 1
    assert basis["Attempts with a technical fault"] == 1
    assert basis["Attempts still open"] == 1
    assert basis["Attempts whose errors were not counted"] == 1
    assert basis["Participants excluded"] == 1
    assert basis["Participants erased"] == 1


def test_of_an_empty_study_only_the_basis_is_left() -> None:
    found = parts(StudyData(design=Design(name="x")))
    assert list(found) == ["Basis"]
    assert [line.value for line in found["Basis"].lines] == [0, 0, 0]


def test_problems_say_how_many_are_likely_unseen() -> None:
    met = [
        Problem(
            uid=title,
            title=title,
            evidence=tuple(
                Evidence(uid=f"{title}{who}", session_uid="s", participant=f"P{who}", t_ns=0) for who in people
            ),
        )
        for title, people in (("a", (1, 2)), ("b", (2, 3)), ("c", (1,)))
    ]
    summary = summarise_problems(met, ("P1", "P2", "P3"))
    (part,) = [one for one in summary_parts(summarise(odd_data()), summary) if one.title == "Problems"]
    assert summary.discovery is not None
    shown = [line.value for line in part.lines]
    assert shown == [3, summary.discovery.found, summary.discovery.total, summary.more_for_goal]


def test_the_scale_of_what_people_rated_is_said() -> None:
    every = {line.label: line.unit for part in parts(odd_data()).values() for line in part.lines}
    assert (every["SEQ"], every["SUS"]) == ("1 (hard) to 7 (easy)", "0 to 100")
    assert every["SUS, percentile"] == "% of products"
