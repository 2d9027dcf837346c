"""The compact strip for labs with one screen: the same controls, keys and order as the console, always on top."""

from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.drafting import MOST_CHARACTERS
from uxlab.gui.run.live_keys import BUTTONS, bindings
from uxlab.gui.run.other_menu import OtherMenu
from uxlab.gui.run.single_key import single_key
from uxlab.gui.run.strip_marks import StripMarks
from uxlab.gui.run.strip_parts import IconLiveButton
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, primary
from uxlab.gui.widgets.drag import Drag
from uxlab.gui.widgets.lamp import Icon, Lamp
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, rule, stacked
from uxlab.gui.widgets.live_buttons import OutcomeButton
from uxlab.gui.widgets.marks import OUTCOME_KEYS, OUTCOMES
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.timer import AMBER_SHARE, Timer, time_role
from uxlab.recording.machine import Verb

WIDTH_PX, LEAST_PX, HEIGHT_PX, STRIP_TOP_PX = 900, 640, 72, 32
_NARROW_PX = 740  # below it, words and a rule would leave no room for the next task or a mark
_WORDS_PX, _TIMER_PX, _OUTCOME_PX, _OTHER_PX, _LINE_PX, _GAP_PX = 65, 101, 50, 24, 4, 3


class Strip(QWidget):
    """`back_requested`: to the whole console. `primary_requested`: Ctrl+Enter. `seen_requested`: F7, or Shift+F7.

    It stays while the window of its `owner` is minimised, so it is no child of it; it goes when the owner does.
    """

    back_requested = Signal()
    primary_requested = Signal()
    seen_requested = Signal(bool)

    def __init__(self, look: Look, deeds: Deeds, owner: QObject) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Window
        super().__init__(None, flags)
        self._look, self._deeds = look, deeds
        self._view: ConsoleView | None = None
        self._drag = Drag(self)
        self._seen: int | None = None
        self.setObjectName("strip")
        self.setWindowTitle("uxlab strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        owner.destroyed.connect(self.deleteLater)
        self._build()
        look.changed.connect(self._fit)
        self._fit()

    def stand_on(self, screen: QScreen) -> None:
        """Stand at the top of a screen, in its middle."""
        self.setScreen(screen)
        self._fit()
        room = screen.availableGeometry()
        self.move(room.x() + max(0, (room.width() - self.width()) // 2), room.y() + STRIP_TOP_PX)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self, room_px: int) -> None:
        """Grow with the size of text, as far as the screen goes; on a narrow one the words make way for buttons."""
        scale = max(1.0, self._look.text_scale)
        self.setFixedSize(min(round(WIDTH_PX * scale), max(LEAST_PX, room_px)), round(HEIGHT_PX * scale))
        for part in (self._words, self._rules[0]):
            part.setVisible(self.width() >= round(_NARROW_PX * scale))
        for widget, width_px in ((self._words, _WORDS_PX), (self.timer, _TIMER_PX)):
            widget.setFixedWidth(ceil(width_px * scale))
        for button in self.outcomes.values():
            button.setFixedWidth(round(_OUTCOME_PX * scale))
        self.update()

    def apply(self, view: ConsoleView) -> None:
        """Show the session."""
        self._view = view
        self._confirm(view)
        self.timer.show_time(view.now.elapsed_s, view.now.limit_s if view.working else None)
        for shown, text in (
            (self.code, view.participant),
            (self.task, (view.judging and "Judge") or brief(view.now.headline)),
        ):
            if shown.text() != text:
                shown.setText(text)
        self.marks.apply(view)
        self._enable(view)
        self.lamp.set_state(view.pulse.lamp)
        self.lamp.setToolTip(view.pulse.capture)
        self.update(0, self.height() - _LINE_PX - 1, self.width(), _LINE_PX + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the console."""
        view = self._view
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        chords = {Qt.Key.Key_Z: self._deeds.undo, Qt.Key.Key_Y: self._deeds.redo}
        if event.key() == Qt.Key.Key_F9:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_F7:
            self.seen_requested.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_F8:
            self._deeds.pause()
        elif control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.primary_requested.emit()
        elif control and event.key() in chords:
            chords[Qt.Key(event.key())]()
        elif view is None or not self._single(event, view):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the note at Esc, and fade the keys while it is written."""
        if isinstance(event, QFocusEvent) and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            writing = event.type() == QEvent.Type.FocusIn
            self.marks.set_keys_faded(faded=writing)
            for button in self.outcomes.values():
                button.set_key_faded(writing)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._leave_note()
            return True
        return super().eventFilter(watched, event)

    def write_note(self) -> None:
        """Show the field for a note."""
        self._middle.setCurrentWidget(self.note)
        self.activateWindow()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_other(self) -> None:
        """Offer the rare outcomes."""
        self.other_menu.open_below(self.other)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the strip anywhere between the buttons."""
        self._drag.take(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._drag.follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._drag.let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and, at the lower edge, how much of the limit is used."""
        with painting(self) as painter:
            frame = QRectF(self.rect())
            painter.fillRect(frame, self._look.colour("surface"))
            line = QRectF(1, self.height() - 1 - _LINE_PX, self.width() - 2, _LINE_PX)
            now = None if self._view is None or not self._view.working else self._view.now
            if now is not None and now.limit_s:
                painter.fillRect(line, self._look.colour("band"))
                role = time_role(now.elapsed_s, now.limit_s)
                fill = {"text": "accent", "warn": "warn-fill", "danger": "danger-fill"}[role]
                used = QRectF(line)
                used.setWidth(line.width() * min(1.0, now.elapsed_s / now.limit_s))
                painter.fillRect(used, self._look.colour(fill))
                tick = QRectF(line.left() + line.width() * AMBER_SHARE - 1, line.top(), 2, line.height())
                painter.fillRect(tick, self._look.colour("warn-fill"))
            rounded(painter, frame, 0, None, self._look.colour("control"))

    # Inside.

    def _build(self) -> None:
        look, deeds = self._look, self._deeds
        self.code, self.task = label(look, "", "strong"), label(look, "", "small")
        self._words = QWidget()
        self.timer = Timer(look, "session-figure")
        self.outcomes = {
            outcome: OutcomeButton(
                look, OUTCOMES[outcome], OUTCOME_KEYS[outcome], partial(deeds.end, outcome), brief=True
            )
            for outcome in BUTTONS
        }
        self.other = IconLiveButton(look, "dots-three-vertical", "Other", "", self.open_other, width_px=_OTHER_PX)
        self.other_menu = OtherMenu(look, deeds, self.other)
        self.forward = primary(look, "Begin task 1", self.primary_requested.emit, key="Ctrl Enter")
        self.note = QLineEdit()
        self.note.setPlaceholderText("Note: Enter saves, Esc leaves")
        self.note.setAccessibleName("Note")
        self.note.setMaxLength(MOST_CHARACTERS)
        self.note.textEdited.connect(deeds.drafting.write)
        deeds.drafting.when_changed(self._show_draft)
        self.note.returnPressed.connect(self._save_note)
        self.note.installEventFilter(self)
        self.marks = StripMarks(look, deeds, self.back_requested.emit)
        self._begin = holder(row([self.forward, STRETCH]))
        self._middle = stacked([self.marks, self._begin, self.note])
        self.note_button = IconLiveButton(look, "note-pencil", "Note", "N", self.write_note)
        self.pause = IconLiveButton(look, "pause-fill", "Pause", "F8", deeds.pause)
        self.lamp = Lamp(look, "unused", size_px=16)
        self.setLayout(self._laid_out())

    def _laid_out(self) -> QHBoxLayout:
        recording = Icon(self._look, "record-fill", "danger", size_px=14, name="Recording")
        self._words.setLayout(column([STRETCH, row([recording, 5, self.code, STRETCH]), 1, self.task, STRETCH]))
        back = IconButton(self._look, "arrows-out-simple", "Whole console", "F9", size_px=16)
        back.setFixedSize(20, 24)
        back.clicked.connect(lambda *_: self.back_requested.emit())
        grip = Icon(self._look, "dots-six-vertical", "text3", size_px=14, name="Move the strip")
        self._rules = rules = [rule(vertical=True), rule(vertical=True)]
        for line in rules:
            line.setFixedHeight(44)
        edge = column([STRETCH, self.lamp, 4, back, STRETCH])
        edge.setAlignment(self.lamp, Qt.AlignmentFlag.AlignHCenter)
        ends = row([*self.outcomes.values(), self.other], _GAP_PX)
        whole = row([grip, 4, self._words, 4, self.timer, 4, ends, 5, rules[0], 5], 0, (3, 0, 4, 4))
        whole.addWidget(self._middle, 1)
        for item in (5, rules[1], 5, self.note_button, _GAP_PX, self.pause, 4):
            if isinstance(item, int):
                whole.addSpacing(item)
            else:
                whole.addWidget(item)
        whole.addLayout(edge)
        return whole

    def _fit(self) -> None:
        self.fit(self.screen().availableGeometry().width())

    def _single(self, event: QKeyEvent, view: ConsoleView) -> bool:
        act = bindings(view, self._deeds, self.write_note, self.back_requested.emit).get(single_key(event))
        if act is not None and not event.isAutoRepeat():
            act()
        return act is not None

    def _confirm(self, view: ConsoleView) -> None:
        if self._seen is not None and view.effect.number > self._seen and view.effect.outcome in self.outcomes:
            self.outcomes[view.effect.outcome].confirm()
        self._seen = view.effect.number

    def _enable(self, view: ConsoleView) -> None:
        reason = "" if Verb.END in view.can else view.why_not
        for button in self.outcomes.values():
            if button.isEnabled() == bool(reason):
                button.set_reason(reason)
        if self.other.isEnabled() == bool(reason):
            self.other.setEnabled(not reason)
        self.other_menu.apply(view)
        self.pause.show_as("play-fill" if view.paused else "pause-fill", "Go on" if view.paused else "Pause")
        if self._middle.currentWidget() is not self.note:
            self._middle.setCurrentWidget(self._begin if view.forward else self.marks)
        if view.forward and self.forward.text() != view.forward:
            self.forward.setText(view.forward)

    def _show_draft(self) -> None:
        """Show the note as far as it is written, here or in the console."""
        if self.note.text() != self._deeds.drafting.text:
            self.note.setText(self._deeds.drafting.text)

    def _save_note(self) -> None:
        if not self._deeds.save_note():
            self._leave_note()

    def _leave_note(self) -> None:
        self._middle.setCurrentWidget(self.marks)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def brief(headline: str) -> str:
    """Return what stands above a task in few words: "Next 2 of 5"."""
    return headline.replace("Next, task", "Next").replace("After the tasks", "All done")
