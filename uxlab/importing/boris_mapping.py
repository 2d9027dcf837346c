"""What the behaviours of a BORIS project mean in a study, read from a TOML text.

    participant = "subject"             # where the participant's code stands: subject (default) or observation
    default_outcome = "success"         # of attempts of which nothing else says how they ended; may be left out
    assists = ["help"]                  # point events that are assists, and those that are notes
    notes = ["remark"]
    group = "experience"                # the independent variable that is the participant's group; may be left out
    condition = "version"               # and the one that is the condition of the observation
    [groups]        "1" = "novice"      [conditions] "old shop" = "a"
    [participants]  "Subject 1" = "P01"         [tasks]     "find shoes" = "find-shoes"
    [outcomes]      "solved" = "success"        [errors]    "slip" = "slip", or "" for an error without type

Tasks are state events. An outcome is a modifier of the task's event, or a point event from its start to the next task.
Values of variables that are names or keys of the study need no entry.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from uxlab.importing.cells import BadCell, outcome
from uxlab.importing.encodings import decode
from uxlab.importing.names import Names, listed
from uxlab.importing.problems import Findings, UnreadableFile, quoted
from uxlab.model.design import Design
from uxlab.model.session import Outcome

_T = TypeVar("_T")
_VARIABLES = {"group": "groups", "condition": "conditions"}
_TABLES = ("participants", "tasks", "outcomes", "errors", *_VARIABLES.values())
_LISTS = ("assists", "notes")
_KNOWN = ("participant", "default_outcome", *_LISTS, *_VARIABLES, *_TABLES)
_BY = ("subject", "observation")


@dataclass(frozen=True, slots=True)
class Variable:
    """An independent variable, and what its values mean; labels are compared in any case."""

    label: str
    names: Names
    meanings: Mapping[str, str] = field(default_factory=dict)

    def find(self, value: str) -> str:
        """Return the key of the study that a value stands for.

        Raises:
            BadCell: there is none.
        """
        return self.meanings[value] if value in self.meanings else self.names.find(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class BorisMapping:
    """Meanings by behaviour code; codes are compared as they are written."""

    by_observation: bool = False
    default_outcome: Outcome | None = None
    participants: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    errors: Mapping[str, str | None] = field(default_factory=dict)
    assists: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    group: Variable | None = None
    condition: Variable | None = None


def read_mapping(name: str, content: bytes, design: Design, findings: Findings) -> BorisMapping:
    """Return the mapping in a file; `findings` hears of every entry that is wrong.

    Raises:
        UnreadableFile: it is no TOML.
    """
    try:
        document: dict[str, object] = tomllib.loads(decode(name, content).content)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableFile(f"{name} is not valid TOML: {str(error)[:1].lower()}{str(error)[1:]}.") from None
    reader = _Reader(name, document, findings)
    types = {kind.key.casefold(): kind.key for kind in design.error_types}
    tasks = Names.of("task", design.tasks)
    for key in document.keys() - set(_KNOWN):
        reader.problem(key, f"means nothing here; {listed(_KNOWN)}")
    if "tasks" not in document:
        reader.problem("tasks", "is missing; name the state event of each task")
    by = reader.text("participant", "subject")
    if by not in _BY:
        reader.problem("participant", f"{quoted(by)} must be {' or '.join(_BY)}")
    return BorisMapping(
        by_observation=by == "observation",
        default_outcome=reader.outcome("default_outcome"),
        participants=reader.table("participants", str),
        tasks=reader.table("tasks", tasks.find),
        outcomes=reader.table("outcomes", outcome),
        errors=reader.table("errors", lambda text: _error_type(text, types)),
        assists=reader.words("assists"),
        notes=reader.words("notes"),
        group=reader.variable("group", Names.of("group", design.groups)),
        condition=reader.variable("condition", Names.of("condition", design.conditions)),
    )


def _error_type(text: str, types: Mapping[str, str]) -> str | None:
    if not text:
        return None
    if text.casefold() not in types:
        raise BadCell(f"is no error type of the study; {listed(tuple(types.values()))}")
    return types[text.casefold()]


class _Reader:
    def __init__(self, name: str, document: Mapping[str, object], findings: Findings) -> None:
        self._name = name
        self._document = document
        self._findings = findings

    def problem(self, key: str, text: str) -> None:
        """Note what is wrong with an entry."""
        self._findings.problem(self._name, 0, key, text)

    def text(self, key: str, default: str) -> str:
        """Return a text."""
        value = self._document.get(key, default)
        if isinstance(value, str):
            return value
        self.problem(key, "must be a text in quotes")
        return default

    def words(self, key: str) -> frozenset[str]:
        """Return a list of texts."""
        value = self._document.get(key, [])
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return frozenset(value)
        self.problem(key, 'must be a list of texts, such as ["help"]')
        return frozenset()

    def table(self, key: str, read: Callable[[str], _T]) -> dict[str, _T]:
        """Return what the texts of a table mean."""
        entries = self._document.get(key, {})
        if not isinstance(entries, dict):
            self.problem(key, "must be a table of names in quotes")
            return {}
        found = {}
        for name, text in entries.items():
            place = f"{key}, {quoted(name)}"
            if not isinstance(text, str):
                self.problem(place, "must be a text in quotes")
                continue
            try:
                found[name] = read(text)
            except BadCell as bad:
                self.problem(place, f"{quoted(text)} {bad}")
        return found

    def variable(self, key: str, names: Names) -> Variable | None:
        """Return the variable that a key names, None where none is."""
        label = self.text(key, "")
        meanings = self.table(_VARIABLES[key], names.find)
        if meanings and not label:
            self.problem(_VARIABLES[key], f"stands alone; say which variable has these values, as {key}")
        return Variable(label, names, meanings) if label else None

    def outcome(self, key: str) -> Outcome | None:
        """Return the outcome that a text stands for, None where there is none."""
        text = self.text(key, "")
        try:
            return outcome(text) if text else None
        except BadCell as bad:
            self.problem(key, f"{quoted(text)} {bad}")
            return None
