"""Coded events from a project, and the same from an export in either of its forms."""

import json
from pathlib import Path

import pytest

from uxlab.importing.boris_events import read_events
from uxlab.importing.boris_terms import BorisEvent, Kind
from uxlab.importing.problems import Findings, UnreadableFile

PROJECT = Path(__file__).parents[1] / "data" / "visit.boris"

EXPORT = "Observation id,Subject,Behavior,Behavior type,Time\nvisit 1,Ann,slip,POINT,12.5\nvisit 0,Ann,slip,POINT,13\n"


def project(events: object, kind: str = "State event") -> bytes:
    document = {
        "observations": {"one": {"date": "2026-05-04T10:00:00", "events": events}},
        "behaviors_conf": {"0": {"code": "find", "type": kind}},
    }
    return json.dumps(document).encode()


def test_states_start_and_stop_by_turns(findings: Findings) -> None:
    events = read_events("visit.boris", PROJECT.read_bytes(), findings)
    assert len(events) == 12
    assert events[0] == BorisEvent(
        observation="visit 1", date="2026-05-04T10:00:00", row=1, t_ns=10 * 10**9, subject="Ann", code="find",
        modifiers=("solved",), comment="", kind=Kind.START,
    )  # fmt: skip
    finds = [event.kind for event in events if event.code == "find"]
    assert finds == [Kind.START, Kind.STOP] * 2
    assert {event.kind for event in events if event.code == "slip"} == {Kind.POINT}
    assert {event.modifiers for event in events if event.code == "return"} == {()}
    assert findings.problems == []


def test_turns_are_told_by_subject_code_and_modifiers(findings: Findings) -> None:
    events = [
        [1, "A", "find", "x|y", ""],
        [2, "B", "find", "x|y", ""],
        [3, "A", "find", "x|y", ""],
        [4, "A", "find", "", ""],
    ]
    read = read_events("p.boris", project(events), findings)
    assert [event.kind for event in read] == [Kind.START, Kind.START, Kind.STOP, Kind.START]
    assert read[0].modifiers == ("x", "y")


def test_events_are_put_in_the_order_of_their_times(findings: Findings) -> None:
    events = [[9.5, "A", "find", "", ""], [0.1, "A", "find", "", "", 3]]
    read = read_events("p.boris", project(events), findings)
    assert [(event.t_ns, event.row, event.kind) for event in read] == [
        (100_000_000, 2, Kind.START),
        (9_500_000_000, 1, Kind.STOP),
    ]


def test_an_export_may_stand_for_the_project(findings: Findings) -> None:
    events = read_events("e.csv", EXPORT.encode(), findings)
    assert [(event.observation, event.t_ns) for event in events] == [
        ("visit 0", 13_000_000_000),
        ("visit 1", 12_500_000_000),
    ]


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ({"Version": "old ", "Experience": 3}, {"version": "old", "experience": "3"}),
        ({}, {}),
        (None, {}),
        ([1], {}),
    ],
)
def test_events_know_the_variables_of_their_observation(told: object, read: dict[str, str], findings: Findings) -> None:
    document = {"observations": {"one": {"events": [[1, "A", "slip", "", ""]], "independent_variables": told}}}
    (event,) = read_events("p.boris", json.dumps(document).encode(), findings)
    assert event.variables == read


@pytest.mark.parametrize(
    "event", [[1, "A", "find"], ["x", "A", "find", "", ""], "x", [1e300, "A", "find", "", ""], None]
)
def test_what_is_no_event_is_named_by_its_number(event: object, findings: Findings) -> None:
    assert read_events("p.boris", project([event]), findings) == ()
    assert "p.boris, row 1, observation “one”: is no event" in str(findings.problems[0])


@pytest.mark.parametrize("content", [b"{", b"{}", b'{"observations": 1}', b"", b"a,b\n1,2\n", b"{" * 100_000, b"[1]"])
def test_other_files_are_refused(content: bytes, findings: Findings) -> None:
    with pytest.raises(UnreadableFile):
        read_events("p.boris", content, findings)


@pytest.mark.parametrize("events", [1, None])
def test_an_observation_without_a_list_of_events_is_named(events: object, findings: Findings) -> None:
    read_events("p.boris", project(events), findings)
    assert "no list of events" in findings.problems[0].text


def test_half_characters_do_no_harm(findings: Findings) -> None:
    (event,) = read_events("p.boris", project([[1, "A\ud800", "slip", "", "x\udfff"]]), findings)
    assert (event.subject, event.comment) == ("A?", "x?")
