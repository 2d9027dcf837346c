"""A side panel whose content is a correction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import changed, show
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.form_panel import FormPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.recording.corrections import Correction, WriteNote


class NotePanel(FormPanel):
    """Writes a note at 5 s."""

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__(desk, viewing, correcting, "Write a note")
        self.text = QLineEdit()
        self.text.textEdited.connect(lambda _: self._edited())
        self._fill([self.text])

    def propose(self) -> Correction | None:
        return WriteNote(5 * S, self.text.text()) if self.text.text() else None


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting) -> NotePanel:
    made = NotePanel(desk, viewing, correcting)
    show(qtbot, made)
    return made


def test_enter_in_a_line_makes_it(qtbot: QtBot, viewing: Viewing, panel: NotePanel) -> None:
    assert panel.commands()[0].impossible
    panel.text.setFocus()
    with qtbot.waitSignal(panel.commands_changed):
        QTest.keyClicks(panel.text, "Sighs")
    assert panel.commands()[0].impossible == ""
    changed(qtbot, viewing, lambda: QTest.keyClick(panel.text, Qt.Key.Key_Return))
    assert viewing.told is not None
    assert "Sighs" in [note.text for note in viewing.told.as_corrected.notes[2:]]


def test_esc_closes_and_the_effect_is_asked_for(qtbot: QtBot, panel: NotePanel) -> None:
    panel.text.setFocus()
    QTest.keyClicks(panel.text, "Sighs")
    with qtbot.waitSignal(panel.effect_requested) as heard:
        panel.foot.effect.click()
    assert heard.args == [WriteNote(5 * S, "Sighs")]
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.text, Qt.Key.Key_Escape)


def test_the_buttons_are_in_view_however_little_room_there_is(qtbot: QtBot, panel: NotePanel) -> None:
    panel.resize(320, 180)
    qtbot.waitUntil(lambda: panel.height() == 180)
    bottom = panel.foot.do.mapTo(panel, panel.foot.do.rect().bottomRight())
    assert panel.rect().contains(bottom)


def test_a_panel_without_a_form_proposes_nothing(
    qtbot: QtBot, desk: Desk, viewing: Viewing, correcting: Correcting
) -> None:
    bare = FormPanel(desk, viewing, correcting, "Nothing")
    qtbot.addWidget(bare)
    qtbot.addWidget(bare.foot)
    qtbot.addWidget(bare.foot.buttons)
    assert bare.propose() is None
