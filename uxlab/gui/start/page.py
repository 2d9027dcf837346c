"""The start page: recent studies, and the ways to a new one."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from uxlab.gui.command import Command, Menu
from uxlab.gui.page import Page
from uxlab.gui.start.interruption import InterruptionBanner
from uxlab.gui.start.new_panel import NewPanel
from uxlab.gui.start.new_state import NewView
from uxlab.gui.start.shelf import Shelf
from uxlab.gui.start.side import Side
from uxlab.gui.start.state import Interruption, Nothing, StartView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import column, holder, label, row, stacked
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.search import SearchField

_HINTS = [("↑", ""), ("↓", "choose"), ("Enter", "open"), ("Del", "remove from this list, the file stays")]
_DROPPED = (".uxlab", ".toml")
_COMPACT_BELOW_PX, _ANY_HEIGHT = 900, 16_777_215
_AROUND_PX = 120  # margins, head and hints
_BANNER_PX, _BELOW_BANNER_PX = 96, 20  # at its highest, in the narrowest window


class StartPage(Page):
    """Says what the moderator asks for, and shows what it is given."""

    new_requested = Signal()
    open_requested = Signal()
    design_file_requested = Signal()
    sample_requested = Signal()
    check_capture_requested = Signal()
    study_chosen = Signal(Path)
    design_file_dropped = Signal(Path)
    resume_requested = Signal(Path, str)
    close_session_requested = Signal(Path, str)
    locate_requested = Signal(Path)
    forget_requested = Signal(Path)
    query_changed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: StartView | None = None
        self._banner: InterruptionBanner | None = None
        self._dragged_over = False
        self.setAcceptDrops(True)
        self.side, self.shelf, self.new_panel = Side(look), Shelf(look), NewPanel(look)
        self.search = SearchField(look, "Find a study", "/")
        self._title = label(look, "", "title")
        self._empty = EmptyState(look, "clipboard-text", "", "", "Open the sample study", self.sample_requested.emit)
        self._unfound = EmptyState(look, "magnifying-glass", "", "", "Show all", self.search.clear)
        self._hints = key_hints(look, _HINTS)
        self._build()
        self._connect()
        look.changed.connect(self.update)

    def apply(self, view: StartView) -> None:
        """Show what differs from what is shown."""
        before, self._shown = self._shown, view
        if before == view:
            return
        self._title.setText(view.title)
        if before is None or before.rows != view.rows:
            self.shelf.show_rows(view.rows)
        self._show_nothing(view.nothing)
        if view.rows and not (before and before.rows) and self.window().focusWidget() in {None, self.side.new}:
            self.shelf.setFocus(Qt.FocusReason.OtherFocusReason)  # nobody is anywhere yet: Enter opens the first
        if before is None or before.interruption != view.interruption:
            self._show_banner(view.interruption)
        self.side.show_capture(view.capture)

    def ask_for_name(self, view: NewView) -> None:
        """Open the form for a new study, or begin it anew."""
        self.side.new.set_chosen(True)
        self._form.show()
        self._make_room()
        self.new_panel.begin(view)

    def end_asking(self) -> None:
        """Take the form away."""
        self._form.hide()
        self._make_room()
        self.side.new.set_chosen(False)
        self.shelf.setFocus(Qt.FocusReason.OtherFocusReason)

    def commands(self) -> tuple[Command, ...]:
        """Return the ways on, for the menu bar."""
        return (
            Command(Menu.FILE, "New study", self.new_requested.emit, "Ctrl+N"),
            Command(Menu.FILE, "Open study…", self.open_requested.emit, "Ctrl+O"),
            Command(Menu.FILE, "New from a design file…", self.design_file_requested.emit),
            Command(Menu.FILE, "Open the sample study", self.sample_requested.emit),
            Command(Menu.EDIT, "Find a study", self._find, "/"),
            Command(Menu.HELP, "Check input capture", self.check_capture_requested.emit),
        )

    def primary(self) -> None:
        """Make the study that is asked for, else ask for one."""
        (self.new_panel.create_requested if self.new_panel.isVisible() else self.new_requested).emit()

    def enter(self, subject: str) -> None:
        """Give the keys to the list."""
        del subject
        self.shelf.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words at the left and margins where the window is narrow."""
        super().resizeEvent(event)
        compact = self.width() < _COMPACT_BELOW_PX * self._look.text_scale
        self.side.set_compact(compact=compact)
        self._content.setContentsMargins(*((16, 16, 16, 12) if compact else (40, 40, 40, 24)))
        self._hints.setMaximumHeight(0 if compact else _ANY_HEIGHT)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which everything can be reached."""
        return QSize(560, 320)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take studies and design files."""
        if _files(event.mimeData().urls()):
            event.acceptProposedAction()
            self._show_target(shown=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no target any more."""
        del event
        self._show_target(shown=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, the first file of several."""
        self._show_target(shown=False)
        files = _files(event.mimeData().urls())
        if files:
            event.acceptProposedAction()
            is_design = files[0].suffix.lower() == ".toml"
            (self.design_file_dropped if is_design else self.study_chosen).emit(files[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the target while a file is dragged over it."""
        del event
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("surface"))
            if self._dragged_over:
                box = QRectF(self._right.geometry()).adjusted(12, 12, -12, -12)
                rounded(painter, box, 12, self._look.colour("accent-soft"), self._look.colour("accent-text"), 2)

    def _make_room(self) -> None:
        """Let the list make way for the form where both do not fit, and then the banner."""
        asking = not self._form.isHidden()
        rest = self.height() - self._form.sizeHint().height() - _AROUND_PX
        wanted = round(_BANNER_PX * max(1.0, self._look.text_scale)) + _BELOW_BANNER_PX
        told = self._banner is not None and (not asking or rest >= wanted)
        if self._banner is not None:
            self._banner.setVisible(told)
        self._above.setContentsMargins(0, 0, 0, _BELOW_BANNER_PX if told else 0)
        rest -= wanted if told else 0
        self._list.setVisible(not asking or rest >= self._list.minimumSizeHint().height())

    def _build(self) -> None:
        self._list = stacked([holder(column([self.shelf, -1])), self._empty, self._unfound])
        self._form = holder(column([self.new_panel, 16, -1]))
        self._form.hide()
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, 0, 0)
        head = row([self._title, -1, self.search])
        content = column([head, 20, self._above, self._form, self._list, 16, self._hints], 0, (40, 40, 40, 24))
        content.setStretchFactor(self._list, 1)
        self._right = holder(content)
        self._content = content
        content.setContentsMargins(40, 40, 40, 24)
        whole = row([self.side])
        whole.addWidget(self._right, 1)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # a small window is for `resizeEvent`
        self.setLayout(whole)
        self._order_tabs()

    def _order_tabs(self) -> None:
        order: Sequence[QWidget] = (
            *(self.side.new, self.side.open, self.side.design, self.side.sample, self.side.check),
            *(self.search, self.new_panel.editor, self.new_panel.folder, self.new_panel.cancel, self.new_panel.make),
            self.shelf,
        )
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        for theirs, mine in (
            (self.side.new_requested, self.new_requested),
            (self.side.open_requested, self.open_requested),
            (self.side.design_file_requested, self.design_file_requested),
            (self.side.sample_requested, self.sample_requested),
            (self.side.check_capture_requested, self.check_capture_requested),
            (self.shelf.study_chosen, self.study_chosen),
            (self.shelf.locate_requested, self.locate_requested),
            (self.shelf.forget_requested, self.forget_requested),
            (self.search.textChanged, self.query_changed),
        ):
            theirs.connect(mine)
        self.search.entered.connect(self.shelf.open_chosen)
        self.search.down_pressed.connect(self._to_list)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_list(self) -> None:
        self.shelf.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_nothing(self, nothing: Nothing | None) -> None:
        self._hints.setVisible(nothing is None)
        if nothing is None:
            self._list.setCurrentIndex(0)
            return
        shown = self._unfound if nothing.searched else self._empty
        shown.set_words(nothing.fact, nothing.next_step)
        self._list.setCurrentWidget(shown)

    def _show_banner(self, told: Interruption | None) -> None:
        if self._banner is not None:
            self._above.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if told is None:
            self._make_room()
            return
        self._banner = InterruptionBanner(
            self._look,
            told,
            lambda: self.resume_requested.emit(told.path, told.participant),
            lambda: self.close_session_requested.emit(told.path, told.uid),
        )
        self._above.addWidget(self._banner)
        self._make_room()
        self._banner.announce()

    def _show_target(self, *, shown: bool) -> None:
        self._dragged_over = shown
        self.update()


def _files(urls: Sequence[QUrl]) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _DROPPED]
