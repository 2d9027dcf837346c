"""Taking over a design from a file while the people stay who they are."""

from dataclasses import replace

from uxlab.designing.fields import canonical
from uxlab.model.design import Design


def adopt(design: Design, imported: Design) -> Design:
    """Return the imported design with the participants and indicators of this one.

    Who is in a group or condition that the import does not have is in none afterwards. Participants of the import come
    only where the study has none yet. The version of the consent text goes on counting.
    """
    groups = {group.key for group in imported.groups}
    conditions = {condition.key for condition in imported.conditions}
    people = tuple(
        replace(
            one,
            group=one.group if one.group in groups else None,
            condition=one.condition if one.condition in conditions else None,
        )
        for one in design.participants
    )
    names = dict.fromkeys([*design.participant_fields, *imported.participant_fields])
    return canonical(
        replace(
            imported,
            participants=people or imported.participants,
            participant_fields=tuple(names),
            indicators=design.indicators or imported.indicators,
            consent_version=max(design.consent_version, imported.consent_version),
        )
    )
