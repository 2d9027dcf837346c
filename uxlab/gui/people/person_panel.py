"""The panel about the person who is chosen."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from uxlab.gui.people.consent_list import ConsentList
from uxlab.gui.people.details import Details, show_afresh
from uxlab.gui.people.menus import Entry, make_menu, pop
from uxlab.gui.people.order_list import OrderList
from uxlab.gui.people.own_fields import NameLine
from uxlab.gui.people.person import PersonView
from uxlab.gui.people.reason_form import ReasonForm
from uxlab.gui.people.scrolled import scrolled
from uxlab.gui.people.tab_chain import chain
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import Banner
from uxlab.gui.widgets.buttons import IconButton, danger, link, primary
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.gui.widgets.field import Field, TextEdit
from uxlab.gui.widgets.layout import clear, column, holder, label, row, set_property, set_role, stacked

MARGIN_PX = 20


class PersonPanel(QWidget):
    """Asks for what is to be done; shows what it is given."""

    prepare_requested = Signal()
    consent_switched = Signal(object, bool)
    background_written = Signal(str)
    renamed = Signal(str)
    excluded = Signal(str)
    include_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)
    erased = Signal()

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        super().__init__()
        self._look = look
        self._shown: PersonView | None = None
        self._asked: Confirm | ReasonForm | None = None
        self._tab_order: tuple[QWidget, ...] = ()
        self._title, self._subtitle = label(look, "", "title"), label(look, "", "small", wrap=True)
        self._code_line = NameLine("Code, such as P13")
        self._code_problem = label(look, "", "error", wrap=True)
        self.more = IconButton(look, "dots-three", "More about this person")
        self.prepare = primary(
            look, "Prepare session", self.prepare_requested.emit, icon="play-fill", key="Ctrl Enter", size="roomy"
        )
        self._standing = QVBoxLayout()
        self.consents, self._signed = ConsentList(look), label(look, "", "hint", wrap=True)
        self.more_consents = link(look, "Another kind…")
        self._order_title, self.order = label(look, "", "section"), OrderList(look)
        self.background = Field(look, "Background", TextEdit(look, "", "What to know; no names", lines=2))
        set_role(self.background.findChildren(QLabel)[0], "section")
        self.details = Details(look, today)
        self.exclude = link(look, "Exclude from figures…", self.ask_reason)
        self.erase = danger(look, "Erase…", self.ask_erase, icon="trash", size="dense")
        self._build()
        self._connect()

    def apply(self, view: PersonView) -> None:
        """Show what differs from what is shown."""
        before = self._shown
        if before == view:
            return
        another = before is None or before.code != view.code
        if before is not None and another:
            self.flush()  # what was typed belongs to the person before
        self._shown = view
        if another:
            self._begin(view)
        self._show_head(view)
        self.consents.apply(view.consents, view.erased)
        self.more_consents.setVisible(bool(view.more_consents) and not view.erased)
        self._signed.setText("\n".join(filter(None, (view.signed, view.hidden))))
        self._order_title.setText(view.order_title)
        self.order.apply(view.order)
        self.background.set_text(view.background)
        self.background.set_reason(view.erased)
        self.details.apply(view)
        if before is None or (before.excluded, before.erased) != (view.excluded, view.erased):
            self._show_standing(view)
        self._show_end(view)
        self._order_tabs()

    def code(self) -> str:
        """Return whom the panel is about."""
        return self._shown.code if self._shown is not None else ""

    def flush(self) -> None:
        """Tell what was typed."""
        self.background.flush()
        self.details.flush()

    def begin_renaming(self) -> None:
        """Ask for another code, where the code stands."""
        if self._shown is not None and not self._shown.fixed_reason:
            self._code_line.setText(self._shown.code)
            self._head.setCurrentIndex(1)
            self._code_line.selectAll()
            self._code_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_renaming(self) -> None:
        """Show the code again."""
        self._code_problem.hide()
        set_property(self._code_line, "state", "")
        self._head.setCurrentIndex(0)

    def refuse_code(self, sentence: str) -> None:
        """Say what to write instead."""
        set_property(self._code_line, "state", "error")
        self._code_problem.setText(sentence)
        self._code_problem.show()

    def ask_reason(self) -> None:
        """Ask why the person is to be left out."""
        if self._shown is not None and not self._shown.excluded and not self._shown.erased:
            form = ReasonForm(self._look, self._shown.code)
            form.given.connect(self.excluded)
            self._ask(form)

    def ask_erase(self) -> None:
        """Ask for the code to be written before everything goes."""
        view = self._shown
        if view is None or view.erased or view.erase_reason:
            return
        data = f"{view.stake}, the consents and the background" if view.stake else "The consents and the background"
        loss = (
            f"{data} of {view.code} go for ever; the code stays as an empty place. "
            "This cannot be undone, nor can anything done before."
        )
        asked = Confirm(self._look, Question(f"Erase {view.code}", loss, f"Erase {view.code}", typed=view.code))
        asked.confirmed.connect(self.erased)
        asked.confirmed.connect(self.end_asking)
        self._ask(asked)

    def ask(self, question: Question, then: Callable[[], object]) -> None:
        """Ask something before data goes."""
        asked = Confirm(self._look, question)
        asked.confirmed.connect(self.end_asking)
        asked.confirmed.connect(then)
        self._ask(asked)

    def end_asking(self) -> None:
        """Take the question away."""
        if self._asked is not None:
            if self._asked.isAncestorOf(self.focusWidget() or self):
                self.more.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked.hide()
            self._asked.deleteLater()
            self._asked = None
        self._end.show()

    def asked(self) -> Confirm | ReasonForm | None:
        """Return the question that is open."""
        return self._asked

    def menu(self) -> QMenu:
        """Return the menu of what is done rarely."""
        return make_menu(self, self._entries(self._shown) if self._shown is not None else ())

    def kinds_menu(self) -> QMenu:
        """Return the menu of consents that the study does not ask for."""
        kinds = self._shown.more_consents if self._shown is not None else ()
        give = self.consent_switched.emit
        return make_menu(self, [Entry(name, partial(give, kind, True)) for kind, name in kinds])

    # Inside.

    def _entries(self, view: PersonView) -> tuple[Entry, ...]:
        fixed, move = view.fixed_reason, self.move_requested.emit
        leave = Entry("Exclude from figures…", self.ask_reason, view.erased)
        return (
            Entry("Change the code…", self.begin_renaming, fixed),
            Entry("Move up", partial(move, -1), "First already" if view.first else ""),
            Entry("Move down", partial(move, 1), "Last already" if view.last else ""),
            Entry(),
            Entry("Include again", self.include_requested.emit) if view.excluded else leave,
            Entry("Remove from the study", self.remove_requested.emit, fixed),
            Entry(f"Erase {view.code}…", self.ask_erase, view.erased or view.erase_reason),
        )

    def _ask(self, asked: Confirm | ReasonForm) -> None:
        self.end_asking()
        self._end.hide()
        asked.dismissed.connect(self.end_asking)
        self._asked = asked
        self._content.addWidget(asked)
        asked.show()
        asked.focus()
        QTimer.singleShot(0, self, self._scroll_down)

    def _scroll_down(self) -> None:
        if self._asked is not None:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _begin(self, view: PersonView) -> None:
        self.end_asking()
        self.end_renaming()
        self.details.own.end_naming()
        show_afresh(self.background, view.background)
        show_afresh(self.details.appointment, view.appointment)
        self.details.own.apply(view.fields)
        for name, text in view.fields:
            show_afresh(self.details.own.field(name), text)
        self._scroll.verticalScrollBar().setValue(0)

    def _order_tabs(self) -> None:
        details = self.details
        order: tuple[QWidget, ...] = (self.more_consents, *self.consents.rows(), self.background.editor())
        order = (*order, details.group, details.condition, details.appointment.editor(), *details.own.editors())
        order = (*order, self.exclude, self.erase)
        if order != self._tab_order:
            self._tab_order = order
            chain(order)

    def _show_head(self, view: PersonView) -> None:
        self._title.setText(view.code)
        self._subtitle.setText(view.subtitle)
        self.prepare.setText(view.prepare)
        self.prepare.set_reason(view.prepare_reason)

    def _show_end(self, view: PersonView) -> None:
        self.exclude.setVisible(not view.excluded and not view.erased)
        self.erase.setText(f"Erase {view.code}…")
        self.erase.set_reason(view.erased or view.erase_reason)
        self.erase.updateGeometry()

    def _show_standing(self, view: PersonView) -> None:
        clear(self._standing)
        self._standing.setContentsMargins(0, 12 if view.excluded or view.erased else 0, 0, 0)
        for part in self._of_living:
            part.setVisible(not view.erased)
        self._scroll.verticalScrollBar().setValue(0)
        if view.excluded:
            act = [("Include again", self.include_requested.emit)]
            self._standing.addWidget(Banner(self._look, "warn", f"{view.code} is in no figure", view.excluded, act))
        elif view.erased:
            self._standing.addWidget(Banner(self._look, "info", f"{view.code} was erased", view.erased))

    def _build(self) -> None:
        names = column([self._title, self._subtitle], 2)
        top = row([], 8)
        top.addLayout(names, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        naming = column([self._code_line, self._code_problem], 4)
        for page in (top, naming):
            page.setContentsMargins(0, 0, 0, 0)
        self._head = stacked([holder(top), holder(naming)])
        consent = holder(row([label(self._look, "Consent", "section"), -1, self.more_consents], 8))
        below = holder(column([self.background, 12, self.details, 12, row([self.exclude, -1])]))
        given = column([consent, 4, self.consents, 6, self._signed])
        body = column([self._head, 16, self.prepare, self._standing, 16, given, 18, self._order_title, 8, self.order])
        body.addSpacing(18)
        body.addWidget(below)
        body.addStretch(1)
        self._of_living = (consent, self.consents, self._signed, below)
        self._content = column([body], 0, (MARGIN_PX, MARGIN_PX, MARGIN_PX, 12))
        self._content.setStretch(0, 1)
        self._body = holder(self._content)
        self._scroll = scrolled(self._body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        end = row([label(self._look, "Removes every trace", "hint"), -1, self.erase], 8, (MARGIN_PX, 8, MARGIN_PX, 20))
        self._end = holder(end)
        self.setLayout(column([self._scroll, self._end]))
        self._code_problem.hide()

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        """Keep the right edge where it is when the scroll bar comes."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._content.setContentsMargins(MARGIN_PX, MARGIN_PX, max(0, MARGIN_PX - bar), 12)

    def _connect(self) -> None:
        self.consents.switched.connect(self.consent_switched)
        self.background.committed.connect(self.background_written)
        self.more.clicked.connect(lambda *_: pop(self.menu(), self.more))
        self.more_consents.clicked.connect(lambda *_: pop(self.kinds_menu(), self.more_consents))
        self._code_line.named.connect(self._named)
        self._code_line.left.connect(self.end_renaming)

    def _named(self, code: str) -> None:
        if self._shown is not None and code == self._shown.code:
            self.end_renaming()
        else:
            self.renamed.emit(code)
