"""Records, before the session, what a participant has signed: one switch for each kind."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.layout import STRETCH, column, row
from uxlab.gui.widgets.switch import Switch
from uxlab.model.design import ConsentKind

NAMES = {
    ConsentKind.INPUT: "Recording of mouse and keyboard",
    ConsentKind.LITERAL_KEYS: "Recording of what is typed",
    ConsentKind.WINDOW_TITLES: "Recording of window titles",
    ConsentKind.SCREEN: "A picture of the screen when each task begins",
    ConsentKind.CAMERA: "Film of the person",
    ConsentKind.MICROPHONE: "Recording of the voice",
    ConsentKind.SHARING: "Showing parts of the session",
}


class Consents(QWidget):
    """`record(kinds)` takes what was agreed to; nothing is recorded before the button is pressed."""

    def __init__(
        self,
        look: Look,
        kinds: Iterable[ConsentKind],
        given: frozenset[ConsentKind],
        record: Callable[[frozenset[ConsentKind]], object],
        cancel: Callable[[], object],
    ) -> None:
        super().__init__()
        self._given, self._record = given, record
        self.switches = {kind: Switch(look, NAMES[kind], on=kind in given) for kind in kinds}
        self.done = secondary(look, "Record consent", self._take, size="dense")
        buttons = row([self.done, ghost(look, "Cancel", cancel, size="dense"), STRETCH], 8)
        self.setLayout(column([*self.switches.values(), 4, buttons], 8))

    def _take(self) -> None:
        kept = self._given - set(self.switches)
        self._record(kept | {kind for kind, switch in self.switches.items() if switch.isChecked()})
