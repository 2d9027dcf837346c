"""The editor of one task; every field is saved as it is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from uxlab.gui.design.criteria import Criteria
from uxlab.gui.design.editors import NameEdit, ShareEdit, parse_share, share_text
from uxlab.gui.design.state import TaskView, reading_note
from uxlab.gui.design.tab import scrolling
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button
from uxlab.gui.widgets.duration import duration_text, parse_duration
from uxlab.gui.widgets.field import DurationEdit, Field, LineEdit, NumberEdit, TextEdit
from uxlab.gui.widgets.layout import Item, column, holder, label, row, set_role
from uxlab.gui.widgets.switch import Switch

Save = Callable[[str, str, object], str]
"""Takes what is done ("Rename task"), the field of the task and its value; returns why it cannot be."""

_MARGIN_PX, _NARROW_MARGIN_PX = 24, 16
_WEB = ("http://", "https://")


class TaskEditor(QWidget):
    """Title, scenario, criteria and figures of the task that is chosen."""

    seq_switched = Signal(bool)

    def __init__(self, look: Look, save: Save) -> None:
        super().__init__()
        self._look, self._save = look, save
        self._shown: TaskView | None = None
        self.title = Field(look, "Title", NameEdit("Write a title"))
        self.scenario = Field(look, "Scenario, read by the participant", TextEdit(look, lines=4, most_lines=12))
        self.criteria = Criteria(look)
        self.limit = Field(look, "Time limit", DurationEdit(placeholder="m:ss"))
        self.expert = Field(look, "Expert time", DurationEdit(placeholder="m:ss"))
        self.clicks = Field(look, "Optimal clicks", NumberEdit())
        self.start_page = Field(look, "Start page", LineEdit(placeholder="Address or program; optional"))
        self.converts = Switch(look, "Counts as conversion")
        self.seq = Switch(look, "Ask SEQ after this task")
        self.more = Button(look, "More", "link", icon="caret-right")
        self.opportunities = Field(look, "Error opportunities", NumberEdit(least=1), "For errors per opportunity")
        self.pages = Field(look, "Optimal pages", NumberEdit(least=1), "For lostness")
        self.success_goal = Field(look, "Success goal", ShareEdit(placeholder="80 %"), "Of all people")
        self.time_goal = Field(look, "Time goal", DurationEdit(placeholder="m:ss"), "At most")
        self._visit = QAction(self)
        self._build()
        self._listen()

    def apply(self, view: TaskView) -> None:
        """Show what differs from what is shown."""
        if view == self._shown:
            return
        if self._shown is None or self._shown.key != view.key:
            self._area.verticalScrollBar().setValue(0)
        self._shown = view
        self.title.set_text(view.title)
        self.scenario.set_text(view.scenario)
        self.scenario.set_note(view.reading)
        self.criteria.apply(view.criteria)
        self.limit.set_text(_duration(view.time_limit_s))
        self.limit.set_hint(view.limit_note)
        self.expert.set_text(_duration(view.expert_time_s))
        self.expert.set_hint(view.expert_note)
        self.clicks.set_text(_number(view.optimal_clicks))
        self.clicks.set_hint("Optional" if view.optimal_clicks is None else "Shortest way")
        self.start_page.set_text(view.start_page)
        self._visit.setVisible(view.start_page.startswith(_WEB))
        self.converts.set_on(view.converts)
        self.seq.set_on(view.asks_seq)
        self._apply_more(view)

    def flush(self) -> None:
        """Save what has been typed."""
        self.criteria.flush()
        for field in self.findChildren(Field):
            field.flush()

    def begin_title(self) -> None:
        """Give the focus to the title, to be written anew."""
        self._area.ensureWidgetVisible(self.title)
        self.title.editor().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.title.editor().selectAll()

    def set_narrow(self, narrow: bool) -> None:
        """Do with less room at the sides and beside each other."""
        margin_px = _NARROW_MARGIN_PX if narrow else _MARGIN_PX
        self._content.setContentsMargins(margin_px, 20, margin_px, 2)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._switches.setDirection(down if narrow else across)
        self._switches.setSpacing(12 if narrow else 24)

    def _apply_more(self, view: TaskView) -> None:
        self.opportunities.set_text(_number(view.error_opportunities))
        self.pages.set_text(_number(view.optimal_pages))
        self.success_goal.set_text(share_text(view.success_goal))
        self.time_goal.set_text(_duration(view.time_goal_s))
        said = (view.error_opportunities, view.optimal_pages, view.success_goal, view.time_goal_s)
        count = sum(each is not None for each in said)
        self.more.setText(f"More, {count} of {len(said)} set" if count else "More")
        self.more.updateGeometry()

    def _build(self) -> None:
        set_role(self.title.editor(), "title")
        criteria = column(
            [label(self._look, "Success criteria, seen by the moderator only", "label"), self.criteria], 4
        )
        first, second = _columns([self.opportunities, self.pages]), _columns([self.success_goal, self.time_goal])
        self._extra = holder(column([first, second], 12))
        self._extra.hide()
        figures = _columns([self.limit, self.expert, self.clicks])
        self._switches = row([self.converts, self.seq, -1], 24)
        fields: list[Item] = [self.title, self.scenario, criteria, figures, self.start_page, self._switches]
        more = row([self.more, -1])
        self._content = column([*fields, more, self._extra, -1], 12)
        self._area = scrolling(self._content)
        self.set_narrow(False)
        self.setLayout(column([self._area]))
        self._dress()

    def _listen(self) -> None:
        self._bind(self.title, "Rename task", "name", str)
        self._bind(self.scenario, "Edit scenario", "scenario", str)
        self._bind(self.limit, "Set time limit", "time_limit_s", parse_duration)
        self._bind(self.expert, "Set expert time", "expert_time_s", parse_duration)
        self._bind(self.clicks, "Set optimal clicks", "optimal_clicks", _whole)
        self._bind(self.start_page, "Set start page", "start_page", str)
        self._bind(self.opportunities, "Set error opportunities", "error_opportunities", _whole)
        self._bind(self.pages, "Set optimal pages", "optimal_pages", _whole)
        self._bind(self.success_goal, "Set success goal", "success_goal", parse_share)
        self._bind(self.time_goal, "Set time goal", "time_goal_s", parse_duration)
        self.criteria.changed.connect(lambda lines: self._save("Edit success criteria", "success_criteria", lines))
        self.converts.clicked.connect(lambda on: self._save("Set conversion", "conversion_goal", on))
        self.more.clicked.connect(lambda *_: self._turn_more())
        self.seq.clicked.connect(self.seq_switched)
        self._visit.triggered.connect(lambda *_: QDesktopServices.openUrl(QUrl(self.start_page.text())))
        text = self.scenario.editor()
        text.textChanged.connect(lambda *_: self.scenario.set_note(reading_note(text.text())))
        self._look.changed.connect(self._dress)

    def _bind(self, field: Field, done: str, name: str, value: Callable[[str], object]) -> None:
        field.committed.connect(partial(self._commit, field, done, name, value))

    def _commit(self, field: Field, done: str, name: str, value: Callable[[str], object], text: str) -> None:
        field.set_error(self._save(done, name, value(text)))

    def _turn_more(self) -> None:
        shown = not self._extra.isVisibleTo(self)
        self._extra.setVisible(shown)
        self.more.set_icon("caret-down" if shown else "caret-right")
        if shown:
            self.opportunities.editor().setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._extra, 0, 12))

    def _dress(self) -> None:
        self._visit.setIcon(self._look.icon("arrow-right"))
        self._visit.setToolTip("Open in the browser")
        editor = self.start_page.editor()
        if isinstance(editor, QLineEdit) and self._visit not in editor.actions():
            editor.addAction(self._visit, QLineEdit.ActionPosition.TrailingPosition)


def _columns(fields: list[Field]) -> QHBoxLayout:
    made = row(fields, 12)
    for number, field in enumerate(fields):
        made.setStretch(number, 1)
        made.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return made


def _duration(seconds: float | None) -> str:
    return "" if seconds is None else duration_text(seconds)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _whole(text: str) -> int | None:
    return int(text) if text else None
