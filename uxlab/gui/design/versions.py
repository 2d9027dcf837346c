"""The Conditions tab: what is compared, and which kinds of people take part."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.hint_lines import HintLines
from uxlab.gui.design.parts_bar import PartsBar
from uxlab.gui.design.parts_table import PartsTable
from uxlab.gui.design.tab import DesignTab, SavedLine, scrolling, table_keys
from uxlab.gui.design.versions_state import CONDITIONS, FIELDS, GROUPS, Kind, present
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.layout import column, label, panel, row
from uxlab.model.design import Design

_BESIDE_FROM_PX = 640


class VersionsTab(DesignTab):
    """Conditions above, groups below."""

    def __init__(self, look: Look, edits: Edits, turns: Pace = AT_ONCE) -> None:
        super().__init__(look, edits, turns)
        turns.add(self._make_conditions, self._make_groups, self._build)

    def _make_conditions(self) -> None:
        self.conditions = PartsList(self._look, self._edits, CONDITIONS)

    def _make_groups(self) -> None:
        self.groups = PartsList(self._look, self._edits, GROUPS)

    def _build(self) -> None:
        area = scrolling(column([self.conditions, 20, self.groups, -1], margin=(24, 20, 24, 8)))
        foot = row([SavedLine(self._look, self._edits), 16, table_keys(self._look), -1], margin=(24, 10, 24, 18))
        self.setLayout(column([area, foot]))

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        self.conditions.apply(design)
        self.groups.apply(design)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here."""
        return (
            Command(Menu.EDIT, "Add condition", self.primary, "Ctrl+Shift+T"),
            Command(Menu.EDIT, "Add group", self.groups.begin, "Ctrl+Shift+G"),
        )

    def count(self, design: Design) -> int | None:
        """Return how many conditions are compared."""
        return len(design.conditions)

    def primary(self) -> None:
        """Give the focus to the line for a new condition."""
        self.conditions.begin()

    def go_to(self, key: str) -> None:
        """Choose a condition or a group, and give the focus to its table."""
        section = self.groups if any(row.key == key for row in self.groups.table.rows()) else self.conditions
        if key:
            section.table.set_current(key)
        section.table.setFocus(Qt.FocusReason.OtherFocusReason)


class PartsList(QWidget):
    """One of the two tables, with what can be done in it."""

    def __init__(self, look: Look, edits: Edits, kind: Kind) -> None:
        super().__init__()
        self._look, self._edits, self._kind = look, edits, kind
        self.table = PartsTable(look, kind.columns(), add="Type a name and press Enter", name=kind.title)
        self.bar = PartsBar(look, kind.noun)
        self.hints = HintLines(look)
        self._build()
        self._listen()

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        view = present(design, self._kind)
        self.table.set_rows(view.rows)
        self.hints.apply(view.hints)
        self._frame.setFixedHeight(self.table.content_height() + 2)
        self._choice_changed()

    def begin(self) -> None:
        """Give the focus to the line for a new one."""
        self.table.new_row_editor().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what can be done below the words where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE_FROM_PX * max(1.0, self._look.text_scale)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _build(self) -> None:
        self._frame = panel(column([self.table]), 0)
        words = column(
            [label(self._look, self._kind.title, "section"), 4, label(self._look, self._kind.intro, "small", wrap=True)]
        )
        self._head = row([words, self.bar], 8)
        self._head.setStretch(0, 1)
        self._head.setAlignment(self.bar, Qt.AlignmentFlag.AlignRight)
        content = column([self._head, 10, self._frame, 10, self.hints])
        self.setLayout(content)

    def _listen(self) -> None:
        self.table.edited.connect(self._edit)
        self.table.row_added.connect(self._add)
        self.table.moved.connect(self._move)
        self.table.remove_requested.connect(self._delete)
        self.table.chosen.connect(lambda _: self._choice_changed())
        self.bar.move_requested.connect(lambda step: self._move(self.table.current(), step))
        self.bar.duplicate_requested.connect(self._duplicate)
        self.bar.remove_requested.connect(lambda: self._delete(self.table.current()))

    def _choice_changed(self) -> None:
        self.bar.apply(self._keys(), self.table.current())

    def _keys(self) -> list[str]:
        return [one.key for one in self._kind.parts(self._edits.design())]

    def _add(self, name: str) -> None:
        after, key = self._kind.add(self._edits.design(), name)
        self._make(f"Add {self._kind.noun}", after, key)

    def _edit(self, key: str, column: int, text: str) -> None:
        after = self._kind.put(self._edits.design(), key, FIELDS[column], text)
        verb = "Rename" if FIELDS[column] == "name" else "Describe"
        self._make(f"{verb} {self._kind.noun}", after, key)

    def _move(self, key: str, step: int) -> None:
        keys = self._keys()
        if key in keys and 0 <= keys.index(key) + step < len(keys):
            after = self._kind.move(self._edits.design(), key, keys.index(key) + step)
            self._make(f"Move {self._kind.noun}", after, key)

    def _duplicate(self) -> None:
        if key := self.table.current():
            self._make(f"Duplicate {self._kind.noun}", *self._kind.duplicate(self._edits.design(), key))

    def _delete(self, key: str) -> None:
        design = self._edits.design()
        name = next((one.name for one in self._kind.parts(design) if one.key == key), "")
        if name:
            label_ = f"Delete {self._kind.noun}"
            self._edits.remove(label_, self._kind.remove(design, key), title=f"Delete “{name}”", verb=label_)

    def _make(self, label_: str, after: Design, key: str) -> None:
        if sentence := self._edits.make(label_, after):
            self._edits.tell(sentence)
        self.apply(self._edits.design())
        self.table.follow(key)
        self._choice_changed()
