"""Which pages a study's window has."""

from collections.abc import Callable, Mapping

from uxlab.gui.design.page import DesignPage
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.participant.stage import Stage
from uxlab.gui.people.page import PeoplePage
from uxlab.gui.results.page import ResultsPage
from uxlab.gui.review.page import ReviewPage
from uxlab.gui.run.page import RunPage
from uxlab.gui.settings.page import SettingsPage
from uxlab.gui.shell.state import PageName


def page_makers(stage: Stage, desk: Desk) -> Mapping[PageName, Callable[[], Page]]:
    """Return how each page of a study is made, in the order of the rail."""
    return {
        PageName.DESIGN: lambda: DesignPage(desk, stage),
        PageName.PEOPLE: lambda: PeoplePage(desk),
        PageName.RUN: lambda: RunPage(desk, stage),
        PageName.REVIEW: lambda: ReviewPage(desk),
        PageName.RESULTS: lambda: ResultsPage(desk),
        PageName.SETTINGS: lambda: SettingsPage(desk),
    }
