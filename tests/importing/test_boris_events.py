"""Coded events from a project, and the same from an export in either of its forms."""

import json
from pathlib import Path

import pytest

from uxlab.importing.boris_events import BorisEvent, Kind, read_events
from uxlab.importing.problems import Findings, UnreadableFile

PROJECT = Path(__file__).parents[1] / "data" / "visit.boris"

OLD_EXPORT = """Observation id\tvisit 1\t\t\t\t\t
\t\t\t\t\t\t
Observation date\t2026-05-04T10:00:00\t\t\t\t\t
Time\tMedia file path\tSubject\tBehavior\tModifiers\tComment\tStatus
10.000\t\tAnn\tfind\tsolved\t\tSTART
12.5\t\tAnn\tslip\t\tmenu\tPOINT
52.500\t\tAnn\tfind\tsolved\t\tSTOP
"""
NEW_EXPORT = (
    "Observation id,Observation date,Subject,Behavior,Modifier #1,Behavior type,Time,Comment\n"
    "visit 1,2026-05-04T10:00:00,Ann,find,solved,START,10.0,\n"
    "visit 1,2026-05-04T10:00:00,Ann,slip,None,POINT,12.5,menu\n"
    "visit 1,2026-05-04T10:00:00,Ann,find,solved,STOP,52.5,\n"
)


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


@pytest.mark.parametrize("text", [OLD_EXPORT, NEW_EXPORT])
def test_both_forms_of_export_say_the_same(text: str, findings: Findings) -> None:
    events = read_events("e.csv", text.encode(), findings)
    assert findings.problems == []
    assert [(e.observation, e.date, e.t_ns, e.subject, e.code, e.modifiers, e.comment, e.kind) for e in events] == [
        ("visit 1", "2026-05-04T10:00:00", 10_000_000_000, "Ann", "find", ("solved",), "", Kind.START),
        ("visit 1", "2026-05-04T10:00:00", 12_500_000_000, "Ann", "slip", (), "menu", Kind.POINT),
        ("visit 1", "2026-05-04T10:00:00", 52_500_000_000, "Ann", "find", ("solved",), "", Kind.STOP),
    ]


@pytest.mark.parametrize(
    "event", [[1, "A", "find"], ["x", "A", "find", "", ""], "x", [1e300, "A", "find", "", ""], None]
)
def test_what_is_no_event_is_named_by_its_number(event: object, findings: Findings) -> None:
    assert read_events("p.boris", project([event]), findings) == ()
    assert "p.boris, row 1, observation “one”: is no event" in str(findings.problems[0])


def test_a_wrong_row_of_an_export_is_named(findings: Findings) -> None:
    read_events("e.csv", NEW_EXPORT.replace("POINT", "DOT").replace("52.5", "late").encode(), findings)
    assert [problem.row for problem in findings.problems] == [3, 4]


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
