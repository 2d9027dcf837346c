"""Runs the app as it is, and tells on stdout what a person in front of it sees, and how long its thread stood still.

`python -m tests.flows.app_in_sight [STUDY]...`. One line of JSON whenever something changes: the windows, and in each
the controls, rows and texts with their places on the screen in physical pixels. Whoever drives the app reads them
instead of looking; nothing is done through Qt.
"""

import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.flows.pace import run_delay_s
from uxlab.gui import application

GLANCE_MS = 100
BEAT_MS = 2
NOTED_S = 0.02
Thing = dict[str, object]


class Sight(QObject):
    """Looks ten times a second, and notes each span in which the app's thread did not come to its event loop.

    It notes them from the moment in which the first window of the app is on the screen, painted, and the event loop
    turns, so that it takes keys and clicks: until then there is nothing that could be used. Time in which the system
    let other programs run, and that of looking itself, is not the app's and does not count.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._said = ""
        self._stood: list[tuple[float, float]] = []
        self._usable = False
        self._last_s, self._waited_s, self._spent_s = perf_counter(), run_delay_s(), 0.0
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()
        self._glance = QTimer(self, interval=GLANCE_MS)
        self._glance.timeout.connect(self._look)
        self._glance.start()

    def _on_beat(self) -> None:
        now_s, waited_s = perf_counter(), run_delay_s()
        stood_s = now_s - self._last_s - (waited_s - self._waited_s) - self._spent_s
        if self._usable and stood_s > NOTED_S:
            self._stood.append((now_s, round(stood_s * 1000, 1)))
        self._usable = self._usable or is_a_window_on_the_screen()
        self._last_s, self._waited_s, self._spent_s = now_s, waited_s, 0.0

    def _look(self) -> None:
        began_s = perf_counter()
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        active = QApplication.activeWindow()
        focus = QApplication.focusWidget()
        seen = {
            "windows": [{"title": window.windowTitle(), "name": window.objectName(), "kind": type(window).__name__}
                        for window in windows],
            "active": "" if active is None else active.objectName() or type(active).__name__,
            "focus": "" if focus is None else name_of(focus),
            "things": [thing for window in windows for thing in things(window)],
            "usable": self._usable,
            "stood": self._stood,
        }  # fmt: skip
        line = json.dumps(seen)
        if line != self._said:
            self._said = line
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
        self._spent_s += perf_counter() - began_s


def is_a_window_on_the_screen() -> bool:
    return any(window.isExposed() for window in QGuiApplication.topLevelWindows())


def things(window: QWidget) -> Iterator[Thing]:
    """Yield what can be seen in a window."""
    inside = [window] if isinstance(window, QMenu) else []
    for widget in [*inside, *window.findChildren(QWidget)]:
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        yield from own_things(widget)


def own_things(widget: QWidget) -> Iterator[Thing]:
    match widget:
        case QTabBar():
            for n in range(widget.count()):
                yield thing(widget, "tab", widget.tabText(n), widget.tabRect(n))
        case QMenu():
            for action in widget.actions():
                yield thing(widget, "menu", action.text(), widget.actionGeometry(action), enabled=action.isEnabled())
        case QAbstractItemView():
            yield thing(widget, "view", name_of(widget), widget.rect())
            yield from rows(widget)
        case QAbstractButton():
            yield thing(widget, "button", name_of(widget), widget.rect(), on=widget.isChecked())
        case _:
            yield from texts(widget)


def texts(widget: QWidget) -> Iterator[Thing]:
    match widget:
        case QLineEdit():
            yield thing(widget, "field", name_of(widget), widget.rect(), text=widget.text())
        case QTextEdit() | QPlainTextEdit():
            yield thing(widget, "field", name_of(widget), widget.rect(), text=widget.toPlainText())
        case QComboBox():
            yield thing(widget, "combo", name_of(widget), widget.rect(), text=widget.currentText())
        case QLabel() if widget.text():
            yield thing(widget, "text", widget.accessibleName() or widget.text(), widget.rect())
        case _ if widget.accessibleName() and not widget.isWindow():
            yield thing(widget, "drawn", widget.accessibleName(), widget.rect(), text=widget.accessibleDescription())


def rows(view: QAbstractItemView) -> Iterator[Thing]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    visible = view.viewport().rect()
    for n in range(min(model.rowCount(), 60)):
        for m in range(1 if isinstance(view, QListView) else min(model.columnCount(), 8)):
            index: QModelIndex = model.index(n, m)
            place = view.visualRect(index)
            words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
            if words and visible.intersects(place):
                yield thing(view.viewport(), "row", str(words), place, row=n, column=m)


def thing(widget: QWidget, kind: str, name: str, area: QRect, *, enabled: bool = True, **more: object) -> Thing:
    ratio = widget.devicePixelRatioF()
    corner = widget.mapToGlobal(QPoint(area.x(), area.y()))
    place = [round(length * ratio) for length in (corner.x(), corner.y(), area.width(), area.height())]
    return {
        "kind": kind, "name": name.replace("&", ""), "id": widget.objectName(), "place": place,
        "enabled": enabled and widget.isEnabled(), "window": widget.window().objectName(), **more,
    }  # fmt: skip


def name_of(widget: QWidget) -> str:
    """Return what a screen reader would say first."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else widget.objectName()


def watch_from_the_start() -> None:
    """Begin to look once the app exists."""

    def begin() -> None:
        while (app := QApplication.instance()) is None:
            sleep(0.01)
        QTimer.singleShot(0, app, lambda: Sight(app) if isinstance(app, QApplication) else None)

    threading.Thread(target=begin, daemon=True).start()


if __name__ == "__main__":
    watch_from_the_start()
    sys.exit(application.run_app([Path(name) for name in sys.argv[1:]]))
