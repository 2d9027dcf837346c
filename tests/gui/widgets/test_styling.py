"""Styling before anything is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from uxlab.gui.widgets.layout import column, holder
from uxlab.gui.widgets.styling import styling

POLISHED = Qt.WidgetAttribute.WA_WState_Polished


@pytest.mark.usefixtures("look")
def test_each_step_styles_a_part_and_all_of_them_everything(qtbot: QtBot) -> None:
    part = holder(column([QLabel(str(number)) for number in range(250)]))
    qtbot.addWidget(part)
    counts = [0]
    for step in styling(part):
        step()
        counts.append(sum(each.testAttribute(POLISHED) for each in part.findChildren(QWidget)))
    assert counts == [0, 100, 200, 250]
    assert not part.isVisible()


@pytest.mark.usefixtures("look")
def test_what_is_gone_meanwhile_is_left_out(qtbot: QtBot) -> None:
    gone, kept = QLabel("gone"), QLabel("kept")
    part = holder(column([gone, kept]))
    qtbot.addWidget(part)
    (step,) = styling(part)
    delete(gone)
    step()
    assert kept.testAttribute(POLISHED)
