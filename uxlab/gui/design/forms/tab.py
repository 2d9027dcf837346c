"""The Questionnaires tab: three moments of a session at the left, the questionnaire that is chosen at the right."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.designing.questionnaires import (
    add_questionnaire,
    in_slot,
    move_questionnaire,
    replace_questionnaire,
)
from uxlab.gui.command import Command, Menu
from uxlab.gui.design.edits import Edits
from uxlab.gui.design.forms.add_menu import add_menu, move_menu
from uxlab.gui.design.forms.chosen import place_of, step_from
from uxlab.gui.design.forms.detail import EDIT, Detail
from uxlab.gui.design.forms.offers import Offer, offers
from uxlab.gui.design.forms.slots import Slots
from uxlab.gui.design.forms.state import SLOT_NAMES, FormsView, FormView, present
from uxlab.gui.design.forms.two_sides import RIGHT, TwoSides
from uxlab.gui.design.forms.writing import FormEdits
from uxlab.gui.design.tab import DesignTab
from uxlab.gui.participant.state import Asked, View
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import add_page, column, stacked
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.recording.agenda import Ask

_LEFT_PX, _NARROW_PX = 371, 820


class QuestionnairesTab(DesignTab):
    """What people are asked before the session, after tasks and after the session."""

    def __init__(self, look: Look, edits: Edits, turns: Pace = AT_ONCE) -> None:
        super().__init__(look, edits, turns)
        self._shown: FormsView | None = None
        self._index = 0
        self._use: QuestionnaireUse | None = None
        self._language = ""
        self._answered = ""
        self.writing = FormEdits(edits)
        turns.add(self._make_slots, self._make_detail, self._build, self._add_detail, self._listen)

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        self._find(design)
        view = present(design, self._index, self._language)
        if view == self._shown:
            return
        before, self._shown = self._shown, view
        self.slots.apply(view)
        if view.form is not None and (before is None or before.form is None or _asks(before.form) != _asks(view.form)):
            self._answered = self._note(view)
        (self._turns if before is not None and before.form is None else AT_ONCE).add(self._show_form)
        if before is None or (before.form is None) != (view.form is None):
            self.commands_changed.emit()

    def _show_form(self) -> None:
        form = None if self._shown is None else self._shown.form
        if form is not None:
            self.detail.apply(form, self._answered)
        self._stack.setCurrentWidget(self.detail if form else self.empty)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with questionnaires."""
        none = "" if self._use is not None else "There are no questionnaires"
        edit = Menu.EDIT
        return (
            Command(edit, "Add questionnaire…", self.primary, "Ctrl+Shift+T"),
            Command(edit, "New questionnaire", lambda: self._begin(self._slot()), "Ctrl+Shift+N"),
            Command(edit, "Copy and adapt questionnaire", self._adapt, "Ctrl+D", none),
            Command(edit, "Move questionnaire up", lambda: self._step(-1), "", none),
            Command(edit, "Move questionnaire down", lambda: self._step(1), "", none),
            *(
                Command(edit, f"Move to {_low(name)}", partial(self._move_to, to), "", none)
                for to, name in SLOT_NAMES.items()
            ),
            Command(edit, "Remove questionnaire…", lambda: self._remove(self._index), "", none),
        )

    def count(self, design: Design) -> int | None:
        """Return how many questionnaires are asked."""
        return len(design.questionnaires)

    def primary(self) -> None:
        """Open what can be added at the moment of the chosen questionnaire."""
        self._open_add(self._slot())

    def go_to(self, key: str) -> None:
        """Choose a questionnaire by its key, and give the focus to its list."""
        uses = self._edits.design().questionnaires
        found = next((place for place, use in enumerate(uses) if use.key == key), None)
        if found is not None:
            self._choose(found)
        self.slots.focus_current()

    def participant_view(self, design: Design) -> View | None:
        """Return the page of the questionnaire that is chosen."""
        form = None if self._shown is None else self._shown.form
        if form is None or form.page is None:
            return None
        return Asked(Ask(form.use.key, form.use.slot), form.page, can_go_back=False)

    def current(self) -> int:
        """Return the place of the chosen questionnaire in the design."""
        return self._index

    def _make_slots(self) -> None:
        self.slots = Slots(self._look)
        self.empty = EmptyState(
            self._look,
            "list-numbers",
            "No questionnaires yet",
            "SEQ after each task and SUS after the session are a usual beginning.",
            "Ask SEQ and SUS",
            self._add_usual,
        )

    def _make_detail(self) -> None:
        self.detail = Detail(self._look, self.writing.save, self._save_text, self._save_product, self._turns)

    def _build(self) -> None:
        self._stack = stacked([self.empty])
        self.sides = TwoSides(
            self._look,
            ("What is asked when", self.slots),
            ("The questionnaire", self._stack),
            left_px=_LEFT_PX,
            least_px=_NARROW_PX,
        )
        self.setLayout(column([self.sides]))

    def _add_detail(self) -> None:
        add_page(self._stack, self.detail)  # last: what gets another parent is styled again with all that is in it
        QWidget.setTabOrder(self.slots, self._stack)

    def _listen(self) -> None:
        self.slots.chosen.connect(self._choose)
        self.slots.moved.connect(self._move)
        self.slots.remove_requested.connect(self._remove)
        self.slots.add_requested.connect(self._open_add)
        self.slots.menu_requested.connect(self._open_row_menu)
        heading = self.detail.heading
        heading.copy_requested.connect(self._adapt)
        heading.extend_requested.connect(self._extend)
        heading.wording_chosen.connect(self._exchange)
        heading.language_chosen.connect(self._speak)
        heading.tasks_chosen.connect(self._set_tasks)
        self.detail.editor.remove_requested.connect(self.writing.remove_item)

    def _find(self, design: Design) -> None:
        """Stay with the questionnaire that is chosen, wherever it has gone, else with its place."""
        uses = design.questionnaires
        self._index = place_of(uses, self._use, self._index)
        self._use = uses[self._index] if uses else None

    def _slot(self) -> Slot:
        return Slot.AFTER_SESSION if self._use is None else self._use.slot

    def _note(self, view: FormsView) -> str:
        if view.form is None or view.form.use.definition is None:
            return ""
        said = self.writing.answers(view.form.use.key)
        return f"{said} What you change holds for those who are asked from now on." if said else ""

    # What the person does.

    def _choose(self, index: int) -> None:
        if index != self._index or self._use is None:
            self.flush()
            self._go(index)

    def _go(self, index: int) -> None:
        self._index, self._use = index, self._edits.design().questionnaires[index]
        self.apply(self._edits.design())

    def _go_to_use(self, use: QuestionnaireUse) -> None:
        uses = self._edits.design().questionnaires
        if use in uses:
            self._go(uses.index(use))

    def _move(self, index: int, slot: Slot, at: int) -> None:
        self.flush()
        design = self._edits.design()
        after = move_questionnaire(design, index, slot, at)
        use = design.questionnaires[index]
        moved = replace(use, slot=slot, tasks=use.tasks if slot is Slot.AFTER_TASK else ())
        self._use, self._index = moved, after.questionnaires.index(moved)
        if said := self._edits.make("Move questionnaire", after):
            self._use, self._index = use, index
            self._edits.tell(said)
        self.apply(self._edits.design())
        self.slots.focus_current()

    def _step(self, step: int) -> None:
        target = None if self._use is None else step_from(self._edits.design(), self._index, step)
        if target is not None:
            self._move(self._index, *target)

    def _move_to(self, slot: Slot) -> None:
        if self._use is not None and slot is not self._slot():
            self._move(self._index, slot, len(in_slot(self._edits.design(), slot)))

    def _remove(self, index: int) -> None:
        self._choose(index)
        if self._shown is not None and self._shown.form is not None:
            self.writing.remove(index, self._shown.form.short_name)

    def _add(self, slot: Slot, offer: Offer) -> None:
        self.flush()
        after = add_questionnaire(self._edits.design(), offer.key, slot, definition=offer.definition)
        self._told(self._edits.make(f"Add {offer.name}", after))
        self._go_to_use(QuestionnaireUse(key=offer.key, slot=slot, definition=offer.definition))

    def _add_usual(self) -> None:
        asked = add_questionnaire(self._edits.design(), "seq", Slot.AFTER_TASK)
        self._told(self._edits.make("Ask SEQ and SUS", add_questionnaire(asked, "sus", Slot.AFTER_SESSION)))
        self.go_to("seq")

    def _begin(self, slot: Slot) -> None:
        self.flush()
        self._go_to_use(self.writing.begin(slot))
        self._edit_own()

    def _adapt(self) -> None:
        form = None if self._shown is None or self._shown.form is None else self._shown.form.form
        if form is not None:
            self.flush()
            self._go_to_use(self.writing.adapt(self._index, form))
            self._edit_own()

    def _extend(self) -> None:
        if self._use is not None:
            self.writing.extend(self._use.key)
            self._edit_own()

    def _edit_own(self) -> None:
        self.sides.show_side(RIGHT)
        self.detail.show_side(EDIT)
        self.detail.editor.begin_name()

    def _exchange(self, key: str) -> None:
        if self._use is not None:
            self._use = replace(self._use, key=key)
            self.writing.exchange(self._index, key)
            self._use = self._edits.design().questionnaires[self._index]
            self.detail.heading.wording.set_value(self._use.key)

    def _speak(self, language: str) -> None:
        self._language = language
        self.apply(self._edits.design())

    def _set_tasks(self, tasks: tuple[str, ...]) -> None:
        if self._use is not None:
            use = replace(self._use, tasks=tasks)
            after = replace_questionnaire(self._edits.design(), self._index, use)
            self._told(self._edits.make("Choose after which tasks", after))

    def _save_text(self, text: str) -> str:
        return "" if self._use is None else self.writing.save_text(self._use.key, text)

    def _save_product(self, text: str) -> str:
        after = replace(self._edits.design(), product=text)
        return self._edits.make("Name the product", after, merge="study/product")

    # Menus.

    def _open_add(self, slot: Slot) -> None:
        self.flush()
        groups = offers(self._edits.design(), slot)
        menu = add_menu(self._look, self, groups, lambda offer: self._add(slot, offer), lambda: self._begin(slot))
        button = self.slots.panels[slot].add
        self._pop_up(menu, button.mapToGlobal(QPoint(0, button.height())))

    def _open_row_menu(self, index: int, place: QPoint) -> None:
        self._choose(index)
        more = (("copy", "Copy and adapt", self._adapt), ("x", "Remove", lambda: self._remove(index)))
        self._pop_up(move_menu(self._look, self, self._slot(), self._move_to, more), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _told(self, sentence: str) -> None:
        if sentence:
            self._edits.tell(sentence)


def _low(name: str) -> str:
    return f"{name[0].lower()}{name[1:]}"


def _asks(form: FormView) -> tuple[str, bool]:
    return form.use.key, form.use.definition is None
