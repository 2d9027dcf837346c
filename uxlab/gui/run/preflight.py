"""What the moderator sees before a session: for whom, what was checked, what is planned; nothing here records yet."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from uxlab.gui.run.check_row import CheckRow
from uxlab.gui.run.plan_panel import PlanPanel
from uxlab.gui.run.popover import Popover
from uxlab.gui.run.preflight_state import PreflightView
from uxlab.gui.run.prepare_head import CHECKS, PLAN, PrepareHead
from uxlab.gui.run.shown_button import ShownButton
from uxlab.gui.run.start_foot import StartFoot
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import STRETCH, clear, column, held, holder, label, margins, panel, row, rule
from uxlab.lab.preflight import LampState

_PLAN_PX, _LEAST_PLAN_PX, _PLAN_SHARE, _BESIDE_FROM_PX, _ANY_PX = 332, 240, 3, 820, 16_777_215
_MARGIN_PX, _NARROW_MARGIN_PX, _LEAST_WIDTH_PX = 24, 16, 480


class PreflightPage(QWidget):
    """`action_requested(check, action)`: a button of an open check. `start_requested`: confirmed where it must be."""

    person_chosen = Signal(str)
    add_person_requested = Signal()
    check_requested = Signal()
    action_requested = Signal(str, str)
    start_requested = Signal()

    def __init__(self, look: Look, more: QWidget, shown: ShownButton) -> None:
        super().__init__()
        self._look = look
        self._view: PreflightView | None = None
        self.rows: dict[str, CheckRow] = {}
        self.head = PrepareHead(look, shown, self.check_requested.emit)
        self.headline, self.hint = label(look, "", "heading"), label(look, "", "hint", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._checks = panel(self._rows, (0, 1, 0, 1))
        self.empty = EmptyState(
            look, "users", "Nobody is planned yet", "A session needs one participant; a code such as P01 is enough.",
            "Add participant", self.add_person_requested.emit,
        )  # fmt: skip
        self.plan, self.foot = PlanPanel(look), StartFoot(look, self.ask_to_start)
        self._more = panel(column([more]))
        self.in_spite = InSpite(look, self, self.start_requested.emit)
        self._rule = rule(vertical=True)
        self._narrow: bool | None = None
        self._build()

    def apply(self, view: PreflightView) -> None:
        """Show what is known."""
        before, self._view = self._view, view
        if view == before:
            return
        self.head.apply(view)
        self.headline.setText(view.headline)
        self.hint.setText(view.hint)
        self._more.setVisible(bool(view.people))
        self._top.setVisible(bool(view.people))
        if view.checks and [check.key for check in view.checks] != list(self.rows):
            self._make_rows(view)
        with held(self._rows):
            for check in view.checks:
                self.rows[check.key].apply(check)
        self.plan.apply(view)
        self.foot.apply(view)
        self.empty.setVisible(not view.people)
        self._checks.setVisible(bool(view.checks) and bool(view.people))

    def make_row(self, check: str) -> None:
        """Make the row of a check below the others, which takes a moment that nobody has when the checks begin."""
        made = CheckRow(self._look, self._asking(check))
        made.is_first = not self.rows
        self.rows[check] = made
        self._rows.addWidget(made)

    def ask_to_start(self) -> None:
        """Start, or ask first where something failed."""
        view = self._view
        if view is None or view.why_not:
            return
        if self.in_spite.isVisible():
            self.in_spite.confirm()
        elif view.in_spite:
            self.in_spite.ask(view, self.foot.in_spite)
        else:
            self.start_requested.emit()

    def show_side(self, side: str) -> None:
        """Show the checks or the plan, where there is room for one of them only."""
        self.head.sides.set_value(side)
        self._share()

    def minimumSizeHint(self) -> QSize:
        """Return the size of a small screen: what stands side by side now is shown in turn there."""
        return QSize(_LEAST_WIDTH_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the plan its share, or show it in turn with the checks."""
        super().resizeEvent(event)
        self._share()

    def _build(self) -> None:
        top = row([self.headline, 16, self.hint])
        top.setStretchFactor(self.hint, 1)
        self._top = holder(column([top, 16]))
        self._content = column([self._top, self._checks, self.empty, 16, self._more, STRETCH])
        self._content.setStretchFactor(self.empty, 1)
        self._scroll = Area()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.fill(self._content)
        self._body = QGridLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.setColumnStretch(0, 1)
        self._body.setRowStretch(0, 1)
        whole = column([self.head, rule()])
        whole.addLayout(self._body, 1)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(whole)
        self.head.chooser.person_chosen.connect(self.person_chosen)
        self.head.chooser.add_requested.connect(self.add_person_requested)
        self.head.side_chosen.connect(self.show_side)
        self._look.changed.connect(self._share)
        self._share()

    def _share(self) -> None:
        scale = max(1.0, self._look.text_scale)
        narrow = self.width() < _BESIDE_FROM_PX * scale
        plan_px = max(_LEAST_PLAN_PX, min(round(_PLAN_PX * scale), self.width() // _PLAN_SHARE))
        for part in (self.plan, self.foot):
            part.setMinimumWidth(0 if narrow else plan_px)
            part.setMaximumWidth(_ANY_PX if narrow else plan_px)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place(narrow=narrow)
        self.head.set_room(self.width(), narrow=narrow)
        self._scroll.setVisible(not narrow or self.head.sides.value() == CHECKS)
        self.plan.setVisible(not narrow or self.head.sides.value() == PLAN)

    def _place(self, *, narrow: bool) -> None:
        parts = (self._scroll, self._rule, self.plan, self.foot)
        beside = ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 1), (1, 2, 1, 1))
        in_turn = ((0, 0, 1, 3), (0, 1, 1, 1), (0, 0, 1, 3), (1, 0, 1, 3))
        for part, place in zip(parts, in_turn if narrow else beside, strict=True):
            self._body.removeWidget(part)
            self._body.addWidget(part, *place)
        self._rule.setVisible(not narrow)
        self.foot.set_along(along=narrow)
        self._content.setContentsMargins(margins(_NARROW_MARGIN_PX if narrow else _MARGIN_PX))

    def _make_rows(self, view: PreflightView) -> None:
        clear(self._rows)
        self.rows = {}
        for check in view.checks:
            self.make_row(check.key)

    def _asking(self, check: str) -> Callable[[str], None]:
        return lambda action: self.action_requested.emit(check, action)


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
