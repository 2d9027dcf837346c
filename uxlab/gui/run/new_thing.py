"""Asks for a name while a session runs, in a small panel: a new error type with its key, a task, a participant."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from uxlab.gui.run.popover import WIDTH_PX, Popover
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.layout import STRETCH, column, label, row

_KEY_PX = 60


class NewThing(Popover):
    """Asks for a name, and with `keyed` for a key. `add(name, key)` returns why it cannot be, "" when it was done."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        words: tuple[str, str],
        add: Callable[[str, str], str],
        *,
        keyed: bool = False,
    ) -> None:
        super().__init__(look, parent)
        title, verb = words
        self._add = add
        self.name, self.key = QLineEdit(), QLineEdit()
        self.name.setAccessibleName(title)
        self.key.setAccessibleName("Key")
        self.key.setMaxLength(1)
        self.key.setFixedWidth(_KEY_PX)
        self.problem = label(look, "", "error", wrap=True)
        self.problem.hide()
        fields = row([], 8)
        fields.addLayout(column([label(look, title, "label"), 4, self.name]), 1)
        if keyed:
            fields.addLayout(column([label(look, "Key", "label"), 4, self.key]))
        buttons = row([STRETCH, ghost(look, "Cancel", self.close_up), secondary(look, verb, self.take)], 8)
        self.setLayout(column([fields, 6, self.problem, 6, buttons], margin=12))
        for field in (self.name, self.key):
            field.returnPressed.connect(self.take)

    def ask(self, anchor: QWidget, name: str = "", key: str = "", *, below: bool = False) -> None:
        """Open with a proposal."""
        self.name.setText(name)
        self.key.setText(key)
        self._refuse("")
        self.open_at(anchor, below=below)
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)
        self.name.selectAll()

    def take(self) -> None:
        """Add what was asked for, or say why not."""
        refusal = self._add(self.name.text().strip(), self.key.text().strip())
        self._refuse(refusal)
        if not refusal:
            self.close_up()

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.resize(WIDTH_PX, self.sizeHint().height())
