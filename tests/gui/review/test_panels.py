"""The panels of the side, made when they are asked for."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, choose, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.effect_panel import EffectPanel
from uxlab.gui.review.corrections.effect_state import FORESEEN
from uxlab.gui.review.corrections.item import ItemPanel
from uxlab.gui.review.corrections.panel import CorrectionsPanel
from uxlab.gui.review.panels import SidePanels
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge


@pytest.fixture
def made() -> list[SidePanel]:
    """The panels that are there so far."""
    return []


@pytest.fixture
def panels(
    qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting, made: list[SidePanel]
) -> Iterator[SidePanels]:
    def take(panel: SidePanel) -> None:
        qtbot.addWidget(panel)
        made.append(panel)

    yield SidePanels(desk, viewing, correcting, SidePanel(desk.look, "Export"), take)
    made.clear()


def test_each_is_made_when_it_is_asked_for_and_then_stays(panels: SidePanels, made: list[SidePanel]) -> None:
    assert made == []
    for count, key in enumerate(panels.keys, 1):
        panel = panels.get(key)
        assert len(made) == count
        assert panels.get(key) is panel
        assert panels.key_of(panel) == key
    assert panels.key_of(None) == ""


def test_there_is_a_panel_for_each_way_to_correct(
    qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting, panels: SidePanels
) -> None:
    list_of_ways = CorrectionsPanel(desk, viewing, correcting)
    qtbot.addWidget(list_of_ways)
    asked: list[str] = []
    list_of_ways.panel_requested.connect(asked.append)
    for command in list_of_ways.commands():
        command.act()
    assert set(asked) < set(panels.keys)


def test_the_effect_of_what_stands_in_a_form_is_shown_and_leads_back(
    qtbot: QtBot, viewing: Viewing, panels: SidePanels
) -> None:
    form = panels.get("item")
    assert isinstance(form, ItemPanel)
    choose(viewing, "s1-0")
    show(qtbot, form)
    form.attempt.ends.edit.selectAll()
    QTest.keyClicks(form.attempt.ends.edit, "0:08")
    with qtbot.waitSignal(form.panel_requested) as heard:
        form.foot.effect.click()
    assert heard.args == ["effect"]
    effect = panels.get("effect")
    assert isinstance(effect, EffectPanel)
    show(qtbot, effect)
    qtbot.waitUntil(lambda: bool(effect.tables[FORESEEN].rows()))
    with qtbot.waitSignal(effect.panel_requested) as heard:
        effect.back.click()
    assert heard.args == ["item"]
    assert form.attempt.ends.text() == "0:08"


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_no_panel_needs_more_width_than_the_side_has(
    qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting, panels: SidePanels, scale: float
) -> None:
    changed(qtbot, viewing, lambda: correcting.make(MoveEdge("s1-0", Edge.END, 8 * S)))
    choose(viewing, "s1-0")
    desk.look.set_text_scale(scale)
    for key in panels.keys:
        panel = panels.get(key)
        show(qtbot, panel)
        panel.enter()
        assert panel.minimumSizeHint().width() <= 372, key
        panel.hide()
    desk.look.set_text_scale(1.0)
