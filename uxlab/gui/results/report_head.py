"""The head of a report's page: the way back, whom it is about, the form, and the way to the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.results.head import HEAD_PX
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.report_state import FORMS, Form
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, primary
from uxlab.gui.widgets.layout import Item, label, row
from uxlab.gui.widgets.segmented import Segmented


class ReportHead(QWidget):
    """Signals tell what the person wants; `form_chosen` carries a suffix."""

    back_requested = Signal()
    form_chosen = Signal(str)
    save_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.back = IconButton(look, "arrow-left", "Back to the results", "Alt+Left")
        self.back.clicked.connect(self.back_requested)
        self.scope = OneLine(look, "body")
        self.form = Segmented(look, [(form.value, name) for form, (name, _) in FORMS.items()], name="Form")
        self.form.chosen.connect(self.form_chosen)
        self.save = primary(look, "Save report…", self.save_requested.emit, icon="download-simple")
        parts: list[Item] = [self.back, 8, label(look, "Report", "title"), 12, self.scope, 12, self.form, 12, self.save]
        whole = row(parts, 0, (16, 0, 24, 0))
        whole.setStretch(4, 1)
        self.setLayout(whole)
        look.changed.connect(self._fit)
        self._fit()

    def apply(self, scope: str, form: Form) -> None:
        """Show whom the report is about, and its form."""
        self.scope.setText(scope)
        self.form.set_value(form.value)

    def _fit(self) -> None:
        self.setFixedHeight(round(HEAD_PX * max(1.0, self._look.text_scale)))
