"""The bar above the console."""

from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.run.console import present
from uxlab.gui.run.live_bar import LiveBar
from uxlab.gui.style.look import Look
from uxlab.lab.live_state import Stage
from uxlab.recording.commands import Begin, PauseSession


def test_it_says_whose_session_it_is_and_that_it_is_recorded(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    bar = LiveBar(look, lambda: told.append("strip"), lambda: told.append("finish"))
    qtbot.addWidget(bar)
    bar.resize(1224, 52)
    bar.show()
    bar.apply(present(state(at_s=385)))
    assert (bar.code.text(), bar.about.text(), bar.time.text()) == ("P07", "First-time customer, version B", "6:25")
    assert bar.chip.text() == "Recording"
    bar.strip.click()
    bar.finish.click()
    assert told == ["strip", "finish"]
    bar.apply(present(state((1.0, Begin()), (2.0, PauseSession()), at_s=386)))
    assert bar.chip.text() == "Paused"
    bar.apply(present(state(at_s=386, stage=Stage.CLOSING, progress="x")))
    assert not bar.finish.isEnabled()


def test_in_a_narrow_window_the_log_is_behind_a_tab(qtbot: QtBot, look: Look) -> None:
    bar = LiveBar(look, print, print)
    qtbot.addWidget(bar)
    bar.apply(present(state(at_s=385)))
    bar.set_room(584, with_tabs=True)
    assert bar.sizeHint().width() <= 584
    assert not bar.tabs.isHidden()
    look.set_text_scale(1.3)
    bar.set_room(584, with_tabs=True)
    assert bar.sizeHint().width() <= 584
    assert (bar.chip.isHidden(), bar.lamp.isHidden(), bar.lamp.accessibleName()) == (True, False, "Recording")
    look.set_text_scale(1.0)
    bar.set_room(1224, with_tabs=False)
    assert (bar.tabs.isHidden(), bar.finish.text()) == (True, "Finish session…")
    assert not bar.grab().toImage().isNull()
