"""What is half typed is in the study's file a moment later, and in the note box again when its session goes on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.flows.harness import rows
from tests.gui.run.conftest import Asked
from tests.gui.run.made_states import DESIGN, FRESH, state
from uxlab.gui.run.live import LivePage
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.recording.commands import AddNote, Begin
from uxlab.recording.snapshot import NoteDraft
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import create

S = 1_000_000_000
BEGUN = ((10.0, Begin()),)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    """Return a study in which the session of the console is."""
    opened = open_study(create(tmp_path / "shop.uxlab", DESIGN), print)
    start_session(opened.recording, replace(FRESH, condition=None))
    yield opened
    opened.close()


def drafts(study: OpenStudy) -> list[tuple[int, str]]:
    return [tuple(row) for row in rows(study.path, "SELECT began_ns, text FROM note_draft")]


def test_what_is_typed_is_in_the_file_within_a_moment(
    qtbot: QtBot, show: Callable[..., LivePage], study: OpenStudy, asked: Asked
) -> None:
    page = show(state(*BEGUN, at_s=62))
    QTest.keyClicks(page.parts.note.edit, "Hesit")
    qtbot.waitUntil(lambda: drafts(study) == [(62 * S, "Hesit")], timeout=20_000)
    asked.now_ns = 70 * S
    QTest.keyClicks(page.parts.note.edit, "ates")
    qtbot.waitUntil(lambda: drafts(study) == [(62 * S, "Hesitates")], timeout=20_000)
    assert rows(study.path, "SELECT * FROM note") == []
    assert rows(study.path, "SELECT * FROM action") == []


def test_a_resumed_session_has_it_in_the_box_at_its_own_time(show: Callable[..., LivePage], asked: Asked) -> None:
    left = (NoteDraft(began_ns=62 * S, text="Hesit"), NoteDraft(began_ns=80 * S, text="Sighs"))
    page = show(replace(state(*BEGUN, at_s=93), sitting_ns=90 * S, drafts=left))
    box = page.parts.note
    assert (box.edit.text(), box.began_ns(), box.began.text(), box.began.isVisible()) == (
        "Hesit",
        62 * S,
        "00:52",
        True,
    )
    (banner,) = page.banners.banners()
    assert "half typed is in the note box again" in banner.said()
    QTest.keyClicks(box.edit, "ates")
    show(replace(state(*BEGUN, at_s=94), sitting_ns=90 * S, drafts=left))
    assert box.edit.text() == "Hesitates", "what was left is offered once"
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert asked.commands == [AddNote("Hesitates", began_ns=62 * S), AddNote("Sighs", began_ns=80 * S)]
    assert (box.edit.text(), box.began.isVisible()) == ("", False)


def test_another_session_begins_with_an_empty_box(show: Callable[..., LivePage]) -> None:
    page = show(state(*BEGUN, at_s=62))
    QTest.keyClicks(page.parts.note.edit, "about P07")
    show(replace(state(at_s=1), sitting_ns=5))
    assert page.parts.note.edit.text() == ""
    assert page.banners.banners() == ()
