"""What is added while a session runs, in a real study."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN
from uxlab.designing.hotkeys import effective_hotkeys
from uxlab.gui.run.additions import Additions, next_key, with_error_type, with_person, with_task
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy


def test_an_error_type_gets_the_key_that_was_asked_for(study: OpenStudy) -> None:
    assert next_key(DESIGN) == "7"
    assert with_error_type(study, "Detour", "q") == ""
    kind = study.design().error_types[-1]
    assert (kind.name, dict(effective_hotkeys(study.design()))[kind.key]) == ("Detour", "Q")
    assert next_key(study.design()) == "7"


@pytest.mark.parametrize(
    ("name", "key", "refusal"),
    [
        ("", "7", "Write a name."),
        ("Detour", "1", "The key 1 is that of “Slip”; choose another."),
        ("Detour", "s", "The key S is that of “Success”; choose another."),
        ("Detour", "b", "The key B is that of “Begin the next task”; choose another."),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(study: OpenStudy, name: str, key: str, refusal: str) -> None:
    assert with_error_type(study, name, key) == refusal
    assert study.design() == DESIGN


def test_tasks_and_participants_are_added(study: OpenStudy) -> None:
    assert with_task(study, "Newsletter") == ""
    assert with_person(study, "P08") == ""
    assert study.design().tasks[-1].name == "Newsletter"
    assert study.design().participants[-1].code == "P08"
    assert (with_task(study, ""), with_person(study, "")) == ("Write a name.", "Write a code.")
    assert "P07" in with_person(study, "P07")


def test_each_is_asked_for_in_a_panel(qtbot: QtBot, look: Look, study: OpenStudy) -> None:
    told: list[str] = []
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    anchor = QPushButton(page)
    page.show()
    additions = Additions(look, page, study, told.append)
    additions.ask_error_type(anchor)
    additions.ask_task(anchor)
    additions.ask_person(anchor)
    assert additions.error_type.key.text() == "7"
    assert additions.task.isVisible()
    assert additions.person.name.text() == "P08"
    additions.person.take()
    assert told == ["P08"]
    additions.close_up()
    assert not additions.task.isVisible()
