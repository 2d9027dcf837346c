"""The table with what is said about it."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.people.made_people import planned, with_conditions
from tests.gui.people.made_views import FACTS, VIEW, view_of
from uxlab.gui.people.listing import Listing
from uxlab.gui.people.state import present
from uxlab.gui.style.look import Look


def shown(listing: Listing) -> list[str]:
    return [one.text() for one in listing.findChildren(QLabel) if one.isVisible()]


def made(qtbot: QtBot, look: Look) -> Listing:
    listing = Listing(look, VIEW)
    qtbot.addWidget(listing)
    listing.resize(772, 700)
    listing.apply(VIEW)
    listing.show()
    return listing


def test_rows_choice_and_balance(qtbot: QtBot, look: Look) -> None:
    listing = made(qtbot, look)
    assert [row.key for row in listing.table.rows()] == [f"P{n:02}" for n in range(1, 13)]
    assert listing.table.selected() == ("P07",)
    assert "Orders are balanced: each task comes first 2 or 3 times" in shown(listing)


def test_another_set_of_columns_keeps_choice_and_typing(qtbot: QtBot, look: Look) -> None:
    listing = made(qtbot, look)
    before = listing.table
    before.setFocus()
    listing.table.new_row_editor().setText("P1")
    listing.apply(view_of(with_conditions(planned()), "P08"))
    assert listing.table is not before
    assert listing.focusWidget() is listing.table
    assert listing.table.selected() == ("P08",)
    assert listing.table.new_row_editor().text() == "P1"
    with qtbot.waitSignal(listing.picked) as told:
        listing.table.selectRow(0)
    assert told.args == [("P01",)]


def test_what_is_not_there_is_said(qtbot: QtBot, look: Look) -> None:
    listing = made(qtbot, look)
    listing.apply(present(replace(FACTS, query="xyz")))
    assert "Nobody fits “xyz”" in shown(listing)
    assert listing.table.new_row_editor().isVisible()
    listing.apply(VIEW)
    assert "Nobody fits “xyz”" not in shown(listing)


def test_a_notice_stays_until_it_is_taken_back(qtbot: QtBot, look: Look) -> None:
    listing = made(qtbot, look)
    listing.tell("P01 is in the study already.")
    assert listing.told() == "P01 is in the study already."
    assert listing.told() in shown(listing)
    listing.tell("")
    assert listing.told() == ""
