"""How every widget of the app changes its clothes: a few in each turn of the event loop, behind a still picture.

When the app gets another style sheet, Qt dresses all widgets of all pages in one go, seen or not, which takes a third
of a second. It passes over a widget that has never been dressed, or has a style of its own. So each takes off its old
clothes before, is passed over, and puts on the new ones after. What happens to it is what Qt does to it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from uxlab.gui.turns import Pace, Step

_AT_ONCE = 80
_DRESSED, _OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle


def change_clothes(put_on: Sequence[Step], done: Callable[[], None], pace: Pace) -> None:
    """Let all widgets wear what `put_on` gives the app; then call `done`.

    The windows in sight keep their picture until then. What is shown for the first time meanwhile is not hidden.
    """
    seen = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window.updatesEnabled()]
    for window in seen:
        window.setUpdatesEnabled(False)
    bare: list[QWidget] = []

    def undress() -> None:
        pace.add(*(partial(_undress, some, bare) for some in _portions(_everything())))

    def dress() -> None:
        pace.add(*(partial(_dress, some) for some in _portions(bare)))

    shown = (partial(_show, window) for window in seen)
    pace.add(undress, *put_on, dress, done, *shown)


def _everything() -> list[QWidget]:
    """Return all widgets, those inside before what they are in, which tells them of each change of its own."""
    windows = QApplication.topLevelWidgets()
    return [widget for window in windows for widget in reversed([window, *window.findChildren(QWidget)])]


def _portions(widgets: Sequence[QWidget]) -> Iterator[Sequence[QWidget]]:
    return (widgets[start : start + _AT_ONCE] for start in range(0, len(widgets), _AT_ONCE))


def _undress(widgets: Sequence[QWidget], bare: list[QWidget]) -> None:
    for widget in widgets:
        if isValid(widget) and widget.testAttribute(_DRESSED) and not widget.testAttribute(_OWN_STYLE):
            widget.style().unpolish(widget)
            widget.setAttribute(_DRESSED, False)
            widget.setAttribute(_OWN_STYLE)
            bare.append(widget)


def _dress(widgets: Sequence[QWidget]) -> None:
    for widget in widgets:
        if isValid(widget):
            widget.setAttribute(_OWN_STYLE, False)
            widget.style().polish(widget)
            widget.setAttribute(_DRESSED)
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _show(window: QWidget) -> None:
    if isValid(window):
        window.setUpdatesEnabled(True)
