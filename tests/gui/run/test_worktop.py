"""The parts of the console in the room there is."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import state
from uxlab.gui.participant.state import DONE_TAG
from uxlab.gui.run.live import LivePage
from uxlab.lab.live_state import LiveState
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


def test_keys_fade_while_a_note_is_typed(qtbot: QtBot, show: Show) -> None:
    page = show(state(*BEGUN, at_s=12))
    qtbot.wait(20)
    bright = page.parts.errors.buttons["slip"].grab().toImage()
    page.parts.note.typing.emit(True)
    assert page.parts.errors.buttons["slip"].grab().toImage() != bright
    page.parts.note.typing.emit(False)
    assert page.parts.errors.buttons["slip"].grab().toImage() == bright
