"""The banner about an interrupted session."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.start.made_views import TOLD
from uxlab.gui.start.interruption import InterruptionBanner
from uxlab.gui.style.look import Look


def test_both_ways_out_stand_beside_what_happened(qtbot: QtBot, look: Look) -> None:
    done: list[str] = []
    banner = InterruptionBanner(look, TOLD, lambda: done.append("resume"), lambda: done.append("close"))
    qtbot.addWidget(banner)
    banner.resize(864, 54)
    with qtbot.waitExposed(banner):
        banner.show()
    assert banner.said() == f"{TOLD.fact} {TOLD.consequence}"
    assert banner.close_session.x() < banner.resume.x()
    assert banner.height() == 54, "two lines fit"
    for button in (banner.close_session, banner.resume):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["close", "resume"]


def test_on_a_narrow_page_the_words_wrap_and_the_buttons_stay(qtbot: QtBot, look: Look) -> None:
    banner = InterruptionBanner(look, TOLD, lambda: None, lambda: None)
    qtbot.addWidget(banner)
    banner.resize(480, banner.heightForWidth(480))
    with qtbot.waitExposed(banner):
        banner.show()
    assert banner.height() > 54
    assert banner.resume.geometry().right() <= 480 - 12
