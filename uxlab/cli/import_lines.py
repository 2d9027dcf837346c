"""What an import did, in a line for each kind of thing."""

from collections.abc import Iterator

from uxlab.importing.plan import Plan
from uxlab.importing.problems import counted


def report_lines(plan: Plan, *, dry_run: bool) -> Iterator[str]:
    """Return the lines of the report."""
    kinds = (("attempt", plan.attempts, plan.attempts_there), ("answer", plan.answers, plan.answers_there))
    for noun, new, there in kinds:
        if new or there:
            yield f"{counted(new + there, noun)}: {_new_and_there(new, there, 'to import' if dry_run else 'imported')}."
    new_people = len(plan.participants)
    if new_people:
        yield f"{counted(new_people, 'participant')} {'to add or place' if dry_run else 'added or placed'}."
    if plan.empty:
        yield "The study has all of it already; nothing was changed."
    elif dry_run:
        yield "Nothing is wrong; without --dry-run all of it is imported."


def _new_and_there(new: int, there: int, verb: str) -> str:
    parts = ([f"{new} {verb}"] if new else []) + ([f"{there} already there"] if there else [])
    return ", ".join(parts)
