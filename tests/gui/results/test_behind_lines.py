"""The attempts behind a figure, and what keeps some of them out."""

from dataclasses import replace

import pytest

from tests.gui.results.made_results import with_people_out
from uxlab.gui.results.behind_lines import Asked, Figure, attempt_lines
from uxlab.model.design import Design, Participant
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, Outcome, Session, SessionState

S = 1_000_000_000
NAMES = {"find": "Find", "buy": "Buy"}
SESSION = Session(
    uid="s1",
    participant="P01",
    condition=None,
    moderator="",
    started_utc="2026-03-10T09:00:00+00:00",
    state=SessionState.FINISHED,
)
SLOW = Attempt(uid="slow", task="find", started_ns=0, ended_ns=90 * S, outcome=Outcome.SUCCESS, imported_clicks=9)
QUICK = Attempt(uid="quick", task="find", started_ns=100 * S, ended_ns=130 * S, outcome=Outcome.SUCCESS)
FAILED = Attempt(uid="failed", task="buy", started_ns=200 * S, ended_ns=220 * S, outcome=Outcome.FAILURE)
FAULT = Attempt(uid="fault", task="buy", started_ns=300 * S, ended_ns=310 * S, outcome=Outcome.FAULT)
SKIPPED = Attempt(uid="skipped", task="buy", started_ns=400 * S, ended_ns=400 * S, outcome=Outcome.SKIPPED)
OPEN = Attempt(uid="open", task="buy", started_ns=500 * S)
UNCOUNTED = replace(
    FAILED, uid="uncounted", started_ns=600 * S, ended_ns=620 * S, errors_counted=False, assists_counted=False
)


def study(*attempts: Attempt) -> StudyData:
    design = Design(name="Shop", participants=(Participant(code="P01"),))
    return StudyData(design=design, sessions=(SessionData(session=SESSION, group=None, attempts=attempts),))


def outs(figure: Figure, *attempts: Attempt) -> dict[str, str]:
    return {line.key: line.why for line in attempt_lines(study(*attempts), Asked(figure), NAMES)}


def test_the_slowest_comes_first_and_what_is_out_last() -> None:
    lines = attempt_lines(study(QUICK, SLOW, FAILED), Asked(Figure.TIME), NAMES)
    assert [(line.key, line.value, line.why) for line in lines] == [
        ("slow", "1:30", ""),
        ("quick", "0:30", ""),
        ("failed", "0:20", "Not completed"),
    ]
    assert lines[0].about == "Find"
    assert lines[0].details == "no errors, 9 clicks, one of 2 attempts"


NEVER = {"fault": "Technical fault", "skipped": "Skipped", "open": "Not ended"}


@pytest.mark.parametrize(
    ("figure", "failed", "uncounted"),
    [
        (Figure.SUCCESS, "", ""),
        (Figure.ERRORS, "", "Nobody counted errors"),
        (Figure.ASSISTS, "", "Nobody counted assists"),
        (Figure.SEQ, "Not answered", "Not answered"),
    ],
)
def test_each_figure_says_what_keeps_an_attempt_out(figure: Figure, failed: str, uncounted: str) -> None:
    found = outs(figure, FAILED, FAULT, SKIPPED, OPEN, UNCOUNTED)
    assert found == {**NEVER, "failed": failed, "uncounted": uncounted}


def test_how_it_ended_ranks_before_time() -> None:
    assert list(outs(Figure.OUTCOMES, QUICK, FAILED, SLOW)) == ["failed", "slow", "quick"]


def test_clicks_need_input() -> None:
    assert outs(Figure.CLICKS, SLOW, QUICK) == {"slow": "", "quick": "No input was recorded"}


def test_one_task_and_one_ending_are_chosen() -> None:
    everything = study(SLOW, QUICK, FAILED, FAULT)
    failures = attempt_lines(everything, Asked(Figure.OUTCOMES, "buy", Outcome.FAILURE), NAMES)
    assert [line.key for line in failures] == ["failed"]
    assert failures[0].about == "Failure"
    assert [line.key for line in attempt_lines(everything, Asked(Figure.SUCCESS, "find"), NAMES)] == ["slow", "quick"]


def test_excluded_people_are_told_with_the_reason() -> None:
    data = study(SLOW)
    out = replace(data, design=with_people_out(data.design, "P01", reason="Knew the shop"))
    (line,) = attempt_lines(out, Asked(Figure.SUCCESS), NAMES)
    assert line.why == "Excluded: Knew the shop"
    assert line.spoken == "P01, Find, 1:30, no errors, 9 clicks, Excluded: Knew the shop"


def test_every_attempt_of_a_study_is_in_its_list(data: StudyData) -> None:
    lines = attempt_lines(data, Asked(Figure.SUCCESS), {})
    assert len(lines) == 110
    assert {line.why for line in lines} == {""}


def test_attempts_of_a_number_are_those_of_people_who_tried_more_than_once() -> None:
    tried = study(SLOW, QUICK, FAILED)
    for number, keys in ((1, ["slow"]), (2, ["quick"]), (3, [])):
        found = attempt_lines(tried, Asked(Figure.TYPICAL_TIME, "find", number=number), NAMES)
        assert [line.key for line in found] == keys
    assert attempt_lines(tried, Asked(Figure.SUCCESS, "buy", number=1), NAMES) == []


def test_successes_are_parted_by_help() -> None:
    helped = replace(QUICK, uid="helped", assisted=True)
    both = study(SLOW, helped)
    for wanted, keys in ((True, ["helped"]), (False, ["slow"]), (None, ["slow", "helped"])):
        asked = Asked(Figure.OUTCOMES, "find", Outcome.SUCCESS, helped=wanted)
        assert [line.key for line in attempt_lines(both, asked, NAMES)] == keys
