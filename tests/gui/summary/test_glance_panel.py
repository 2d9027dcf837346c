"""The line with its counts."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.summary.made_sessions import DESIGN, session, three
from uxlab.gui.style.look import Look
from uxlab.gui.summary.course import course_of
from uxlab.gui.summary.glance_panel import GlancePanel


def test_marks_are_counted_and_remarks_shown_where_there_are_any(qtbot: QtBot, look: Look) -> None:
    panel = GlancePanel(look)
    qtbot.addWidget(panel)
    panel.show()

    def texts() -> list[str]:
        return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]

    panel.apply(course_of(three().sessions[2], DESIGN))
    assert texts() == ["The session at a glance", "1 error", "1 note", "1 assist"]
    panel.apply(course_of(session("P01"), DESIGN, imported=True))
    assert texts()[:3] == ["The session at a glance", "0 errors", "0 notes"]
    assert texts()[3].startswith("Imported")
    assert panel.grab().width() > 0
