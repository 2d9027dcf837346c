"""The texts of a report that no session knows, each saved as it is typed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.results.report_state import ReportView
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.field import Field, LineEdit, TextEdit
from uxlab.gui.widgets.layout import Item, column, label, row
from uxlab.model.report import ReportText

_BETWEEN_PX, _PARTS_PX, _BRIEF = 12, 22, 120
_LINES: Mapping[ReportText, tuple[str, str]] = {
    ReportText.TITLE: ("Title", ""),
    ReportText.CLIENT: ("Client", "For whom it is"),
    ReportText.AUTHORS: ("Authors", "Who wrote it"),
}
_TEXTS: Mapping[ReportText, tuple[str, int, str]] = {
    ReportText.SUMMARY: ("Executive summary", 4, "Written from the figures unless you write your own"),
    ReportText.PRODUCT: ("Product", 2, "Name, version and the parts that were tested"),
    ReportText.OBJECTIVES: ("Test objectives", 2, "What the test was to find out"),
    ReportText.POPULATION: ("User population", 2, "For whom the product is, and how people were recruited"),
    ReportText.FACILITY: ("Test facility", 2, "The room and its equipment; computers and screens are known"),
    ReportText.PROCEDURE: ("Procedure", 2, "How a session went, beyond what the design says"),
    ReportText.CONCLUSIONS: ("Conclusions", 3, "What follows from the figures and the problems"),
    ReportText.RECOMMENDATIONS: ("Recommendations", 3, "What should be done, the most important first"),
}


class ReportTexts(Area):
    """`changed` carries which text, and what it says now."""

    changed = Signal(object, str)

    def __init__(self, look: Look, turns: Pace = AT_ONCE) -> None:
        super().__init__()
        self._look = look
        self.fields: dict[ReportText, Field] = {}
        self._placeholders: tuple[tuple[ReportText, str], ...] = ()
        turns.add(self._add_lines, *(partial(self._add_text, which) for which in _TEXTS), self._build)

    def apply(self, view: ReportView) -> None:
        """Show the texts; what is being typed stays."""
        for which, text in view.texts:
            self.fields[which].set_text(text)
        if view.placeholders != self._placeholders:
            self._placeholders = view.placeholders
            for which, text in view.placeholders:
                self._hint(which, text)

    def go_to(self, which: ReportText) -> None:
        """Give the keys to a text, where it can be seen."""
        field = self.fields[which]
        field.editor().setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    def flush(self) -> None:
        """Tell what has been typed."""
        for field in self.fields.values():
            field.flush()

    def _add_lines(self) -> None:
        for which, (name, placeholder) in _LINES.items():
            self._add(which, Field(self._look, name, LineEdit("", placeholder)))

    def _add_text(self, which: ReportText) -> None:
        name, lines, placeholder = _TEXTS[which]
        self._add(which, Field(self._look, name, TextEdit(self._look, "", placeholder, lines=lines, most_lines=12)))

    def _add(self, which: ReportText, field: Field) -> None:
        self.fields[which] = field
        field.committed.connect(lambda text: self.changed.emit(which, text))

    def _hint(self, which: ReportText, text: str) -> None:
        editor = self.fields[which].editor()
        if isinstance(editor, LineEdit):
            editor.setPlaceholderText(text)
        elif isinstance(editor, TextEdit):
            self.fields[which].set_hint(f"If empty, what the study says: {_brief(text)}" if text else "")

    def _build(self) -> None:
        fields = self.fields
        who = row([], _BETWEEN_PX)
        for which in (ReportText.CLIENT, ReportText.AUTHORS):
            who.addWidget(fields[which], 1, Qt.AlignmentFlag.AlignTop)
        first: list[Item] = [fields[ReportText.TITLE], who, fields[ReportText.SUMMARY]]
        test = [ReportText.PRODUCT, ReportText.OBJECTIVES, ReportText.POPULATION, ReportText.FACILITY]
        parts: list[QWidget] = [
            self._part("Title page", first),
            self._part("The test", [fields[which] for which in (*test, ReportText.PROCEDURE)]),
            self._part("What follows", [fields[ReportText.CONCLUSIONS], fields[ReportText.RECOMMENDATIONS]]),
        ]
        self.fill(column([*parts, -1], _PARTS_PX, (24, 18, 24, 20)))

    def _part(self, title: str, items: list[Item]) -> QWidget:
        made = QWidget()
        heading = label(self._look, title, "section")
        made.setLayout(column([heading, *items], _BETWEEN_PX))
        return made


def name_of(which: ReportText) -> str:
    """Return what a text is called."""
    return _LINES[which][0] if which in _LINES else _TEXTS[which][0]


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _BRIEF else f"{line[:_BRIEF].rstrip()}…"
