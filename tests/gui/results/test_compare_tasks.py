"""A figure of two sides, task by task."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.results.compare_effects import TaskEffects, effects_of
from uxlab.gui.results.compare_sides import compare_two, side_choices
from uxlab.gui.results.compare_tasks import TaskEffectsPanel
from uxlab.gui.style.look import Look
from uxlab.model.results import StudyData


@pytest.fixture(scope="module")
def effects(data: StudyData) -> tuple[TaskEffects, ...]:
    first, second, *_ = side_choices(data, {})
    return effects_of(compare_two(first, second, [data], 0.95))


def panel_of(look: Look, qtbot: QtBot, effects: tuple[TaskEffects, ...]) -> TaskEffectsPanel:
    made = TaskEffectsPanel(look)
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.apply(effects)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_begins_with_times_and_arrows_change_the_figure(
    look: Look, qtbot: QtBot, effects: tuple[TaskEffects, ...]
) -> None:
    made = panel_of(look, qtbot, effects)
    assert made._title.text() == "Typical time, by task"
    made.choice.setFocus()
    QTest.keyClick(made.choice, Qt.Key.Key_Right)
    assert made._title.text() == "Error rate, by task"
    made.apply(effects)
    assert made.choice.value() == "error_rate"


def test_it_is_read_as_lines(look: Look, qtbot: QtBot, effects: tuple[TaskEffects, ...]) -> None:
    made = panel_of(look, qtbot, effects)
    assert "Pay with a voucher: × 0.53 [0.29–0.98]" in made.lines.accessibleDescription()


def test_decided_tasks_are_coloured(look: Look, qtbot: QtBot, effects: tuple[TaskEffects, ...]) -> None:
    made = panel_of(look, qtbot, effects)
    image = made.lines.grab().toImage()
    accent = look.colour("accent-text").rgb()
    decided = [one.decided for one in effects[1].rows]
    height = made.lines.sizeHint().height() // 5
    rows = [{image.pixel(x, 17 + n * 34) for x in range(image.width())} for n in range(5)]
    assert height > 30
    assert [accent in row for row in rows] == decided


def test_without_tasks_there_are_words(look: Look, qtbot: QtBot, effects: tuple[TaskEffects, ...]) -> None:
    made = panel_of(look, qtbot, effects)
    made.apply(())
    assert not made._empty.isHidden()
    assert made.choice.isHidden()
