"""What can be changed of the people of a study; each change says why it cannot be, or "" when it is made."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from uxlab.designing import fields, people
from uxlab.errors import UxlabError
from uxlab.gui.widgets.moments import HOW_TO_WRITE, parse_appointment
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import ConsentKind, Design, Participant

NAME_HINT = "Write a code such as {code}; names stay out of the study, so that nobody can be recognised in it"
_FEW = 3


class PeopleEdits:
    """Every edit is one step that can be undone; consents are records and stay."""

    def __init__(self, study: OpenStudy) -> None:
        self._study = study

    def add(self, codes: Sequence[str], group: str | None = None) -> str:
        """Add participants at the end, in a group if one is named."""
        before = self._study.design()
        added = people.add_participants(before, codes)
        after = _each(added, codes, lambda one: replace(one, group=group))
        return self._make(f"Add {_called(codes)}", after)

    def rename(self, code: str, new: str) -> str:
        """Give a participant another code."""
        design = self._study.design()
        if problem := code_problem(design, new, own=code):
            return problem
        return self._make(f"Rename {code}", people.rename_participant(design, code, new))

    def set_group(self, codes: Sequence[str], group: str) -> str:
        """Put people into a group by its key, "" for none."""
        after = _each(self._study.design(), codes, lambda one: replace(one, group=group or None))
        return self._make(f"Change group of {_called(codes)}", after)

    def set_condition(self, codes: Sequence[str], condition: str) -> str:
        """Put people into a condition by its key, "" for none."""
        after = _each(self._study.design(), codes, lambda one: replace(one, condition=condition or None))
        return self._make(f"Change condition of {_called(codes)}", after)

    def set_appointment(self, code: str, text: str, today: date) -> str:
        """Set when somebody comes, from what was typed."""
        appointment = parse_appointment(text, today)
        if appointment is None:
            return HOW_TO_WRITE
        after = _each(self._study.design(), [code], lambda one: replace(one, appointment=appointment))
        return self._make(f"Change appointment of {code}", after, merge=f"participant/{code}/appointment")

    def set_background(self, code: str, text: str) -> str:
        """Set what is known of somebody."""
        after = _each(self._study.design(), [code], lambda one: replace(one, background=text))
        return self._make(f"Change background of {code}", after, merge=f"participant/{code}/background")

    def set_field(self, code: str, name: str, text: str) -> str:
        """Set what stands in an own field of somebody."""
        after = fields.set_field(self._study.design(), code, name, text)
        return self._make(f"Change {name} of {code}", after, merge=f"participant/{code}/field/{name}")

    def exclude(self, codes: Sequence[str], reason: str) -> str:
        """Leave people out of every figure, for a reason."""
        if not reason.strip():
            return "Write why, such as: fell ill"
        after = _each(self._study.design(), codes, lambda one: replace(one, excluded_reason=reason.strip()))
        return self._make(f"Exclude {_called(codes)}", after)

    def include(self, codes: Sequence[str]) -> str:
        """Take people back into the figures."""
        after = _each(self._study.design(), codes, lambda one: replace(one, excluded_reason=None))
        return self._make(f"Include {_called(codes)}", after)

    def move(self, code: str, by: int) -> str:
        """Move somebody up or down in the list."""
        design = self._study.design()
        to = people.place_of_participant(design, code) + by
        if not 0 <= to < len(design.participants):
            return ""
        return self._make(f"Move {code}", people.move_participant(design, code, to))

    def remove(self, codes: Sequence[str]) -> str:
        """Remove people who have no data; consents go with them, and come back with undo."""
        after = self._study.design()
        for code in codes:
            after = people.remove_participant(after, code)
        if blocked := self._study.loss(after).blocked:
            return blocked
        return self._make(f"Remove {_called(codes)}", after, accept_loss=True)

    def consent(self, code: str, kind: ConsentKind, *, agreed: bool) -> str:
        """Note that somebody agrees to a kind of recording, or no longer does."""
        person = next(one for one in self._study.design().participants if one.code == code)
        kinds = person.consents | {kind} if agreed else person.consents - {kind}
        try:
            self._study.set_consents(code, kinds)
        except UxlabError as error:
            return str(error)
        return ""

    def take_over(self, label: str, after: Design) -> str:
        """Make a design that was read from a table the study's."""
        return self._make(label, after)

    # Own fields.

    def add_field(self, name: str) -> str:
        """Add an own field about everybody."""
        design = self._study.design()
        return field_problem(design, name) or self._make(f"Add field {name}", fields.add_field(design, name))

    def rename_field(self, name: str, new: str) -> str:
        """Call an own field otherwise."""
        design = self._study.design()
        if problem := field_problem(design, new, own=name):
            return problem
        return self._make(f"Rename field {name}", fields.rename_field(design, name, new))

    def field_loss(self, name: str) -> str:
        """Return the sentence about what goes with a field, "" for nothing."""
        loss = self._study.loss(fields.remove_field(self._study.design(), name))
        return loss.sentence() if loss else ""

    def remove_field(self, name: str) -> str:
        """Remove an own field and what is in it."""
        after = fields.remove_field(self._study.design(), name)
        return self._make(f"Remove field {name}", after, accept_loss=True)

    def _make(self, label: str, after: Design, *, merge: str = "", accept_loss: bool = False) -> str:
        try:
            self._study.edit(label, after, merge=merge, accept_loss=accept_loss)
        except UxlabError as error:
            return str(error)
        return ""


def looks_like_name(text: str) -> bool:
    """Tell whether a text is rather a person's name than codes: two words or more, without digits or commas."""
    words = text.split()
    return len(words) > 1 and all(word.replace("-", "").replace("’", "").replace("'", "").isalpha() for word in words)


def code_problem(design: Design, code: str, own: str = "") -> str:
    """Return what to write instead of a code, "" where it will do."""
    taken = {one.code.casefold(): one.code for one in design.participants if one.code != own}
    if code.casefold() in taken:
        return f"{taken[code.casefold()]} is in the study already"
    if looks_like_name(code) or not people.is_code(code):
        return NAME_HINT.format(code=people.next_code(design))
    return ""


def field_problem(design: Design, name: str, own: str = "") -> str:
    """Return what to write instead of a field's name, "" where it will do."""
    taken = {one.casefold() for one in design.participant_fields if one != own}
    if not name.strip():
        return "Write a name, such as Age"
    if name.casefold() in taken:
        return f"There is a field {name} already"
    return f"{name} is known of everybody; choose another name" if name.casefold() in fields.OWN_COLUMNS else ""


def _each(design: Design, codes: Iterable[str], change: Callable[[Participant], Participant]) -> Design:
    wanted = frozenset(codes)
    changed = tuple(change(one) if one.code in wanted else one for one in design.participants)
    return replace(design, participants=changed)


def _called(codes: Sequence[str]) -> str:
    return ", ".join(codes) if len(codes) <= _FEW else f"{len(codes)} participants"
