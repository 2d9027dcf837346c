"""The page of a report, in place of the results: its texts, what is in it, what it lacks, and how it will look."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.results.report_contents import ReportContents
from uxlab.gui.results.report_head import ReportHead
from uxlab.gui.results.report_lacks import ReportLacks
from uxlab.gui.results.report_planning import ReportPlanning
from uxlab.gui.results.report_preview import SIZE_KEY, ReportPreview
from uxlab.gui.results.report_saving import ReportSaving
from uxlab.gui.results.report_state import (
    Form,
    ReportView,
    Setting,
    options_of,
    present_lacks,
    present_report,
)
from uxlab.gui.results.report_texts import ReportTexts
from uxlab.gui.results.results import Results
from uxlab.gui.widgets.layout import column, holder, row, rule, show_when, stacked
from uxlab.gui.widgets.tabs import Tabs
from uxlab.gui.widgets.undo_keys import UndoKeys
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.gui.work import Work
from uxlab.model.report import ReportText
from uxlab.report.checklist import Lack
from uxlab.report.document import Paper

_CONTENTS_PX, _RIGHT_PX, _NARROW_BELOW_PX, _ANY_PX = 284, 340, 900, 16_777_215
TEXTS, CONTENTS, MISSING, PREVIEW = "texts", "contents", "missing", "preview"
_ALL = [(TEXTS, "Texts"), (CONTENTS, "Contents"), (MISSING, "Missing"), (PREVIEW, "Preview")]


class ReportPage(QWidget):
    """`left`: the person goes back to the results. What is typed and chosen is saved by itself, and can be undone."""

    left = Signal()
    commands_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._results: Results | None = None
        self._view: ReportView | None = None
        self._setting = Setting()
        self._reading = False
        self._pictures = desk.study.supplied.changes  # of when the preview was made
        self.planning = ReportPlanning(desk.study.report, self.flush, self)
        UndoKeys(self, self.flush)
        self.texts = ReportTexts(desk.look, desk.turns)
        desk.turns.add(self._make_head, self._make_contents, self._make_side, self._build, self._listen)

    def apply(self, results: Results) -> None:
        """Show the report of these results; while nobody sees it, it is only kept."""
        same = self._results is not None and self._results.whole == results.whole
        self._results = results
        if self.isVisible():
            if not same:
                self.preview.renew()
            self._show()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here."""
        return (
            *self.planning.commands(),
            Command(Menu.FILE, "Save report…", self.save, "Ctrl+S", self._why_not()),
            Command(
                Menu.VIEW, "Smaller preview" if self._reading else "Larger preview", self._resize_preview, SIZE_KEY
            ),
            Command(Menu.VIEW, "Back to the results", self.left.emit, "Alt+Left"),
        )

    def save(self) -> None:
        """Ask where to write the report."""
        results = self._results
        if results is not None and not self.work.busy:
            self.flush()
            self.saving.ask(self._setting.form, options_of(results, self.planning.now(), self._setting))

    def flush(self) -> None:
        """Save what has been typed."""
        self.texts.flush()

    def take_focus(self) -> None:
        """Take the keyboard to the title."""
        self.show_part(TEXTS)
        self.texts.go_to(ReportText.TITLE)

    def show_part(self, key: str) -> None:
        """Show a part that does not stand beside the others all the time."""
        self.narrow_tabs.set_value(key)
        self._reading = self._reading and key == PREVIEW
        if key in {MISSING, PREVIEW}:
            self.side_tabs.set_value(key)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the preview."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_at_once)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is being typed, and rest."""
        self.flush()
        self.preview.rest()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one part at a time where there is little room."""
        super().resizeEvent(event)
        if self.layout() is not None:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, from a large preview to the small one first."""
        if event.key() == Qt.Key.Key_Escape:
            (self._resize_preview if self._reading and not self._narrow() else self.left.emit)()
        else:
            super().keyPressEvent(event)

    # Inside.

    def _make_head(self) -> None:
        look = self._desk.look
        self.head, self.strip = ReportHead(look), WorkStrip(look, line=True)
        self.work = Work(self._desk, self.strip)
        self.saving = ReportSaving(self._desk, self, self.work)

    def _make_contents(self) -> None:
        self.contents = ReportContents(self._desk.look)
        self.narrow_tabs = Tabs(self._desk.look, _ALL, name="Parts of the report")

    def _make_side(self) -> None:
        look = self._desk.look
        self.lacks, self.preview = ReportLacks(look), ReportPreview(self._desk)
        self.side_tabs = Tabs(look, [_ALL[3], _ALL[2]], name="Preview and what is missing")
        self._side = stacked([self.preview, self.lacks])

    def _build(self) -> None:
        self._rules = [rule(vertical=True), rule(vertical=True)]
        self._side_head = holder(column([holder(row([self.side_tabs], 0, (10, 0))), rule()]))
        self._right = holder(column([self._side_head, self._side]))
        self._narrow_head = holder(column([holder(row([self.narrow_tabs], 0, (14, 0))), rule()]))
        body = row([])
        body.addWidget(self.texts, 1)
        for part, line in ((self.contents, 0), (self._right, 1)):
            body.addWidget(self._rules[line])
            body.addWidget(part)
            part.setFixedWidth(self._width_of(part))
        whole = column([self.head, rule(), self.strip, self._narrow_head])
        whole.addLayout(body, 1)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a small window is for `_fit`
        self.setLayout(whole)

    def _listen(self) -> None:
        self.head.back_requested.connect(self.left)
        self.head.save_requested.connect(self.save)
        self.head.form_chosen.connect(lambda key: self._set(replace(self._setting, form=Form(key))))
        self.planning.changed.connect(self._planned)
        self.texts.changed.connect(self.planning.set_text)
        contents = self.contents
        contents.section_chosen.connect(self.planning.set_section)
        contents.notes_chosen.connect(self.planning.set_notes)
        contents.pictures_chosen.connect(self.planning.set_pictures)
        contents.one_page_chosen.connect(lambda on: self._set(replace(self._setting, one_page=on)))
        contents.paper_chosen.connect(lambda key: self._set(replace(self._setting, paper=Paper(key))))
        contents.comparison_chosen.connect(lambda key: self._set(replace(self._setting, by=key)))
        self.lacks.way_chosen.connect(self._go)
        self.preview.arrived.connect(self._take_lacks)
        self.preview.size_asked.connect(self._resize_preview)
        self.narrow_tabs.chosen.connect(self.show_part)
        self.side_tabs.chosen.connect(self.show_part)
        self.work.changed.connect(self._show_work)

    def _planned(self) -> None:
        self._show()
        self.commands_changed.emit()

    def _set(self, setting: Setting) -> None:
        self._setting = setting
        self._show()

    def _show(self, *, at_once: bool = False) -> None:
        if self._results is None:
            return
        view = present_report(self._results, self.planning.now(), self._setting)
        if view != self._view:
            self._view = view
            self.head.apply(view.scope, view.setting.form)
            self.texts.apply(view)
            self.contents.apply(view)
        if self.isVisible():
            self.preview.ask(options_of(self._results, self.planning.now(), self._setting), at_once=at_once)

    def _show_at_once(self) -> None:
        if self.isVisible():
            pictures = self._desk.study.supplied.changes
            if pictures != self._pictures:
                self._pictures = pictures
                self.preview.renew()
            self._show(at_once=True)

    def _take_lacks(self, lacks: tuple[Lack, ...]) -> None:
        shown = present_lacks(lacks)
        self.lacks.apply(shown)
        for tabs in (self.narrow_tabs, self.side_tabs):
            tabs.set_count(MISSING, len(shown) or None)

    def _go(self, target: str) -> None:
        page, _, subject = target.partition(":")
        if page == "report":
            self.show_part(TEXTS)
            self.texts.go_to(ReportText(subject))
        else:
            self._desk.go(page, subject)

    def _why_not(self) -> str:
        if self._results is None:
            return "The figures are not there yet"
        return "A report is being made" if self.work.busy else ""

    def _show_work(self) -> None:
        self.head.save.set_reason(self._why_not())
        self.commands_changed.emit()

    def _narrow(self) -> bool:
        return self.width() < _NARROW_BELOW_PX

    def _width_of(self, part: QWidget) -> int:
        """Return how wide a part is beside the texts: with larger letters the preview leaves the room to them."""
        return round(_CONTENTS_PX * max(1.0, self._desk.look.text_scale)) if part is self.contents else _RIGHT_PX

    def _resize_preview(self) -> None:
        if not self._narrow():
            self._reading = not self._reading
            self.show_part(PREVIEW)
            self.preview.picture.setFocus(Qt.FocusReason.OtherFocusReason)
            self.commands_changed.emit()

    def _fit(self) -> None:
        narrow = self._narrow()
        reading = self._reading and not narrow
        key = self.narrow_tabs.value()
        side = self.lacks if self.side_tabs.value() == MISSING else self.preview
        shown = {
            self.texts: key == TEXTS if narrow else not reading,
            self.contents: key == CONTENTS if narrow else not reading,
            self._right: not narrow or key in {MISSING, PREVIEW},
        }
        going = [one for one, there in shown.items() if not there]
        going.append(self.preview if side is self.lacks else self.lacks)
        if any(one.isAncestorOf(self.focusWidget() or self) for one in going):
            (self.narrow_tabs if narrow else self.side_tabs).setFocus(Qt.FocusReason.OtherFocusReason)
        self._side.setCurrentWidget(side)
        for part, there in shown.items():
            show_when(part, shown=there)
        for line in self._rules:
            show_when(line, shown=not narrow and not reading)
        self.preview.set_wide(narrow or reading, may_shrink=not narrow)
        show_when(self._side_head, shown=not narrow)
        show_when(self._narrow_head, shown=narrow)
        for part in (self.contents, self._right):
            part.setMinimumWidth(0 if narrow or reading else self._width_of(part))
            part.setMaximumWidth(_ANY_PX if narrow or reading else self._width_of(part))
