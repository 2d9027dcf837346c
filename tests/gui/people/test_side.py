"""The right side."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import DESIGN, VIEW, view_of
from uxlab.gui.people.adding import present_adding
from uxlab.gui.people.importing import present_refusal
from uxlab.gui.people.side import Side
from uxlab.gui.style.look import Look


def test_it_is_about_whoever_is_chosen(qtbot: QtBot, look: Look) -> None:
    side = Side(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(side)
    nobody = view_of(DESIGN)
    side.apply(nobody)
    assert side.title(nobody) == "Details"
    side.apply(VIEW)
    assert side.currentWidget() is side.person
    assert side.title(VIEW) == "P07"
    several = view_of(DESIGN, "P08", "P09")
    side.apply(several)
    assert side.several_shown()
    assert side.title(several) == "2 people"


def test_a_form_stays_in_front_until_it_ends(qtbot: QtBot, look: Look) -> None:
    side = Side(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(side)
    side.begin_adding()
    side.apply(VIEW)
    assert side.is_busy()
    assert side.title(VIEW) == "Add many"
    side.begin_importing()
    assert side.currentWidget() is side.importing
    side.end()
    side.apply(VIEW)
    assert side.currentWidget() is side.person


def test_ctrl_enter_does_what_the_open_form_is_for(qtbot: QtBot, look: Look) -> None:
    side = Side(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(side)
    side.apply(VIEW)
    assert not side.press_primary()
    side.begin_adding()
    side.adding.apply(present_adding(DESIGN, "P20"), ())
    side.adding.add_requested.connect(side.end)  # as the page does when they are in the study
    with qtbot.waitSignal(side.adding.add_requested):
        assert side.press_primary()
    assert not side.is_busy()
    side.begin_importing()
    side.importing.apply(present_refusal("people.csv", "It is empty."))
    with qtbot.assertNotEmitted(side.importing.confirmed):
        assert side.press_primary()


def test_a_refused_reason_is_said_where_it_was_asked(qtbot: QtBot, look: Look) -> None:
    side = Side(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(side)
    side.apply(VIEW)
    assert not side.refuse_reason("Write why")
    side.person.ask_reason()
    assert side.refuse_reason("Write why")
    side.end_asking()
    assert side.person.asked() is None


def test_without_anybody_planned_it_does_not_ask_to_choose(qtbot: QtBot, look: Look) -> None:
    side = Side(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(side)
    side.apply(replace(VIEW, person=None, several=None, nobody=True))
    assert "No participants yet" in words_of(side)
    side.apply(replace(VIEW, person=None, several=None, nobody=False))
    assert "Choose somebody in the table." in words_of(side)


def words_of(side: Side) -> list[str]:
    shown = side.currentWidget()
    assert shown is not None
    return [text.text() for text in shown.findChildren(QLabel)]
