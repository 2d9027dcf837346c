"""The row of tasks."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.run.console import present
from uxlab.gui.run.steps_bar import StepsBar
from uxlab.gui.style.look import Look
from uxlab.model.session import Outcome
from uxlab.recording.commands import Begin, End

DONE_ONE = ((10.0, Begin()), (82.0, End(Outcome.SUCCESS)))


def bar_of(qtbot: QtBot, look: Look) -> StepsBar:
    bar = StepsBar(look)
    qtbot.addWidget(bar)
    bar.resize(836, 50)
    bar.show()
    bar.apply(present(state(*DONE_ONE, at_s=90)).steps)
    return bar


def centre(bar: StepsBar, place: int) -> QPoint:
    return bar.step_rect(place).center().toPoint()


def test_a_click_asks_what_to_do_with_a_task(qtbot: QtBot, look: Look) -> None:
    bar = bar_of(qtbot, look)
    with qtbot.waitSignal(bar.asked) as asked:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=centre(bar, 3))
    assert asked.args is not None
    assert asked.args[0] == "voucher"


def test_an_open_task_can_be_dragged_but_not_a_done_one(qtbot: QtBot, look: Look) -> None:
    bar, moves = bar_of(qtbot, look), []
    bar.moved.connect(lambda key, to: moves.append((key, to)))
    for origin in (4, 0):
        QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=centre(bar, origin))
        QTest.mouseMove(bar, bar.step_rect(2).topLeft().toPoint() + QPoint(40, 20))
        QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=bar.step_rect(2).topLeft().toPoint() + QPoint(10, 20))
    assert moves == [("parcel", 2)]


def test_keys_choose_move_and_ask(qtbot: QtBot, look: Look) -> None:
    bar, told = bar_of(qtbot, look), []
    bar.moved.connect(lambda key, to: told.append((key, to)))
    bar.asked.connect(lambda key, _: told.append(key))
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(bar, key, modifier)
    assert told == [("date", 3), "voucher"]


def test_with_many_tasks_the_current_one_keeps_its_name(qtbot: QtBot, look: Look) -> None:
    bar = bar_of(qtbot, look)
    bar.resize(500, 50)
    widths = [bar.step_rect(place).width() for place in range(5)]
    assert widths[1] > 1.5 * widths[0]
    assert abs(sum(widths) - 500) < 3
    assert not bar.grab().toImage().isNull()


def test_it_says_what_is_done(qtbot: QtBot, look: Look) -> None:
    assert bar_of(qtbot, look).accessibleDescription().startswith("1 of 5 done: Find shoes, ")
