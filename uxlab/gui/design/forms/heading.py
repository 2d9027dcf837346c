"""The head of a questionnaire: its name, what it yields, and what can be chosen about it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from uxlab.gui.design.forms.add_menu import tasks_menu
from uxlab.gui.design.forms.catalogue import WORDINGS
from uxlab.gui.design.forms.state import FormView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.chip import Chip
from uxlab.gui.widgets.field import Field, LineEdit, labelled
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.layout import column, label, row, set_property
from uxlab.gui.widgets.painting import draw_text, painting
from uxlab.gui.widgets.segmented import Segmented

_FIELD_PX, _LEAST_AFTER_PX, _LEAST_LANGUAGE_PX, _LEAST_PRODUCT_PX = 168, 100, 116, 136
_LEAST_TITLE_PX, _GAP_PX, _LEAST_GAP_PX = 80, 24, 8


class Title(QLabel):
    """A name on one line, cut where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "heading")

    def minimumSizeHint(self) -> QSize:
        """Return that a narrow one will do."""
        return QSize(min(_LEAST_TITLE_PX, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, cut with an ellipsis."""
        with painting(self) as painter:
            colour = self.palette().color(self.foregroundRole())
            draw_text(painter, QRectF(self.contentsRect()), self.text(), self.font(), colour)


class TasksBox(QComboBox):
    """Looks like the box beside it; what it opens is a menu in which several can be checked."""

    opened = Signal()

    def show_text(self, text: str) -> None:
        """Show what is chosen."""
        if text != self.currentText():
            self.clear()
            self.addItem(text)

    def showPopup(self) -> None:
        """Ask for the menu."""
        self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Heading(QWidget):
    """`product_saved` takes the product's name and returns why it cannot be."""

    copy_requested = Signal()
    extend_requested = Signal()
    wording_chosen = Signal(str)
    language_chosen = Signal(str)
    tasks_chosen = Signal(tuple)

    def __init__(self, look: Look, product_saved: Callable[[str], str]) -> None:
        super().__init__()
        self._look = look
        self._view: FormView | None = None
        self._title = Title()
        self._chip, self._added = Chip(look, ""), Chip(look, "", "accent")
        self._description = label(look, "", "small", wrap=True)
        self.extend = ghost(look, "Add own question", self.extend_requested.emit, icon="plus", size="dense")
        self.copy = secondary(look, "Copy and adapt", self.copy_requested.emit, icon="copy", size="dense")
        self.wording = Segmented(look, list(WORDINGS.items()), name="Wording")
        self.language = QComboBox()
        self.product = Field(look, "The product is called", LineEdit(placeholder="system"))
        self.after = TasksBox()
        self.after.opened.connect(self._open_tasks)
        self._build()
        self.wording.chosen.connect(self.wording_chosen)
        self.language.activated.connect(lambda place: self.language_chosen.emit(self.language.itemData(place)))
        self.product.committed.connect(lambda text: self.product.set_error(product_saved(text)))
        look.changed.connect(self._dress)

    def apply(self, view: FormView) -> None:
        """Show what differs from what is shown."""
        self._view = view
        self._title.setText(view.title)
        self._title.setToolTip(tip(view.title))
        self._chip.show_state(view.short_name)
        self._chip.setVisible(view.short_name != view.title)
        added = len(view.draft.own_items) if view.draft is not None and view.draft.extends else 0
        self._added.show_state(f"+ {added} own", "accent")
        self._added.setVisible(added > 0)
        self._description.setText(view.description)
        self.extend.setVisible(view.use.definition is None)
        self.wording.set_value(view.wording)
        self._wording_field.setVisible(bool(view.wording))
        self._show_languages(view)
        self.product.set_text(view.product)
        self.after.show_text(_after_text(view))
        self._after_field.setVisible(len(view.tasks) > 1)

    def fit(self, width_px: int) -> None:
        """Make the fields narrower where they do not fit into so much room."""
        scale = self._look.text_scale
        boxes = 2 + self._after_field.isVisibleTo(self)
        wording_px = self.wording.sizeHint().width() + _GAP_PX if self._wording_field.isVisibleTo(self) else 0
        wide = width_px >= boxes * (_FIELD_PX * scale + _GAP_PX) - _GAP_PX + wording_px
        self.after.setFixedWidth(round((_FIELD_PX if wide else _LEAST_AFTER_PX) * scale))
        self.language.setFixedWidth(round((_FIELD_PX if wide else _LEAST_LANGUAGE_PX) * scale))
        self.product.setFixedWidth(round((_FIELD_PX if wide else _LEAST_PRODUCT_PX) * scale))
        self._fields.setSpacing(_GAP_PX if wide else _LEAST_GAP_PX)

    def title(self) -> str:
        """Return the name that is shown."""
        return self._title.text()

    def _build(self) -> None:
        set_property(self.after, "dense", True)
        set_property(self.language, "dense", True)
        set_property(self.product.editor(), "dense", True)
        self.after.setAccessibleName("Asked after")
        self._wording_field = labelled(self._look, "Wording", self.wording)
        self._after_field = labelled(self._look, "Asked after", self.after)
        self._language_field = labelled(self._look, "Language", self.language)
        name = row([self._title, self._chip, self._added], 8)
        top = row([name, -1, self.extend, self.copy], 8)
        self._fields = fields = row(
            [self._wording_field, self._after_field, self._language_field, self.product, -1], 24
        )
        for field in (self._wording_field, self._after_field, self._language_field, self.product):
            fields.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column([top, 4, self._description, 16, fields]))

    def _show_languages(self, view: FormView) -> None:
        shown = [
            (self.language.itemData(place), self.language.itemText(place)) for place in range(self.language.count())
        ]
        if shown != list(view.languages):
            self.language.clear()
            for code, name in view.languages:
                self.language.addItem(self._look.icon("translate"), name, code)
        self.language.setCurrentIndex([code for code, _ in view.languages].index(view.language))
        only = len(view.languages) == 1
        self.language.setToolTip(f"{view.short_name} is worded in {view.languages[0][1]} only" if only else "")

    def _open_tasks(self) -> None:
        if self._view is not None:
            menu = tasks_menu(self, self._view.tasks, self.tasks_chosen.emit)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.after.mapToGlobal(QPoint(0, self.after.height() + 4)))

    def _dress(self) -> None:
        for place in range(self.language.count()):
            self.language.setItemIcon(place, self._look.icon("translate"))


def _after_text(view: FormView) -> str:
    return f"{view.after[0].upper()}{view.after[1:]}"
