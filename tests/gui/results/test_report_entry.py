"""The way to the page of a report."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.results.report_entry import ReportEntry
from uxlab.gui.results.results import Results
from uxlab.gui.widgets.stack import Stack


@pytest.fixture
def stack(qtbot: QtBot) -> Iterator[Stack]:
    made = Stack()
    qtbot.addWidget(made)
    made.resize(1096, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_it_is_made_in_turns_and_then_shown(office: Office, stack: Stack, version_b: Results, qtbot: QtBot) -> None:
    entry = ReportEntry(office.desk, stack)
    told: list[None] = []
    entry.commands_changed.connect(lambda: told.append(None))
    entry.show(version_b)
    assert entry.whole() is None
    assert not entry.shown
    qtbot.waitUntil(lambda: entry.shown)
    assert told
    qtbot.waitUntil(lambda: entry.page().head.scope.text().startswith("Only condition Version B"))


def test_what_is_made_ahead_is_there_at_once(office: Office, stack: Stack, version_b: Results, qtbot: QtBot) -> None:
    entry = ReportEntry(office.desk, stack)
    entry.make_ahead()
    entry.make_ahead()
    qtbot.waitUntil(lambda: entry.whole() is not None)
    assert not entry.shown
    entry.show(version_b)
    assert entry.shown


def test_before_there_is_a_page_nothing_is_saved_or_shown(office: Office, stack: Stack, version_b: Results) -> None:
    entry = ReportEntry(office.desk, stack)
    entry.flush()
    entry.apply(version_b)
    assert entry.whole() is None
    assert stack.current() is None


def test_while_nobody_sees_the_page_it_is_not_made(office: Office, stack: Stack, qtbot: QtBot) -> None:
    entry = ReportEntry(office.desk, stack)
    entry.make_ahead()
    stack.hide()
    qtbot.wait(100)
    assert entry.whole() is None
    stack.show()
    qtbot.waitUntil(lambda: entry.whole() is not None)
