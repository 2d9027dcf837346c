"""The session at a glance, with its counts."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.course import Course
from uxlab.gui.summary.glance import Glance, paint_mark
from uxlab.gui.summary.wording import plural
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, panel, row
from uxlab.gui.widgets.painting import painting

_KINDS = (("error", "error"), ("note", "note"), ("assist", "assist"))


class _Sign(QWidget):
    """The sign of a kind of mark."""

    def __init__(self, look: Look, kind: str) -> None:
        super().__init__()
        self._look, self._kind = look, kind
        self.setFixedSize(12, 14)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        with painting(self) as painter:
            paint_mark(painter, self._look, self._kind, QPointF(QRectF(self.rect()).center()))


class GlancePanel(QWidget):
    """Title, how much was marked, the line, and what its times do not tell."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._line = Glance(look)
        self._counts = {kind: label(look, "", "small") for kind, _ in _KINDS}
        self._signs = {kind: holder(row([_Sign(look, kind), self._counts[kind]], 5)) for kind, _ in _KINDS}
        self._remark = label(look, "", "hint", wrap=True)
        head = row([label(look, "The session at a glance", "strong"), STRETCH, *self._signs.values()], 14)
        frame: QFrame = panel(column([head, 16, self._line, 4, self._remark, STRETCH]), (16, 14, 16, 12))
        self.setLayout(column([frame]))

    def apply(self, course: Course) -> None:
        """Show a session."""
        self._line.apply(course)
        for kind, name in _KINDS:
            number = course.number(kind)
            self._counts[kind].setText(plural(number, name))
            self._signs[kind].setVisible(number > 0 or kind != "assist")
        self._remark.setText(course.remark)
        self._remark.setVisible(bool(course.remark))
