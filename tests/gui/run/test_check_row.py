"""One check."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.gui.run.check_row import CheckRow
from uxlab.gui.style.look import Look
from uxlab.lab.preflight import Check, LampState

AMBER = Check(
    "participant-window", "Participant window", LampState.WARNING, "There is one screen only",
    "P07 would see your console", "P07 sees what you mark.", "Use the strip.", ("use-strip", "check-again"),
)  # fmt: skip


def test_amber_opens_by_itself_and_its_buttons_act(qtbot: QtBot, look: Look) -> None:
    told: list[str] = []
    row = CheckRow(look, told.append)
    qtbot.addWidget(row)
    row.resize(716, 200)
    row.show()
    row.apply(Check("participant-window", "Participant window", LampState.CHECKING))
    assert (row.lamp.state(), row.sizeHint().height()) == ("checking", 48)
    row.apply(AMBER)
    qtbot.wait(1)
    assert row.lamp.state() == "warning"
    assert row.sizeHint().height() > 100
    for button in row.findChildren(QPushButton):
        if button.isVisible():
            button.click()
    assert told == ["use-strip", "check-again"]
    names = [button.accessibleName() for button in row.findChildren(QPushButton) if button.text() == "Check again"]
    assert names == ["Check again: Participant window"]
    assert not row.grab().toImage().isNull()


def test_passed_is_one_line(qtbot: QtBot, look: Look) -> None:
    row = CheckRow(look, print)
    qtbot.addWidget(row)
    row.apply(AMBER)
    row.show_more(QLabel("more"))
    passed = Check("participant-window", "Participant window", LampState.PASSED, "2 screens side by side", "x")
    row.apply(passed)
    assert row.check() == passed
    assert row.sizeHint().height() == 48
    assert row.accessibleName() == "Participant window: Passed. 2 screens side by side"


@pytest.mark.parametrize(("width_px", "beside"), [(716, True), (560, False)])
def test_the_value_stands_below_where_there_is_no_room_beside(
    qtbot: QtBot, look: Look, width_px: int, *, beside: bool
) -> None:
    row = CheckRow(look, print)
    qtbot.addWidget(row)
    row.resize(width_px, 200)
    row.show()
    row.apply(AMBER)
    qtbot.waitUntil(lambda: (row.value.geometry().top() < row.measured.geometry().bottom()) == beside)
    assert row.minimumSizeHint().width() <= width_px
