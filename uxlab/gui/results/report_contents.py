"""What is in a report and how it is set: sections, free texts, length, paper, comparison."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from uxlab.gui.results.report_state import ReportView, SectionView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import column, label, row, rule, show_when
from uxlab.gui.widgets.segmented import Segmented
from uxlab.report.document import Paper

WHOLE, ONE = "whole", "one"


class ReportContents(Area):
    """Signals tell what the person chose: a section's key and whether it appears, notes, pictures, the setting."""

    section_chosen = Signal(str, bool)
    notes_chosen = Signal(bool)
    pictures_chosen = Signal(bool)
    one_page_chosen = Signal(bool)
    paper_chosen = Signal(str)
    comparison_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.length = Segmented(look, [(WHOLE, "Whole report"), (ONE, "One page")], name="Length")
        self.paper = Segmented(look, [(Paper.A4.value, "A4"), (Paper.LETTER.value, "Letter")], name="Paper")
        self.comparison = Segmented(look, [], name="Compared by")
        self._compared = labelled(look, "Compared by", self.comparison)
        self.notes = QCheckBox("Notes and other free texts")
        self.pictures = QCheckBox("Pictures of screens below maps")
        self.sections: dict[str, QCheckBox] = {}
        self._list: QVBoxLayout = column([], 6)
        self._build()
        self._listen()

    def apply(self, view: ReportView) -> None:
        """Show what is chosen."""
        self.length.set_value(ONE if view.setting.one_page else WHOLE)
        self.paper.set_value(view.setting.paper.value)
        self.comparison.set_choices(view.comparisons)
        self.comparison.set_value(view.setting.by)
        show_when(self._compared, shown=len(view.comparisons) > 1)
        for control in (self.length, self.paper):
            control.setEnabled(not view.setting_why_not)
            control.setToolTip(view.setting_why_not)
        self.notes.setChecked(view.notes)
        self.pictures.setChecked(view.pictures)
        self.pictures.setEnabled(not view.pictures_why_not)
        self.pictures.setToolTip(view.pictures_why_not)
        for one in view.sections:
            self._show_section(one)

    def _show_section(self, view: SectionView) -> None:
        box = self.sections.get(view.key)
        if box is None:
            box = self.sections[view.key] = QCheckBox(view.title)
            box.clicked.connect(lambda on: self.section_chosen.emit(view.key, on))
            before = list(self.sections.values())[-2:-1] or [self.pictures]
            self._list.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            QWidget.setTabOrder(before[0], box)
        box.setChecked(view.appears)
        box.setEnabled(not view.why_not)
        box.setToolTip(view.why_not)

    def _build(self) -> None:
        look = self._look
        setting = column([labelled(look, "Length", self.length), labelled(look, "Paper", self.paper)], 12)
        setting.addWidget(self._compared)
        sections = QWidget()
        sections.setLayout(self._list)
        parts = column(
            [
                setting,
                18,
                rule(),
                16,
                row([self.notes, -1]),
                6,
                row([self.pictures, -1]),
                16,
                rule(),
                16,
                label(look, "Sections", "section"),
                10,
                sections,
                -1,
            ]
        )
        parts.setContentsMargins(20, 18, 12, 20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fill(parts)

    def _listen(self) -> None:
        self.length.chosen.connect(lambda key: self.one_page_chosen.emit(key == ONE))
        self.paper.chosen.connect(self.paper_chosen)
        self.comparison.chosen.connect(self.comparison_chosen)
        self.notes.clicked.connect(self.notes_chosen)
        self.pictures.clicked.connect(self.pictures_chosen)
