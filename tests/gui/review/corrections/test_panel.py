"""The panel of corrections over a real study."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, choose, show
from tests.lab.made_studies import S
from uxlab.gui.command import Command
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.panel import CorrectionsPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Edge, MoveEdge


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> CorrectionsPanel:
    made = CorrectionsPanel(desk, viewing, correcting)
    show(qtbot, made)
    return made


def command(panel: CorrectionsPanel, text: str) -> Command:
    return next(one for one in panel.commands() if one.text.startswith(text))


def test_what_is_corrected_is_listed_and_taken_back(
    qtbot: QtBot, viewing: Viewing, correcting: Correcting, panel: CorrectionsPanel
) -> None:
    assert not panel.list.isVisible()
    assert "as it was recorded" in panel.empty.text()
    changed(qtbot, viewing, lambda: correcting.make(MoveEdge("s1-0", Edge.END, 8 * S), "late"))
    assert panel.note.text() == "1, the recording is unchanged"
    (row,) = panel.list.shown()
    assert (row.what, row.before, row.after) == ("Task 1 ends", "0:10.0", "0:08.0")
    assert "“late”" in row.about
    panel.list.setFocus()
    panel.list.set_current(row.uid)
    changed(qtbot, viewing, panel.list.take_back)
    assert not panel.list.shown()[0].standing
    assert viewing.told is not None
    assert viewing.told.as_corrected.attempts[0].ended_ns == 10 * S
    changed(qtbot, viewing, panel.list.take_back)
    assert panel.list.shown()[0].standing
    assert viewing.told.as_corrected.attempts[0].ended_ns == 8 * S


def test_a_row_leads_to_its_moment_and_to_the_effect(
    qtbot: QtBot, viewing: Viewing, correcting: Correcting, panel: CorrectionsPanel
) -> None:
    changed(qtbot, viewing, lambda: correcting.make(MoveEdge("s1-0", Edge.END, 8 * S)))
    panel.list.selectRow(0)
    assert viewing.cursor_ns == 8 * S
    with qtbot.waitSignal(panel.panel_requested) as heard:
        panel.list.opened.emit(panel.list.current())
    assert heard.args == ["effect"]


def test_a_form_opens_for_what_is_chosen(qtbot: QtBot, viewing: Viewing, panel: CorrectionsPanel) -> None:
    assert command(panel, "Change what").impossible
    with qtbot.waitSignal(panel.commands_changed):
        choose(viewing, "s1-e0")
    with qtbot.assertNotEmitted(panel.commands_changed):
        choose(viewing, "s1-e1")  # nothing else can be done now
    edit = command(panel, "Change what")
    assert (edit.key, edit.impossible) == ("F2", "")
    with qtbot.waitSignal(panel.panel_requested) as heard:
        edit.act()
    assert heard.args == ["item"]


def test_every_way_has_a_panel_and_the_menu_offers_them_all(qtbot: QtBot, panel: CorrectionsPanel) -> None:
    asked: list[str] = []
    panel.panel_requested.connect(asked.append)
    for one in panel.commands():
        one.act()
    assert asked == ["item", "attempt", "bulk", "problem", "effect", "coders"]
    menu = panel.open_menu()
    actions = menu.actions()
    assert [action.isEnabled() for action in actions] == [not one.impossible for one in panel.commands()]
    actions[-1].trigger()
    assert asked[-1] == "coders"
    menu.close()
    qtbot.waitUntil(lambda: not panel.findChildren(type(menu)))


def test_nothing_can_be_corrected_before_a_session_is_read(viewing: Viewing, panel: CorrectionsPanel) -> None:
    viewing.close()
    assert all(one.impossible for one in panel.commands())
    assert (panel.note.text(), panel.list.shown(), panel.more.isEnabled()) == ("", (), False)


def test_a_second_coder_adds_no_attempts(qtbot: QtBot, viewing: Viewing, panel: CorrectionsPanel) -> None:
    with qtbot.waitSignal(viewing.changed):
        viewing.open("s1", "Bo")
    assert "second coder" in command(panel, "Add a missed").impossible
    assert "second coder" in command(panel, "Link to").impossible
    assert not command(panel, "Change many").impossible
