"""The foot of a questionnaire: how its answers are scored, and where it comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from uxlab.gui.design.forms.state import FormView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import link
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, holder, label, row

_NARROW_PX = 640
_SHOW, _HIDE = "Source and licence", "Hide source and licence"


class Footer(QWidget):
    """Which items are reversed, what a missing answer does, and on demand source and licence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._reversed, self._reversed_line = _told(look, "arrows-left-right")
        self._missing, self._missing_line = _told(look, "info")
        self.more = link(look, _SHOW, self._turn)
        self._source = label(look, "", "hint", wrap=True)
        self._source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._source.hide()
        self._lines = row([self._reversed_line, self._missing_line], 24)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._told = holder(self._lines)
        self.setLayout(column([self._told, row([self.more, -1]), self._source], 6))

    def apply(self, view: FormView) -> None:
        """Show what differs from what is shown."""
        self._reversed.setText(view.reversed_items)
        self._reversed_line.setVisible(bool(view.reversed_items))
        self._missing.setText(view.missing_rule)
        self._missing_line.setVisible(bool(view.missing_rule))
        source, licence = ("", "") if view.form is None else (view.form.source, view.form.licence)
        self._source.setText("\n".join(part for part in (source, licence) if part))
        self.more.setVisible(bool(self._source.text()))
        self._source.setVisible(bool(self._source.text()) and self.more.text() == _HIDE)

    def fit(self, width_px: int) -> None:
        """Put the lines below each other where they do not fit side by side."""
        ways = QBoxLayout.Direction
        narrow = width_px < _NARROW_PX * self._look.text_scale
        self._lines.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._lines.setSpacing(4 if narrow else 24)
        self._told.updateGeometry()

    def texts(self) -> tuple[str, str, str]:
        """Return what is said: reversed items, missing answers, source and licence."""
        return self._reversed.text(), self._missing.text(), self._source.text()

    def _turn(self) -> None:
        shown = self.more.text() == _SHOW
        self.more.setText(_HIDE if shown else _SHOW)
        self.more.updateGeometry()
        self._source.setVisible(shown)


def _told(look: Look, icon: str) -> tuple[QLabel, QWidget]:
    text = label(look, "", "small")
    return text, holder(row([Icon(look, icon, "text3"), text], 8))
