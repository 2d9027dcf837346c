"""Preparing a session in a real study."""

from dataclasses import replace

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from tests.gui.run.conftest import Lab
from tests.tries import at_best
from uxlab.gui.run.consents import Consents
from uxlab.gui.run.preparing import Preparing
from uxlab.lab.preflight import LampState
from uxlab.model.design import ConsentKind
from uxlab.settings import settings_file

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_the_window_learns_what_the_check_of_capture_came_to(qtbot: QtBot, lab: Lab) -> None:
    def told() -> list[str]:
        heard: list[str] = []
        preparing = Preparing(replace(lab.desk, tell_capture=heard.append), lab.stage)
        qtbot.addWidget(preparing.page)
        preparing.page.show()
        preparing.enter("")
        qtbot.waitUntil(lambda: "passed" in preparing.page.headline.text())
        return heard

    wanted = ["checking", "passed"]
    assert at_best(told, wanted.__eq__) == wanted


def test_checks_run_by_themselves_and_what_is_amber_can_be_mended(qtbot: QtBot, lab: Lab) -> None:
    preparing = Preparing(lab.desk, lab.stage)
    page = preparing.page
    qtbot.addWidget(page)
    page.show()
    preparing.enter("")
    qtbot.waitUntil(lambda: "passed" in page.headline.text())
    assert page.head.chooser.currentData() == "P07"
    page.action_requested.emit("consent", "record-consent")
    (shown,) = page.rows["consent"].findChildren(Consents)
    shown.switches[ConsentKind.INPUT].click()
    shown.done.click()
    qtbot.waitUntil(lambda: lamp(preparing, "consent") is LampState.PASSED)
    assert lab.desk.study.design().participants[0].consents == {ConsentKind.INPUT}
    with qtbot.waitSignal(preparing.strip_wanted):
        page.action_requested.emit("participant-window", "use-strip")
    assert lamp(preparing, "participant-window") is LampState.PASSED
    page.add_person_requested.emit()


def test_a_fault_in_the_settings_is_told_and_the_rest_of_them_is_used(qtbot: QtBot, lab: Lab) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text('moderator = "Ada"\ncolour = "blue"\n', encoding="utf-8")
    preparing = Preparing(lab.desk, lab.stage)
    qtbot.addWidget(preparing.page)
    qtbot.waitUntil(lambda: bool(lab.desk.banners.banners()))
    said = lab.desk.banners.banners()[-1].said()
    assert "line 2" in said
    assert "A session starts all the same" in said
    assert preparing._moderator == "Ada"


def lamp(preparing: Preparing, key: str) -> LampState | None:
    check = preparing.page.rows[key].check()
    return None if check is None else check.lamp


def test_a_participant_can_be_chosen_and_what_cannot_be_opened_is_said(
    qtbot: QtBot, lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    preparing = Preparing(lab.desk, lab.stage)
    qtbot.addWidget(preparing.page)
    preparing.page.show()
    preparing.enter("P07")
    qtbot.waitUntil(lambda: "passed" in preparing.page.headline.text())
    monkeypatch.setenv("PATH", "")
    preparing.page.action_requested.emit("participant-window", "display-settings")
    assert "cannot open the display settings" in lab.desk.banners.banners()[-1].said()
    preparing.page.person_chosen.emit("P07")
    assert lab.stage.window is not None


def test_nothing_is_heard_once_the_page_is_gone(qtbot: QtBot, lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    preparing = Preparing(lab.desk, lab.stage)
    heard: list[str] = []
    monkeypatch.setattr(preparing, "_changed", lambda: heard.append("changed"))
    lab.desk.study.edit("Rename study", replace(lab.desk.study.design(), name="Other"))
    lab.desk.study.saved().result(60)
    qtbot.waitUntil(lambda: heard != [])
    qtbot.wait(50)
    heard.clear()
    shiboken6.delete(preparing.page)
    lab.desk.study.edit("Rename study", replace(lab.desk.study.design(), name="Another"))
    qtbot.wait(50)
    assert heard == []
