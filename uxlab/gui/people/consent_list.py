"""The consents of one person: a list whose rows are switched on and off."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from uxlab.gui.people.consents import ConsentView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.enter import press_with_enter
from uxlab.gui.widgets.layout import clear, rule
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

_ROW_PX, _PADDING_PX, _ICON_PX, _GAP_PX = 30, 11, 16, 8


class ConsentRow(QAbstractButton):
    """One kind of consent; a press or Space gives or withdraws it."""

    def __init__(self, look: Look, view: ConsentView) -> None:
        super().__init__()
        self._look, self._view = look, view
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 4)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.apply(view)
        look.changed.connect(self.updateGeometry)

    def apply(self, view: ConsentView) -> None:
        """Show where the person stands."""
        self._view = view
        self.setChecked(view.agreed)
        self.setText(view.name)
        self.setAccessibleName(f"{view.name}: {view.note}")
        self.setToolTip("Withdraw this consent" if view.agreed else "Note that this was agreed to")
        self.update()

    def view(self) -> ConsentView:
        """Return what is shown."""
        return self._view

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(200, round(_ROW_PX * max(1.0, self._look.text_scale)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lamp, name and state."""
        view, look = self._view, self._look
        box = QRectF(self.rect())
        inner = box.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        with painting(self) as painter:
            if self.isDown() or (self.underMouse() and self.isEnabled()):
                rounded(painter, box, 6, look.colour("pressed" if self.isDown() else "hover"))
            icon, role = ("check-circle-fill", "ok-fill") if view.agreed else ("minus-circle", "text3")
            place = QRectF(inner.left(), inner.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            look.paint_icon(painter, icon, role, place)
            note, small = view.note, look.font("small")
            note_px = text_width(small, note)
            inner.setLeft(inner.left() + _ICON_PX + _GAP_PX)
            align = Qt.AlignmentFlag.AlignRight
            draw_text(painter, inner, note, small, look.colour("text3"), align)
            inner.setRight(inner.right() - note_px - _GAP_PX)
            colour = look.colour("text" if view.agreed else "text3")
            draw_text(painter, inner, view.name, look.font("body"), colour)


class ConsentList(QFrame):
    """`switched` tells the kind and whether it is agreed to from now on."""

    switched = Signal(object, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[ConsentRow] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.setLayout(self._column)
        self.setProperty("role", "panel")
        self.setAccessibleName("Consent")

    def rows(self) -> tuple[ConsentRow, ...]:
        """Return the rows that are shown."""
        return tuple(self._rows)

    def apply(self, views: Sequence[ConsentView], reason: str = "") -> None:
        """Show where a person stands; `reason`: why nothing can be changed."""
        if [one.kind for one in views] != [row.view().kind for row in self._rows]:
            self._rebuild(views)
        for row, view in zip(self._rows, views, strict=True):
            row.apply(view)
            row.setEnabled(not reason)
            if reason:
                row.setToolTip(reason)

    def _rebuild(self, views: Sequence[ConsentView]) -> None:
        clear(self._column)
        self._rows = []
        for view in views:
            if self._rows:
                self._column.addWidget(rule())
            row = ConsentRow(self._look, view)
            row.clicked.connect(lambda on, kind=view.kind: self.switched.emit(kind, on))
            self._rows.append(row)
            self._column.addWidget(row)
