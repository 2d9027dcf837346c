"""Which pages there are."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from uxlab.gui.command import Menu
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.pages import page_makers
from uxlab.gui.participant.stage import Stage
from uxlab.gui.shell.state import PageName
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import open_study
from uxlab.lab.studies import create_study


def test_every_page_of_the_rail_can_be_made_and_no_two_commands_of_a_page_share_a_key(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    study = open_study(create_study(tmp_path / "s.uxlab").path, lambda _: None)
    feed = Feed(study, jobs)
    stage = Stage(look, study, jobs, feed)
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    desk = Desk(look=look, study=study, jobs=jobs, feed=feed, banners=banners, go=lambda *_: None)
    makers = page_makers(stage, desk)
    assert list(makers) == list(PageName)
    for name, make in makers.items():
        page = make()
        qtbot.addWidget(page)
        keys = [command.key for command in page.commands() if command.key]
        assert len(keys) == len(set(keys)), name
        assert {command.menu for command in page.commands()} <= set(Menu)
    stage.close()
    study.close()
    jobs.close()
