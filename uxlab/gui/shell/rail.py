"""The rail at the left of a study's window: its name, its pages, and whether capture and saving are well."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from uxlab.gui.shell.state import Entry, PageName, RailView
from uxlab.gui.style.focus import INSIDE
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.enter import press_with_enter
from uxlab.gui.widgets.inert import set_text, tip
from uxlab.gui.widgets.lamp import Icon, Lamp
from uxlab.gui.widgets.layout import STRETCH, Item, column, holder, label, row
from uxlab.gui.widgets.painting import draw_text, painting, rounded

WIDE_PX, COMPACT_PX = 184, 56
_MORE_FOR_TEXT_PX = 120
"""How much wider the rail is per 100 % of larger text: its names and counts side by side, little off the page."""
_ENTRY_HEIGHT_PX = 34
_COMPACT_ENTRY_PX = 40
_ICON_PX = 18
_MARK_PX = 28


class Rail(QWidget):
    """Shows a `RailView`. `page_requested` carries a page's name, `study_requested` asks for the menu of studies."""

    page_requested = Signal(str)
    study_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: RailView | None = None
        self.setAccessibleName("Pages")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.study = StudyButton(look)
        self.study.clicked.connect(lambda *_: self.study_requested.emit())
        self.entries = {page: RailButton(look, page) for page in PageName}
        for page, button in self.entries.items():
            button.clicked.connect(lambda *_, page=page: self.page_requested.emit(page.value))
        self.lamp = Lamp(look, size_px=16)
        self.lamp_text = label(look, "", "small")
        self.saved_icon = Icon(look, "database")
        self.saved = label(look, "", "small")
        lines: list[Item] = [
            row([self.lamp, 8, self.lamp_text, STRETCH]),
            6,
            row([self.saved_icon, 8, self.saved, STRETCH]),
        ]
        self._status = holder(column([row([16, column(lines)]), 8]))
        pages = [self.entries[page] for page in PageName if page is not PageName.SETTINGS]
        self.setLayout(
            column([self.study, 12, *pages, STRETCH, self._status, self.entries[PageName.SETTINGS]], 0, (0, 12, 1, 12))
        )
        look.changed.connect(self._wear)

    def apply(self, view: RailView) -> None:
        """Show `view`."""
        if view == self._shown:
            return
        self._shown = view
        self._fit(view)
        self.study.show_study(view.study, view.subtitle, compact=view.compact)
        for entry in (*view.entries, view.settings):
            self.entries[entry.page].show_entry(entry, compact=view.compact)
        self.lamp.set_state(view.lamp.value)
        self.lamp_text.setText(view.lamp_text)
        self.saved.setText(view.saved)
        self._status.setVisible(not view.compact)

    def _fit(self, view: RailView) -> None:
        self.setFixedWidth(COMPACT_PX if view.compact else wide_px(self._look))

    def _wear(self) -> None:
        if self._shown is not None:
            self._fit(self._shown)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline that parts the rail from the page."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("window"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colour("line"))


def wide_px(look: Look) -> int:
    """Return the width of the rail with names."""
    return WIDE_PX + round(_MORE_FOR_TEXT_PX * max(0.0, look.text_scale - 1))


class RailButton(QAbstractButton):
    """One page of the rail."""

    def __init__(self, look: Look, page: PageName) -> None:
        super().__init__()
        self._look = look
        self._entry: Entry | None = None
        self._compact = False
        self.setObjectName(f"rail-{page.value}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(INSIDE, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_entry(self, entry: Entry, *, compact: bool) -> None:
        """Show an entry, in the compact rail as an icon alone."""
        self._entry = entry
        self._compact = compact
        self.setChecked(entry.chosen)
        self.setText(entry.title)
        self.setAccessibleName(entry.spoken)
        self.setToolTip(f"{entry.spoken} ({entry.key})" if compact else entry.key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a row, or of an icon's square with its margin."""
        if self._compact:
            return QSize(COMPACT_PX - 1, _COMPACT_ENTRY_PX + 2)
        return QSize(wide_px(self._look) - 1, max(_ENTRY_HEIGHT_PX, self.fontMetrics().height() + 14))

    def nextCheckState(self) -> None:
        """Leave the choice to the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name and count; the current page stands on the colour of a selection."""
        if self._entry is None:
            return
        look, chosen = self._look, self._entry.chosen
        role = "accent-text" if chosen else "text2"
        box = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        with painting(self) as painter:
            if self.hasFocus():
                rounded(painter, box.adjusted(1, 1, -1, -1), 6, None, look.colour("accent-text"), 2)
            if chosen or self.underMouse():
                inner = box.adjusted(3, 3, -3, -3) if self.hasFocus() else box
                rounded(painter, inner, 6, look.colour("accent-soft" if chosen else "hover"))
            left = box.center().x() - _ICON_PX / 2 if self._compact else box.left() + 8
            place = QRectF(left, box.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            look.paint_icon(painter, self._entry.icon, role, place)
            if self._compact:
                return
            text = QRectF(place.right() + 10, box.top(), box.right() - place.right() - 18, box.height())
            name = look.font("body", 600 if chosen else 500)
            draw_text(painter, text, self._entry.title, name, look.colour("accent-text" if chosen else "text"))
            count = look.colour("accent-text" if chosen else "text3")
            right = Qt.AlignmentFlag.AlignRight
            draw_text(painter, text, self._entry.count, look.font("small", tabular=True), count, right)


class StudyButton(QAbstractButton):
    """The study's name beside the mark of the app; opens the menu of studies."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._subtitle = ""
        self._compact = False
        self.setObjectName("rail-study")
        self.setProperty(INSIDE, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_study(self, name: str, subtitle: str, *, compact: bool) -> None:
        """Show the study's name and what is said under it."""
        self._subtitle, self._compact = subtitle, compact
        set_text(self, name)
        self.setToolTip(tip(name))
        self.setAccessibleName(f"Study {name}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of mark and name."""
        return QSize(COMPACT_PX - 1 if self._compact else wide_px(self._look) - 1, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark, the name in two lines, and the sign of a menu."""
        look = self._look
        box = QRectF(self.rect())
        with painting(self) as painter:
            if self.hasFocus():
                rounded(painter, box.adjusted(9, 1, -5, -1), 6, None, look.colour("accent-text"), 2)
            left = (box.width() - _MARK_PX) / 2 if self._compact else 16
            mark = QRectF(left, box.center().y() - _MARK_PX / 2, _MARK_PX, _MARK_PX)
            rounded(painter, mark, 6, look.colour("accent"))
            look.paint_icon(painter, "target", "on-accent", mark.adjusted(5, 5, -5, -5))
            if self._compact:
                return
            text = QRectF(mark.right() + 8, box.top() + 2, box.width() - mark.right() - 36, 18)
            alone = 9 if not self._subtitle else 0
            draw_text(painter, text.translated(0, alone), self.text(), look.font("body", 600), look.colour("text"))
            below = text.translated(0, 18)
            draw_text(painter, below, self._subtitle, look.font("caption"), look.colour("text3"))
            down = QRectF(box.right() - 26, box.center().y() - 6, 12, 12)
            look.paint_icon(painter, "caret-down", "text2", down)
