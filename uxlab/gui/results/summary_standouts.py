"""What stands out, a sentence a task; each opens the attempts that show it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from uxlab.gui.results.summary_state import MOST_FINDINGS, StandoutView
from uxlab.gui.style.focus import INSIDE
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.inert import set_text
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

_ICON_PX, _INDENT_PX, _LINE_PX, _PADDING_PX, _ASIDE_PX = 16, 24, 18, 4, 6


class StandoutButton(QAbstractButton):
    """A task's name and what is said of it, over as many lines as it needs."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: StandoutView | None = None
        self._broken: tuple[int, float, list[list[tuple[str, bool]]]] | None = None
        self.setAccessibleDescription("Shows the attempts behind it")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(INSIDE, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def apply(self, view: StandoutView) -> None:
        """Show a sentence."""
        if view != self._view:
            self._view, self._broken = view, None
            set_text(self, f"{view.name} {view.words}")
            self.setAccessibleName(self.text())
            self.updateGeometry()
            self.update()

    def view(self) -> StandoutView | None:
        """Return what is shown."""
        return self._view

    def hasHeightForWidth(self) -> bool:
        """Wrap its words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines."""
        return round(len(self._lines(width)) * self._line_px() + 2 * _PADDING_PX)

    def sizeHint(self) -> QSize:
        """Return the size of two lines."""
        return QSize(220, self.heightForWidth(max(self.width(), 220)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name and words."""
        look, view = self._look, self._view
        if view is None:
            return
        with painting(self) as painter:
            box = QRectF(self.rect())
            if self.underMouse():
                rounded(painter, box, 6, look.colour("hover"))
            if self.hasFocus():
                rounded(painter, box, 6, None, look.colour("accent-text"), 2)
            top = _PADDING_PX + (self._line_px() - _ICON_PX) / 2
            look.paint_icon(painter, view.icon, view.role, QRectF(_ASIDE_PX, top, _ICON_PX, _ICON_PX))
            y = float(_PADDING_PX)
            for line in self._lines(self.width()):
                x = float(_ASIDE_PX + _INDENT_PX)
                for word, strong in line:
                    font = look.font("body", 600 if strong else 400)
                    width = text_width(font, word)
                    colour = look.colour("text" if strong else "text2")
                    draw_text(painter, QRectF(x, y, width, self._line_px()), word, font, colour)
                    x += width + _space(font)
                y += self._line_px()

    def _line_px(self) -> float:
        return _LINE_PX * max(1.0, self._look.text_scale)

    def _lines(self, width: int) -> list[list[tuple[str, bool]]]:
        """Return the words of each line, and whether they are of the name."""
        if self._view is None:
            return []
        if self._broken is None or self._broken[:2] != (width, self._look.text_scale):
            room = width - _INDENT_PX - 2 * _ASIDE_PX
            self._broken = width, self._look.text_scale, self._break(self._view, room)
        return self._broken[2]

    def _break(self, view: StandoutView, room: float) -> list[list[tuple[str, bool]]]:
        unbroken = view.words.replace(" %", "\N{NO-BREAK SPACE}%").split(" ")
        parts = [*((word, True) for word in view.name.split()), *((word, False) for word in unbroken)]
        lines: list[list[tuple[str, bool]]] = [[]]
        used = 0.0
        for word, strong in parts:
            font = self._look.font("body", 600 if strong else 400)
            needed = text_width(font, word)
            if lines[-1] and used + needed > room:
                lines.append([])
                used = 0.0
            lines[-1].append((word, strong))
            used += needed + _space(font)
        return lines


class StandoutsPanel(QFrame):
    """`asked` carries an `Asked`."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._quiet = label(look, "", "muted", wrap=True)
        self._buttons = [StandoutButton(look) for _ in range(MOST_FINDINGS)]  # kept: new ones take long to style
        for button in self._buttons:
            button.clicked.connect(lambda *_, button=button: self._ask(button))
            button.hide()
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.fill(column([row([self._quiet], 0, (6, 0)), column(self._buttons, 2), STRETCH]))
        title = label(look, "What stands out", "section")
        inside = column([row([title], 0, (6, 0)), 4, area])
        inside.setStretch(2, 1)
        self.setLayout(row([panel(inside, (10, 12))]))

    def apply(self, standouts: Sequence[StandoutView], quiet: str) -> None:
        """Show what stands out, or that nothing does."""
        self._quiet.setText(quiet)
        self._quiet.setVisible(not standouts)
        for place, button in enumerate(self._buttons):
            if place < len(standouts):
                button.apply(standouts[place])
            button.setVisible(place < len(standouts))

    def buttons(self) -> list[StandoutButton]:
        """Return the sentences that are shown."""
        return [one for one in self._buttons if not one.isHidden()]

    def _ask(self, button: StandoutButton) -> None:
        if (view := button.view()) is not None:
            self.asked.emit(view.asked)


def _space(font: QFont) -> float:
    return text_width(font, "n n") - text_width(font, "nn")
