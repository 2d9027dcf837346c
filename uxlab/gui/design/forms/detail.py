"""The right side of the tab: the questionnaire that is chosen, what participants see of it, and its editors."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.design.forms.footer import Footer
from uxlab.gui.design.forms.heading import Heading
from uxlab.gui.design.forms.own_editor import OwnEditor, Save
from uxlab.gui.design.forms.preview import FormPreview
from uxlab.gui.design.forms.state import FormView
from uxlab.gui.design.forms.text_editor import TextSide
from uxlab.gui.participant.questions import QuestionsView
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import column, holder, row
from uxlab.gui.widgets.segmented import Segmented

EDIT, SEEN, TEXT = "edit", "seen", "text"
_SIDES = [(EDIT, "Questions"), (SEEN, "What the participant sees"), (TEXT, "As text")]
_BESIDE_PX, _PREVIEW_PX, _GAP_PX = 640, 312, 16
_SIDE_PX = 24


class Detail(QWidget):
    """Everything about one questionnaire. Shipped ones have only what participants see."""

    def __init__(
        self,
        look: Look,
        save: Save,
        save_text: Callable[[str], str],
        save_product: Callable[[str], str],
        turns: Pace = AT_ONCE,
    ) -> None:
        super().__init__()
        self._look = look
        self._view: FormView | None = None
        self.heading = Heading(look, save_product)
        self.side = Segmented(look, _SIDES, name="Part")
        self.text = TextSide(look, save_text)
        self.footer = Footer(look)
        self._area = Area()
        make_editor = partial(self._make_editor, save, turns)
        turns.add(make_editor, self._make_preview, self._build, self._add_sides, self._listen)

    def apply(self, view: FormView, answered: str) -> None:
        """Show what differs from what is shown."""
        another = self._view is None or view.use.key != self._view.use.key
        self._view = view
        self.heading.apply(view)
        self.footer.apply(view)
        self.editor.apply(view, answered)
        self.text.apply(view.use.definition or "")
        if view.form is None:
            self.side.set_value(TEXT)
        if another:
            self._area.verticalScrollBar().setValue(0)
        self._share_room()

    def show_side(self, side: str) -> None:
        """Show the fields, what participants see, or the text."""
        self.side.set_value(side)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview in place of the editor where there is no room beside it."""
        super().resizeEvent(event)
        self._share_room()

    def _make_editor(self, save: Save, turns: Pace) -> None:
        self.editor = OwnEditor(self._look, save, turns)

    def _make_preview(self) -> None:
        self.preview = FormPreview(self._look)

    def _listen(self) -> None:
        self.side.chosen.connect(lambda _: self._share_room())
        self.editor.text_requested.connect(lambda: self.show_side(TEXT))
        self._look.changed.connect(self._share_room)

    def _build(self) -> None:
        self._sides = holder(row([self.side, -1], margin=(0, 0, 0, 12)))
        self._beside = row([], _GAP_PX)
        parts = column([self.heading, 16, self._sides, self._beside, self.text])
        inside = column([parts, 16, -1, self.footer], margin=(_SIDE_PX, 20, _SIDE_PX, 14))
        self._area.fill(inside)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column([self._area]))

    def _add_sides(self) -> None:
        self._beside.addWidget(self.editor, 1)
        self._beside.addWidget(self.preview, 1, Qt.AlignmentFlag.AlignTop)

    def _share_room(self) -> None:
        view = self._view
        if view is None:
            return
        inside_px = self.width() - 2 * _SIDE_PX - self._area.verticalScrollBar().sizeHint().width()
        self.heading.fit(inside_px)
        self.footer.fit(inside_px)
        own = view.use.definition is not None
        wide = self.width() >= _BESIDE_PX * max(1.0, self._look.text_scale)
        side = self.side.value() if own else SEEN
        extends = view.draft is not None and view.draft.extends
        if wide and own and side == SEEN and not extends:
            side = EDIT
        self._sides.setVisible(own)
        self.editor.setVisible(own and side == EDIT and view.draft is not None)
        self.preview.setVisible(view.page is not None and (side == SEEN or (wide and side == EDIT)))
        self.text.setVisible(side == TEXT)
        self.side.set_choices([choice for choice in _SIDES if choice[0] != SEEN or extends or not wide])
        self.side.set_value(side)
        narrow = own and wide and side == EDIT
        most = round(_PREVIEW_PX * self._look.text_scale)
        self.preview.setMaximumWidth(most if narrow else 16_777_215)
        self.preview.setMinimumWidth(most if narrow else 0)
        self.preview.apply(_own_page(view) if narrow else view.page)
        self.text.set_room(self._area.viewport().height() - self.text.y() - self.footer.sizeHint().height())


def _own_page(view: FormView) -> QuestionsView | None:
    """Return the page with what can be edited only; the fixed items of a shipped questionnaire would hide it."""
    if view.page is None or view.draft is None or not view.draft.extends:
        return view.page
    return replace(view.page, questions=view.page.questions[view.draft.fixed :])
