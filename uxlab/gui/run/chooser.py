"""Whose session is prepared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from uxlab.gui.run.preflight_state import Person
from uxlab.gui.style.look import Look

_ADD = "+"


class Chooser(QComboBox):
    """Whose session it is; its last entry adds somebody."""

    person_chosen = Signal(str)
    add_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[Person, ...] | None = None
        self._code = ""
        self.setAccessibleName("Participant")
        self.activated.connect(self._chosen)

    def apply(self, people: tuple[Person, ...], code: str) -> None:
        """Show who there is and who is chosen, without telling."""
        if people != self._people:
            self._people = people
            self.clear()
            for person in people:
                self.addItem(self._look.icon("user"), f"{person.code}  {person.about}".rstrip(), person.code)
            self.insertSeparator(self.count())
            self.addItem("Add participant…", _ADD)
        self._code = code
        self.setCurrentIndex(self.findData(code))

    def _chosen(self, place: int) -> None:
        code = self.itemData(place)
        if code == _ADD:
            self.setCurrentIndex(self.findData(self._code))
            self.add_requested.emit()
        elif code != self._code:
            self.person_chosen.emit(code)
