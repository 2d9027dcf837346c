"""Edits of the texts of a study's own questionnaires; one key stands for one text wherever it is asked."""

from dataclasses import replace

from uxlab.designing.questionnaires import replace_questionnaire
from uxlab.model.design import Design


def own_definitions(design: Design) -> dict[str, str]:
    """Return the texts of the study's own questionnaires, and of those it adds questions to, by key."""
    return {use.key: use.definition for use in design.questionnaires if use.definition is not None}


def define_questionnaire(design: Design, key: str, definition: str | None) -> Design:
    """Return the design with another text of a questionnaire, at each moment at which it is asked."""
    uses = (replace(use, definition=definition) if use.key == key else use for use in design.questionnaires)
    return replace(design, questionnaires=tuple(uses))


def exchange_questionnaire(design: Design, index: int, key: str, definition: str | None) -> Design:
    """Return the design that asks another questionnaire in place of the one at `index`, at the same moment."""
    use = replace(design.questionnaires[index], key=key, definition=definition)
    return replace_questionnaire(design, index, use)
