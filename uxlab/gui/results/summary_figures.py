"""The four headline figures side by side, or two by two; each opens what it was made from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from uxlab.gui.results.summary_state import HeadlineView
from uxlab.gui.style.focus import INSIDE
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.figures import DOT_RADIUS_PX, Axis, Interval, paint_whisker
from uxlab.gui.widgets.inert import set_text, tip
from uxlab.gui.widgets.layout import column, panel
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width, two_lines

FIGURES = 4
_LEFT_PX, _ENDS_GAP_PX, _HEIGHT_PX, _LINE_PX = 16, 6, 117, 16


class HeadlineButton(QAbstractButton):
    """One figure: name, value, whisker between the ends of its scale, and of what it is made."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: HeadlineView | None = None
        self._lines = (False, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(INSIDE, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)  # all of a row as high as one
        look.changed.connect(self.updateGeometry)

    def apply(self, view: HeadlineView) -> None:
        """Show a figure."""
        if view != self._shown:
            self._shown = view
            set_text(self, view.name)
            self.setAccessibleName(view.spoken)
            self.setAccessibleDescription("Shows the attempts behind it")
            self.setToolTip(tip(view.method))
            self.updateGeometry()
            self.update()

    def view(self) -> HeadlineView | None:
        """Return what is shown."""
        return self._shown

    def stand(self, *, left_line: bool, top_line: bool) -> None:
        """Draw the hairlines that divide it from its neighbours."""
        self._lines = left_line, top_line
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of its lines; where it is narrow, the words need two."""
        scale = max(1.0, self._look.text_scale)
        more = self._shown is not None and bool(self._words()[1])
        return QSize(180, round((_HEIGHT_PX + (_LINE_PX if more else 0)) * scale))

    def minimumSizeHint(self) -> QSize:
        """Return a width that the value always fits."""
        return QSize(116, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for words that need two lines now."""
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter as well as on the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure."""
        view, look = self._shown, self._look
        if view is None:
            return
        box = QRectF(self.rect())
        with painting(self) as painter:
            if self.underMouse() or self.isDown():
                rounded(painter, box.adjusted(1, 1, -1, -1), 7, look.colour("pressed" if self.isDown() else "hover"))
            for shown, edge in zip(
                self._lines, (QRectF(0, 0, 1, box.height()), QRectF(0, 0, box.width(), 1)), strict=True
            ):
                if shown:
                    painter.fillRect(edge, look.colour("line"))
            if self.hasFocus():
                rounded(painter, box.adjusted(2, 2, -2, -2), 6, None, look.colour("accent-text"), 2)
            scale = max(1.0, look.text_scale)
            inner = box.adjusted(_LEFT_PX, 0, -_LEFT_PX, 0)

            def line(top: float, height: float) -> QRectF:
                return QRectF(inner.left(), top * scale, inner.width(), height * scale)

            draw_text(painter, line(13, 18), view.name, look.font("small", 500), look.colour("text2"))
            ink = look.colour("text" if view.mark else "text3")
            draw_text(painter, line(31, 38), view.value, look.font("figure", 600), ink)
            first, rest = self._words()
            self._draw_scale(painter, line(71, 16), view)
            draw_text(painter, line(89, 18), first, look.font("small"), look.colour("text2"))
            if rest:
                draw_text(painter, line(89 + _LINE_PX, 18), rest, look.font("small"), look.colour("text2"))

    def _draw_scale(self, painter: QPainter, place: QRectF, view: HeadlineView) -> None:
        look, font = self._look, self._look.font("caption")
        draw_text(painter, place, view.ends[0], font, look.colour("text3"))
        right = QRectF(place.right() - text_width(font, view.ends[1]), place.top(), 200, place.height())
        draw_text(painter, right, view.ends[1], font, look.colour("text3"))
        strip = QRectF(
            place.left() + text_width(font, view.ends[0]) + _ENDS_GAP_PX,
            place.top(),
            right.left() - place.left() - text_width(font, view.ends[0]) - 2 * _ENDS_GAP_PX,
            place.height(),
        )
        painter.fillRect(QRectF(strip.left(), strip.center().y() - 0.5, strip.width(), 1), look.colour("grid"))
        if view.mark is not None:
            inner = strip.adjusted(DOT_RADIUS_PX, 0, -DOT_RADIUS_PX, 0)
            shown = Interval(view.mark.value, view.mark.low, view.mark.high)
            paint_whisker(painter, inner, Axis(0, view.most), shown, look.colour("accent-text"))

    def _words(self) -> tuple[str, str]:
        words = self._shown.words if self._shown is not None else ""
        font, width = self._look.font("small"), self.width() - 2 * _LEFT_PX
        if text_width(font, words) <= width:
            return words, ""
        return two_lines(words, font, width)


class HeadlinePanel(QWidget):
    """The four figures. `asked`: somebody wants to see what one was made from, an `Asked`."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.buttons = tuple(HeadlineButton(look) for _ in range(FIGURES))
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._columns = 0
        for button in self.buttons:
            button.clicked.connect(lambda *_, button=button: self._ask(button))
        self.setLayout(column([panel(self._grid, 1)]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_columns(FIGURES)

    def apply(self, figures: Sequence[HeadlineView]) -> None:
        """Show figures."""
        for button, view in zip(self.buttons, figures, strict=True):
            button.apply(view)

    def set_columns(self, number: int) -> None:
        """Put so many side by side."""
        if number == self._columns:
            return
        self._columns = number
        for place, button in enumerate(self.buttons):
            line, across = divmod(place, number)
            self._grid.addWidget(button, line, across)
            button.stand(left_line=across > 0, top_line=line > 0)
        for across in range(FIGURES):
            self._grid.setColumnStretch(across, 1 if across < number else 0)

    def _ask(self, button: HeadlineButton) -> None:
        if (view := button.view()) is not None:
            self.asked.emit(view.asked)
