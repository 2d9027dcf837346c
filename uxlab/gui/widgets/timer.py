"""The timer of an attempt and the bar of its limit. The digits never resize and never blink."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.duration import duration_text
from uxlab.gui.widgets.painting import draw_text, draw_words, painting, rounded, text_width

AMBER_SHARE = 0.8
_HOUR_S = 3600
_CAPTION_GAP_PX, _TICK_PX, _ROUND_FROM_PX = 6, 2, 6


def clock_text(seconds: float) -> str:
    """Return "01:23", or "1:02:03" from one hour."""
    return duration_text(seconds) if seconds >= _HOUR_S else f"{int(seconds) // 60:02}:{int(seconds) % 60:02}"


def time_role(elapsed_s: float, limit_s: float | None) -> str:
    """Return the role of the timer's colour: text to 80 % of the limit, warn from there, danger after it."""
    if limit_s is None or elapsed_s < AMBER_SHARE * limit_s:
        return "text"
    return "warn" if elapsed_s <= limit_s else "danger"


def left_text(elapsed_s: float, limit_s: float) -> str:
    """Return "1:37 left" or "0:07 over the limit", in whole seconds as the timer counts them."""
    left = int(limit_s) - int(elapsed_s)
    return f"{duration_text(left)} left" if left >= 0 else f"{duration_text(-left)} over the limit"


