"""States become attempts, and points what happened in them."""

from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.importing.boris import draft_attempts
from uxlab.importing.boris_events import read_events
from uxlab.importing.boris_mapping import BorisMapping, Variable, read_mapping
from uxlab.importing.boris_terms import BorisEvent, Kind
from uxlab.importing.drafts import DraftAttempt, DraftMark
from uxlab.importing.names import Codes, Names
from uxlab.importing.problems import Findings
from uxlab.model.design import Design
from uxlab.model.session import Outcome

DATA = Path(__file__).parents[1] / "data"
S = 10**9
MAPPING = BorisMapping(tasks={"find": "find-shoes"}, default_outcome=Outcome.SUCCESS, errors={"slip": None})


def event(seconds: float, code: str = "find", kind: Kind = Kind.POINT, subject: str = "P01") -> BorisEvent:
    return BorisEvent(
        observation="one", date="", row=int(seconds) + 1, t_ns=int(seconds * S), subject=subject, code=code,
        modifiers=(), comment="", kind=kind,
    )  # fmt: skip


START, STOP = event(1, kind=Kind.START), event(5, kind=Kind.STOP)


def test_the_example_becomes_three_attempts(design: Design, codes: Codes, findings: Findings) -> None:
    mapping = read_mapping("m.toml", (DATA / "visit-mapping.toml").read_bytes(), design, findings)
    events = read_events("visit.boris", (DATA / "visit.boris").read_bytes(), findings)
    found, returned, failed = draft_attempts("visit.boris", events, mapping, codes, findings)
    assert found == DraftAttempt(
        file="visit.boris", row=1, participant="P01", task="find-shoes", outcome=Outcome.SUCCESS,
        length_ns=int(42.5 * S), observation="visit 1", observed_utc=found.observed_utc, started_ns=10 * S,
        errors=(DraftMark(offset_ns=int(2.5 * S), text="menu instead of search", error_type="slip"),),
        notes=(DraftMark(offset_ns=int(10.25 * S), text="likes the filter"),),
    )  # fmt: skip
    assert found.assists == ()
    assert (returned.task, returned.outcome, returned.length_ns) == ("return", Outcome.ABANDONED, int(30.125 * S))
    assert returned.assists == (DraftMark(offset_ns=5 * S, text="showed the footer"),)
    assert (failed.participant, failed.outcome, failed.observation) == ("P02", Outcome.FAILURE, "visit 2")
    assert findings.problems == []
    assert findings.remarks == [
        "visit.boris: ignored behaviours that the mapping does not name: “laughs” (1 event).",
        "visit.boris, observation “visit 1”: left out 1 event outside any attempt.",
    ]


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ([START], "never ends"),
        ([STOP], "ends without a start"),
        ([START, event(2, kind=Kind.START)], "starts while “find” goes on"),
        ([event(1)], "is a point event"),
        ([START, replace(STOP, t_ns=START.t_ns)], "ends when it starts"),
        ([replace(START, subject=""), replace(STOP, subject="")], "has no subject"),
        ([replace(START, subject="Ann Lee"), replace(STOP, subject="Ann Lee")], "give its code under [participants]"),
        ([event(3, "slip")], "has no state event that the mapping calls a task"),
    ],
)
def test_what_does_not_fit_is_named(events: list[BorisEvent], told: str, codes: Codes, findings: Findings) -> None:
    draft_attempts("p.boris", events, MAPPING, codes, findings)
    assert any(told in str(problem) for problem in findings.problems)


def test_an_attempt_needs_an_outcome(codes: Codes, findings: Findings) -> None:
    assert draft_attempts("p.boris", [START, STOP], replace(MAPPING, default_outcome=None), codes, findings) == ()
    assert "default_outcome" in findings.problems[0].text


def test_an_error_at_the_very_end_is_outside(codes: Codes, findings: Findings) -> None:
    (draft,) = draft_attempts("p.boris", [START, event(1, "slip"), event(5, "slip"), STOP], MAPPING, codes, findings)
    assert draft.errors == (DraftMark(),)


def test_repeated_attempts_are_numbered(codes: Codes, findings: Findings) -> None:
    again = [event(7, kind=Kind.START), event(9, kind=Kind.STOP)]
    drafts = draft_attempts("p.boris", [START, STOP, *again], MAPPING, codes, findings)
    assert [draft.number for draft in drafts] == [1, 2]


def test_the_observation_may_be_the_participant(codes: Codes, findings: Findings) -> None:
    mapping = replace(MAPPING, by_observation=True, participants={"one": "P02"})
    (draft,) = draft_attempts("p.boris", [START, STOP], mapping, codes, findings)
    assert draft.participant == "P02"


@pytest.mark.parametrize("offset_s", [-3, 1_700_000_000])
def test_clock_times_and_times_before_the_start_begin_at_zero(offset_s: int, codes: Codes, findings: Findings) -> None:
    events = [replace(one, t_ns=one.t_ns + offset_s * S) for one in (START, STOP)]
    (draft,) = draft_attempts("p.boris", events, MAPPING, codes, findings)
    assert (draft.started_ns, draft.length_ns) == (0, 4 * S)


@pytest.mark.parametrize("errors", [{}, {"slip": None}])
@pytest.mark.parametrize("assists", [frozenset[str](), frozenset({"help"})])
def test_what_the_mapping_does_not_name_was_not_counted(
    errors: dict[str, str | None], assists: frozenset[str], codes: Codes, findings: Findings
) -> None:
    mapping = replace(MAPPING, errors=errors, assists=assists)
    (draft,) = draft_attempts("p.boris", [START, STOP], mapping, codes, findings)
    assert (draft.errors, draft.assists) == (() if errors else None, () if assists else None)
    unnamed = [name for name, named in (("errors", errors), ("assists", assists)) if not named]
    assert findings.remarks == [
        f"p.boris: the mapping names no {name}; that means not counted, and not none made." for name in unnamed
    ]


def test_variables_tell_group_and_condition(design: Design, codes: Codes, findings: Findings) -> None:
    names = Names.of("group", design.groups), Names.of("condition", design.conditions)
    group, condition = Variable("Level", names[0], {"1": "novice"}), Variable("version", names[1])
    mapping = replace(MAPPING, group=group, condition=condition)
    told = [{"level": "1", "version": "New basket"}, {"level": "", "version": "a"}]
    events = [
        replace(one, variables=variables, observation=f"visit {number}")
        for number, variables in enumerate(told)
        for one in (START, STOP)
    ]
    drafts = draft_attempts("p.boris", events, mapping, codes, findings)
    assert findings.problems == []
    assert [(draft.group, draft.condition) for draft in drafts] == [("novice", "b"), (None, "a")]


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"version": "a"}, "p.boris, observation “one”: has no independent variable “Level”; known are version"),
        ({}, "p.boris, observation “one”: has no independent variable “Level”; it has none"),
        ({"level": "guru"}, "p.boris, observation “one”, Level: “guru” is no group of the study; known are novice"),
    ],
)
def test_a_variable_that_means_nothing_is_named(
    variables: dict[str, str], told: str, design: Design, codes: Codes, findings: Findings
) -> None:
    mapping = replace(MAPPING, group=Variable("Level", Names.of("group", design.groups)))
    draft_attempts("p.boris", [replace(one, variables=variables) for one in (START, STOP)], mapping, codes, findings)
    (problem,) = findings.problems
    assert str(problem).startswith(told)
