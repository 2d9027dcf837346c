"""The head of the console where there is little room: the timer beside the task, or the button that begins it."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import primary
from uxlab.gui.widgets.layout import column, label, row
from uxlab.gui.widgets.timer import LimitBar, Timer

_HEIGHT_PX = 52


class SmallHead(QWidget):
    """Shows timer, task and counts in one line."""

    def __init__(self, look: Look, forward: Callable[[], object]) -> None:
        super().__init__()
        self.timer, self.bar = Timer(look, "session-figure"), LimitBar(look, thickness_px=4, captions=False)
        self.title, self.counts = label(look, "", "strong"), label(look, "", "hint")
        for text in (self.title, self.counts):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.forward = primary(look, "Begin task 1", forward, key="Ctrl Enter")
        line = row([self.timer, 12], margin=0)
        line.addLayout(column([self.title, 2, self.counts]), 1)
        line.addWidget(self.forward)
        self.setLayout(column([line, 4, self.bar]))
        self.setFixedHeight(_HEIGHT_PX)

    def apply(self, view: ConsoleView) -> None:
        """Show what is going on."""
        now = view.now
        self.timer.show_time(now.elapsed_s, now.limit_s)
        self.bar.show_time(now.elapsed_s, now.limit_s if view.working else None)
        counted = ((now.errors, "error"), (now.assists, "assist"), (now.clicks, "click")) if view.working else ()
        counts = ", ".join([now.headline, *(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counted)])
        for shown, text in ((self.title, now.title), (self.counts, counts)):
            if shown.text() != text:
                shown.setText(text)
        if self.forward.isHidden() == bool(view.forward):
            self.forward.setVisible(bool(view.forward))
        if view.forward and self.forward.text() != view.forward:
            self.forward.setText(view.forward)
