"""The right side."""

from datetime import date

from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import DESIGN, VIEW, view_of
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


def test_a_refused_reason_is_said_where_it_was_asked(qtbot: QtBot, look: Look) -> None:
    side = Side(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(side)
    side.apply(VIEW)
    assert not side.refuse_reason("Write why")
    side.person.ask_reason()
    assert side.refuse_reason("Write why")
    side.end_asking()
    assert side.person.asked() is None
