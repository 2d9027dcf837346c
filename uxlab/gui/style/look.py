"""The look that widgets ask for colours, fonts and icons, in light and dark."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from uxlab.charts.roles import DARK, LIGHT, schemes
from uxlab.gui.style.dressing import change_clothes
from uxlab.gui.style.focus import FocusRing
from uxlab.gui.style.fonts import REGULAR, SIZES_PX, make_font
from uxlab.gui.style.icons import Icons
from uxlab.gui.style.palette import palette
from uxlab.gui.style.shapes import Shapes
from uxlab.gui.style.sheet import style_sheet
from uxlab.gui.turns import AT_ONCE, Pace, Turns


class Look(QObject):
    """Colours, fonts and icons by role; `changed` asks whoever paints to do it again."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._wanted: str | None = None
        self._scheme = LIGHT
        self._text_scale = self._text_scale_wanted = 1.0
        self._turns = Turns(self)
        self._icons, self._shapes = Icons(), Shapes()
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self.focus_ring = FocusRing(app, self.colour("accent-text"), self)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is in use."""
        return self._scheme == DARK

    @property
    def text_scale(self) -> float:
        """How much larger than drawn the text is; 1.3 is the 130 % of accessibility settings."""
        return self._text_scale

    def colour(self, role: str) -> QColor:
        """Return a role's colour in the scheme in use. Raises KeyError for an unknown role."""
        return QColor(schemes()[self._scheme][role])

    def font(self, role: str = "body", weight: int = REGULAR, *, tabular: bool = True) -> QFont:
        """Return the font of a role; digits are tabular but in running text that asks for others."""
        key = (role, int(weight), tabular)
        if key not in self._fonts:
            self._fonts[key] = make_font(SIZES_PX[role] * self._text_scale, weight, tabular=tabular)
        return QFont(self._fonts[key])  # a copy knows its glyphs already; to look them up takes longest

    def icon(self, name: str, role: str = "text2") -> QIcon:
        """Return a Phosphor icon by its name without prefix; fetch it anew when the look has changed."""
        colours = schemes()[self._scheme]
        return self._icons.icon(name, colours[role], colours["text3"])

    def pixmap(self, name: str, role: str, size_px: int) -> QPixmap:
        """Return an icon as a pixmap, sharp on the screen with the highest ratio."""
        return self._icons.pixmap(name, schemes()[self._scheme][role], size_px, self._app.devicePixelRatio())

    def paint_icon(self, painter: QPainter, name: str, role: str, rect: QRectF) -> None:
        """Draw an icon into a rectangle of a painter."""
        size = round(min(rect.width(), rect.height()))
        pixmap = self.pixmap(name, role, size)
        x, y = rect.center().x() - size / 2, rect.center().y() - size / 2
        painter.drawPixmap(QRectF(x, y, size, size), pixmap, QRectF(pixmap.rect()))

    def use(self, scheme: str | None) -> None:
        """Wear "light", "dark" or, with None, what the system wears; title bars follow where the system lets them."""
        self._turns.finish()
        self._want(scheme, self._text_scale)
        self._wear(AT_ONCE)

    def set_text_scale(self, text_scale: float) -> None:
        """Make all text larger or smaller; layouts follow."""
        self._turns.finish()
        if text_scale != self._text_scale:
            self._want(self._wanted, text_scale)
            self._wear(AT_ONCE)

    def change(self, scheme: str | None, text_scale: float) -> None:
        """Do both where windows are open, in turns of the event loop, so that nobody waits; `changed` tells the end."""
        self._want(scheme, text_scale)
        self._turns.add(self._catch_up)

    def _want(self, scheme: str | None, text_scale: float) -> None:
        self._wanted, self._text_scale_wanted = scheme, text_scale
        hints = self._app.styleHints()
        if scheme is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if scheme == DARK else Qt.ColorScheme.Light)

    def _follow_system(self) -> None:
        self._turns.add(self._catch_up)

    def _catch_up(self) -> None:
        if self._to_wear() != (self._scheme, self._text_scale):
            self._wear(self._turns)

    def _to_wear(self) -> tuple[str, float]:
        return self._wanted or _system_scheme(self._app), self._text_scale_wanted

    def _wear(self, pace: Pace) -> None:
        self._scheme, self._text_scale = self._to_wear()
        self._fonts.clear()
        self.focus_ring.set_colour(self.colour("accent-text"))
        put_on = (self._put_on_colours_and_font, self._take_off_sheet, self._put_on_sheet)
        change_clothes(put_on, self.changed.emit, pace)

    def _put_on_colours_and_font(self) -> None:
        self._app.setPalette(palette(schemes()[self._scheme]))
        self._app.setFont(self.font())

    def _take_off_sheet(self) -> None:
        self._app.setStyleSheet("")  # over another sheet Qt would dress some widgets again, with all that is in them

    def _put_on_sheet(self) -> None:
        self._app.setStyleSheet(style_sheet(schemes()[self._scheme], self._shapes.path, self._text_scale))


def make_look(app: QApplication, scheme: str | None = None) -> Look:
    """Dress the app (style, palette, fonts, style sheet) and return its look, which follows the system unless told."""
    app.setStyle("Fusion")
    look = Look(app)
    look.use(scheme)
    return look


def _system_scheme(app: QApplication) -> str:
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
