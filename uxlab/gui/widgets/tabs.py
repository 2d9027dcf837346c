"""Tabs with counters, as on the design page."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

_HEIGHT_PX, _PADDING_PX, _GAP_PX, _BETWEEN_PX, _LINE_PX = 40, 10, 8, 4, 2
_COUNT_PADDING_PX, _COUNT_HEIGHT_PX = 5, 18


class Tabs(QTabBar):
    """One of several pages by key; arrows move, `chosen` tells what the person chose."""

    chosen = Signal(str)

    def __init__(self, look: Look, tabs: Iterable[tuple[str, str]], *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self._keys: list[str] = []
        self._counts: dict[str, int | None] = {}
        self._telling = True
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(name)
        self.setProperty("ring_radius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for key, text in tabs:
            self._keys.append(key)
            self.addTab(text)
        self.currentChanged.connect(self._changed)
        look.changed.connect(self._refit)

    def value(self) -> str:
        """Return the key of the tab that is shown."""
        return self._keys[self.currentIndex()]

    def set_value(self, key: str) -> None:
        """Show a tab without telling."""
        self._telling = False
        self.setCurrentIndex(self._keys.index(key))
        self._telling = True

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many there are behind a tab; None shows no number."""
        if self._counts.get(key) != count:
            self._counts[key] = count
            place = self._keys.index(key)
            name = self.tabText(place)
            self.setAccessibleTabName(place, name if count is None else f"{name} {count}")
            self._refit()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room of text and counter."""
        font = self._look.font("body", 500)
        width = text_width(font, self.tabText(index)) + 2 * _PADDING_PX + self._count_room(index) + _BETWEEN_PX
        return QSize(round(width + 0.5), max(_HEIGHT_PX, round(font.pixelSize() * 2.4)))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the whole size: tabs are not cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs."""
        with painting(self) as painter:
            for index in range(self.count()):
                picked = index == self.currentIndex()
                under = self.tabRect(index).contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
                ink = "accent-text" if picked else "text" if under else "text2"
                box = QRectF(self.tabRect(index)).adjusted(0, 0, -_BETWEEN_PX, 0)
                inner = box.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
                font = self._look.font("body", 600 if picked else 500)
                draw_text(painter, inner.adjusted(0, 0, 4, 0), self.tabText(index), font, self._look.colour(ink))
                count = self._counts.get(self._keys[index])
                if count is not None:
                    cap = self._look.font("caption", 500)
                    width = text_width(cap, str(count)) + 2 * _COUNT_PADDING_PX
                    place = QRectF(
                        inner.right() - width, inner.center().y() - _COUNT_HEIGHT_PX / 2, width, _COUNT_HEIGHT_PX
                    )
                    rounded(painter, place, 4, self._look.colour("sunken"))
                    draw_text(
                        painter, place.adjusted(_COUNT_PADDING_PX, 0, 1, 0), str(count), cap, self._look.colour("text2")
                    )
                if picked:
                    line = QRectF(box.left(), box.bottom() - _LINE_PX, box.width(), _LINE_PX)
                    painter.fillRect(line, self._look.colour("accent-text"))

    def _count_room(self, index: int) -> float:
        count = self._counts.get(self._keys[index])
        if count is None:
            return 0
        return _GAP_PX + text_width(self._look.font("caption", 500), str(count)) + 2 * _COUNT_PADDING_PX

    def _refit(self) -> None:
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()

    def _changed(self, index: int) -> None:
        if self._telling and index >= 0:
            self.chosen.emit(self._keys[index])
