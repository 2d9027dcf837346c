"""The list of sessions while there is none."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.session_end import HEAD_PX
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row


class NoSessions(QWidget):
    """Says under the page's own head what will bring the first session; `prepare` does it."""

    def __init__(self, look: Look, prepare: Callable[[], object]) -> None:
        super().__init__()
        head = holder(row([label(look, "Review", "title"), STRETCH], 0, (24, 14, 24, 0)))
        head.setMinimumHeight(HEAD_PX)
        empty = EmptyState(
            look,
            "film-strip",
            "No sessions to review yet",
            "A session appears here when it has begun; once it is finished it can be corrected.",
            "Prepare a session",
            prepare,
        )
        whole = column([head])
        whole.addWidget(empty, 1)
        self.setLayout(whole)
