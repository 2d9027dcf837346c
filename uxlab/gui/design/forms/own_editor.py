"""The editor of what is the study's own in a questionnaire: names, instruction and questions."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.design.forms.item_editor import ItemEditor
from uxlab.gui.design.forms.state import FormView
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.buttons import ghost, link
from uxlab.gui.widgets.field import Field, LineEdit, TextEdit
from uxlab.gui.widgets.layout import column, holder, label, panel, row
from uxlab.gui.widgets.list import ReorderList, ReorderRow
from uxlab.questionnaires.draft import Draft, with_own_items
from uxlab.questionnaires.form import Item, Wording
from uxlab.questionnaires.items import (
    Items,
    add_item,
    duplicate_item,
    move_item,
    new_item,
    remove_item,
    replace_item,
    with_wording,
)

Save = Callable[[str, Draft, str], str]
"""Takes what is done ("Edit question"), the draft and what it belongs to for undo; returns why it cannot be."""

_ROW_PX, _MOST_ROWS = 36, 7
_SHORT_PX = 120
_NEW_QUESTION = "New question"
_REMARKS = "Its text has comments, which a change in these fields drops."


class OwnEditor(QWidget):
    """`remove_requested` carries the draft that would be left, and what the question says."""

    text_requested = Signal()
    remove_requested = Signal(object, str)

    def __init__(self, look: Look, save: Save, turns: Pace = AT_ONCE) -> None:
        super().__init__()
        self._look, self._save = look, save
        self._view: FormView | None = None
        self._current, self._place, self._is_to_be_named = "", 0, False
        self.name = Field(look, "Name", LineEdit())
        self.short_name = Field(look, "Short name", LineEdit())
        self.intro = Field(look, "Instruction", TextEdit(look, lines=1, most_lines=4))
        self.add = ghost(look, "Add question", self._add, icon="plus", size="dense")
        self.duplicate = ghost(look, "Duplicate", self._duplicate, icon="copy", size="dense")
        self.list = ReorderList(look, row_px=_ROW_PX, removable=True, name="Questions")
        self.remarks = link(look, "Edit as text", self.text_requested.emit)
        self._fixed = label(look, "", "hint", wrap=True)
        self._answered = label(look, "", "small", wrap=True)
        turns.add(self._make_item, self._build, self._listen)

    def apply(self, view: FormView, answered: str) -> None:
        """Show what differs from what is shown; `answered` says that there are answers, empty without."""
        self._answered.setText(answered)
        self._answered.setVisible(bool(answered))
        if view == self._view or view.draft is None or view.form is None:
            return
        self._view = view
        form, draft, language = view.form, view.draft, view.language
        self._names.setVisible(not draft.extends)
        self.intro.setVisible(not draft.extends)
        self._fixed.setVisible(draft.extends)
        self._fixed.setText(f"The {draft.fixed} items of {form.short_name} come first and stay as they are.")
        self.name.set_text(_in(form.name, language))
        self.short_name.set_text(form.short_name)
        self.intro.set_text(_in(form.intro, language))
        self._remarks_line.setVisible(view.remarks)
        self._show_items(draft, language)
        if self._is_to_be_named:
            QTimer.singleShot(0, self, self._begin_name)

    def answered(self) -> str:
        """Return what is said about answers that there are."""
        return self._answered.text()

    def current(self) -> str:
        """Return the key of the question that is chosen."""
        return self._current

    def begin_name(self) -> None:
        """Give the focus to the name, to be written anew, or to the question where the name is fixed.

        The first questionnaire of a study is shown in a later turn: then it happens there.
        """
        self._is_to_be_named = True
        self._begin_name()

    def _begin_name(self) -> None:
        if not self._is_to_be_named or self._view is None:
            return
        self._is_to_be_named = False
        if self._view.is_own:
            self.name.editor().setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name.editor().selectAll()
        else:
            self.item.begin()

    def _show_items(self, draft: Draft, language: str) -> None:
        keys = [item.key for item in draft.own_items]
        self._place = keys.index(self._current) if self._current in keys else min(self._place, len(keys) - 1)
        self._current = keys[self._place]
        rows = [ReorderRow(item.key, _in(item.text, language) or item.key) for item in draft.own_items]
        self.list.set_rows(rows)
        self.list.set_current(self._current)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if len(rows) > _MOST_ROWS else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.list.setVerticalScrollBarPolicy(policy)
        height = self.list.content_height() * min(_MOST_ROWS, len(rows)) // len(rows)
        self.list.setFixedHeight(height - 1)  # the frame is the last hairline
        self.item.apply(draft.own_items[self._place], language)

    def _make_item(self) -> None:
        self.item = ItemEditor(self._look, self._save_item)

    def _build(self) -> None:
        self.short_name.setFixedWidth(round(_SHORT_PX * self._look.text_scale))
        names = row([self.name, self.short_name], 8)
        names.setStretch(0, 1)
        for field in (self.name, self.short_name):
            names.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._names = holder(names)
        told = label(self._look, _REMARKS, "hint", wrap=True)
        remarks = row([told, self.remarks], 8)
        remarks.setStretch(0, 1)
        self._remarks_line = holder(remarks)
        head = row([label(self._look, "Questions", "label"), -1, self.duplicate, self.add], 4)
        questions = column([head, self._fixed, panel(column([self.list]), 1), 8, self.item], 4)
        self.setLayout(column([self._answered, self._remarks_line, self._names, self.intro, questions, -1], 12))

    def _listen(self) -> None:
        self.name.committed.connect(self._rename)
        self.short_name.committed.connect(self._shorten)
        self.intro.committed.connect(self._instruct)
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.remove_requested.connect(self._remove)

    # What the person does.

    def _choose(self, key: str) -> None:
        if self._view is None or self._view.draft is None or key == self._current:
            return
        for field in self.item.fields():
            field.flush()
        self._current = key
        self._show_items(self._view.draft, self._view.language)

    def _rename(self, text: str) -> None:
        draft, language = self._draft(), self._language()
        form = draft.form
        same = form.short_name == _in(form.name, language)  # until it is given one of its own
        name = with_wording(form.name, language, text)
        changed = replace(form, name=name, short_name=text if same and text else form.short_name)
        self.name.set_error(self._save("Rename questionnaire", replace(draft, form=changed), "name"))

    def _shorten(self, text: str) -> None:
        draft = self._draft()
        changed = replace(draft.form, short_name=text or draft.form.key)
        self.short_name.set_error(self._save("Rename questionnaire", replace(draft, form=changed), "short name"))

    def _instruct(self, text: str) -> None:
        draft, language = self._draft(), self._language()
        changed = replace(draft.form, intro=with_wording(draft.form.intro, language, text))
        self.intro.set_error(self._save("Edit instruction", replace(draft, form=changed), "intro"))

    def _save_item(self, field: str, item: Item) -> str:
        items = replace_item(self._draft().own_items, self._place, item)
        return self._save("Edit question", with_own_items(self._draft(), items), f"{item.key}/{field}")

    def _add(self) -> None:
        draft = self._draft()
        prefix = "own-" if draft.extends else ""
        made = new_item(_NEW_QUESTION, draft.form.items, draft.form.items, prefix=prefix)
        made = replace(made, text=with_wording(Wording(), self._language(), _NEW_QUESTION))
        self._items("Add question", add_item(draft.own_items, made), made.key)
        self.item.begin()

    def _duplicate(self) -> None:
        draft = self._draft()
        prefix = "own-" if draft.extends else ""
        items = duplicate_item(draft.own_items, self._place, draft.form.items, prefix=prefix)
        self._items("Duplicate question", items, items[self._place + 1].key)

    def _move(self, origin: int, target: int) -> None:
        draft = self._draft()
        self._items("Move question", move_item(draft.own_items, origin, target), draft.own_items[origin].key)

    def _remove(self, key: str) -> None:
        draft, language = self._draft(), self._language()
        place = next(number for number, item in enumerate(draft.own_items) if item.key == key)
        text = _in(draft.own_items[place].text, language)
        self.remove_requested.emit(with_own_items(draft, remove_item(draft.own_items, place)), text)

    def _items(self, label_: str, items: Items, current: str) -> None:
        self._current = current
        self._save(label_, with_own_items(self._draft(), items), "")

    def _draft(self) -> Draft:
        if self._view is None or self._view.draft is None:
            raise RuntimeError("nothing of one's own is shown")
        return self._view.draft

    def _language(self) -> str:
        return "" if self._view is None else self._view.language


def _in(wording: Wording, language: str) -> str:
    return dict(wording.by_language).get(language, "")
