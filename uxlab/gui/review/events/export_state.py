"""What an export of events would write, and how it is told. No Qt."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from uxlab.gui.review.tracks.words import Names
from uxlab.gui.widgets.work_state import Stage, WorkView
from uxlab.lab.event_export import EventFile, EventForm
from uxlab.lab.export import Exported
from uxlab.timeline.table import EventTable, TableFilter

SELECTED, LISTED, ALL = "selected", "listed", "all"
Runs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """The rows that are listed, and the runs of them that are selected, each from a first until before an end."""

    table: EventTable
    selected: Runs = ()
    names: Names = field(default_factory=Names)

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(end - first for first, end in self.selected)


@dataclass(frozen=True, slots=True)
class ExportView:
    """What can be exported, each with its number; `why_not` says why nothing can be now."""

    rows: tuple[tuple[str, str], ...]
    chosen: str
    about: str
    why_not: str


def present_export(listed: Listed | None, wanted: str, *, busy: bool) -> ExportView:
    """Return the choices; where one row alone is selected, that is where the cursor is, and all listed are offered."""
    if listed is None:
        chosen = ALL if wanted == ALL else LISTED  # what was asked for holds until there is something
        return ExportView(((LISTED, "Listed"), (ALL, "Whole session")), chosen, "", "No session is shown")
    several = listed.selected_count > 1
    rows = ((SELECTED, "Selected"), (LISTED, "Listed"), (ALL, "Whole session"))
    offered = rows if several else rows[1:]
    chosen = wanted if wanted in dict(offered) else (SELECTED if several and not wanted else LISTED)
    about = {
        SELECTED: f"{listed.selected_count:,} selected events.",
        LISTED: f"The {listed.table.count:,} events in the list.",
        ALL: "Everything that happened in the session, with every move of the pointer.",
    }[chosen]
    nothing = chosen == LISTED and not listed.table.count
    why_not = "The export is under way" if busy else "Nothing is listed" if nothing else ""
    return ExportView(offered, chosen, about, why_not)


def event_file(listed: Listed, chosen: str, to: Path, form: EventForm, *, texts: bool) -> EventFile:
    """Return what is written where."""
    whole = chosen == ALL
    return EventFile(
        session=listed.table.session.uid,
        to=to,
        form=form,
        wanted=TableFilter() if whole else listed.table.filter,
        runs=listed.selected if chosen == SELECTED else None,
        texts=texts,
    )


def names_there(path: Path) -> tuple[str, ...]:
    """Return the name of the file if there is such already."""
    return (path.name,) if os.path.lexists(path) else ()


def file_name(study: Path, participant: str, form: EventForm) -> Path:
    """Return where an export is offered to be saved: beside the study."""
    plain = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in participant)
    return study.with_name(f"{study.stem}-{plain}-events.{form.value}")


def exported(made: Exported) -> WorkView:
    """Return that a file was made."""
    ((name, rows),) = made.rows
    told = f"{name} with {rows:,} {'event' if rows == 1 else 'events'} is saved in {made.folder}."
    return WorkView(Stage.DONE, told, opens=True, files=(made.folder / name,))
