"""The questionnaires that ship with uxlab, read from `resources/questionnaires/`."""

from functools import cache
from pathlib import Path

from uxlab.errors import UsageError
from uxlab.questionnaires.document import parse
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.form import Questionnaire
from uxlab.resources import resource


def known() -> tuple[str, ...]:
    """Return the keys of the shipped questionnaires in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("questionnaires").glob("*.toml")))


@cache
def load(key: str) -> Questionnaire:
    """Return a shipped questionnaire.

    Raises:
        UsageError: there is none with this key; the sentence names those there are.
    """
    if key not in known():
        raise UsageError(f'There is no questionnaire "{key}"; known are {", ".join(known())}.')
    return read(resource("questionnaires", f"{key}.toml"))


def read(path: Path) -> Questionnaire:
    """Return the questionnaire in a file of the same form.

    Raises:
        BadQuestionnaire: the file cannot be read or used; the sentence names the line.
    """
    try:
        document = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadQuestionnaire(f"{path.name} cannot be read as a text file in UTF-8; check that it is one.") from error
    return parse(document, path.name)
