"""Which pages a study's window has."""

from collections.abc import Mapping

from uxlab.gui.design.page import DesignPage
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.participant.stage import Stage
from uxlab.gui.people.page import PeoplePage
from uxlab.gui.run.page import RunPage
from uxlab.gui.settings.page import SettingsPage
from uxlab.gui.shell.state import PageName
from uxlab.gui.summary.page import SessionsPage


def make_pages(stage: Stage, desk: Desk) -> Mapping[PageName, Page]:
    """Return the pages of a study, in the order of the rail."""
    return {
        PageName.DESIGN: DesignPage(desk, stage),
        PageName.PEOPLE: PeoplePage(desk),
        PageName.RUN: RunPage(desk, stage),
        PageName.REVIEW: SessionsPage(desk),
        PageName.SETTINGS: SettingsPage(desk),
    }
