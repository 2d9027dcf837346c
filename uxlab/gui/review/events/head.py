"""The line above the list of events: how many there are, which of them are listed, and a field to find a text."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from uxlab.gui.review.events.choice import EventChoice, kinds_text
from uxlab.gui.review.events.menu import EventsMenu, Tasks
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import column, holder, label, row, rule
from uxlab.gui.widgets.painting import draw_text, painting
from uxlab.gui.widgets.picker import Picker
from uxlab.gui.widgets.search import SearchField

HEAD_PX = 40
_TYPING_MS, _TELLING_MS, _ANY_WIDTH = 200, 2_000, 16_777_215


class CountLine(QLabel):
    """A short text at the right end of its room, cut where that is small."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "hint")

    def minimumSizeHint(self) -> QSize:
        """Return that there may be no room at all."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what has room."""
        with painting(self) as painter:
            right = Qt.AlignmentFlag.AlignRight
            draw_text(painter, QRectF(self.rect()), self.text(), self.font(), self._look.colour("text3"), right)


class EventsHead(QWidget):
    """`choice_changed`: other events are wanted. `left`: the person is done with the field."""

    choice_changed = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.choice = EventChoice()
        self._tasks: Tasks = ()
        self.count = CountLine(look)
        self.filter = Picker(look, kinds_text(self.choice), "Listed", self._fill, icon="funnel", size="dense")
        self.filter.set_role("ghost")
        self.search = SearchField(look, "Find in the events", "/")
        self.search.setMinimumWidth(0)
        self.search.setMaximumWidth(_ANY_WIDTH)
        self._counted = ""
        self._telling = QTimer(self, singleShot=True, interval=_TELLING_MS)
        self._telling.timeout.connect(lambda: self.count.setText(self._counted))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        line = row([label(look, "Events", "heading"), self.count, self.filter], 8, (12, 0, 8, 0))
        line.setStretch(1, 1)
        self._line = holder(line)
        self._found = holder(column([self.search], 0, (12, 0, 12, 8)))
        self._found.hide()
        self.setLayout(column([self._line, self._found, rule()]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.entered.connect(self._enter)
        self.search.down_pressed.connect(self._leave)
        self._typing.timeout.connect(self._find)
        look.changed.connect(self._fit)
        self._fit()

    def set_tasks(self, tasks: Tasks) -> None:
        """Offer these tasks; one that is not among them is not listed any more."""
        self._tasks = tasks
        if self.choice.task not in {None, *(key for key, _ in tasks)}:
            self.choose(replace(self.choice, task=None))

    def set_count(self, text: str) -> None:
        """Say how much is listed."""
        self._counted = text
        if not self._telling.isActive():
            self.count.setText(text)

    def tell(self, text: str) -> None:
        """Say something for a moment where the count stands; it is read out."""
        self.count.setText(text)
        self._telling.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def choose(self, choice: EventChoice) -> None:
        """List something else."""
        if choice != self.choice:
            self.choice = choice
            self.filter.setText(kinds_text(choice))
            if self.search.text() != choice.text:
                self.search.setText(choice.text)
            self.choice_changed.emit(choice)

    def begin_search(self) -> None:
        """Take the keyboard to the field."""
        self._found.show()
        self.search.setFocus()
        self.search.selectAll()

    def _fill(self, menu: QMenu) -> None:
        EventsMenu(self.choice, self._tasks, self.choose).fill(menu)

    def _find(self) -> None:
        self._typing.stop()
        self.choose(replace(self.choice, text=self.search.text()))

    def _enter(self) -> None:
        self._find()
        self.left.emit()

    def _leave(self) -> None:
        self._find()
        if not self.search.text():
            self._found.hide()
        self.left.emit()

    def _fit(self) -> None:
        self._line.setFixedHeight(round(HEAD_PX * max(1.0, self._look.text_scale)))
