"""What every tab has."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.results.conftest import Office
from uxlab.gui.results.results import Results
from uxlab.gui.results.tab import ResultsTab


def test_a_bare_tab_offers_nothing_and_must_say_what_it_shows(office: Office, qtbot: QtBot, version_b: Results) -> None:
    tab = ResultsTab(office.desk)
    qtbot.addWidget(tab)
    assert tab.commands() == ()
    assert tab.filters
    with pytest.raises(NotImplementedError):
        tab.apply(version_b)
