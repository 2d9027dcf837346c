"""Changes many marks or attempts of the session at once: chosen, shown before, one step to undo."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.bulk_state import (
    ALL,
    WAY_NAMES,
    WAYS,
    Candidate,
    Way,
    What,
    bulk,
    candidates,
    groups,
    values,
)
from uxlab.gui.review.corrections.form_panel import FormPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.editors import LineEdit
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import column, holder, label, panel, row, show_when
from uxlab.gui.widgets.segmented import Segmented
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.recording.corrections import Correction
from uxlab.recording.snapshot import Snapshot

_MOST_LINES, _MOST_ROWS, _ROW_PX = 40, 6, 28
_TITLES = {What.ERRORS: "Errors", What.ATTEMPTS: "Attempts", What.NOTES: "Notes"}


class PickTable(Table):
    """Rows that are taken along or left out with Space, Enter or a press."""

    def __init__(self, look: Look) -> None:
        columns = [Column("", 34, sortable=False), Column("", 82, sortable=False), Column("", sortable=False)]
        super().__init__(look, columns, row_px=_ROW_PX, name="What is changed")
        self.horizontalHeader().hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take along or leave out with Space."""
        if event.key() == Qt.Key.Key_Space and self.current():
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take along or leave out what is pressed."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(self.rows()[index.row()].key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for two."""
        self.mousePressEvent(event)


class BulkPanel(FormPanel):
    """What the list has stays left out while the group is the same."""

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__(desk, viewing, correcting, "Change many at once")
        look = desk.look
        self._out: set[str] = set()
        self._shown: tuple[Candidate, ...] = ()
        self.what = Segmented(look, [(key.value, name) for key, name in _TITLES.items()], name="What is changed")
        self.what.chosen.connect(lambda _: self.refresh())
        self.group, self.way, self.value = _box("Which"), _box("Change"), _box("To")
        self.value.setPlaceholderText("Choose")
        self.shift = LineEdit(placeholder="+1.5 s")
        self.shift.setAccessibleName("By")
        self.group.activated.connect(lambda _: self._choose_group())
        self.way.activated.connect(lambda _: self._show_way())
        self.value.activated.connect(lambda _: self._edited())
        self.shift.textEdited.connect(lambda _: self._edited())
        self.count = label(look, "", "small")
        self.table = PickTable(look)
        self.table.opened.connect(self.toggle)
        listed = panel(column([self.table]), 1)
        self.foot.set_most_lines(_MOST_LINES)
        self.foot.do.setText("Change all")
        values_here = holder(column([self.value, self.shift]))
        to = row([labelled(look, "Change", self.way), labelled(look, "To", values_here)], 12)
        to.setStretch(0, 1)
        to.setStretch(1, 1)
        self._fill([self.what, 8, self.group, 8, self.count, 4, listed, 12, to])
        self.strip = WorkStrip(look, margin=(12, 8), tall=True)
        self.strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.insertWidget(self.body.indexOf(self.foot.buttons), self.strip)
        self.strip.cancel_requested.connect(correcting.work.cancel)
        correcting.work.told.connect(self.strip.apply)
        viewing.changed.connect(self.refresh)
        viewing.opened.connect(self.refresh)
        look.changed.connect(self._fit_table)

    def enter(self) -> None:
        """Take the keyboard to what is changed."""
        self.refresh()
        self.what.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the session's marks."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is in the session now, if anybody looks."""
        snapshot = self._snapshot()
        if snapshot is None or not self.isVisible():
            return
        offered = {
            key.value: name for key, name in _TITLES.items() if not (self._viewing.coder and key is What.ATTEMPTS)
        }
        self.what.set_choices(list(offered.items()))
        if self.what.value() not in offered:
            self.what.set_value(What.ERRORS.value)
        what = What(self.what.value())
        _offer(self.group, groups(snapshot, self._viewing.design, what))
        _offer(self.way, [(way.value, WAY_NAMES[way]) for way in WAYS[what]])
        self._fit_way()
        self._list()

    def choose(self, what: What, group: str = ALL) -> None:
        """Choose a group."""
        self.what.set_value(what.value)
        self.refresh()
        self.group.setCurrentIndex(self.group.findData(group))
        self._choose_group()

    def choose_way(self, way: Way, value: str) -> None:
        """Choose what is done to the group."""
        self.way.setCurrentIndex(self.way.findData(way.value))
        self._show_way()
        if way is Way.SHIFT:
            self.shift.setText(value)
        else:
            self.value.setCurrentIndex(self.value.findData(value))
        self._edited()

    def toggle(self, uid: str) -> None:
        """Take one of the group along, or leave it out."""
        self._out ^= {uid}
        self._list()

    def picked(self) -> tuple[str, ...]:
        """Return what is changed, by its identity."""
        return tuple(one.uid for one in self._shown if one.uid not in self._out)

    def propose(self) -> Correction | None:
        """Return the one correction of all that is picked."""
        snapshot, way = self._snapshot(), self._way()
        value = self.shift.clean() if way is Way.SHIFT else self.value.currentData()
        if snapshot is None or way is None or (not value and way is not Way.REMOVE):
            return None
        return bulk(snapshot, self.picked(), way, value or "")

    # Inside.

    def _choose_group(self) -> None:
        self._out.clear()
        self._list()

    def _list(self) -> None:
        snapshot = self._snapshot()
        if snapshot is None:
            return
        what = What(self.what.value())
        self._shown = candidates(snapshot, self._viewing.design, what, self.group.currentData() or ALL)
        self.table.set_rows([self._row(one) for one in self._shown])
        self.count.setText(f"{len(self.picked())} of {len(self._shown)} are changed; Space leaves one out")
        self._fit_table()
        self._edited()

    def _row(self, one: Candidate) -> Row:
        out = one.uid in self._out
        icon, role = ("square", "text3") if out else ("check-square-fill", "accent-text")
        spoken = f"{one.words}, {'left out' if out else 'changed'}"
        ink = "text3" if out else "text"
        cells = (
            Cell("", icon, role, spoken=spoken),
            Cell(one.at, role="text2"),
            Cell(one.words, role=ink, tip=one.words),
        )
        return Row(one.uid, cells)

    def _show_way(self) -> None:
        self._fit_way()
        self._edited()

    def _fit_way(self) -> None:
        """Ask for what the way of changing needs."""
        way = self._way()
        if way is not None:
            offered = values(self._viewing.design, way)
            _offer(self.value, offered, chosen=False)
            show_when(self.value, shown=bool(offered))
            show_when(self.shift, shown=way is Way.SHIFT)

    def _way(self) -> Way | None:
        key = self.way.currentData()
        return None if key is None else Way(key)

    def _snapshot(self) -> Snapshot | None:
        told = self._viewing.told
        return None if told is None else told.as_corrected

    def _fit_table(self) -> None:
        rows = min(max(len(self._shown), 1), _MOST_ROWS)
        height = round(_ROW_PX * max(1.0, self._desk.look.text_scale)) * rows
        self.table.setFixedHeight(height + 2)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _offer(box: QComboBox, choices: Iterable[tuple[str, str]], *, chosen: bool = True) -> None:
    """Offer choices; the chosen one stays while it is among them, else it is the first, or with `chosen` false none."""
    wanted = list(choices)
    if wanted == [(box.itemData(n), box.itemText(n)) for n in range(box.count())]:
        return
    key = box.currentData()
    box.clear()
    for one, name in wanted:
        box.addItem(name, one)
    box.setCurrentIndex(max(0 if chosen else -1, box.findData(key)))
