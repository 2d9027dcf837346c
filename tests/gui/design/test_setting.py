"""A setting with what its choice means."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import show
from uxlab.gui.design.setting import Setting
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.segmented import Segmented


def test_the_explanation_follows_and_another_control_stands_beside(qtbot: QtBot, look: Look) -> None:
    choice, rate = Segmented(look, [("all", "All")]), QLineEdit()
    setting = Setting(look, "Pointer moves", choice)
    setting.add(rate)
    show(qtbot, setting)
    setting.explain("Every position is stored.")
    assert setting.explanation() == "Every position is stored."
    assert rate.x() > choice.x()
    assert abs(rate.geometry().bottom() - choice.geometry().bottom()) <= 1
