"""The empathy map."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.empathy_panel import EmpathyPanel
from uxlab.gui.results.empathy_state import EmpathyView, NoteLine, present_empathy
from uxlab.gui.style.look import Look
from uxlab.gui.turns import Turns
from uxlab.model.results import StudyData

OPEN = NoteLine(uid="o", session="s", tag="", text="Sighs", about="P01", fixed="Its session is not finished yet")


def panel_of(look: Look, qtbot: QtBot, view: EmpathyView) -> tuple[EmpathyPanel, list[tuple[str, str]]]:
    panel, told = EmpathyPanel(look), list[tuple[str, str]]()
    qtbot.addWidget(panel)
    panel.tag_requested.connect(lambda line, tag: told.append((line.uid, tag)))
    panel.resize(860, 600)
    panel.apply(view)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel, told


def test_digits_move_a_note(look: Look, qtbot: QtBot, data: StudyData) -> None:
    panel, told = panel_of(look, qtbot, present_empathy(data))
    table = panel.tables[""]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    uid = table.current()
    for key in (Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_3, Qt.Key.Key_4):
        QTest.keyClick(table, key)
    assert told == [(uid, "thinks"), (uid, "does"), (uid, "feels")]


def test_enter_opens_a_menu_with_the_fields_and_the_session(look: Look, qtbot: QtBot, data: StudyData) -> None:
    panel, told = panel_of(look, qtbot, present_empathy(data))
    went: list[str] = []
    panel.session_requested.connect(went.append)
    table = panel.tables["says"]
    uid = table.rows()[0].key
    menu = panel.menu(table, uid)
    names = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert names == ["Says", "Thinks", "Does", "Feels", "Not sorted", "Open session in Review"]
    assert menu.actions()[0].isChecked()
    menu.actions()[2].trigger()
    menu.actions()[-1].trigger()
    assert told == [(uid, "does")]
    assert went == [panel._view.of("says")[0].place]


def test_a_note_that_is_fixed_stays(look: Look, qtbot: QtBot) -> None:
    panel, told = panel_of(look, qtbot, EmpathyView((("", (OPEN,)),)))
    table = panel.tables[""]
    table.set_current("o")
    QTest.keyClick(table, Qt.Key.Key_1)
    assert told == []
    menu = panel.menu(table, "o")
    assert not menu.actions()[0].isEnabled()
    assert menu.actions()[0].toolTip() == OPEN.fixed


def test_notes_are_read_and_counted(look: Look, qtbot: QtBot, data: StudyData) -> None:
    panel, _ = panel_of(look, qtbot, present_empathy(data))
    model = panel.tables["says"].model()
    assert model.data(model.index(0, 0)).startswith("Where would I find returns?, P")
    assert panel._counts["says"].text() == str(model.rowCount())


def test_without_notes_there_are_words(look: Look, qtbot: QtBot) -> None:
    panel, _ = panel_of(look, qtbot, EmpathyView((("", (OPEN,)),)))
    panel.apply(EmpathyView(()))
    assert panel._stack.currentIndex() == 1


def test_a_field_that_is_made_later_has_what_was_shown_before(look: Look, qtbot: QtBot, data: StudyData) -> None:
    turns, view = Turns(), present_empathy(data)
    panel = EmpathyPanel(look, turns)
    qtbot.addWidget(panel)
    turns.do_next()
    panel.apply(view)
    assert list(panel.tables) == ["says"]
    turns.finish()
    assert {tag: len(table.rows()) for tag, table in panel.tables.items()} == {
        tag: len(view.of(tag)) for tag in ("says", "thinks", "does", "feels", "")
    }
