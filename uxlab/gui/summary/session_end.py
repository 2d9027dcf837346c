"""The end of a session: its figures among the others', what to check, and who is next."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.summary.impression import ImpressionWriter
from uxlab.gui.summary.panels import Panels
from uxlab.gui.summary.reading import read_end
from uxlab.gui.summary.state import SessionEndView
from uxlab.gui.widgets.buttons import IconButton, ghost, primary, secondary
from uxlab.gui.widgets.layout import STRETCH, add_page, column, holder, label, row, stacked

HEAD_PX = 46
_SAY_READING_AFTER_MS = 300
_COMPACT_BELOW_PX, _FLAT_BELOW_PX = 860, 560
_LEAST, _LEAST_TITLE_PX = QSize(320, 200), 80
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_LIVE = "A session is running: finish it first."


class SessionEnd(QWidget):
    """What one session came to. It asks for what happens next.

    `reopen_requested` takes its end back, `review_requested` looks into it, `next_requested` prepares a participant,
    `back_requested` goes to the list of sessions where that is `back`.
    """

    reopen_requested = Signal(str)
    review_requested = Signal(str)
    next_requested = Signal(str)
    back_requested = Signal()
    commands_changed = Signal()

    def __init__(self, desk: Desk, *, back: bool = False) -> None:
        super().__init__()
        self._desk, self._look = desk, desk.look
        self.uid = ""
        self._view: SessionEndView | None = None
        self._offers = (True, True)
        self._writer = ImpressionWriter(desk.study, desk.jobs, self._impression_saved, self._impression_refused)
        self._title, self._subtitle = label(self._look, "", "title"), label(self._look, "", "muted")
        self._undo = ghost(self._look, "Undo finish", self._ask_to_reopen, icon="arrow-u-up-left")
        self._review = secondary(self._look, "Review session", self._ask_to_review, icon="film-strip")
        self._next = primary(self._look, "Prepare", self.primary, key="Ctrl Enter")
        self._back = IconButton(self._look, "arrow-left", "All sessions", "Esc", size_px=18)
        self._to_focus: tuple[QAbstractButton, ...] = (self._back,) if back else (self._next, self._review)
        self._message = label(self._look, "", "muted", wrap=True)
        self._reading = QTimer(self, singleShot=True, interval=_SAY_READING_AFTER_MS)
        desk.turns.add(partial(self._build, back=back), self._listen)

    def show_session(self, uid: str) -> None:
        """Read a session anew and show it; what was typed about the one before is kept."""
        self.flush()
        if uid != self.uid:
            self.uid, self._view = uid, None
            self._blank()
        self._reading.start()
        study, writer = self._desk.study, self._writer

        def work() -> SessionEndView | None:
            writer.settle()
            return read_end(study, uid)

        self._desk.jobs.run(work, lambda view: self._arrived(uid, view), lambda error: self._failed(uid, str(error)))

    def apply(self, view: SessionEndView) -> None:
        """Show what differs from what is shown."""
        self._reading.stop()
        self.uid = view.uid
        before, self._view = self._view, view
        if before != view:
            self._title.setText(view.title)
            self._subtitle.setText(view.subtitle)
            self._panels.apply(view)
            self._refresh_buttons()
        self._pages.setCurrentIndex(0)  # last: what is in view is laid out anew for each thing that changes
        if before is None:
            self._take_focus()

    def offer(self, *, undo: bool = True, review: bool = True) -> None:
        """Leave out what makes no sense where this stands."""
        self._offers = (undo, review)
        self._refresh_buttons()

    def primary(self) -> None:
        """Ask for the next participant; where nobody is left, look into the session."""
        if self._view is not None and self._view.next_code:
            self.flush()
            self.next_requested.emit(self._view.next_code)
        elif self._review.isVisibleTo(self):
            self._ask_to_review()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for the menu bar."""
        view = self._view
        if view is None:
            return ()
        live = _LIVE if self._desk.feed.live else ""
        undo, review = self._offers
        return (
            *(
                (Command(Menu.SESSION, "Undo finish", self._ask_to_reopen, "", live),)
                if undo and view.reopenable
                else ()
            ),
            *((Command(Menu.SESSION, "Review session", self._ask_to_review),) if review else ()),
            *((Command(Menu.SESSION, f"Prepare {view.next_code}", self.primary),) if view.next_code else ()),
        )

    def flush(self) -> None:
        """Save the impression that is being typed."""
        if self._view is not None:
            self._panels.side.impression.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press, at Enter, the button that has the focus, or else what stands first."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & _MODIFIERS:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        button = focused if isinstance(focused, QAbstractButton) else self._first()
        if button is not None and button.isEnabled() and not event.isAutoRepeat():
            button.click()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed when the page is left."""
        self.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the panels into tabs where there is no room for all."""
        super().resizeEvent(event)
        if self.layout() is None:
            return
        compact = self.width() < _COMPACT_BELOW_PX or self.height() < _FLAT_BELOW_PX
        self._panels.set_room(self.width(), compact=compact)
        self._undo.setText("Undo" if self.width() < _COMPACT_BELOW_PX else "Undo finish")
        self._review.setText("Review" if self.width() < _COMPACT_BELOW_PX else "Review session")
        self._subtitle.setVisible(self.width() >= _COMPACT_BELOW_PX)

    # Inside.

    def _build(self, *, back: bool) -> None:
        self._undo.set_tip("The session goes on; the time until then is an interruption.")
        self._review.setAccessibleName("Review session")
        self._title.setMinimumWidth(_LEAST_TITLE_PX)
        buttons = row([self._undo, 12, self._review, 8, self._next])
        left: list[QWidget | int] = [self._back, 6] if back else []
        head = row([*left, self._title, 12, self._subtitle, STRETCH, buttons], 0, (24, 14, 24, 0))
        message = QWidget()
        message.setLayout(column([self._message, STRETCH], 0, (24, 32, 24, 24)))
        self._pages = stacked([])
        self._pages.setMinimumSize(_LEAST)
        top = holder(head)
        top.setMinimumHeight(HEAD_PX)
        self.setLayout(column([top, 18, self._pages]))
        self._panels = Panels(self._look, self._desk.turns)
        for page in (self._panels, message):
            add_page(self._pages, page)
        self._blank()

    def _listen(self) -> None:
        self._reading.timeout.connect(lambda: self._say("Reading…"))
        self._back.clicked.connect(self.back_requested)
        self._panels.side.impression_written.connect(self._write_impression)
        feed = self._desk.feed
        for signal in (feed.starting, feed.started, feed.ended):
            signal.connect(self._refresh_buttons)  # a method, so that it ends with this page

    def _first(self) -> QAbstractButton | None:
        return next((one for one in self._to_focus if one.isVisibleTo(self) and one.isEnabled()), None)

    def _take_focus(self) -> None:
        """Have the keyboard on what comes next, unless somebody writes here already."""
        first = self._first()
        writing = self._panels.side.impression.editor().hasFocus()
        if self.isVisible() and first is not None and not writing:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _blank(self) -> None:
        """Show nothing of a session that is not read yet."""
        self._title.setText("")
        self._subtitle.setText("")
        self._message.setText("")
        self._pages.setCurrentIndex(1)
        self._refresh_buttons()

    def _say(self, sentence: str) -> None:
        """Say why no session is shown; one that is shown stays while it is read anew."""
        if self._view is None:
            self._message.setText(sentence)
            self._pages.setCurrentIndex(1)

    def _arrived(self, uid: str, view: SessionEndView | None) -> None:
        if uid != self.uid:
            return
        if view is None:
            self._failed(uid, "This session is no longer in the study.")
        else:
            self.apply(view)

    def _failed(self, uid: str, sentence: str) -> None:
        if uid == self.uid:
            self._reading.stop()
            self._view = None
            self._blank()
            self._say(sentence)

    def _refresh_buttons(self) -> None:
        view = self._view
        undo, review = self._offers
        self._undo.setVisible(view is not None and undo and view.reopenable)
        self._undo.set_reason(_LIVE if self._desk.feed.live else "")
        self._review.setVisible(view is not None and review)
        self._next.setVisible(view is not None and bool(view.next_code))
        self._next.set_reason(_LIVE if self._desk.feed.live else "")
        if view is not None:
            self._next.setText(f"Prepare {view.next_code}")
            self._review.set_role("secondary" if view.next_code else "primary")
        self.commands_changed.emit()

    def _ask_to_reopen(self) -> None:
        self.flush()
        uid = self.uid
        self._writer.then(lambda: self.reopen_requested.emit(uid))  # only a finished session takes an impression

    def _ask_to_review(self) -> None:
        self.flush()
        self.review_requested.emit(self.uid)

    def _write_impression(self, text: str) -> None:
        if self.uid:
            self._panels.side.impression.set_note("")
            self._writer.write(self.uid, text)

    def _impression_saved(self, uid: str) -> None:
        if uid == self.uid:
            self._panels.side.impression.set_note("Saved")

    def _impression_refused(self, uid: str, error: UxlabError) -> None:
        if uid == self.uid:
            self._panels.side.impression.set_error(str(error))
        else:
            self._desk.banners.push("warn", "An impression was not saved.", str(error))
