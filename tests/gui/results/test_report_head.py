"""The head of a report's page."""

from pytestqt.qtbot import QtBot

from uxlab.gui.results.report_head import ReportHead
from uxlab.gui.results.report_state import Form
from uxlab.gui.style.look import Look


def test_it_shows_and_tells(look: Look, qtbot: QtBot) -> None:
    head, told = ReportHead(look), list[object]()
    qtbot.addWidget(head)
    head.apply("Everyone: 22 participants", Form.WORD)
    assert head.scope.text() == "Everyone: 22 participants"
    assert head.form.value() == ".docx"
    head.form_chosen.connect(told.append)
    head.save_requested.connect(lambda: told.append("save"))
    head.back_requested.connect(lambda: told.append("back"))
    head.form.chosen.emit(".pdf")
    head.save.click()
    head.back.click()
    assert told == [".pdf", "save", "back"]
