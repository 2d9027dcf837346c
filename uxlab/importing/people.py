"""The participants whom an import adds, or places in a group or condition where they had none."""

from collections.abc import Iterable
from dataclasses import replace

from uxlab.importing.drafts import DraftAttempt
from uxlab.importing.problems import Findings
from uxlab.model.design import Design, Participant


def new_participants(design: Design, drafts: Iterable[DraftAttempt], findings: Findings) -> tuple[Participant, ...]:
    """Return those to add or change, in the order of their first attempts.

    Nobody is moved to another group. Who comes anew with a single condition is assigned to it.
    """
    known = {person.code: person for person in design.participants}
    people = dict(known)
    conditions: dict[str, set[str | None]] = {}
    for draft in drafts:
        person = people.setdefault(draft.participant, Participant(code=draft.participant))
        conditions.setdefault(draft.participant, set()).add(draft.condition)
        if draft.group is not None and person.group is None:
            people[draft.participant] = replace(person, group=draft.group)
        elif draft.group not in {None, person.group}:
            text = f"“{draft.group}” differs from the group of {draft.participant} elsewhere, “{person.group}”"
            findings.problem(draft.file, draft.row, "group", text)
    for code, used in conditions.items():
        if code not in known and len(used) == 1:
            people[code] = replace(people[code], condition=next(iter(used)))
    return tuple(person for code, person in people.items() if known.get(code) != person)
