"""The participant's window: pages over a whole screen or in a window, and a card while a task is worked on."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QStackedLayout, QWidget

from uxlab.gui.participant.asked import AskedSheet
from uxlab.gui.participant.card import CardWindow
from uxlab.gui.participant.notice import Notice
from uxlab.gui.participant.sheet import Sheet, press_enter
from uxlab.gui.participant.state import Asked, Card, Idle, TaskPage, Thanks, View, Welcome
from uxlab.gui.participant.task import TaskSheet
from uxlab.gui.participant.welcome import WelcomeSheet
from uxlab.gui.style.look import Look

_LEAST_PX = 360, 280
_WINDOW_PX = 1120, 760
_STRIP_PX = 136  # the compact strip and the pages' own title bar below it


@dataclass(frozen=True, slots=True)
class Place:
    """Where the window stands: on which screen, and whether pages cover it."""

    screen: QScreen
    full: bool


class Pages(QFrame):
    """Everything but the card, in one window; `closed` tells that somebody closed it, `console_requested` of F9."""

    closed = Signal()
    console_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("participant-pages")
        self.setWindowTitle("uxlab")
        self.setMinimumSize(*_LEAST_PX)
        self.stack = QStackedLayout(self)

    def show_page(self, page: Sheet) -> None:
        """Show a page; it gets the focus, and none of its answers."""
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, or else the page's primary one."""
        if event.key() == Qt.Key.Key_F9:
            self.console_requested.emit()
            return
        page = self.stack.currentWidget()
        button: QPushButton | None = page.primary() if isinstance(page, Sheet) else None
        if not press_enter(event, button):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell of it."""
        super().closeEvent(event)
        self.closed.emit()


class ParticipantWindow(QObject):
    """Shows a view where the participant looks. It does not know what a button leads to, and tells that it was pressed.

    It takes the focus from no other window of uxlab, and the card takes it from nobody. `console_requested`: F9.
    """

    consent_given = Signal(frozenset)
    start_requested = Signal()
    done_requested = Signal()
    give_up_requested = Signal()
    text_hidden = Signal(bool)
    answered = Signal(str, str)
    continue_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()
    closed = Signal()
    console_requested = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: View | None = None
        self._place: Place | None = None
        self._on = False
        self.pages, self.card = Pages(), CardWindow(look)
        self.notice, self.welcome, self.task = Notice(look), WelcomeSheet(look), TaskSheet(look)
        self.asked: AskedSheet | None = None
        for page in (self.notice, self.welcome, self.task):
            self.pages.stack.addWidget(page)
        self._connect()

    @property
    def visible(self) -> bool:
        """Whether it is on a screen."""
        return self._on

    def apply(self, view: View) -> None:
        """Show what differs from what is shown."""
        if view == self._view:
            return
        self._view = view
        match view:
            case Card():
                self.card.apply(view)
            case Asked():
                if self._on:  # a page of questions takes a moment to make, and most are filled in elsewhere
                    self._show_questions(view)
            case Welcome():
                self.welcome.apply(view)
                self.pages.show_page(self.welcome)
            case TaskPage():
                self.task.apply(view)
                self.pages.show_page(self.task)
            case Idle() | Thanks():
                self.notice.apply(view)
                self.pages.show_page(self.notice)
        self._arrange()

    def stand(self, place: Place) -> None:
        """Stand elsewhere from now on."""
        if place != self._place:
            self._place = place
            self.card.put_on(place.screen.availableGeometry())
            if self.pages.isVisible():
                self.pages.hide()
            self._arrange()

    def show(self) -> None:
        """Appear, or come before other windows."""
        self._on = True
        if isinstance(self._view, Asked):
            self._show_questions(self._view)
        self._arrange()
        for window in (self.pages, self.card):
            if window.isVisible():
                window.raise_()

    def hide(self) -> None:
        """Disappear; what was shown stays."""
        self._on = False
        self._arrange()

    def close(self) -> None:
        """Disappear for good."""
        self._on = False
        for window in (self.pages, self.card):
            window.hide()
            window.deleteLater()

    # Inside.

    def _connect(self) -> None:
        self.welcome.consent_given.connect(self.consent_given)
        self.task.start_requested.connect(self.start_requested)
        self.card.done_requested.connect(self.done_requested)
        self.card.give_up_requested.connect(self.give_up_requested)
        self.card.text_hidden.connect(self.text_hidden)
        self.pages.closed.connect(self._closed)
        for window in (self.pages, self.card):
            window.console_requested.connect(self.console_requested)

    def _show_questions(self, view: Asked) -> None:
        if self.asked is None or not self.asked.fits(view):
            before, self.asked = self.asked, AskedSheet(self._look, view)
            self.asked.answered.connect(self.answered)
            self.asked.continue_requested.connect(self.continue_requested)
            self.asked.back_requested.connect(self.back_requested)
            self.asked.skip_requested.connect(self.skip_requested)
            self.pages.stack.addWidget(self.asked)
            self.asked.apply(view)
            self.pages.show_page(self.asked)
            if before is not None:
                self.pages.stack.removeWidget(before)
                before.deleteLater()
        self.asked.apply(view)
        self.pages.show_page(self.asked)

    def _arrange(self) -> None:
        """Have on the screen what belongs there: the new window first, so that nothing shows through."""
        card = self._on and isinstance(self._view, Card)
        pages = self._on and self._view is not None and not card
        if pages and not self.pages.isVisible():
            self._show_pages()
        if card and not self.card.isVisible():
            self.card.show()
            self.card.raise_()
        if not pages:
            self.pages.hide()
        if not card:
            self.card.hide()

    def _show_pages(self) -> None:
        may_take_focus = not _another_is_active(self.pages, self.card)
        self.pages.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not may_take_focus)
        if self._place is None:
            self.pages.show()
        elif self._place.full:
            self.pages.setScreen(self._place.screen)
            self.pages.setGeometry(self._place.screen.geometry())
            self.pages.showFullScreen()
        else:
            self.pages.setScreen(self._place.screen)
            self.pages.showNormal()
            room = self._place.screen.availableGeometry()
            self.pages.setGeometry(_below_the_strip(room, max(1.0, self._look.text_scale)))
        self.pages.raise_()
        if may_take_focus:
            self.pages.activateWindow()

    def _closed(self) -> None:
        if self._on:
            self._on = False
            self.closed.emit()


def _another_is_active(*own: QWidget) -> bool:
    active = QApplication.activeWindow()
    return active is not None and active not in own


def _below_the_strip(room: QRect, text_scale: float) -> QRect:
    """Return where pages stand that share the moderator's screen: in its middle, and clear of the compact strip."""
    top = room.top() + round(_STRIP_PX * text_scale)
    width, height = min(_WINDOW_PX[0], room.width() - 40), min(_WINDOW_PX[1], room.bottom() - top - 20)
    return QRect(room.center().x() - width // 2, top, width, max(height, _LEAST_PX[1]))
