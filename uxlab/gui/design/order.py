"""How the tasks are ordered: a card that opens from the list, explains, and shows the order of each participant."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.design.state import ORDER_NAMES, OrderView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import Item, column, label, row, rule
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.segmented import Segmented

_NOBODY = "No participants yet. They are added on People."
_WIDTH_PX, _MOST_HEIGHT_PX, _RADIUS_PX = 340, 220, 8


class OrderCard(QFrame):
    """A popover; `order_chosen` tells the value of the order. Esc and a click elsewhere close it."""

    order_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._shown: OrderView | None = None
        self.setAccessibleName("Order of the tasks")
        self.setFixedWidth(round(_WIDTH_PX * look.text_scale))
        self.choice = Segmented(look, [(order.value, name) for order, name in ORDER_NAMES.items()], name="Order")
        self.choice.chosen.connect(self.order_chosen)
        self._text = label(look, "", "small", wrap=True)
        self._heading = label(look, "Order of each participant", "label")
        self._codes, self._orders = label(look, "", "medium"), label(look, "", "muted")
        self._listed: tuple[tuple[str, str], ...] | None = None
        self._area = Area()
        self._build()

    def apply(self, view: OrderView) -> None:
        """Show what differs from what is shown."""
        before, self._shown = self._shown, view
        self.choice.set_value(view.order.value)
        if before is None or before.text != view.text:
            self._text.setText(view.text)
        if self.isVisible():
            self._show_orders()
            self.adjustSize()

    def open_below(self, widget: QWidget) -> None:
        """Open below a widget, with the focus on the choice."""
        self._show_orders()
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        self.choice.setFocus(Qt.FocusReason.PopupFocusReason)

    def orders(self) -> tuple[tuple[str, str], ...]:
        """Return the lines that are shown: participant and order."""
        return () if self._shown is None else self._shown.orders

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the corners, also where nothing composes windows."""
        super().resizeEvent(event)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), _RADIUS_PX, _RADIUS_PX)
        self.setMask(QRegion(corners.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with the outline of a control."""
        with painting(self) as painter:
            box = QRectF(self.rect())
            rounded(painter, box, _RADIUS_PX, self._look.colour("surface"), self._look.colour("control"))

    def _build(self) -> None:
        lines = row([self._codes, self._orders, -1], 16)
        for one in (self._codes, self._orders):
            lines.setAlignment(one, Qt.AlignmentFlag.AlignTop)
        self._area.fill(column([lines, -1]))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = label(self._look, "Order of the tasks", "strong")
        items: list[Item] = [title, 10, self.choice, 10, self._text, 12, rule(), 10, self._heading, 6, self._area]
        self.setLayout(column(items, margin=16))

    def _show_orders(self) -> None:
        """List the orders, while somebody sees them; two texts, for there may be hundreds of people."""
        orders = self.orders()
        if orders == self._listed:
            return
        self._listed = orders
        self._codes.setText("\n".join(code for code, _ in orders))
        self._orders.setText("\n".join(order for _, order in orders) or _NOBODY)
        self._codes.setVisible(bool(orders))
        line = self._orders.fontMetrics().lineSpacing()
        self._area.setFixedHeight(min(_MOST_HEIGHT_PX, max(1, len(orders)) * line + 4))
