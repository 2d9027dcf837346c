"""What the moderator sees before a session: for whom, what was checked, what is planned; nothing here records yet."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from uxlab.gui.run.check_row import CheckRow
from uxlab.gui.run.plan_panel import PlanPanel
from uxlab.gui.run.popover import Popover
from uxlab.gui.run.preflight_state import Person, PreflightView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import STRETCH, clear, column, holder, label, panel, row, rule
from uxlab.lab.preflight import LampState

_HEADER_PX, _PLAN_PX, _PLAN_SHARE, _CHOOSER_PX = 60, 332, 3, 232
_ADD = "+"


class PreflightPage(QWidget):
    """`action_requested(check, action)`: a button of an open check. `start_requested`: confirmed where it must be."""

    person_chosen = Signal(str)
    add_person_requested = Signal()
    check_requested = Signal()
    action_requested = Signal(str, str)
    start_requested = Signal()

    def __init__(self, look: Look, more: QWidget) -> None:
        super().__init__()
        self._look = look
        self._view: PreflightView | None = None
        self.rows: dict[str, CheckRow] = {}
        self.chooser = Chooser(look)
        self.chooser.person_chosen.connect(self.person_chosen)
        self.chooser.add_requested.connect(self.add_person_requested)
        self.again = secondary(look, "Check all again", self.check_requested.emit, icon="arrows-clockwise", key="F5")
        self.headline, self.hint = label(look, "", "heading"), label(look, "", "hint", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._checks = panel(self._rows, (0, 1, 0, 1))
        self.empty = EmptyState(
            look, "users", "Nobody is planned yet", "A session needs one participant; a code such as P01 is enough.",
            "Add participant", self.add_person_requested.emit,
        )  # fmt: skip
        self.plan = PlanPanel(look, self.ask_to_start)
        self._more = panel(column([more]))
        self.in_spite = InSpite(look, self, self.start_requested.emit)
        self._plan_frame = panel(row([rule(vertical=True), self.plan]), 0, role="plain")
        self._build()

    def apply(self, view: PreflightView) -> None:
        """Show what is known."""
        before, self._view = self._view, view
        if view == before:
            return
        self.chooser.apply(view.people, view.code)
        self.headline.setText(view.headline)
        self.hint.setText(view.hint)
        alone = "" if view.people else "There is nobody to check for yet."
        self.again.set_reason("The checks are running." if view.checking else alone)
        self.chooser.setVisible(bool(view.people))
        self._more.setVisible(bool(view.people))
        self._top.setVisible(bool(view.people))
        if [check.key for check in view.checks] != list(self.rows):
            self._make_rows(view)
        for check in view.checks:
            self.rows[check.key].apply(check)
        self.plan.apply(view)
        self.empty.setVisible(not view.people)
        self._checks.setVisible(bool(view.checks) and bool(view.people))

    def ask_to_start(self) -> None:
        """Start, or ask first where something failed."""
        view = self._view
        if view is None or view.why_not:
            return
        if self.in_spite.isVisible():
            self.in_spite.confirm()
        elif view.in_spite:
            self.in_spite.ask(view, self.plan.in_spite)
        else:
            self.start_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the plan its share."""
        super().resizeEvent(event)
        plan_px = round(_PLAN_PX * max(1.0, self._look.text_scale))
        self._plan_frame.setFixedWidth(max(240, min(plan_px, self.width() // _PLAN_SHARE)))

    def _build(self) -> None:
        self.chooser.setFixedWidth(_CHOOSER_PX)
        header = QWidget()
        header.setLayout(
            row(
                [label(self._look, "Prepare session", "title"), 20, self.chooser, STRETCH, self.again],
                0,
                (24, 0, 24, 0),
            )
        )
        header.setFixedHeight(_HEADER_PX)
        top = row([self.headline, 16, self.hint])
        top.setStretchFactor(self.hint, 1)
        self._top = holder(column([top, 16]))
        content = column([self._top, self._checks, self.empty, 16, self._more, STRETCH], 0, (24, 24, 24, 24))
        content.setStretchFactor(self.empty, 1)
        scroll = Area()
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.fill(content)
        body = row([])
        body.addWidget(scroll, 1)
        body.addWidget(self._plan_frame)
        whole = column([header, rule()])
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _make_rows(self, view: PreflightView) -> None:
        clear(self._rows)
        self.rows = {}
        for check in view.checks:
            made = CheckRow(self._look, self._asking(check.key))
            made.is_first = not self.rows
            self.rows[check.key] = made
            self._rows.addWidget(made)

    def _asking(self, check: str) -> Callable[[str], None]:
        return lambda action: self.action_requested.emit(check, action)


class Chooser(QComboBox):
    """Whose session it is; its last entry adds somebody."""

    person_chosen = Signal(str)
    add_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[Person, ...] | None = None
        self._code = ""
        self.setAccessibleName("Participant")
        self.activated.connect(self._chosen)

    def apply(self, people: tuple[Person, ...], code: str) -> None:
        """Show who there is and who is chosen, without telling."""
        if people != self._people:
            self._people = people
            self.clear()
            for person in people:
                self.addItem(self._look.icon("user"), f"{person.code}  {person.about}".rstrip(), person.code)
            self.insertSeparator(self.count())
            self.addItem("Add participant…", _ADD)
        self._code = code
        self.setCurrentIndex(self.findData(code))

    def _chosen(self, place: int) -> None:
        code = self.itemData(place)
        if code == _ADD:
            self.setCurrentIndex(self.findData(self._code))
            self.add_requested.emit()
        elif code != self._code:
            self.person_chosen.emit(code)


class InSpite(Popover):
    """Asks, inside the page, whether to start in spite of what failed."""

    def __init__(self, look: Look, parent: QWidget, start: Callable[[], object]) -> None:
        super().__init__(look, parent)
        self._start = start
        self._column = column([])
        self.setLayout(self._column)

    def ask(self, view: PreflightView, anchor: QWidget) -> None:
        """Open above the button."""
        clear(self._column)
        red = [check for check in view.checks if check.lamp is LampState.FAILED]
        loss = " ".join([*(check.consequence for check in red), "The session notes it."])
        asked = Confirm(self._look, Question(view.in_spite, loss, "Start in spite of it", "Not yet"), framed=False)
        asked.confirmed.connect(self.confirm)
        asked.dismissed.connect(self.close_up)
        self._column.addWidget(asked)
        self.open_at(anchor)
        asked.focus()

    def confirm(self) -> None:
        """Start."""
        self.close_up()
        self._start()
