"""The left side of the start page: what this is, the ways on, and whether input capture works here."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from uxlab.gui.start.action import Action
from uxlab.gui.start.capture import CaptureView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import link
from uxlab.gui.widgets.lamp import Lamp
from uxlab.gui.widgets.layout import column, holder, label, row
from uxlab.gui.widgets.painting import painting, rounded

WIDTH_PX, COMPACT_PX = 336, 60
_MARGIN_PX, _INSET_PX = 24, 12


class Side(QWidget):
    """The actions and the capture lamp."""

    new_requested = Signal()
    open_requested = Signal()
    design_file_requested = Signal()
    sample_requested = Signal()
    check_capture_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._compact = look, False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._fit()
        look.changed.connect(self._fit)
        self.new = Action(look, "plus", "New study", key="Ctrl N", primary=True)
        self.open = Action(look, "folder-open", "Open study…", "From this computer or a drive", key="Ctrl O")
        self.design = Action(look, "download-simple", "New from a design file…", "Tasks and questionnaires from TOML")
        self.sample = Action(look, "flask", "Open the sample study", "12 sessions of a web shop")
        for action, signal in (
            (self.new, self.new_requested),
            (self.open, self.open_requested),
            (self.design, self.design_file_requested),
            (self.sample, self.sample_requested),
        ):
            action.clicked.connect(signal)
        self._lamp, self._fact = Lamp(look, size_px=16), label(look, "", "small")
        self._detail = label(look, "", "hint", wrap=True)
        self.check = link(look, "", self.check_capture_requested.emit)
        self._build()

    def show_capture(self, capture: CaptureView) -> None:
        """Show what is known of input capture."""
        self._lamp.set_state(capture.lamp)
        self._fact.setText(capture.fact)
        self._detail.setText(capture.detail)
        self.check.setText(capture.action)
        self._keep_focus(shown=bool(capture.action))

    def set_compact(self, *, compact: bool) -> None:
        """Show icons alone, where a window is narrow."""
        if compact == self._compact:
            return
        self._compact = compact
        for action in (self.new, self.open, self.design, self.sample):
            action.set_compact(compact=compact)
        for part in (self._head, self._foot):
            part.setVisible(not compact)
        margin = 8 if compact else _MARGIN_PX
        self._whole.setContentsMargins(margin, 16 if compact else 40, margin + 1, 22)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the hairline to the right of it."""
        del event
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("window"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colour("line"))

    def _keep_focus(self, *, shown: bool) -> None:
        """Hide the link while a check runs, and give it the keyboard back afterwards."""
        if not shown and self.check.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # or it would go to whatever comes next
        self.check.setVisible(shown)
        if shown and self.hasFocus():
            self.check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self.setFixedWidth(COMPACT_PX if self._compact else round(WIDTH_PX * self._look.text_scale))

    def _build(self) -> None:
        look = self._look
        sub = label(look, "Usability sessions, measured", "small")
        names = column([label(look, "uxlab", "title"), sub], 0)
        self._head = holder(column([row([_INSET_PX, Sign(look), 12, names, -1]), 40]))
        self._foot = self._capture()
        actions = column([self.new, 8, self.open, self.design, self.sample], 0)
        self._whole = column([self._head, actions, -1, self._foot], 0, (_MARGIN_PX, 40, _MARGIN_PX + 1, 22))
        self.setLayout(self._whole)

    def _capture(self) -> QWidget:
        made = QWidget()
        fact: QHBoxLayout = row([self._lamp, 8, self._fact, -1, self.check])
        fact.setContentsMargins(0, 0, 0, 0)
        made.setLayout(column([fact, row([24, self._detail])], 4, (_INSET_PX, 0, _INSET_PX, 0)))
        made.setMinimumHeight(44)
        return made


class Sign(QWidget):
    """The mark of the app."""

    def __init__(self, look: Look, size_px: int = 40) -> None:
        super().__init__()
        self._look, self._size_px = look, size_px
        self.setFixedSize(size_px, size_px)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the mark's size."""
        return QSize(self._size_px, self._size_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a target on the accent."""
        del event
        box = QRectF(self.rect())
        inset = self._size_px * 0.19
        with painting(self) as painter:
            rounded(painter, box, self._size_px / 5, self._look.colour("accent"))
            self._look.paint_icon(painter, "target", "on-accent", box.adjusted(inset, inset, -inset, -inset))
