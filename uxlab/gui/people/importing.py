"""What a table of people would change, or why it cannot be used; no Qt."""

from dataclasses import dataclass

from uxlab.gui.people.adding import listed
from uxlab.lab.people_table import PeopleTable


@dataclass(frozen=True, slots=True)
class ImportView:
    """A title and a sentence; `lines` are what is added and changed or, without a `verb`, what is wrong."""

    title: str
    fact: str
    lines: tuple[str, ...]
    verb: str = ""


def present_reading(name: str) -> ImportView:
    """Return what is shown while a file is read."""
    return ImportView("Import", f"Reading {name}…", ())


def present_table(name: str, table: PeopleTable) -> ImportView:
    """Return what a table would change."""
    lines = []
    if table.added:
        lines.append(f"{len(table.added)} added: {listed(table.added)}")
    if table.changed:
        lines.append(f"{len(table.changed)} changed: {listed(table.changed)}")
    if table.new_fields:
        lines.append(f"New fields: {', '.join(table.new_fields)}")
    if not lines:
        return ImportView("Import", f"{name} says nothing that the study does not know.", ())
    number = len(table.added) + len(table.changed)
    people = "1 participant" if number == 1 else f"{number} participants"
    return ImportView("Import", f"{name} can be used as it is.", tuple(lines), f"Import {people}")


def present_refusal(name: str, sentence: str) -> ImportView:
    """Return why a table cannot be used, every problem on a line of its own."""
    head, *rest = sentence.split("\n")
    problems = tuple(line.strip().removeprefix(f"{name}, ") for line in rest) or (head,)
    fact = head.removesuffix(":") + ". Nothing was changed." if rest else "Nothing was changed."
    return ImportView("This table cannot be used", fact, problems)
