"""Does what the parts of the page ask for, and says in the page why something cannot be done."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.designing.people import next_code, parse_codes
from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.people.adding import present_adding
from uxlab.gui.people.edits import NAME_HINT, PeopleEdits, looks_like_name
from uxlab.gui.people.import_flow import ImportFlow
from uxlab.gui.people.listing import Listing
from uxlab.gui.people.person import choices
from uxlab.gui.people.side import Side
from uxlab.gui.widgets.confirm import Question
from uxlab.lab.open_study import Erased


class PeopleDeeds(QObject):
    """`done`: the study is another. `chosen` asks for people to be chosen. `side_opened`: a form is open there."""

    done = Signal()
    chosen = Signal(tuple)
    side_opened = Signal()
    side_closed = Signal()

    def __init__(self, desk: Desk, listing: Listing, side: Side, today: Callable[[], date]) -> None:
        super().__init__(side)
        self._desk, self._listing, self._side, self._today = desk, listing, side, today
        self._edits = PeopleEdits(desk.study)
        self.imports = ImportFlow(desk, side.importing, self._edits.take_over, side)
        self._connect_table()
        self._connect_person()
        self._connect_details()
        self._connect_several()
        self._connect_forms()

    def add_next(self) -> str:
        """Add a participant under the code that comes next, and return it."""
        code = next_code(self._desk.study.design())
        return code if self._did(self._edits.add([code])) else ""

    def add_typed(self, text: str) -> None:
        """Add whoever was typed into the last row of the table."""
        design = self._desk.study.design()
        typed = parse_codes(text, [one.code for one in design.participants])
        if looks_like_name(text) or (typed.unfit and not typed.new):
            self._listing.tell(f"{NAME_HINT.format(code=next_code(design))}.")
        elif not typed.new:
            known = {one.code.casefold(): one.code for one in design.participants}
            self.chosen.emit((known[typed.known[0].casefold()],))
            self._listing.tell(f"{typed.known[0]} is in the study already.")
        elif self._did(self._edits.add(typed.new)):
            self.chosen.emit(typed.new[-1:])

    def change_cell(self, code: str, field: str, text: str) -> None:
        """Do what was written into a cell; what is not understood stays there to be mended."""
        design = self._desk.study.design()
        keys = {name: key for key, name in (*choices(design.groups, ""), *choices(design.conditions, ""))}
        match field:
            case "code":
                self.rename(code, text, in_table=True)
                return
            case "group":
                refusal = self._edits.set_group([code], keys.get(text, ""))
            case "condition":
                refusal = self._edits.set_condition([code], keys.get(text, ""))
            case "appointment":
                refusal = self._edits.set_appointment(code, text, self._today())
            case _:
                refusal = self._edits.set_field(code, field.removeprefix("field:"), text)
        if not self._did(refusal):
            self._write_again(code, field, text)

    def rename(self, code: str, new: str, *, in_table: bool = False) -> None:
        """Give somebody another code."""
        refusal = self._edits.rename(code, new)
        if in_table and not self._did(refusal):
            self._write_again(code, "code", new)
        elif refusal:
            self._side.person.refuse_code(refusal)
        else:
            self._side.person.end_renaming()
            self.chosen.emit((new,))
            self.done.emit()

    def move(self, by: int) -> None:
        """Move whoever is chosen up or down."""
        self._did(self._edits.move(self._one(), by))

    def include(self) -> None:
        """Take whoever is chosen back into the figures."""
        self._did(self._edits.include(self._whom()))

    def exclude(self, reason: str) -> None:
        """Leave whoever is chosen out of the figures."""
        refusal = self._edits.exclude(self._whom(), reason)
        if not refusal:
            self._side.end_asking()
            self.done.emit()
        elif not self._side.refuse_reason(refusal):
            self._listing.tell(refusal)

    def remove(self) -> None:
        """Remove whoever is chosen and has no data."""
        codes = self._whom()
        if codes and self._did(self._edits.remove(codes)):
            said = f"{codes[0]} was removed" if len(codes) == 1 else f"{len(codes)} participants were removed"
            self._desk.banners.push("info", said, "Undo brings them back.", key="people-removed")

    def erase(self) -> None:
        """Remove every trace of whoever is chosen, for good."""
        code = self._one()
        self._desk.jobs.follow(self._desk.study.erase(code), self._erased, self._not_erased)

    def begin_adding(self) -> None:
        """Open the form for many."""
        self._side.begin_adding()
        self.side_opened.emit()

    def begin_importing(self) -> None:
        """Ask for a table."""
        self.imports.ask()

    def end_form(self) -> None:
        """Close the form at the side."""
        self._side.end()
        self.done.emit()
        self.side_closed.emit()

    # Inside.

    def _connect_table(self) -> None:
        self._listing.changed.connect(self.change_cell)
        self._listing.typed.connect(self.add_typed)
        self._listing.many_requested.connect(self.begin_adding)

    def _connect_person(self) -> None:
        panel, edits = self._side.person, self._edits
        panel.consent_switched.connect(lambda kind, on: self._did(edits.consent(self._one(), kind, agreed=on)))
        panel.background_written.connect(lambda text: self._did(edits.set_background(self._one(), text)))
        panel.renamed.connect(lambda new: self.rename(self._one(), new))
        panel.excluded.connect(self.exclude)
        panel.include_requested.connect(self.include)
        panel.remove_requested.connect(self.remove)
        panel.move_requested.connect(self.move)
        panel.erased.connect(self.erase)

    def _connect_details(self) -> None:
        details, own, edits = self._side.person.details, self._side.person.details.own, self._edits
        details.group_picked.connect(lambda key: self._did(edits.set_group([self._one()], key)))
        details.condition_picked.connect(lambda key: self._did(edits.set_condition([self._one()], key)))
        details.appointment_written.connect(self._set_appointment)
        own.written.connect(lambda name, text: self._did(edits.set_field(self._one(), name, text)))
        own.field_added.connect(lambda name: self._field_named(edits.add_field(name)))
        own.field_renamed.connect(lambda name, new: self._field_named(edits.rename_field(name, new)))
        own.removal_requested.connect(self._remove_field)

    def _connect_several(self) -> None:
        several, edits = self._side.several, self._edits
        several.group_picked.connect(lambda key: self._did(edits.set_group(several.codes(), key)))
        several.condition_picked.connect(lambda key: self._did(edits.set_condition(several.codes(), key)))
        several.excluded.connect(self.exclude)
        several.include_requested.connect(self.include)
        several.remove_requested.connect(self.remove)

    def _connect_forms(self) -> None:
        self._side.adding.typed.connect(self._show_adding)
        self._side.adding.add_requested.connect(self._add_many)
        for form in (self._side.adding, self._side.importing):
            form.dismissed.connect(self.end_form)
        self.imports.began.connect(self._import_began)
        self.imports.ended.connect(self.end_form)

    def _one(self) -> str:
        return self._side.person.code()

    def _whom(self) -> tuple[str, ...]:
        return self._side.several.codes() if self._side.several_shown() else (self._one(),)

    def _did(self, refusal: str) -> bool:
        """Tell whether an edit was made, and the person why it was not."""
        self._listing.tell(refusal if refusal.endswith(".") or not refusal else f"{refusal}.")
        self.done.emit()
        return not refusal

    def _write_again(self, code: str, field: str, text: str) -> None:
        table = self._listing.table
        QTimer.singleShot(0, table, lambda: table.edit_field(code, field, text))

    def _set_appointment(self, text: str) -> None:
        self._did(self._edits.set_appointment(self._one(), text, self._today()))

    def _field_named(self, refusal: str) -> None:
        own = self._side.person.details.own
        if refusal:
            own.refuse(refusal)
        else:
            own.end_naming()
            self.done.emit()

    def _remove_field(self, name: str) -> None:
        loss = self._edits.field_loss(name)
        if not loss:
            self._did(self._edits.remove_field(name))
            return
        question = Question(f"Remove the field {name}", f"{loss} Undo brings everything back.", "Remove the field")
        self._side.person.ask(question, lambda: self._did(self._edits.remove_field(name)))

    def _show_adding(self, text: str) -> None:
        design = self._desk.study.design()
        self._side.adding.apply(present_adding(design, text), choices(design.groups, "No group"))

    def _add_many(self, group: str) -> None:
        codes = present_adding(self._desk.study.design(), self._side.adding.text.text()).codes
        if codes and self._did(self._edits.add(codes, group or None)):
            self.chosen.emit(codes[:1])
            self.end_form()

    def _import_began(self) -> None:
        self._side.begin_importing()
        self.side_opened.emit()

    def _erased(self, erased: Erased) -> None:
        sessions = "1 session" if erased.sessions == 1 else f"{erased.sessions} sessions"
        fact = f"{erased.code} was erased" + (f" with {sessions}" if erased.sessions else "")
        if erased.copies:
            names = ", ".join(path.name for path in erased.copies)
            said = f"Older copies beside the study may still hold {erased.code}; delete them as well: {names}"
            self._desk.banners.push("warn", fact, said, key="people-erased")
        else:
            self._desk.banners.push("ok", fact, "Nothing of it is left in the study.", key="people-erased")
        self.done.emit()

    def _not_erased(self, error: UxlabError) -> None:
        self._desk.banners.push("danger", str(error), key="people-erased")
