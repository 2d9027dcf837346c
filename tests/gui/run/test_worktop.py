"""The parts of the console in the room there is."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN, state
from uxlab.gui.participant.state import DONE_TAG
from uxlab.gui.run.live import LivePage
from uxlab.gui.style.look import Look
from uxlab.lab.live_state import LiveState
from uxlab.model.design import ErrorType
from uxlab.model.session import Outcome
from uxlab.recording.commands import AddNote, Begin, End, MarkError, PauseSession

Show = Callable[[LiveState], LivePage]
BEGUN = ((10.0, Begin()),)


def places(page: LivePage) -> list[object]:
    parts = page.parts
    shown = (parts.steps, parts.panel, *parts.outcomes.buttons.values(), parts.outcomes.pause, parts.errors, parts.note)
    return [(part.mapTo(page, part.rect().topLeft()), part.size()) for part in shown]


def test_nothing_moves_while_a_session_runs(qtbot: QtBot, show: Show) -> None:
    page = show(state(at_s=4))
    qtbot.wait(20)
    before = places(page)
    for shown in (
        state(*BEGUN, at_s=12),
        state(*BEGUN, (12.0, MarkError("slip")), at_s=900),
        state(*BEGUN, (12.0, AddNote("Done", tag=DONE_TAG)), at_s=14),
        state(*BEGUN, (12.0, PauseSession()), at_s=14),
        state(*BEGUN, (12.0, End(Outcome.SUCCESS)), at_s=14),
    ):
        show(shown)
        qtbot.wait(20)
        assert places(page) == before


def test_in_a_small_window_timer_outcomes_errors_and_note_come_first(qtbot: QtBot, show: Show) -> None:
    page = show(state(*BEGUN, at_s=12))
    page.resize(584, 372)
    qtbot.wait(20)
    parts = page.parts
    order = (parts.head, parts.brief, parts.errors, parts.note, parts.steps)
    tops = [part.mapTo(page, part.rect().topLeft()).y() for part in order]
    assert tops == sorted(tops)
    assert parts.note.mapTo(page, parts.note.rect().bottomLeft()).y() <= page.pulse.y()
    assert not parts.outcomes.isVisible()
    content = page.worktop.widget()
    assert content is not None
    assert content.width() <= page.worktop.viewport().width()


@pytest.mark.parametrize("text_scale", [1.0, 1.15, 1.3])
def test_the_note_is_in_view_at_every_size_of_text(qtbot: QtBot, look: Look, show: Show, text_scale: float) -> None:
    look.set_text_scale(text_scale)
    page = show(state(*BEGUN, at_s=12))
    for height in (800, 744, 690):
        page.resize(1224, height)
        qtbot.waitUntil(lambda: note_in_view(page), timeout=20_000)
        assert not page.parts.head.isVisible(), "it is not compact"


def test_more_error_types_than_before_push_nothing_out_of_view(qtbot: QtBot, show: Show) -> None:
    page = show(state(*BEGUN, at_s=12))
    page.resize(1224, 744)
    more = [ErrorType(key=f"more-{n}", name=f"Error {n}") for n in range(8)]
    show(state(*BEGUN, at_s=12, design=replace(DESIGN, error_types=(*DESIGN.error_types, *more))))
    qtbot.waitUntil(lambda: len({one.y() for one in page.parts.errors.buttons.values()}) == 3, timeout=20_000)
    qtbot.waitUntil(lambda: note_in_view(page), timeout=20_000)


def note_in_view(page: LivePage) -> bool:
    """Tell whether nothing need be scrolled to write a note, and the console has its place."""
    note, content, viewport = page.parts.note, page.worktop.widget(), page.worktop.viewport()
    assert content is not None
    below = note.mapTo(page, note.rect().bottomLeft()).y()
    return (
        page.pulse.geometry().bottom() == page.height() - 1
        and below < page.pulse.y()
        and (content.sizeHint().height() <= viewport.height())
    )


def test_keys_fade_while_a_note_is_typed(qtbot: QtBot, show: Show) -> None:
    page = show(state(*BEGUN, at_s=12))
    qtbot.wait(20)
    bright = page.parts.errors.buttons["slip"].grab().toImage()
    page.parts.note.typing.emit(True)
    assert page.parts.errors.buttons["slip"].grab().toImage() != bright
    page.parts.note.typing.emit(False)
    assert page.parts.errors.buttons["slip"].grab().toImage() == bright
