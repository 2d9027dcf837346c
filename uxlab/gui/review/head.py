"""The line at the top of a session's review: which session, what of it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, ghost, secondary
from uxlab.gui.widgets.layout import STRETCH, row
from uxlab.gui.widgets.segmented import Segmented

HEAD_PX, BRIEF_PX = 48, 40
MODES = (
    ("path", "Path", "cursor"),
    ("heat", "Heat map", "fire"),
    ("clicks", "Clicks", "mouse-simple"),
    ("ways", "Path map", "path"),
)


class ReviewHead(QWidget):
    """`chooser` says which session; `mode_chosen` carries a key of `MODES`."""

    back_requested = Signal()
    came_to_requested = Signal()
    mode_chosen = Signal(str)

    def __init__(self, look: Look, chooser: QWidget, undo: Callable[[], None], export: Callable[[], None]) -> None:
        super().__init__()
        self._look, self._brief = look, False
        self.back = IconButton(look, "arrow-left", "All sessions", "Alt ←", size_px=18)
        self.back.clicked.connect(self.back_requested)
        self.came_to = IconButton(look, "clipboard-text", "What the session came to", size_px=18)
        self.came_to.clicked.connect(self.came_to_requested)
        self.mode = Segmented(look, [(key, text) for key, text, _ in MODES], name="What the picture shows")
        for key, _, icon in MODES:
            self.mode.set_icon(key, icon, "text2")
        self.mode.chosen.connect(self.mode_chosen)
        self.undo = ghost(look, "Undo", undo, icon="arrow-u-up-left")
        self.export = secondary(look, "Export session…", export, icon="export")
        whole = row(
            [self.back, 8, chooser, 4, self.came_to, 12, STRETCH, self.mode, 12, self.undo, 8, self.export],
            0,
            (12, 0, 16, 0),
        )
        self.setLayout(whole)
        look.changed.connect(self._fit)
        self._fit()

    def set_undo(self, label: str) -> None:
        """Say what would be undone, "" where there is nothing."""
        self.undo.set_reason("" if label else "Nothing is corrected yet")
        self.undo.set_tip(f"Undo {label}" if label else "")

    def set_brief(self, *, brief: bool) -> None:
        """Leave to the menus what has no room."""
        for one in (self.undo, self.export):
            one.setVisible(not brief)
        self.mode.set_brief(brief=brief)
        self._brief = brief
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round((BRIEF_PX if self._brief else HEAD_PX) * max(1.0, self._look.text_scale)))
