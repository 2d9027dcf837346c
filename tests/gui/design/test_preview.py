"""What the participant sees of a task, in small."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, show
from uxlab.gui.design.preview import Preview
from uxlab.gui.design.state import TaskView, present
from uxlab.gui.style.look import Look
from uxlab.model.design import Design, Task

TASKS = (Task(key="a", name="A"), Task(key="b", name="Return", scenario="Send **them** back."))


def view_of(key: str) -> TaskView:
    task = present(Design(name="Shop", tasks=TASKS), key, {}).task
    assert task is not None
    return task


@pytest.fixture
def preview(qtbot: QtBot, look: Look) -> Preview:
    made = show(qtbot, Preview(look))
    made.apply(view_of("b"))
    return made


def buttons(preview: Preview) -> list[str]:
    return [each.text() for each in preview.findChildren(QPushButton) if each.isVisible()]


def said(preview: Preview) -> list[str]:
    return [each.text() for each in preview.findChildren(QLabel) if each.isVisible()]


def test_before_a_task_its_text_and_start_are_shown_and_its_title_is_not(preview: Preview) -> None:
    assert preview.text.source() == "Send **them** back."
    assert buttons(preview) == ["Start"]
    assert {"Task 2 of 2", "The time runs from Start."} <= set(said(preview))
    assert not any("Return" in text for text in said(preview))


def test_during_a_task_it_can_be_ended(preview: Preview) -> None:
    preview.moment.setFocus()
    QTest.keyClick(preview.moment, Key.Key_Right)
    assert buttons(preview) == ["I’m done", "I give up"]
    assert "The time runs from Start." not in said(preview)


def test_where_the_moderator_drives_there_are_no_buttons(preview: Preview) -> None:
    preview.apply(replace(view_of("b"), starts_by_itself=False))
    assert buttons(preview) == []
    assert "We begin together when you are ready." in said(preview)


def test_without_a_scenario_the_title_is_shown_and_this_is_said(preview: Preview) -> None:
    preview.apply(view_of("a"))
    assert preview.text.source() == "A"
    assert any(text.startswith("There is no scenario yet.") for text in said(preview))
