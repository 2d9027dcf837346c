"""Differences between coders, settled one by one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.review.shown import show
from tests.recording.correcting import DESIGN, SLIP, S
from uxlab.gui.review.corrections.coder_differences import Differences
from uxlab.gui.style.look import Look
from uxlab.lab.differences import Difference, Resolution
from uxlab.model.session import ErrorMark
from uxlab.recording.corrections import Settle

THEIRS = ErrorMark(uid="bo", t_ns=30 * S, error_type="mistake", coder="Bo")
BOTH = (
    Difference(moderator=SLIP, coder=None, resolution=Resolution.OPEN),
    Difference(moderator=None, coder=THEIRS, resolution=Resolution.OPEN),
)


@pytest.fixture
def asked() -> list[tuple[Settle, str]]:
    return []


@pytest.fixture
def panel(qtbot: QtBot, look: Look, asked: list[tuple[Settle, str]]) -> Differences:
    def make(correction: Settle, reason: str, then: Callable[[], None]) -> None:
        asked.append((correction, reason))
        then()

    made = Differences(look, make)
    show(qtbot, made)
    return made


def test_where_both_agree_there_is_nothing_to_settle(panel: Differences) -> None:
    panel.apply((), DESIGN)
    assert "the same errors" in panel.said.text()
    assert not panel.listed.isVisible()
    assert all(command.impossible for command in panel.commands())


def test_a_difference_is_gone_to_and_settled_with_a_reason(
    qtbot: QtBot, panel: Differences, asked: list[tuple[Settle, str]]
) -> None:
    panel.apply(BOTH, DESIGN)
    assert not panel.keep.isEnabled()
    panel.settle(adopt=True)
    assert asked == []
    with qtbot.waitSignal(panel.went) as heard:
        panel.table.selectRow(1)
    assert heard.args == [30 * S]
    QTest.keyClicks(panel.reason, "heard it")
    keep, adopt = panel.commands()
    assert (keep.key, adopt.key, adopt.impossible) == ("Alt+K", "Alt+T", "")
    adopt.act()
    assert asked == [(Settle(None, THEIRS, adopt=True), "heard it")]
    assert panel.reason.text() == ""
    QTest.keyClick(panel.table, Qt.Key.Key_Up)
    panel.keep.click()
    assert asked[1] == (Settle(SLIP, None, adopt=False), "")


def test_what_is_chosen_goes_with_what_is_gone(panel: Differences) -> None:
    panel.apply(BOTH, DESIGN)
    panel.table.selectRow(1)
    panel.apply(BOTH[:1], DESIGN)
    assert panel.commands()[0].impossible == "Choose a difference first"


def test_it_is_as_high_as_its_rows(panel: Differences, look: Look) -> None:
    panel.apply(BOTH[:1], DESIGN)
    one = panel.table.height()
    panel.apply(BOTH, DESIGN)
    assert panel.table.height() > one
    before = panel.table.height()
    look.set_text_scale(1.3)
    assert panel.table.height() > before
    look.set_text_scale(1.0)
