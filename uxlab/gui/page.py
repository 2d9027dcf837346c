"""What the window of a study expects of its pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.command import Command


class Page(QWidget):
    """One page of a study's window.

    `commands_changed`: what `commands` returns is no longer what it was.
    """

    commands_changed = Signal()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for the menu bar; keys act anywhere in the window."""
        return ()

    def primary(self) -> None:
        """Do what Ctrl+Enter stands for here."""

    def flush(self) -> None:
        """Save what is being typed: another page comes, or the study is closed."""

    def enter(self, subject: str) -> None:
        """Show what is current; `subject` is what somebody came for, such as a participant's code, or empty."""
        del subject

    def keep_focus(self) -> None:
        """Take the keyboard to the first thing here, unless it is on this page already."""
        here: QWidget | None = self.window().focusWidget()
        if here is not None and here is not self and self.isAncestorOf(here) and here.isVisibleTo(self):
            return
        one: QWidget | None = self.nextInFocusChain()
        while one is not None and one is not self:
            if self.isAncestorOf(one) and one.isVisibleTo(self) and _is_for_keys(one):
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            one = one.nextInFocusChain()


def _is_for_keys(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
