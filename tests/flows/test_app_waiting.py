"""A disk that is full while a task is worked on: what the moderator presses is counted at once, and once only."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.flows.app_window import Office, app_window
from tests.flows.test_app_sessions import DESIGN, limit_pages, mark_until_the_disk_is_full
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin
from uxlab.storage.study_file import create

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, x_display: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("DISPLAY", x_display)
    with app_window(qtbot, create(tmp_path / "shop", DESIGN)) as opened:
        yield opened


def test_each_press_is_counted_at_once_and_saved_once(office: Office) -> None:
    office.begin("P01")
    office.do(Begin())
    before = len(mark_until_the_disk_is_full(office))
    live = office.live
    for presses in (1, 2):
        QTest.keyClick(live, Qt.Key.Key_1)
        office.qtbot.waitUntil(partial(shows, office, before + presses))
    assert live.log.newest.accessibleName().endswith("Slip, waiting for the disk")
    success = live.parts.outcomes.buttons[Outcome.SUCCESS]
    for _ in range(2):  # the second press would be a second deed, so it is none
        QTest.keyClick(live, Qt.Key.Key_S)
        office.qtbot.waitUntil(lambda: not success.isEnabled())
    QTest.keyClick(live, Qt.Key.Key_1)
    assert "“Success” waits for the disk" in live.parts.errors.buttons["slip"].toolTip()
    limit_pages(office, 2**30)
    live.repeat_requested.emit()
    office.qtbot.waitUntil(lambda: not office.state.unsaved)
    (attempt,) = office.state.snapshot.attempts
    assert (attempt.outcome, len(office.state.snapshot.errors)) == (Outcome.SUCCESS, before + 2)
    office.qtbot.waitUntil(lambda: "waiting" not in live.log.newest.accessibleName())


def shows(office: Office, count: int) -> bool:
    return office.live.parts.errors.buttons["slip"].count() == count
