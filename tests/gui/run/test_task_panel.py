"""The large panel."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.run.between import Between
from uxlab.gui.run.console import present
from uxlab.gui.run.density import CLOSE, COMPACT, DENSE, FULL, SNUG, TIGHT, Density
from uxlab.gui.run.excerpt import Excerpt
from uxlab.gui.run.task_panel import TaskPanel
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End, MarkError

WORKING = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)), (100.0, Begin()), (120.0, MarkError("slip")))


def nothing(*_: object) -> None:
    """Do nothing."""


def panel_of(qtbot: QtBot, look: Look) -> TaskPanel:
    panel = TaskPanel(look, Between(look, nothing, nothing, nothing, nothing))
    qtbot.addWidget(panel)
    panel.resize(836, 300)
    panel.show()
    return panel


def texts(panel: TaskPanel) -> set[str]:
    QTest.qWait(1)  # children of a layout appear with the next event
    labels = {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
    return labels | {excerpt.accessibleName() for excerpt in panel.findChildren(Excerpt) if excerpt.isVisible()}


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_criteria_are_shortened_rather_than_squeezed(qtbot: QtBot, look: Look, count: int) -> None:
    panel = panel_of(qtbot, look)
    now = present(state(*WORKING, at_s=183)).now
    long = tuple(f"{number}. The shop has confirmed that the order is on its way." for number in range(count))
    panel.apply(replace(now, criteria=long), working=True)
    assert long[0] in texts(panel)
    shown = [one for one in panel._criteria.findChildren(Excerpt) if one.isVisible()]
    assert len(shown) == min(count, 3)
    assert [one.height() for one in shown] == [one.sizeHint().height() for one in shown]
    assert shown[-1].geometry().bottom() < panel._criteria.height()


def test_while_working_it_shows_timer_counts_and_criteria(qtbot: QtBot, look: Look) -> None:
    panel = panel_of(qtbot, look)
    panel.apply(present(state(*WORKING, at_s=183)).now, working=True)
    assert panel.timer.text() == "01:23"
    assert panel.timer.colour_role() == "text"
    assert {"Task 2 of 5", "Find a return address", "1", "11", "optimal 4", "Reads the address aloud"} <= texts(panel)


def test_over_the_limit_it_is_red(qtbot: QtBot, look: Look) -> None:
    panel = panel_of(qtbot, look)
    panel.apply(present(state(*WORKING, at_s=287)).now, working=True)
    assert (panel.timer.text(), panel.timer.colour_role()) == ("03:07", "danger")
    assert panel.bar.accessibleDescription() == "0:07 over the limit"


def test_its_height_is_the_same_with_and_without_an_attempt(qtbot: QtBot, look: Look) -> None:
    panel = panel_of(qtbot, look)
    panel.apply(present(state(at_s=4)).now, working=False)
    qtbot.wait(1)
    heights = set()
    for told, at_s in ((), 4.0), (WORKING, 183.0), (WORKING, 300.0):
        view = present(state(*told, at_s=at_s))
        panel.apply(view.now, working=view.working)
        heights.add(panel.sizeHint().height())
    assert len(heights) == 1


def test_compact_leaves_the_timer_to_the_small_head(qtbot: QtBot, look: Look) -> None:
    panel = panel_of(qtbot, look)
    panel.set_room(COMPACT)
    panel.apply(present(state(*WORKING, at_s=183)).now, working=True)
    assert not panel.timer.isVisible()
    assert "Find a return address" in texts(panel)
    panel.set_room(FULL)
    assert panel.timer.isVisible()


@pytest.mark.parametrize("room", [FULL, TIGHT, SNUG, CLOSE, DENSE])
def test_it_is_as_high_as_it_says_whatever_the_task(qtbot: QtBot, look: Look, room: Density) -> None:
    panel = panel_of(qtbot, look)
    now = present(state(*WORKING, at_s=183)).now
    panel.set_room(room)
    for criteria in ((), ("One of them takes two lines, as it is long.",) * 2):
        panel.apply(replace(now, criteria=criteria), working=True)
        qtbot.waitUntil(lambda: panel.sizeHint().height() == panel.height_in(room), timeout=20_000)


def test_counts_grow_with_the_text(qtbot: QtBot, look: Look) -> None:
    panel = panel_of(qtbot, look)
    before = panel.counts.height()
    look.set_text_scale(1.3)
    assert panel.counts.minimumHeight() == round(before * 1.3)