class Timer(QWidget):
    """The time of an attempt; "timer" is 96 px high, "session-figure" and "figure" suit a strip or a row."""

    def __init__(self, look: Look, role: str = "timer") -> None:
        super().__init__()
        self._look, self._role = look, role
        self._text, self._colour_role, self._share = "00:00", "text", 1.0
        self._tells_hours = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time of the attempt")
        look.changed.connect(self.updateGeometry)

    def show_time(self, elapsed_s: float, limit_s: float | None = None) -> None:
        """Show a time, in the colour of its share of the limit."""
        text, colour_role = clock_text(elapsed_s), time_role(elapsed_s, limit_s)
        if (text, colour_role) == (self._text, self._colour_role):
            return
        self._text, self._colour_role = text, colour_role
        self.setAccessibleDescription(text)
        if self._tells_hours != (elapsed_s >= _HOUR_S):
            self._tells_hours = elapsed_s >= _HOUR_S
            self.updateGeometry()
        self.update()

    def set_share(self, share: float) -> None:
        """Take a part of the usual height, where there is little room."""
        if share != self._share:
            self._share = share
            self.updateGeometry()
            self.update()

    def height_at(self, share: float) -> int:
        """Return how high the timer is with a part of its usual height, in px."""
        return round(QFontMetricsF(self._font(share)).capHeight() * 1.2)

    def text(self) -> str:
        """Return what the timer shows."""
        return self._text

    def colour_role(self) -> str:
        """Return the role of the digits' colour."""
        return self._colour_role

    def sizeHint(self) -> QSize:
        """Return the room that the widest time of its length needs."""
        return QSize(round(width_in_cells(self._font(self._share), self._text) + 1), self.height_at(self._share))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the digits."""
        with painting(self) as painter:
            font = self._font(self._share)
            metrics = QFontMetricsF(font)
            start = QPointF(-metrics.leftBearing("0") / 2, (self.height() + metrics.capHeight()) / 2)
            draw_in_cells(painter, start, self._text, font, self._look.colour(self._colour_role))

    def _font(self, share: float) -> QFont:
        font = self._look.font(self._role, 600, tabular=True)
        font.setPixelSize(round(font.pixelSize() * share))
        return font


def width_in_cells(font: QFont, text: str) -> float:
    """Return how wide a time is when each digit has the room of a "0"."""
    return sum(text_width(font, "0" if sign.isdigit() else sign) for sign in text)


def draw_in_cells(painter: QPainter, start: QPointF, text: str, font: QFont, colour: QColor) -> None:
    """Draw a time from a point on its baseline, each digit in a cell as wide as "0", so that no font makes it jump."""
    metrics = QFontMetricsF(font)
    x = start.x()
    for sign in text:
        cell = metrics.horizontalAdvance("0" if sign.isdigit() else sign)
        lift = (metrics.capHeight() - metrics.xHeight()) / 2 if sign == ":" else 0
        inset = (cell - metrics.horizontalAdvance(sign)) / 2
        draw_words(painter, QPointF(x + inset, start.y() - lift), sign, font, colour)
        x += cell


class LimitBar(QWidget):
    """How much of the limit is used, with a tick at 80 % and, with captions, what that means below."""

    def __init__(self, look: Look, *, thickness_px: int = 8, captions: bool = True) -> None:
        super().__init__()
        self._look, self._thickness_px, self._captions = look, thickness_px, captions
        self._elapsed_s, self._limit_s = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time limit")
        look.changed.connect(self.updateGeometry)

    def show_time(self, elapsed_s: float, limit_s: float | None) -> None:
        """Show a time against its limit; without a limit the bar stays empty, at the same height."""
        self._elapsed_s, self._limit_s = elapsed_s, limit_s or 0.0
        self.setAccessibleDescription(left_text(elapsed_s, limit_s) if limit_s else "No limit")
        self.update()

    def sizeHint(self) -> QSize:
        """Return bar and captions."""
        below = _CAPTION_GAP_PX + round(self._look.font("small").pixelSize() * 1.3) if self._captions else 0
        return QSize(200, self._thickness_px + below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar, tick and captions."""
        with painting(self) as painter:
            bar = QRectF(0, 0, self.width(), self._thickness_px)
            radius = self._thickness_px / 2 if self._thickness_px >= _ROUND_FROM_PX else 0
            rounded(painter, bar, radius, self._look.colour("band"))
            if self._limit_s:
                self._draw_share(painter, bar, radius)
                if self._captions:
                    self._draw_captions(painter, bar)

    def _draw_share(self, painter: QPainter, bar: QRectF, radius: float) -> None:
        tick = round(bar.width() * AMBER_SHARE)
        share = min(1.0, self._elapsed_s / self._limit_s)
        fill = {"text": "accent", "warn": "warn-fill", "danger": "danger-fill"}[
            time_role(self._elapsed_s, self._limit_s)
        ]
        _part(painter, bar, radius, tick, bar.width(), self._look.colour("warn-soft"))
        _part(painter, bar, radius, 0, bar.width() * share, self._look.colour(fill))
        passed = share >= AMBER_SHARE
        painter.fillRect(
            QRectF(tick - 1, 0, _TICK_PX, bar.height()), self._look.colour("surface" if passed else "warn-fill")
        )

    def _draw_captions(self, painter: QPainter, bar: QRectF) -> None:
        line = QRectF(
            1, bar.bottom() + _CAPTION_GAP_PX, bar.width() - 2, self.height() - bar.bottom() - _CAPTION_GAP_PX
        )
        over = self._elapsed_s > self._limit_s
        font = self._look.font("small", 600 if over else 400)
        draw_text(
            painter,
            line,
            left_text(self._elapsed_s, self._limit_s),
            font,
            self._look.colour("danger" if over else "text2"),
        )
        small, quiet = self._look.font("small"), self._look.colour("text3")
        draw_text(painter, line, f"limit {duration_text(self._limit_s)}", small, quiet, Qt.AlignmentFlag.AlignRight)
        middle = bar.width() * AMBER_SHARE
        amber = QRectF(middle - 40, line.top(), 80, line.height())
        draw_text(
            painter, amber, duration_text(self._limit_s * AMBER_SHARE), small, quiet, Qt.AlignmentFlag.AlignHCenter
        )


def _part(painter: QPainter, bar: QRectF, radius: float, left: float, right: float, colour: QColor) -> None:
    """Fill the part of a rounded bar between two places; its ends stay round."""
    painter.save()
    painter.setClipRect(QRectF(left, bar.top(), right - left, bar.height()))
    rounded(painter, bar, radius, colour)
    painter.restore()
