"""What an export would write."""

from pathlib import Path

import pytest

from uxlab.gui.review.events.export_state import (
    ALL,
    LISTED,
    SELECTED,
    Listed,
    event_file,
    exported,
    file_name,
    names_there,
    present_export,
)
from uxlab.gui.review.viewing import Viewing
from uxlab.lab.event_export import EventForm
from uxlab.lab.export import Exported
from uxlab.timeline.table import EventTable, RowKind, TableFilter

CLICKS = TableFilter(kinds=frozenset({RowKind.BUTTON}))


@pytest.fixture
def table(viewing: Viewing) -> EventTable:
    assert viewing.session is not None
    return viewing.review.table(viewing.session, CLICKS).result(60)


def test_several_selected_rows_come_first(table: EventTable) -> None:
    view = present_export(Listed(table, ((0, 2), (5, 6))), "", busy=False)
    assert (view.chosen, view.about, view.why_not) == (SELECTED, "3 selected events.", "")
    assert [key for key, _ in view.rows] == [SELECTED, LISTED, ALL]


def test_one_selected_row_is_only_where_the_cursor_is(table: EventTable) -> None:
    view = present_export(Listed(table, ((4, 5),)), SELECTED, busy=False)
    assert [key for key, _ in view.rows] == [LISTED, ALL]
    assert view.chosen == LISTED
    assert view.about == f"The {table.count} events in the list."


def test_what_the_person_wanted_is_kept(table: EventTable) -> None:
    assert present_export(Listed(table, ((0, 9),)), ALL, busy=False).chosen == ALL
    assert present_export(None, ALL, busy=False).chosen == ALL  # the events are still being listed
    assert present_export(None, SELECTED, busy=False).chosen == LISTED


def test_why_nothing_can_be_exported(viewing: Viewing, table: EventTable) -> None:
    assert present_export(None, "", busy=False).why_not == "No session is shown"
    assert present_export(Listed(table), "", busy=True).why_not == "The export is under way"
    assert viewing.session is not None
    empty = viewing.review.table(viewing.session, TableFilter(text="nowhere")).result(60)
    assert present_export(Listed(empty), "", busy=False).why_not == "Nothing is listed"
    assert present_export(Listed(empty), ALL, busy=False).why_not == ""


def test_the_file_has_what_was_chosen(table: EventTable) -> None:
    listed, to = Listed(table, ((0, 2),)), Path("/x/a.csv")
    some = event_file(listed, SELECTED, to, EventForm.CSV, texts=False)
    assert (some.session, some.wanted, some.runs, some.texts) == ("s1", CLICKS, ((0, 2),), False)
    every = event_file(listed, LISTED, to, EventForm.CSV, texts=True)
    assert (every.wanted, every.runs) == (CLICKS, None)
    whole = event_file(listed, ALL, to, EventForm.CSV, texts=True)
    assert (whole.wanted, whole.runs) == (TableFilter(), None)


def test_names(tmp_path: Path) -> None:
    assert file_name(Path("/a/shop.uxlab"), "P 1/2", EventForm.JSON) == Path("/a/shop-P-1-2-events.json")
    assert names_there(tmp_path / "x.csv") == ()
    (tmp_path / "x.csv").write_text("")
    assert names_there(tmp_path / "x.csv") == ("x.csv",)


def test_what_was_made_is_told() -> None:
    view = exported(Exported(folder=Path("/out"), rows=(("a.csv", 1200),)))
    assert view.text == "a.csv with 1,200 events is saved in /out."
    assert view.files == (Path("/out/a.csv"),)
    assert "with 1 event is" in exported(Exported(folder=Path("/out"), rows=(("a.csv", 1),))).text
