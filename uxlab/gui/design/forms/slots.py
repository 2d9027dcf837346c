"""The left side of the tab: the three moments of a session, and what is asked at each."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.design.forms.slot_list import AddRow, SlotList
from uxlab.gui.design.forms.state import SLOT_NAMES, FormsView, SlotView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, label, panel, row, rule
from uxlab.gui.widgets.list import ReorderRow
from uxlab.model.design import Slot

_ADD = "Add a questionnaire"
_HOW = "Drag to change the order or the moment."
_NONE = "Nothing is asked yet."
_SLOTS = tuple(Slot)


class SlotPanel(QWidget):
    """One moment: its name, about how long it takes, its list, and the row that adds."""

    def __init__(self, look: Look, slot: Slot) -> None:
        super().__init__()
        self.slot = slot
        self.list = SlotList(look, SLOT_NAMES[slot])
        self.add = AddRow(look, _ADD, f"{_ADD}, {SLOT_NAMES[slot].lower()}")
        self._estimate = label(look, "", "hint")
        inside = panel(column([self.list, self.add]), 1)
        head = row([label(look, SLOT_NAMES[slot], "strong"), -1, self._estimate], 8)
        self.setLayout(column([head, inside], 6))

    def apply(self, view: SlotView) -> None:
        """Show what differs from what is shown."""
        self._estimate.setText(view.estimate)
        rows = [ReorderRow(str(one.index), one.short_name, one.about, one.warning, one.icon) for one in view.rows]
        self.list.set_rows(rows)
        self.list.setFixedHeight(self.list.content_height())
        self.list.setVisible(bool(rows))

    def estimate(self) -> str:
        """Return what is said about the time it takes."""
        return self._estimate.text()


class Slots(QFrame):
    """All three moments. Places are those of the design, `at` is a place among the questionnaires of a moment."""

    chosen = Signal(int)
    moved = Signal(int, object, int)
    remove_requested = Signal(int)
    add_requested = Signal(object)
    menu_requested = Signal(int, QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.panels = {slot: SlotPanel(look, slot) for slot in _SLOTS}
        self._total = label(look, "", "small", wrap=True)
        self._area = Area()
        self._build(look)
        for slot, part in self.panels.items():
            self._listen(slot, part)

    def apply(self, view: FormsView) -> None:
        """Show what differs from what is shown."""
        for slot in view.slots:
            self.panels[slot.slot].apply(slot)
        self._total.setText(f"{view.total or _NONE}\n{_HOW}" if view.form else _NONE)
        self.show_current(-1 if view.form is None else view.form.index)

    def show_current(self, index: int) -> None:
        """Mark the questionnaire that is chosen, in whichever list it is."""
        for part in self.panels.values():
            part.list.set_current(str(index))

    def total(self) -> str:
        """Return what is said about all questions."""
        return self._total.text()

    def focus_current(self) -> None:
        """Give the focus to the list that has the chosen row, else to the row that adds."""
        lists = [part.list for part in self.panels.values()]
        here = next((one for one in lists if one.current()), None)
        (here or self.panels[Slot.BEFORE_SESSION].add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, look: Look) -> None:
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        clock = Icon(look, "clock")
        told = row([clock, self._total], 8)
        told.setStretch(1, 1)
        told.setAlignment(clock, Qt.AlignmentFlag.AlignTop)
        parts = column(self.panels.values(), 17)
        inside = column([parts, 16, -1, rule(), 12, told], margin=(20, 20, 20, 18))
        self._area.fill(inside)
        self.setLayout(column([self._area]))

    def _listen(self, slot: Slot, part: SlotPanel) -> None:
        part.list.chosen.connect(lambda key: self.chosen.emit(int(key)))
        part.list.moved.connect(lambda origin, target: self._move_within(part, origin, target))
        part.list.left.connect(partial(self._leave, slot))
        part.list.remove_requested.connect(lambda key: self.remove_requested.emit(int(key)))
        part.list.menu_requested.connect(lambda key, place: self.menu_requested.emit(int(key), place))
        part.list.dragged.connect(partial(self._aim, slot))
        part.list.returned.connect(self._aim_nowhere)
        part.list.dropped.connect(partial(self._drop, slot))
        part.add.clicked.connect(lambda *_: self.add_requested.emit(slot))

    def _move_within(self, part: SlotPanel, origin: int, target: int) -> None:
        self.moved.emit(int(part.list.rows()[origin].key), part.slot, target)

    def _leave(self, slot: Slot, key: str, step: int) -> None:
        place = _SLOTS.index(slot) + step
        if 0 <= place < len(_SLOTS):
            end = len(self.panels[_SLOTS[place]].list.rows()) if step < 0 else 0
            self.moved.emit(int(key), _SLOTS[place], end)

    # A row of one list over another.

    def _aim(self, origin: Slot, place: QPoint) -> None:
        target = self._under(origin, place)
        for part in self.panels.values():
            aimed = part is target
            part.list.show_guest(part.list.gap_at(place) if aimed and part.list.isVisible() else -1)
            part.add.set_aimed(aimed and not part.list.rows())

    def _aim_nowhere(self) -> None:
        for part in self.panels.values():
            part.list.show_guest(-1)
            part.add.set_aimed(False)

    def _drop(self, origin: Slot, key: str, place: QPoint) -> None:
        target = self._under(origin, place)
        if target is not None:
            at = target.list.gap_at(place) if target.list.rows() else 0
            self.moved.emit(int(key), target.slot, at)

    def _under(self, origin: Slot, place: QPoint) -> SlotPanel | None:
        others = (part for slot, part in self.panels.items() if slot is not origin)
        return next((part for part in others if part.rect().contains(part.mapFromGlobal(place))), None)
