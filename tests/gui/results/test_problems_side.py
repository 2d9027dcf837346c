"""Beside the matrix."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.jobs import Jobs
from uxlab.gui.results.problems_side import ProblemsSide
from uxlab.gui.results.problems_state import ProblemsView, present_problems
from uxlab.gui.results.results import Results
from uxlab.gui.style.look import Look
from uxlab.model.problems import Problem
from uxlab.storage.problems import read_problems
from uxlab.storage.study_file import open_for_reading


@pytest.fixture(scope="module")
def view(rich: Path, version_b: Results) -> ProblemsView:
    with open_for_reading(rich) as study:
        return present_problems(study.read(read_problems), version_b)


def side_of(look: Look, jobs: Jobs, qtbot: QtBot) -> ProblemsSide:
    side = ProblemsSide(look, jobs)
    qtbot.addWidget(side)
    side.resize(348, 672)
    return side


def test_it_tells_of_the_discovery_and_of_the_chosen_one(
    look: Look, jobs: Jobs, qtbot: QtBot, view: ProblemsView
) -> None:
    side = side_of(look, jobs, qtbot)
    side.apply(view, view.lines[1])
    assert [value.text() for _, _, value in side._facts] == ["0.23", "about 12", "8", "12"]
    assert side.curve.chart() == view.curve
    assert side._title.text() == "Return address only in the terms"
    assert side.open_button.text() == "6 moments"
    assert side.open_button.isEnabled()


def test_without_a_choice_there_is_no_card(look: Look, jobs: Jobs, qtbot: QtBot, view: ProblemsView) -> None:
    side = side_of(look, jobs, qtbot)
    side.apply(view, None)
    assert side._card.isHidden()


def test_nobody_met_it_says_what_to_do(look: Look, jobs: Jobs, qtbot: QtBot, version_b: Results) -> None:
    fresh = present_problems((Problem(uid="a", title="New"),), version_b)
    side = side_of(look, jobs, qtbot)
    side.apply(fresh, fresh.lines[0])
    assert not side.open_button.isEnabled()
    assert side.open_button.toolTip() == "Nobody met it yet: mark a cell first"
    assert side._curve_panel.isHidden()
    assert not side._refusal.isHidden()
