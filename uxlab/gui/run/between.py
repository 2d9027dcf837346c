"""What stands in place of the timer while no attempt is under way: the next step, other steps, questionnaires due."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from uxlab.gui.run.views import ConsoleView, Due
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import ghost, primary, secondary
from uxlab.gui.widgets.layout import STRETCH, clear, column, holder, label, row
from uxlab.recording.agenda import Ask

_DUES_PX = 384


class Between(QWidget):
    """`forward` is what Ctrl+Enter does; `fill` opens a questionnaire for answers from paper, `send` shows it."""

    def __init__(
        self,
        look: Look,
        forward: Callable[[], object],
        choose: Callable[[], object],
        fill: Callable[[Ask], object],
        send: Callable[[Ask], object],
    ) -> None:
        super().__init__()
        self._look, self._fill, self._send = look, fill, send
        self._dues: tuple[tuple[Due, ...], Ask | None] | None = None
        self.forward = primary(look, "Begin task 1", forward, icon="play-fill", key="Ctrl Enter", size="large")
        self.forward.setMinimumWidth(260)
        self.choose = ghost(look, "Another task…", choose, icon="list-numbers")
        self.hint = label(look, "", "hint")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._due_heading = label(look, "Questions due", "label")
        scroll = Area()
        scroll.fill(column([self._rows, STRETCH]))
        self.dues = holder(column([self._due_heading, 6, scroll]))
        begin = column([10, row([self.forward, STRETCH]), 8, row([self.choose, 8, self.hint, STRETCH]), STRETCH])
        self._whole = row([])
        self._whole.addLayout(begin, 1)
        self._whole.addWidget(self.dues)
        self._scroll = scroll
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(self._whole)
        self._stacked = False
        look.changed.connect(self._fit)
        self._fit()

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the questionnaires below the button instead of beside it."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(direction)
        self._stacked = stacked
        self._fit()

    def apply(self, view: ConsoleView, asked: Ask | None) -> None:
        """Show what can be done; `asked` is the questionnaire that the participant has before them."""
        text = "Finish session…" if view.forward == "Finish session" else view.forward or "Begin task"
        if self.forward.text() != text:
            self.forward.setText(text)
            self.forward.set_icon("play-fill" if text.startswith(("Begin", "Go")) else "")
        self.forward.setEnabled(bool(view.forward))
        self.choose.setVisible(bool(view.steps))
        hints = [
            view.now.expert,
            "" if view.now.limit_s is None else f"limit {int(view.now.limit_s) // 60}:{int(view.now.limit_s) % 60:02}",
        ]
        self.hint.setText(", ".join(one for one in hints if one))
        if (view.dues, asked) != self._dues:
            self._dues = (view.dues, asked)
            self._show_dues(view.dues, asked)

    def _show_dues(self, dues: tuple[Due, ...], asked: Ask | None) -> None:
        clear(self._rows)
        for due in dues:
            shown = due.ask == asked
            send = secondary(self._look, "Take back" if shown else "Send to participant", size="dense")
            send.clicked.connect(partial(self._sending, due.ask))
            fill = ghost(self._look, "Fill in", partial(self._fill, due.ask), size="dense")
            fill.set_tip("Fill in answers from paper")
            progress = label(self._look, due.progress, "hint")
            self._rows.addLayout(row([label(self._look, due.name, "strong"), progress, STRETCH, send, fill], 8))
        self.dues.setVisible(bool(dues))

    def _sending(self, ask: Ask, *_: object) -> None:
        self._send(ask)

    def _fit(self) -> None:
        width = round(_DUES_PX * max(1.0, self._look.text_scale))
        self.dues.setMaximumWidth(width)
        self._scroll.setMinimumWidth(0 if self._stacked else width)
