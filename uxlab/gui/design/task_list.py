"""The list of tasks at the left of the tab: their order, what they lack, and the keys that move them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame

from uxlab.gui.design.hint_lines import HintLines
from uxlab.gui.design.order import OrderCard
from uxlab.gui.design.state import OrderView, TaskRow
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import column, holder, row, rule
from uxlab.gui.widgets.list import ReorderList, ReorderRow

_HEADER_PX, _FOOTER_PX = 43, 42
_LOW_PX, _LEAST_LIST_PX = 420, 112
_KEYS = [("Alt ↑", ""), ("Alt ↓", "move"), ("Ctrl D", "duplicate")]


class TaskList(QFrame):
    """Says which task is chosen, and where one is to go."""

    chosen = Signal(str)
    moved = Signal(int, int)
    add_requested = Signal()
    remove_requested = Signal(str)
    edit_requested = Signal()
    order_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "plain")
        self.order = ghost(look, "", self._open_order, size="dense")
        self.order.set_tip("How the tasks are ordered, and for whom in which way")
        self.add = ghost(look, "Add task", self.add_requested.emit, icon="plus", size="dense")
        self.add.setAccessibleName("Add task")
        self.add.set_tip("Add task (Ctrl+Shift+T)")
        self.list = ReorderList(look, name="Tasks")
        self.card = OrderCard(look, self)
        self.hints = HintLines(look, "more at the marked tasks")
        self._any = False
        self._foot = holder(row([key_hints(look, _KEYS), -1], margin=(16, 0)))
        self._build()
        self._listen()

    def apply(self, order: OrderView, rows: tuple[TaskRow, ...], hints: tuple[str, ...], current: str) -> None:
        """Show what differs from what is shown."""
        self.order.setText(f"Order: {order.spoken}")
        self.card.apply(order)
        self.list.set_rows([ReorderRow(one.key, one.title, one.subtitle, one.warning) for one in rows])
        self.list.set_current(current)
        self._fit()
        self._any = bool(rows)
        self._show_foot()
        self.hints.apply(hints)

    def set_narrow(self, narrow: bool) -> None:
        """Shorten what stands above the list."""
        self.add.setText("" if narrow else "Add task")
        self.add.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave keys and hints out where the window is low."""
        super().resizeEvent(event)
        self._hints.setVisible(self.height() >= _LOW_PX)
        self._show_foot()

    def _build(self) -> None:
        header = holder(row([self.order, -1, self.add], margin=(5, 0, 8, 0)))
        header.setFixedHeight(round(_HEADER_PX * max(1.0, self._look.text_scale)))
        self._foot.setFixedHeight(round(_FOOTER_PX * max(1.0, self._look.text_scale)))
        self._foot_rule = rule()
        self._hints = holder(column([self.hints], margin=(16, 12, 16, 8)))
        content = column([header, rule(), self.list, self._hints, -1, self._foot_rule, self._foot])
        content.setStretchFactor(self.list, 1000)
        self.setLayout(content)

    def _listen(self) -> None:
        self.list.chosen.connect(self.chosen)
        self.list.moved.connect(self.moved)
        self.card.order_chosen.connect(self.order_chosen)
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        edit = QShortcut(QKeySequence(Qt.Key.Key_F2), self.list)
        for shortcut in (remove, edit):
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(lambda: self.remove_requested.emit(self.list.current()))
        edit.activated.connect(self.edit_requested)
        self._look.changed.connect(self._fit)

    def _open_order(self) -> None:
        self.card.open_below(self.order)

    def _show_foot(self) -> None:
        shown = self._any and self.height() >= _LOW_PX
        self._foot.setVisible(shown)
        self._foot_rule.setVisible(shown)

    def _fit(self) -> None:
        height = self.list.content_height()
        self.list.setMaximumHeight(height)
        self.list.setMinimumHeight(min(height, _LEAST_LIST_PX))
