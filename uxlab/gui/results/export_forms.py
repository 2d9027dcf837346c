"""The forms of an export, one to be chosen, each with what it is good for."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from uxlab.gui.results.export_state import FormView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import link
from uxlab.gui.widgets.layout import column, holder, label, row

_BESIDE_PX = 24


class FormChoice(QWidget):
    """`chosen` carries the key of the form that the person chose. Forms stay in the order in which they came first."""

    chosen = Signal(str)

    def __init__(self, look: Look, views: Sequence[FormView]) -> None:
        super().__init__()
        self._look = look
        self._views: dict[str, FormView] = {}
        self._below: dict[str, QVBoxLayout] = {}
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._rows = column([], 10)
        for view in views:  # at once: Tab goes in the order in which things are made
            self._rows.addWidget(self._row(view))
        self.setLayout(self._rows)

    def apply(self, views: Sequence[FormView], key: str) -> None:
        """Show what is missing of forms, and which is chosen."""
        for view in views:
            if view != self._views[view.key]:
                self._views[view.key] = view
                self._show_missing(view)
        if not self.buttons[key].isChecked():
            self.buttons[key].setChecked(True)

    def _row(self, view: FormView) -> QWidget:
        button = self.buttons[view.key] = QRadioButton(view.name)
        self._views[view.key] = replace(view, install="")
        button.setAccessibleDescription(view.about)
        button.clicked.connect(lambda *_: self.chosen.emit(view.key))
        self._group.addButton(button)
        about = label(self._look, view.about, "hint", wrap=True)
        below = self._below[view.key] = column([about], 2, (_BESIDE_PX, 0, 0, 0))
        made = QWidget()
        made.setLayout(column([row([button, -1]), 1, below]))
        return made

    def _show_missing(self, view: FormView) -> None:
        button, below = self.buttons[view.key], self._below[view.key]
        button.setAccessibleDescription(f"{view.about} {_needs(view)}".strip())
        while below.count() > 1:
            item = below.takeAt(1)
            if item is not None and (gone := item.widget()) is not None:
                gone.deleteLater()
        if view.install:
            copy = link(self._look, "Copy", lambda: QGuiApplication.clipboard().setText(view.install))
            copy.setAccessibleName(f"Copy the command that installs what {view.name} needs")
            below.addWidget(holder(row([label(self._look, _needs(view), "small"), copy, -1], 8)))
            QWidget.setTabOrder(button, copy)


def _needs(view: FormView) -> str:
    return f"Needs a library: {view.install}" if view.install else ""
