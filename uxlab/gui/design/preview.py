"""What the participant sees of a task, at half size: before it begins, and while it lasts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from uxlab.gui.design.state import TaskView
from uxlab.gui.design.tab import scrolling
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button, primary, secondary
from uxlab.gui.widgets.layout import column, label, panel, row
from uxlab.gui.widgets.markdown import ScenarioText
from uxlab.gui.widgets.segmented import Segmented

BEFORE, DURING = "before", "during"
_LEAST_PX, _MOST_PX = 200, 384
_BUTTON_PX = 44
_NOTE = "Shown at half size. Titles stay hidden, so that they give nothing away."
_UNTOLD = "There is no scenario yet. Until there is, the participant reads the title."


class Preview(QWidget):
    """The participant's page in small; its buttons do nothing here."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: TaskView | None = None
        self.moment = Segmented(look, [(BEFORE, "Before"), (DURING, "During")], name="Moment")
        self.text = ScenarioText(look, "participant-item")
        self._number = label(look, "", "small")
        self._start = _inert(primary(look, "Start", size="large"))
        self._when = label(look, "The time runs from Start.", "small")
        self._done = _inert(primary(look, "I’m done", size="large"))
        self._give_up = _inert(secondary(look, "I give up", size="large"))
        self._waits = label(look, "", "small", wrap=True)
        self._note = label(look, _NOTE, "hint", wrap=True)
        self._build()
        self.moment.chosen.connect(lambda *_: self._show())

    def apply(self, view: TaskView) -> None:
        """Show a task."""
        if view != self._view:
            self._view = view
            self._show()

    def _build(self) -> None:
        self._when.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._waits.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area = scrolling(column([self.text, -1]))
        ending = row([self._done, self._give_up], 8)
        ending.setStretchFactor(self._done, 3)
        ending.setStretchFactor(self._give_up, 2)
        inside = column([self._number, 10, area, 12, self._start, ending, self._waits, 10, self._when])
        self.page: QFrame = panel(inside, (24, 28, 24, 24))
        self.page.setMinimumHeight(_LEAST_PX)
        self.page.setMaximumHeight(_MOST_PX)
        heading = row([label(self._look, "What the participant sees", "label"), -1, self.moment], 8)
        content: QVBoxLayout = column([heading, 12, self.page, 12, self._note, -1], margin=(20, 20, 20, 16))
        content.setStretchFactor(self.page, 1000)
        self.setLayout(content)

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        before = self.moment.value() == BEFORE
        self._number.setText(f"Task {view.number} of {view.total}")
        self.text.set_source(view.scenario or view.title)
        self._start.setVisible(before and view.starts_by_itself)
        self._when.setVisible(before and view.starts_by_itself)
        self._done.setVisible(not before and view.starts_by_itself)
        self._give_up.setVisible(not before and view.starts_by_itself)
        self._waits.setVisible(not view.starts_by_itself)
        self._waits.setText("We begin together when you are ready." if before else "The moderator ends the task.")
        self._note.setText(_NOTE if view.scenario else _UNTOLD)


def _inert(button: Button) -> Button:
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    button.setFixedHeight(_BUTTON_PX)
    return button
