"""Marking while watching: the keys of a running session, at the cursor; playing goes on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from uxlab.errors import Refused
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.coder_sign import CoderSign
from uxlab.gui.review.corrections.marks_keys import (
    ASSIST_KEY,
    EDGE_KEYS,
    NOTE_KEY,
    asked_about,
    edge_at,
    key_range,
    keyed_errors,
    outcome_at,
)
from uxlab.gui.review.corrections.marks_note import NoteLine
from uxlab.gui.review.corrections.marks_severity import SeverityLine
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.keycap import Keycap
from uxlab.gui.widgets.layout import STRETCH, clear, column, label, row
from uxlab.gui.widgets.marks import OUTCOME_KEYS, OUTCOMES
from uxlab.lab.corrected import CorrectedSession
from uxlab.model.session import ASSIST_TAG, Outcome
from uxlab.recording.corrections import CodeError, Correction, Edge, WriteNote

LINE_PX, _LARGE = 38, 1.2
_NOT_READ = "The session is not read yet"
_CODER = "A second coder marks errors and notes, and nothing else"
_EDGE_WORDS = {Edge.START: "Attempt begins here", Edge.END: "Attempt ends here"}


class Marking(QFrame):
    """The line below the corrections. `panel_requested`: "item", for what was chosen here to be changed.

    `room_wanted`: a note is to be written, and the line is not in view.
    """

    panel_requested = Signal(str)
    room_wanted = Signal()
    commands_changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__()
        self._desk, self._viewing, self._correcting = desk, viewing, correcting
        look = desk.look
        self._known: frozenset[str] | None = None  # corrections made before the session was opened
        self._shown_keys: tuple[object, ...] = ()
        self.sign = CoderSign(desk, viewing)
        self.severity = SeverityLine(look, correcting)
        self.severity.opened.connect(self._open_mark)
        self.severity.dismissed.connect(self._dismiss)
        self.note = NoteLine(look, viewing)
        self.note.written.connect(self._write)
        self.note.left.connect(self._show_hints)
        self._hints: QHBoxLayout = row([], 0, (12, 0, 12, 0))
        self.hints = QWidget()
        self.hints.setLayout(self._hints)
        self.setLayout(column([self.sign, self.severity, self.hints, self.note]))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "plain")
        viewing.opened.connect(self._begin)
        viewing.changed.connect(self.refresh)
        look.changed.connect(self._fit)
        self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Show the keys of the design as it is, and ask about the error that was marked last."""
        told = self._viewing.told
        if self._known is None and told is not None:
            self._known = frozenset(one.uid for one in told.corrections)
        self.severity.apply(asked_about(told, self._known or frozenset()), self._viewing.design)
        self._make_hints()
        self.commands_changed.emit()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be marked at the cursor."""
        unread = "" if self._viewing.told is not None else _NOT_READ
        no_attempts = unread or (_CODER if self._viewing.coder else "")

        def command(text: str, act: Callable[[], None], key: str, why_not: str) -> Command:
            return Command(Menu.SESSION, text, act, key, why_not, repeats=False)

        errors = keyed_errors(self._viewing.design)
        return (
            *(command(f"Mark “{one.name}”", partial(self.mark_error, one.key), one.hotkey, unread) for one in errors),
            *self.severity.commands(),
            command("Assist", self.mark_assist, ASSIST_KEY, unread),
            command("Note", self.write_note, NOTE_KEY, unread),
            *(
                command(f"Outcome: {OUTCOMES[one].name}", partial(self.judge, one), key, no_attempts)
                for one, key in OUTCOME_KEYS.items()
            ),
            *(
                command(_EDGE_WORDS[edge], partial(self.move_edge, edge), key, no_attempts)
                for edge, key in EDGE_KEYS.items()
            ),
        )

    # What the keys do.

    def mark_error(self, error_type: str) -> None:
        """Mark an error at the cursor."""
        self._correcting.make(CodeError(self._viewing.cursor_ns, error_type))

    def mark_assist(self) -> None:
        """Note at the cursor that the participant was helped."""
        self._correcting.make(WriteNote(self._viewing.cursor_ns, "", ASSIST_TAG))

    def write_note(self) -> None:
        """Open the line for a note."""
        if not self.isVisible():
            self.room_wanted.emit()
        self.hints.hide()
        self.note.write()

    def judge(self, outcome: Outcome) -> None:
        """Give the attempt at the cursor an outcome."""
        self._attempt_made(lambda told, t_ns: outcome_at(told, t_ns, outcome))

    def move_edge(self, edge: Edge) -> None:
        """Put an edge of the attempt nearest to the cursor on the cursor."""
        self._attempt_made(lambda told, t_ns: edge_at(told, t_ns, edge))

    # Inside.

    def _attempt_made(self, wanted: Callable[[CorrectedSession, int], Correction]) -> None:
        told = self._viewing.told
        if told is None:
            return
        try:
            correction = wanted(told, self._viewing.cursor_ns)
        except Refused as refusal:
            self._correcting.refuse(refusal)
        else:
            self._correcting.make(correction)

    def _write(self, text: str, t_ns: int) -> None:
        self._correcting.make(WriteNote(t_ns, text))

    def _open_mark(self, uid: str) -> None:
        session = self._viewing.session
        if session is not None:
            self._viewing.choose(next((item for item in session.items if item.uid == uid), None))
            self.panel_requested.emit("item")

    def _dismiss(self) -> None:
        told = self._viewing.told
        if told is not None:
            self._known = frozenset(one.uid for one in told.corrections)
            self.refresh()

    def _begin(self) -> None:
        self._known = None
        self.note.forget()
        self._show_hints()
        self.refresh()

    def _show_hints(self) -> None:
        self.hints.setVisible(self.note.isHidden())

    def _make_hints(self) -> None:
        attempts = self._viewing.coder is None
        keys = key_range(keyed_errors(self._viewing.design))
        look = self._desk.look
        if (attempts, keys, look.text_scale) == self._shown_keys:
            return
        self._shown_keys = (attempts, keys, look.text_scale)
        clear(self._hints)
        parts: list[QWidget | int] = [
            label(look, "Mark here" if look.text_scale < _LARGE else "Mark", "muted"),
            STRETCH,
        ]
        for place, key in enumerate(keys):
            parts += [label(look, "–", "small"), 4] if place else []
            parts += [Keycap(look, key), 4]
        parts += [label(look, "error", "small"), 8] if keys else []
        parts += [Keycap(look, NOTE_KEY), 4, label(look, "note", "small")]
        if attempts:
            parts += [8, *(Keycap(look, key) for key in EDGE_KEYS.values()), 4, label(look, "edges", "small")]
        for part in parts:
            if isinstance(part, QWidget):
                self._hints.addWidget(part)
            elif part == STRETCH:
                self._hints.addStretch(1)
            else:
                self._hints.addSpacing(part)

    def _fit(self) -> None:
        height = round(LINE_PX * max(1.0, self._desk.look.text_scale))
        self.hints.setFixedHeight(height)
        self.note.setFixedHeight(height)
        self._make_hints()
