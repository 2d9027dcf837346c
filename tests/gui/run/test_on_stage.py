"""What the console asks of the participant's window."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from uxlab.gui.participant.state import BACK_TAG, Asked
from uxlab.gui.run.on_stage import OnStage
from uxlab.lab.recording import SessionRequest
from uxlab.model.design import Slot
from uxlab.recording.agenda import Ask
from uxlab.recording.commands import Begin

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_what_is_sent_is_seen_until_it_is_taken_back(qtbot: QtBot, lab: Lab) -> None:
    side, feed = OnStage(lab.stage), lab.desk.feed
    with qtbot.waitSignal(feed.started):
        feed.begin(SessionRequest(participant="P07"), lambda error: pytest.fail(str(error)))
    side.send(Ask("sus", Slot.AFTER_SESSION))
    assert lab.stage.visible
    qtbot.waitUntil(lambda: isinstance(lab.stage.view, Asked))
    side.take_back()
    qtbot.waitUntil(lambda: not isinstance(lab.stage.view, Asked))
    feed.submit(Begin())
    side.back_to_work()

    def back() -> bool:
        state = feed.state
        return state is not None and any(note.tag == BACK_TAG for note in state.snapshot.notes)

    qtbot.waitUntil(back)
