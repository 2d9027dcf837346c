"""What every tab has."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.results import Results
from uxlab.gui.results.tab import ResultsTab


def test_a_bare_tab_offers_nothing_and_must_say_what_it_shows(office: Office, qtbot: QtBot, version_b: Results) -> None:
    tab = ResultsTab(office.desk)
    qtbot.addWidget(tab)
    assert tab.commands() == ()
    assert tab.filters
    with pytest.raises(NotImplementedError):
        tab.apply(version_b)


def test_a_tab_shows_what_differs_in_one_step_unless_it_says_otherwise(
    office: Office, qtbot: QtBot, version_b: Results
) -> None:
    shown: list[Results] = []

    class Plain(ResultsTab):
        def apply(self, results: Results) -> None:
            shown.append(results)

    tab = Plain(office.desk)
    qtbot.addWidget(tab)
    (step,) = tab.steps(version_b)
    step()
    assert shown == [version_b]
