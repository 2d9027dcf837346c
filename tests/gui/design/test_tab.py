"""What tabs share."""

from dataclasses import replace

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, show
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.tab import DesignTab, SavedLine, scrolling, table_keys
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field, LineEdit
from uxlab.gui.widgets.keycap import Keycap
from uxlab.gui.widgets.layout import column, label
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Design


class NameTab(DesignTab):
    """One field."""

    def __init__(self, look: Look, edits: Edits) -> None:
        super().__init__(look, edits)
        self.name = Field(look, "Name", LineEdit())
        self.setLayout(column([self.name]))

    def apply(self, design: Design) -> None:
        self.name.set_text(design.name)


def test_a_plain_tab_counts_nothing_offers_nothing_and_shows_nothing(qtbot: QtBot, look: Look, edits: Edits) -> None:
    tab = show(qtbot, NameTab(look, edits))
    design = edits.design()
    assert (tab.count(design), tab.commands(), tab.participant_view(design)) == (None, (), None)


def test_flush_saves_what_is_being_typed(qtbot: QtBot, look: Look, edits: Edits) -> None:
    tab = show(qtbot, NameTab(look, edits))
    tab.apply(edits.design())
    told: list[str] = []
    tab.name.committed.connect(told.append)
    editor = tab.name.editor()
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "Sho")
    assert told == []
    tab.flush()
    assert told == ["Sho"]
    QTest.keyClicks(editor, "p")
    QTest.keyClick(editor, Key.Key_Return)
    assert told == ["Sho", "Shop"]


def test_the_line_says_when_the_design_was_saved(qtbot: QtBot, look: Look, edits: Edits, study: OpenStudy) -> None:
    line = show(qtbot, SavedLine(look, edits))
    assert line.text() == "Saved as you type"
    edits.make("Rename study", replace(study.design(), name="Other"))
    study.saved().result(60)
    qtbot.waitUntil(lambda: line.text().startswith("Saved ") and line.text()[6:8].isdecimal())


def test_what_does_not_fit_is_scrolled_to(qtbot: QtBot, look: Look) -> None:
    area = show(qtbot, scrolling(column([label(look, str(number)) for number in range(100)])))
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


def test_the_keys_of_tables_are_shown(qtbot: QtBot, look: Look) -> None:
    keys = show(qtbot, table_keys(look))
    assert len(keys.findChildren(Keycap)) == 4
