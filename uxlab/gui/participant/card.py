"""The task in a small window over what is tested: its text, which can be hidden, I'm done and I give up."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from uxlab.gui.participant.sheet import Scrolling, press_enter
from uxlab.gui.participant.state import Card
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, primary, secondary
from uxlab.gui.widgets.drag import Drag
from uxlab.gui.widgets.layout import column, holder, label, row
from uxlab.gui.widgets.markdown import ScenarioText
from uxlab.gui.widgets.painting import painting, rounded

WIDTH_PX, HEIGHT_PX, MARGIN_PX = 440, 260, 24
_PADDING_PX, _RADIUS_PX = 20, 12
_MOST_OF_SCREEN = 0.6


class CardWindow(QWidget):
    """Stands over all windows at the bottom right, can be dragged, and never takes the focus by itself."""

    done_requested = Signal()
    give_up_requested = Signal()
    text_hidden = Signal(bool)
    console_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self._look = look
        self._shown: Card | None = None
        self._room = QRect()
        self._drag, self._moved = Drag(self), False
        self.setObjectName("participant-card")
        self.setWindowTitle("uxlab")
        self.setAccessibleName("Task")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for flag in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_TranslucentBackground,
        ):
            self.setAttribute(flag)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._number = label(look, "", "participant-small")
        self._toggle = ghost(look, "Hide text", self._turn, icon="minus", size="large")
        self._text = ScenarioText(look, "participant-card", gap_px=12)
        self._area = Scrolling(column([self._text, -1]))
        self._done = primary(look, "I’m done", self.done_requested.emit, size="card")
        self._give_up = secondary(look, "I give up", self.give_up_requested.emit, size="card-quiet")
        self._build()
        look.changed.connect(self._look_changed)

    def apply(self, view: Card) -> None:
        """Show what differs from what is shown."""
        if view == self._shown:
            return
        self._shown = view
        corner = self.geometry().bottomRight()
        told = f"Task {view.number} of {view.total}"
        self._number.setText(told)
        self.setAccessibleName(told)
        if self._text.source() != view.text:
            self._text.set_source(view.text)
            self._area.to_top()
        self._arrange(hidden=view.hidden)
        self._toggle.setText("Show text" if view.hidden else "Hide text")
        self._toggle.set_icon("plus" if view.hidden else "minus")
        self._buttons.setVisible(view.can_end)
        self._fit(corner)

    def put_on(self, room: QRect) -> None:
        """Stand at the bottom right of this part of the screen, unless the card was dragged within it."""
        if room != self._room:
            self._room, self._moved = room, False
        self._fit(self.geometry().bottomRight())

    def sizeHint(self) -> QSize:
        """Return the size that the text needs, within bounds; without the text, of a slim bar."""
        width = round(WIDTH_PX * self._look.text_scale)
        most_px = 10_000
        if not self._room.isNull():
            width = min(width, self._room.width() - 2 * MARGIN_PX)
            most_px = max(HEIGHT_PX, round(self._room.height() * _MOST_OF_SCREEN))
        if self._shown is not None and self._shown.hidden:
            return QSize(width, self._line.minimumSize().height())
        text_px = self._text.heightForWidth(width - 2 * _PADDING_PX)
        return QSize(width, min(most_px, max(HEIGHT_PX, self._rest_px() + text_px)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, or else I'm done; F9 is the moderator's."""
        if event.key() == Qt.Key.Key_F9:
            self.console_requested.emit()
            return
        done = None if self._buttons.isHidden() else self._done
        if not press_enter(event, done):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        self._drag.take(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer, and stay where it was left from then on."""
        self._moved = self._drag.follow(event) or self._moved

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay here."""
        self._drag.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the corners, also where nothing is translucent."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        with painting(self) as painter:
            outline = self._look.colour("control")
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, self._look.colour("surface"), outline)

    # Inside.

    def _build(self) -> None:
        buttons = row([self._done, self._give_up], 12)
        buttons.setStretch(0, 7)
        buttons.setStretch(1, 4)
        self._buttons = holder(buttons)
        self._line = column(
            [row([self._number, -1, self._toggle], 0, (0, 0, -12, 0)), 2, self._area, 12, self._buttons]
        )
        self.setLayout(self._line)
        self.setFocus()

    def _arrange(self, *, hidden: bool) -> None:
        """Set everything side by side without the text, below one another with it."""
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if hidden else ways.TopToBottom)
        self._line.setStretch(4, 1 if hidden else 0)
        edge = _PADDING_PX // 2 if hidden else _PADDING_PX
        self._line.setContentsMargins(edge, edge if hidden else edge - 6, edge, edge)
        self._number.setVisible(not hidden)
        self._area.setVisible(not hidden)

    def _rest_px(self) -> int:
        edges = self._line.contentsMargins()
        buttons = 0 if self._buttons.isHidden() else self._buttons.sizeHint().height() + 12
        return edges.top() + self._toggle.sizeHint().height() + 2 + buttons + edges.bottom()

    def _turn(self) -> None:
        if self._shown is not None:
            self.text_hidden.emit(not self._shown.hidden)

    def _look_changed(self) -> None:
        self._fit(self.geometry().bottomRight())
        self.update()

    def _fit(self, corner: QPoint) -> None:
        """Take the size that is needed, with the bottom right corner where it was before anything changed."""
        self._line.activate()  # else what was shown before holds the size
        size = self.sizeHint()
        if not self._moved and not self._room.isNull():
            corner = self._room.bottomRight() - QPoint(MARGIN_PX, MARGIN_PX)
        place = QRect(corner - QPoint(size.width() - 1, size.height() - 1), size)
        if not self._room.isNull():
            place.moveTo(
                max(self._room.left(), min(place.left(), self._room.right() - size.width() + 1)),
                max(self._room.top(), min(place.top(), self._room.bottom() - size.height() + 1)),
            )
        self.setGeometry(place)
