"""Every control in every state on one page of 1280x800, laid out as in the visual standard, to be looked at.

`python -m tests.gui.widgets.gallery FOLDER` saves it in light and dark; QT_SCALE_FACTOR=2 and `--text 1.3` enlarge it.
"""

import argparse
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu, QProgressBar, QWidget

from uxlab.gui.style.look import Look, make_look
from uxlab.gui.widgets.banner import Banner
from uxlab.gui.widgets.buttons import Button, danger, ghost, primary, secondary
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.chip import Chip
from uxlab.gui.widgets.editors import DurationEdit, LineEdit
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.field import Field
from uxlab.gui.widgets.figures import Axis, Interval, Whisker
from uxlab.gui.widgets.lamp import Icon, Lamp
from uxlab.gui.widgets.layout import column, label, panel
from uxlab.gui.widgets.live_buttons import OutcomeButton
from uxlab.gui.widgets.marks import ASSIST, LAMPS, OUTCOMES
from uxlab.gui.widgets.segmented import Segmented
from uxlab.gui.widgets.switch import Switch
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.timer import LimitBar, Timer
from uxlab.model.session import Outcome

SIZE = QSize(1280, 800)


class Gallery(QWidget):
    """The page; what it holds stands at fixed places."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._hovered: list[QWidget] = []
        self._rings: list[QWidget] = []
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedSize(SIZE)
        for build in (
            self._buttons,
            self._outcomes,
            self._marks,
            self._type,
            self._figures,
            self._fields,
            self._choices,
            self._table,
            self._timers,
            self._banners,
            self._empty,
            self._menu,
        ):
            build()

    def hover(self) -> None:
        """Let the pointer be over some of the controls."""
        for widget in self._hovered:
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    def _at(self, x: int, y: int, widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
        widget.setParent(self)
        hint = widget.sizeHint()
        widget.setGeometry(x, y, width or hint.width(), height or hint.height())
        return widget

    def _say(self, x: int, y: int, text: str, role: str = "section") -> None:
        self._at(x, y, label(self._look, text, role))

    def _buttons(self) -> None:
        self._say(32, 25, "Buttons")
        for row, state in enumerate(("Rest", "Hover", "Focus", "Disabled")):
            y = 52 + 40 * row
            self._say(32, y + 8, state, "hint")
            x = 102
            for make, text in (
                (primary, "Start session"),
                (secondary, "Review"),
                (ghost, "Export…"),
                (danger, "Erase…"),
            ):
                button = make(self._look, text)
                self._at(x, y, button)
                self._force(button, state)
                x += button.width() + 8
        words = label(
            self._look, "Primary, secondary, ghost, danger. A disabled one says why in its tooltip.", "hint", wrap=True
        )
        self._at(102, 211, words, 360, 34)

    def _force(self, button: Button, state: str) -> None:
        """Put a button into a state that else the person brings about."""
        if state == "Hover":
            self._hovered.append(button)
        elif state == "Focus":
            self._rings.append(self._look.focus_ring.around(button))
        elif state == "Disabled":
            button.set_reason("Every check must have passed")

    def _outcomes(self) -> None:
        self._say(32, 265, "Outcome buttons")
        success, partial = OUTCOMES[Outcome.SUCCESS], OUTCOMES[Outcome.PARTIAL]
        self._at(32, 292, OutcomeButton(self._look, success, "S"), 142, 56)
        self._hovered.append(self._at(182, 292, OutcomeButton(self._look, partial, "P"), 136, 56))
        confirmed = OutcomeButton(self._look, success, "S")
        self._at(326, 292, confirmed, 136, 56)
        confirmed.confirm()
        for x, text in ((32, "rest"), (182, "hover"), (332, "confirmed, for 0.6 s")):
            self._say(x, 356, text, "hint")

    def _marks(self) -> None:
        self._say(32, 393, "Lamps: the shape tells, the colour helps")
        x = 32
        for state, mark in LAMPS.items():
            self._at(x, 420, Lamp(self._look, state))
            words = label(self._look, mark.name)
            self._at(x + 24, 421, words)
            x += 24 + words.width() + 15
        self._say(32, 459, "Outcomes and marks")
        for number, mark in enumerate([*OUTCOMES.values(), ASSIST]):
            x, y = 32 + 144 * (number % 3), 486 + 26 * (number // 3)
            self._at(x, y, Icon(self._look, mark.icon, mark.role, size_px=18, name=mark.name))
            self._say(x + 26, y + 1, mark.name, "body")

    def _type(self) -> None:
        self._say(32, 577, "Type")
        for x, y, text, role in (
            (32, 595, "83 %", "figure"),
            (114, 605, "Title 20", "title"),
            (200, 609, "Heading 15", "heading"),
            (295, 612, "Body 13", "body"),
            (358, 612, "Small 12", "hint"),
            (419, 613, "Caption 11", "caption"),
        ):
            self._say(x, y, text, role)

    def _figures(self) -> None:
        self._say(32, 649, "Figures: value, 95 % interval, n")
        rows = (
            (689, "Success", Interval(0.83, 0.54, 0.97), Axis(0, 1), "83 % [54–97], n = 12", True),
            (715, "Time", Interval(62, 48, 81), Axis(0, 150), "1:02 [0:48–1:21], n = 10", False),
        )
        for y, name, interval, axis, words, bar in rows:
            self._say(32, y - 8, name, "muted")
            whisker = Whisker(self._look, bar=bar, name=name)
            whisker.show_interval(interval, axis)
            self._at(106, y - 8, whisker, 162)
            self._say(283, y - 8, words, "body")
        self._say(32, 733, "SUS", "muted")
        self._say(106, 733, "No value yet: nobody has answered", "quiet")

    def _fields(self) -> None:
        self._say(494, 25, "Fields")
        self._at(494, 52, QLineEdit("Find a return address"), 370, 32)
        self.focused = QLineEdit("3:00")
        self._at(494, 92, self.focused, 370, 32)
        wrong = Field(self._look, "", DurationEdit("3:5x"))
        wrong.set_error("Write minutes and seconds, such as 3:50")
        self._at(494, 112, wrong, 370, 72)
        fixed = LineEdit("Fixed while a session runs")
        fixed.setEnabled(False)
        self._at(494, 192, fixed, 370, 32)

    def _choices(self) -> None:
        self._say(494, 245, "Choices")
        severity = Segmented(self._look, [("minor", "Minor"), ("serious", "Serious"), ("critical", "Critical")])
        severity.set_value("serious")
        self._at(494, 272, severity)
        voice = QCheckBox("Voice")
        voice.setChecked(True)
        self._at(692, 276, voice)
        self._at(765, 276, Switch(self._look, "SEQ", on=True))
        x = 494
        for text, tone in (
            ("8 of 12", "neutral"),
            ("Grade B", "accent"),
            ("Complete", "ok"),
            ("Resumed", "warn"),
            ("Failed", "danger"),
        ):
            chip = self._at(x, 308, Chip(self._look, text, tone))
            x += chip.width() + 8

    def _table(self) -> None:
        self._say(494, 359, "Table rows, 36 px (dense 28, roomy 44)")
        columns = (Column("Task"), Column("Time", 70, Align.RIGHT), Column("Errors", 60, Align.RIGHT))
        self.table = Table(self._look, columns, name="Tasks")
        names = (
            ("Find shoes", "", "1:12", "0"),
            ("Return address", "hover", "2:06", "3"),
            ("Delivery date", "selected", "0:50", "0"),
        )
        self.table.set_rows(
            [
                Row(
                    name,
                    (
                        Cell(name, note=note),
                        Cell(time, weight=600),
                        Cell(errors, role="text3" if errors == "0" else "text2"),
                    ),
                )
                for name, note, time, errors in (*names, ("Voucher", "", "3:07", "2"))
            ]
        )
        self.table.set_current("Delivery date")
        self._at(494, 386, panel(column([self.table]), 1), 370, 178)

    def _timers(self) -> None:
        self._say(494, 583, "Timer: tabular digits, never jumping")
        for x, elapsed_s, words in ((494, 71, "to 80 %"), (620, 158, "80 % to limit"), (746, 187, "over")):
            timer = Timer(self._look, "session-figure")
            timer.show_time(elapsed_s, 180)
            self._at(x, 614, timer)
            self._say(x, 656, words, "hint")
        self._say(494, 693, "Progress and limits")
        for y, elapsed_s in ((720, 83), (738, 158), (756, 187)):
            bar = LimitBar(self._look, captions=False)
            bar.show_time(elapsed_s, 180)
            self._at(494, y, bar, 370, 8)
        progress = QProgressBar()
        progress.setValue(46)
        progress.setTextVisible(False)
        self._at(494, 776, progress, 370, 8)

    def _banners(self) -> None:
        self._say(896, 25, "Banners, in the page, never modal")
        look, act = self._look, None
        for y, height, banner in (
            (
                54,
                54,
                Banner(
                    look, "info", "A newer version of this consent text exists", "P08 and later will see version 4."
                ),
            ),
            (
                120,
                70,
                Banner(
                    look,
                    "warn",
                    "Disk will be full in about 2 hours",
                    "9 GB are left. Lower the frame rate or move the study.",
                ),
            ),
            (
                202,
                90,
                Banner(
                    look,
                    "danger",
                    "Screen recording stopped at 06:12",
                    "The screen was unplugged. Input is still captured.",
                    [("Record again", act), ("Go on without", act)],
                ),
            ),
            (304, 54, Banner(look, "ok", "Report saved", "larkspur-b.pdf, 6 pages", [("Show", act)])),
        ):
            self._at(896, y, banner, 352, height)

    def _empty(self) -> None:
        self._say(896, 379, "Empty state")
        empty = EmptyState(
            self._look,
            "film-strip",
            "No sessions to review yet",
            "They appear here when the first one is finished.",
            "Prepare a session",
        )
        self._at(896, 408, panel(column([empty])), 352, 184)

    def _menu(self) -> None:
        self._say(896, 613, "Menu")
        self.menu = QMenu(self)
        for icon, text, key in (
            ("timer", "Time limit reached", "T"),
            ("stop-circle", "Stop the attempt", "X"),
            ("wrench", "Technical fault", ""),
            ("skip-forward", "Skip this task", ""),
        ):
            action = QAction(self._look.icon(icon), text, self.menu)
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
            self.menu.addAction(action)
        self.menu.setActiveAction(self.menu.actions()[1])
        self.menu.setWindowFlags(Qt.WindowType.Widget)
        self._at(896, 642, self.menu, 240)
        self.menu.show()


def save(look: Look, app: QApplication, file: Path) -> None:
    """Show the gallery and save what it looks like."""
    gallery = Gallery(look)
    gallery.show()
    gallery.activateWindow()
    gallery.focused.setFocus()
    gallery.focused.setCursorPosition(4)
    app.processEvents()
    app.processEvents()
    gallery.hover()
    gallery.grab().save(str(file))
    gallery.close()
    gallery.deleteLater()


def main() -> None:
    """Save the gallery in both schemes."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--text", type=float, default=1.0)
    given = options.parse_args()
    app = QApplication([])
    look = make_look(app)
    look.set_text_scale(given.text)
    for scheme in ("light", "dark"):
        look.use(scheme)
        save(look, app, given.folder / f"components-{scheme}-{app.devicePixelRatio():g}-{given.text:g}.png")


if __name__ == "__main__":
    main()
