"""A BORIS project has the keys that BORIS reads, and comes back through uxlab's own import."""

import json
from datetime import date

from tests.report.odd_study import odd_data
from uxlab.importing.boris_events import read_events
from uxlab.importing.boris_mapping import read_mapping
from uxlab.importing.problems import Findings
from uxlab.report.files.boris_project import boris_mapping, boris_project

MADE_ON = date(2026, 11, 22)
KEYS = {
    "time_format", "project_date", "project_name", "project_description", "project_format_version", "subjects_conf",
    "behaviors_conf", "observations", "behavioral_categories", "behavioral_categories_config", "independent_variables",
    "coding_map", "behaviors_coding_map", "converters",
}  # fmt: skip
"""Those of `EMPTY_PROJECT` in boris/config.py of BORIS 9.12.3."""


def project(*, notes: bool = True) -> dict[str, dict[str, dict[str, object]]]:
    made: dict[str, dict[str, dict[str, object]]] = json.loads(boris_project(odd_data(), MADE_ON, notes=notes))
    return made


def test_a_project_has_every_key_of_boris() -> None:
    assert project().keys() == KEYS
    (behaviour, *_) = project()["behaviors_conf"].values()
    assert behaviour.keys() == {
        "type", "key", "code", "description", "color", "category", "modifiers", "excluded", "coding map",
    }  # fmt: skip


def test_every_event_is_of_a_behaviour_and_of_a_subject() -> None:
    made = project()
    codes = {one["code"] for one in made["behaviors_conf"].values()}
    names = {one["name"] for one in made["subjects_conf"].values()}
    events = [event for one in made["observations"].values() for event in listed(one["events"])]
    assert {event[2] for event in events} <= codes
    assert {event[1] for event in events} <= names
    assert all(len(event) == 5 for event in events)


def test_every_state_begins_and_ends() -> None:
    made = project()
    states = {one["code"] for one in made["behaviors_conf"].values() if one["type"] == "State event"}
    for one in made["observations"].values():
        told = [event[2] for event in listed(one["events"])]
        assert all(told.count(code) % 2 == 0 for code in states)
        times = [float(str(event[0])) for event in listed(one["events"])]
        assert times == sorted(times)


def test_as_many_modifiers_are_coded_as_there_are_sets() -> None:
    made = project()
    sets = {one["code"]: one["modifiers"] for one in made["behaviors_conf"].values()}
    for one in made["observations"].values():
        for event in listed(one["events"]):
            assert bool(event[3]) is bool(sets[event[2]])


def test_independent_variables_have_the_values_that_are_allowed() -> None:
    made = project()
    allowed = {one["label"]: str(one["possible values"]).split(",") for one in made["independent_variables"].values()}
    for one in made["observations"].values():
        values = one["independent_variables"]
        assert isinstance(values, dict)
        assert all(value in allowed[label] for label, value in values.items())


def test_words_of_the_moderator_can_be_left_out() -> None:
    assert "HYPERLINK" in boris_project(odd_data(), MADE_ON, notes=True)
    assert "HYPERLINK" not in boris_project(odd_data(), MADE_ON, notes=False)
    assert "=error text" not in boris_project(odd_data(), MADE_ON, notes=False)


def test_the_import_understands_project_and_mapping() -> None:
    findings, design = Findings(), odd_data().design
    events = read_events("study.boris", boris_project(odd_data(), MADE_ON, notes=True).encode(), findings)
    mapping = read_mapping("m.toml", boris_mapping(design).encode(), design, findings)
    assert findings.problems == []
    assert mapping.tasks == {"find": "find", "buy": "buy", "pay": "pay"}
    assert mapping.errors == {"error slip": "slip", "error without type": None}
    named = {*mapping.tasks, *mapping.errors, *mapping.assists, *mapping.notes}
    assert {event.code for event in events} - named == {"session pause"}


def listed(events: object) -> list[list[object]]:
    assert isinstance(events, list)
    return events
