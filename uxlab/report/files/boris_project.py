"""A study as a BORIS project: tasks are states, errors, help and notes are points; a session is an observation.

The keys are those of BORIS 7 to 9 (boris/config.py, boris/project_functions.py). Times are those of the session; a
pause is a state of its own, and the states of tasks go on during it. Attempts that were skipped or have not ended are
left out, for no state can tell of them.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import tomli_w

from uxlab.metrics.selection import excluded_people
from uxlab.model.session import ASSIST_TAG, Outcome
from uxlab.report.tables.attempts import started
from uxlab.report.tables.places import Places
from uxlab.report.tables.table import NS_PER_S

if TYPE_CHECKING:
    from uxlab.model.design import Design
    from uxlab.model.results import SessionData, StudyData

PROJECT, MAPPING = "study.boris", "boris-mapping.toml"
_FORMAT_VERSION = "7.0"
_HELP, _NOTE, _PAUSE, _UNTYPED = "moderator help", "moderator note", "session pause", "error without type"
_ENDS = tuple(outcome.value for outcome in Outcome if outcome is not Outcome.SKIPPED)

Event = list[float | str]
"""Time in seconds, subject, behaviour, modifier, comment."""


def boris_project(data: "StudyData", made_on: date, *, notes: bool) -> str:
    """Return the text of a project; without `notes` it has no words that anybody wrote in a session."""
    design, places = data.design, Places.of(data)
    observations = dict(_observation(one, places, notes=notes) for one in data.sessions)
    project = {
        "time_format": "hh:mm:ss",
        "project_date": f"{made_on.isoformat()}T00:00:00",
        "project_name": design.name,
        "project_description": design.description,
        "project_format_version": _FORMAT_VERSION,
        "subjects_conf": _numbered(_subjects(data)),
        "behaviors_conf": _numbered(_behaviours(design)),
        "observations": observations,
        "behavioral_categories": list(_CATEGORIES),
        "behavioral_categories_config": _numbered({"name": name, "color": ""} for name in _CATEGORIES),
        "independent_variables": _numbered(_variables(design)),
        "coding_map": {},
        "behaviors_coding_map": [],
        "converters": {},
    }
    return json.dumps(project, ensure_ascii=False, indent=1, allow_nan=False)


def boris_mapping(design: "Design") -> str:
    """Return the mapping with which `uxlab import --boris` reads the project."""
    return tomli_w.dumps(
        {
            "participant": "subject",
            "assists": [_HELP],
            "notes": [_NOTE],
            "group": "group",
            "condition": "condition",
            "tasks": {task.key: task.key for task in design.tasks},
            "outcomes": {end: end for end in _ENDS},
            "errors": {_UNTYPED: "", **{_error(kind.key): kind.key for kind in design.error_types}},
        }
    )


_CATEGORIES = ("Tasks", "Errors", "Moderator")


def _behaviours(design: "Design") -> Iterator[dict[str, object]]:
    ends = {"0": {"name": "outcome", "description": "", "type": 0, "ask at stop": False, "values": list(_ENDS)}}
    for task in design.tasks:
        yield _behaviour("State event", task.key, task.name, "Tasks", ends)
    yield _behaviour("Point event", _UNTYPED, "An error that was marked without type", "Errors")
    for kind in design.error_types:
        yield _behaviour("Point event", _error(kind.key), kind.name, "Errors")
    yield _behaviour("Point event", _HELP, "The moderator helped", "Moderator")
    yield _behaviour("Point event", _NOTE, "The moderator noted something", "Moderator")
    yield _behaviour("State event", _PAUSE, "Nothing was recorded", "Moderator")


def _behaviour(
    kind: str, code: str, description: str, category: str, modifiers: dict[str, dict[str, object]] | None = None
) -> dict[str, object]:
    return {
        "type": kind, "key": "", "code": code, "description": description, "color": "", "category": category,
        "modifiers": modifiers or {}, "excluded": "", "coding map": "",
    }  # fmt: skip


def _subjects(data: "StudyData") -> Iterator[dict[str, str]]:
    out = dict(excluded_people(data.design))
    for person in data.design.participants:
        reason = out.get(person.code)
        yield {"key": "", "name": person.code, "description": "" if reason is None else f"Excluded: {reason}"}


def _variables(design: "Design") -> Iterator[dict[str, str]]:
    for label, values in (("group", design.groups), ("condition", design.conditions)):
        allowed = ",".join(["", *(one.key for one in values)])
        yield {
            "label": label, "description": "", "type": "value from set", "default value": "",
            "possible values": allowed,
        }  # fmt: skip


def _observation(data: "SessionData", places: Places, *, notes: bool) -> tuple[str, dict[str, object]]:
    began = started(data, 0)
    local = began and began.astimezone().replace(tzinfo=None)
    return f"{data.session.participant} session {places.sessions[data.session.uid]}", {
        "file": {},
        "type": "LIVE",
        "date": local.isoformat(timespec="milliseconds") if local else "",
        "description": "",
        "time offset": 0.0,
        "events": sorted(_events(data, notes=notes), key=lambda event: event[0]),
        "observation time interval": [0, 0],
        "independent_variables": {"group": data.group or "", "condition": data.session.condition or ""},
        "visualize_spectrogram": False,
        "visualize_waveform": False,
        "close_behaviors_between_videos": False,
        "scan_sampling_time": 0,
        "start_from_current_time": False,
        "start_from_current_epoch_time": False,
        "media_info": {"offset": {}},
    }


def _events(data: "SessionData", *, notes: bool) -> Iterator[Event]:
    who = data.session.participant
    for attempt in data.attempts:
        if attempt.ended_ns is not None and attempt.outcome is not None and attempt.outcome is not Outcome.SKIPPED:
            for t_ns in (attempt.started_ns, attempt.ended_ns):
                yield [t_ns / NS_PER_S, who, attempt.task, attempt.outcome.value, ""]
    for error in data.errors:
        code = _UNTYPED if error.error_type is None else _error(error.error_type)
        yield [error.t_ns / NS_PER_S, who, code, "", error.text if notes else ""]
    for note in data.notes:
        code = _HELP if note.tag == ASSIST_TAG else _NOTE
        yield [note.t_ns / NS_PER_S, who, code, "", note.text if notes else ""]
    for pause in data.pauses:
        if pause.ended_ns is not None:
            for t_ns in (pause.started_ns, pause.ended_ns):
                yield [t_ns / NS_PER_S, who, _PAUSE, "", ""]


def _error(key: str) -> str:
    """Return the behaviour of an error type; a task's key has no space, so that the two never meet."""
    return f"error {key}"


def _numbered(entries: Iterable[object]) -> dict[str, object]:
    return {str(number): entry for number, entry in enumerate(entries)}
