"""The head of the page before a session."""

from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from tests.gui.run.test_preflight_state import PASSED, situation
from uxlab.gui.run.preflight_state import present
from uxlab.gui.run.prepare_head import CHECKS, PLAN, PrepareHead
from uxlab.gui.run.shown_button import ShownButton


def test_it_leaves_out_what_there_is_no_room_for(qtbot: QtBot, lab: Lab) -> None:
    told: list[str] = []
    head = PrepareHead(lab.desk.look, ShownButton(lab.desk.look, lab.stage), lambda: told.append("check"))
    qtbot.addWidget(head)
    head.apply(present(situation(PASSED)))
    head.show()
    for width_px, narrow in ((1096, False), (700, True), (520, True)):
        head.set_room(width_px, narrow=narrow)
        head.resize(width_px, head.height())
        qtbot.wait(10)
        assert head.minimumSizeHint().width() <= width_px
        assert (head.sides.isVisible(), head.again.text() == "") == (narrow, narrow)
        assert (head.again.accessibleName(), head.shown.accessibleName()) == (
            "Check all again",
            "Show participant window",
        )
    head.again.click()
    assert told == ["check"]
    assert head.sides.value() == CHECKS
    with qtbot.waitSignal(head.side_chosen) as chosen:
        head.sides.chosen.emit(PLAN)
    assert chosen.args == [PLAN]
