"""Pages that only say something."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import Cut
from uxlab.gui.participant.notice import Notice
from uxlab.gui.participant.state import Idle, Thanks
from uxlab.gui.style.look import Look


@pytest.mark.parametrize("view", [Idle("Welcome", "We begin in a moment."), Thanks("Thank you", "**Bye**\n\nSee you")])
def test_a_notice_says_its_words_and_nothing_can_be_pressed(
    look: Look, qtbot: QtBot, view: Idle | Thanks, cut: Cut
) -> None:
    page = Notice(look)
    qtbot.addWidget(page)
    page.apply(view)
    page.resize(640, 400)
    page.show()
    assert page.accessibleName() == view.title
    assert page.primary() is None
    assert cut(page) == []
