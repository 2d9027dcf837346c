"""A study's own questionnaires, and questions that it adds to shipped ones."""

import tomllib
from collections.abc import Callable, Iterable

from uxlab.model.design import QuestionnaireUse
from uxlab.questionnaires.document import parse
from uxlab.questionnaires.fields import BadQuestionnaire, Table
from uxlab.questionnaires.form import Item, Questionnaire, Scoring
from uxlab.questionnaires.library import known, load


def parse_own(definition: str, origin: str) -> Questionnaire:
    """Return the questionnaire of a study's own that the text describes; it may extend a shipped one.

    Raises:
        BadQuestionnaire: with the name `origin`, the line and what to write there.
    """
    made = parse(definition, origin, load)
    if made.scoring is not Scoring.NONE and made.key not in known():
        shipped = f'only questionnaires that ship with uxlab have a score, such as "{made.scoring}"'
        top = Table(tomllib.loads(definition), definition, origin)
        raise top.complaint("scoring", f"{shipped}; leave it out, and each question gets its own figures")
    return made


def loader(uses: Iterable[QuestionnaireUse]) -> Callable[[str], Questionnaire]:
    """Return the function that finds a questionnaire by its key: the study's own first, then those that ship."""
    own = {use.key: use.definition for use in uses if use.definition is not None}

    def find(key: str) -> Questionnaire:
        definition = own.get(key)
        return load(key) if definition is None else parse_own(definition, key)

    return find


def added_items(questionnaire: Questionnaire) -> tuple[Item, ...]:
    """Return the items that no shipped questionnaire of this key has."""
    shipped = {item.key for item in load(questionnaire.key).items} if questionnaire.key in known() else set()
    return tuple(item for item in questionnaire.items if item.key not in shipped)


def flaw_of(key: str, definition: str, origin: str = "its text") -> str | None:
    """Return what is wrong with a definition under this key, None if nothing is."""
    try:
        questionnaire = parse_own(definition, origin)
    except BadQuestionnaire as error:
        return str(error).rstrip(".")
    if questionnaire.key != key:
        return f'its text defines "{questionnaire.key}" and not "{key}"; give both the same key'
    if key in known() and questionnaire.items[: len(load(key).items)] != load(key).items:
        return f'"{key}" ships with uxlab; choose another key, or add questions to it with extends = "{key}"'
    return None
