"""The log at the right: the newest thing with what can be said about it, all that came before, and undo."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.log import SEVERITIES, LogRow
from uxlab.gui.run.log_rows import EDGE_PX, ROW_PX, LogList, draw_row, text_x
from uxlab.gui.run.pulse import age
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.keycap import Keycap
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row, rule
from uxlab.gui.widgets.painting import draw_text, painting
from uxlab.gui.widgets.segmented import Segmented

_HEAD_PX, _FOOT_PX, _NEWEST_PX, _GRADED_PX = 48, 38, 40, 81
_NS_PER_S = 1_000_000_000


class LogPanel(QFrame):
    """`range_chosen`: "task" or "session"."""

    range_chosen = Signal(str)

    def __init__(self, look: Look, deeds: Deeds) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.range = Segmented(look, [("task", "This task"), ("session", "Session")], name="Log of")
        self.range.set_value("session")
        self.range.chosen.connect(self.range_chosen)
        self.newest, self.list = NewestRow(look, deeds), LogList(look)
        self.empty = label(look, "What you mark and note appears here.", "quiet", wrap=True)
        self.empty.setContentsMargins(16, 14, 16, 0)
        self.undo = UndoLine(look, deeds)
        head = QWidget()
        head.setLayout(row([label(look, "Log", "heading"), STRETCH, self.range], margin=(16, 0, 16, 0)))
        head.setFixedHeight(_HEAD_PX - 1)
        self.setLayout(column([head, rule(), self.newest, self.empty, 6, self.list, rule(), self.undo]))

    def apply(self, view: ConsoleView, t_ns: int) -> None:
        """Show the log as of `t_ns`."""
        newest = next((one for one in view.log if not one.is_heading), None)
        self.newest.apply(newest, t_ns)
        self.empty.setVisible(newest is None)
        self.list.set_rows(tuple(one for one in view.log if one is not newest))
        self.undo.apply(view)


class NewestRow(QWidget):
    """The latest thing, on a tint of its own; how severe an error was is said here."""

    def __init__(self, look: Look, deeds: Deeds) -> None:
        super().__init__()
        self._look, self._deeds = look, deeds
        self._row: LogRow | None = None
        self._age = ""
        self.severity = Segmented(look, [(str(grade), name) for grade, name in SEVERITIES.items()], name="Severity")
        self.severity.chosen.connect(self._grade)
        self.severity.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.hide()

    def apply(self, latest: LogRow | None, t_ns: int) -> None:
        """Show a row and how long ago it was."""
        since = "" if latest is None else f"{age((t_ns - latest.t_ns) // _NS_PER_S).replace('.0 ', ' ')} ago"
        if latest != self._row:
            self._row = latest
            self.setVisible(latest is not None)
            self.severity.setVisible(latest is not None and bool(latest.error_uid))
            self.severity.set_value("" if latest is None or latest.severity is None else str(latest.severity))
            self.setAccessibleName("" if latest is None else f"{latest.clock} {latest.text}")
            self.updateGeometry()
            self.update()
        if since != self._age:
            self._age = since
            self.update(self.width() - 120, 0, 120, ROW_PX + 4)

    def sizeHint(self) -> QSize:
        """Return the room of the row, with the severities below an error's."""
        graded = self._row is not None and self._row.error_uid
        return QSize(200, _GRADED_PX if graded else self._plain_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the severities below the words."""
        size = self.severity.sizeHint()
        self.severity.resize(size)
        self.severity.move(max(EDGE_PX, min(text_x(self._look), self.width() - size.width() - EDGE_PX)), ROW_PX + 4)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        if self._row is None:
            return
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("hover"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
            box = QRectF(0, 2, self.width(), self.height() if not self._row.error_uid else ROW_PX + 2)
            draw_row(painter, self._look, self._row, box, strong=True, right=76)
            place = QRectF(self.width() - 96, 2, 80, ROW_PX)
            draw_text(
                painter,
                place,
                self._age,
                self._look.font("small"),
                self._look.colour("text3"),
                Qt.AlignmentFlag.AlignRight,
            )

    def _plain_height(self) -> int:
        if self._row is None:
            return 0
        metrics = self.fontMetrics()
        room = self.rect().adjusted(text_x(self._look), 0, -76, 10_000)
        return max(_NEWEST_PX, metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._row.text).height() + 22)

    def _grade(self, severity: str) -> None:
        if self._row is not None:
            self._deeds.grade(self._row.error_uid, int(severity))


class UndoLine(QWidget):
    """What Ctrl Z takes back, and what Ctrl Y does again."""

    def __init__(self, look: Look, deeds: Deeds) -> None:
        super().__init__()
        self._undo, self._redo = "", ""
        self.text = label(look, "", "small")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.redo = IconButton(look, "arrow-u-up-right", "Redo", "Ctrl Y")
        self.redo.clicked.connect(lambda *_: deeds.redo())
        self.undo = IconButton(look, "arrow-u-up-left", "Undo", "Ctrl Z")
        self.undo.clicked.connect(lambda *_: deeds.undo())
        self.key = Keycap(look, "Ctrl Z")
        line = row([self.undo, 4, self.text, 8, self.redo, 8, self.key], margin=(8, 0, 16, 0))
        line.setStretchFactor(self.text, 1)
        self.setLayout(line)
        self.setFixedHeight(_FOOT_PX)
        self.redo.hide()
        self._show("", "")

    def apply(self, view: ConsoleView) -> None:
        """Say what can be undone and redone."""
        if (view.undo, view.redo) != (self._undo, self._redo):
            self._show(view.undo, view.redo)

    def _show(self, undo: str, redo: str) -> None:
        self._undo, self._redo = undo, redo
        self.text.setText(f"Undo {undo}" if undo else "Nothing to undo")
        self.text.setToolTip(tip(f"Undo {undo}" if undo else ""))
        self.undo.setEnabled(bool(undo))
        self.undo.setAccessibleDescription(undo)
        self.key.set_faded(not undo)
        self.redo.setVisible(bool(redo))
        self.redo.setToolTip(tip(f"Redo {redo} (Ctrl Y)"))
        self.redo.setAccessibleDescription(redo)


def framed(content: LogPanel) -> QFrame:
    """Return the log with a hairline at its left."""
    return panel(row([rule(vertical=True), content]), 0, role="plain")
