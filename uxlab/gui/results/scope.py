"""Which sessions a report or an export is about, after the filter of the page, and how that is said. No Qt."""

from uxlab.gui.results.filtering import Choice, Excluded, Filter
from uxlab.metrics.selection import Where, excluded_people, selected_sessions, with_excluded
from uxlab.model.results import SessionData, StudyData
from uxlab.wording.chosen import chosen_text
from uxlab.wording.figures import counted
from uxlab.wording.left_out import erased_text


def where_of(chosen: Filter) -> Where:
    """Return the conditions of a filter; what it says of excluded people is none of them."""
    return tuple(sorted((trait.value, value) for trait, value in chosen.chosen))


def report_scope(data: StudyData, choice: Choice) -> str:
    """Return whom a report is about: the people whose figures the page shows."""
    chosen = choice.filter
    sessions = selected_sessions(with_excluded(data, chosen.excluded), where_of(chosen))
    return f"{_who(data, chosen)}: {_how_many(sessions)}{_readmitted(data, chosen, sessions)}"


def export_scope(data: StudyData, choice: Choice) -> str:
    """Return whose sessions an export has: without a filter all there are, excluded people too, for they are marked."""
    chosen = choice.filter
    where, known = where_of(chosen), with_excluded(data, chosen.excluded)
    everybody = not where and chosen.excluded is not Excluded.ALONE
    sessions = data.sessions if everybody else selected_sessions(known, where)
    many = len({one.session.participant for one in sessions} & _out(data))
    marked = f" {many} of them {'is' if many == 1 else 'are'} excluded, and marked so." if many else ""
    if where and chosen.excluded is Excluded.OUT and _out(data):
        marked = " Nobody who is excluded."
    erased = f" {erased_text(data.erased)}" if data.erased else ""
    return f"{_who(data, chosen)}: {_how_many(sessions)}.{marked}{erased}"


def _who(data: StudyData, chosen: Filter) -> str:
    named = chosen_text(data.design, where_of(chosen))
    parts = [named] if named else []
    if chosen.excluded is Excluded.ALONE:
        parts.append("excluded people")
    return f"Only {', '.join(parts)}" if parts else "Everyone"


def _how_many(sessions: tuple[SessionData, ...]) -> str:
    people = len({one.session.participant for one in sessions})
    return f"{counted(people, 'participant')}, {counted(len(sessions), 'session')}"


def _readmitted(data: StudyData, chosen: Filter, sessions: tuple[SessionData, ...]) -> str:
    """Return how many of these the study excludes; where they are alone, that is said already."""
    many = len({one.session.participant for one in sessions} & _out(data))
    return f", {many} of them excluded" if chosen.excluded is Excluded.IN_TOO and many else ""


def _out(data: StudyData) -> set[str]:
    return {code for code, _ in excluded_people(data.design)}
