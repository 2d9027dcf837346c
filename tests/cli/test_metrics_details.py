"""The further figures as a person reads them."""

from dataclasses import replace

import pytest

from uxlab.cli.metrics_details import detail_blocks
from uxlab.metrics.summary import summarise
from uxlab.metrics.trials import NS_PER_S
from uxlab.model.design import Design, ErrorType, Task
from uxlab.model.events import Focus
from uxlab.model.results import InputCounts, InputTrail, SessionData, StudyData
from uxlab.model.session import Answer, Attempt, ErrorMark, Outcome, Session, SessionState
from uxlab.wording.figures import DASH

FIND = Task(
    key="find",
    name="Find",
    expert_time_s=10,
    optimal_clicks=4,
    error_opportunities=5,
    conversion_goal=True,
    optimal_pages=2,
    success_goal=0.5,
    time_goal_s=60,
)
DESIGN = Design(name="Shop", tasks=(FIND,), error_types=(ErrorType(key="slip", name="Slip"),))


def session(person: str, *seconds: float, last: Outcome = Outcome.SUCCESS) -> SessionData:
    """Attempts one after the other, all but the last successful; one slip and seven clicks in the first."""
    attempts, at = [], 0
    for number, length in enumerate(seconds):
        end = at + round(length * NS_PER_S)
        outcome = last if number == len(seconds) - 1 else Outcome.SUCCESS
        attempts.append(Attempt(uid=f"{person}{number}", task="find", started_ns=at, ended_ns=end, outcome=outcome))
        at = end + NS_PER_S
    return SessionData(
        session=Session(
            uid=person, participant=person, condition=None, moderator="", started_utc="", state=SessionState.FINISHED
        ),
        group=None,
        attempts=tuple(attempts),
        errors=(ErrorMark(uid="e", t_ns=1, error_type="slip", severity=2),),
        answers=(Answer(uid="a", t_ns=9, questionnaire="asq", item="1", number=2, attempt_uid=f"{person}0"),),
        input_by_attempt=((f"{person}0", InputCounts(clicks=8, keys=10)),),
        trail_by_attempt=((f"{person}0", InputTrail(path_px=900, clicked_path_px=800, straight_px=400)),),
        focus=(
            Focus(t_ns=0, application="shop", title="Home"),
            Focus(t_ns=NS_PER_S, application="shop", title="Item"),
        ),
    )


def lines(*sessions: SessionData, design: Design = DESIGN) -> dict[str, str]:
    ((title, found),) = detail_blocks(summarise(StudyData(design=design, sessions=sessions)))
    assert title == "Find"
    assert len({label for label, _ in found}) == len(found)
    return dict(found)


TWO = (session("P01", 20), session("P02", 30, last=Outcome.ABANDONED))


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Outcomes", "unassisted success 1, abandoned 1"),
        ("Success goal", "50 % sure that more than 50 % succeed (mid-p; exact 25 %)"),
        ("Conversion", f"50 % [9{DASH}91], n = 2"),
        ("Half are done after", "0:20, n = 2"),
        ("Time not completed", "0:30, n = 1"),
        ("Against expert", "2.0 times as long, n = 1"),
        ("Time goal", "1:00, too few different times for a test"),
        ("Errors", "20.0 % of 10 opportunities"),
        ("Errors by type", "Slip 2"),
        ("by severity", "2: 2"),
        ("Clicks", "2.0 times the optimum, n = 1"),
        ("Keys", f"10.0 [10.0{DASH}10.0], n = 2"),
        ("Pointer path", f"900 px [900{DASH}900], n = 2"),
        ("Path directness", f"0.50 [0.50{DASH}0.50], n = 2"),
        ("Time in", "shop 0:50 (100 %)"),
        ("Windows", "Item 0:48 (96 %), Home 0:02.0 (4 %)"),
        ("Lostness", "0.00, n = 1"),
        ("Relative efficiency", "40 %, n = 2"),
        ("ASQ", f"2.0 of 7, 1 is best [2.0{DASH}2.0], n = 2"),
    ],
)
def test_each_line(label: str, text: str) -> None:
    assert lines(*TWO)[label] == text


def test_the_other_intervals_stand_together() -> None:
    # 1 of 2: Wilson 9 to 91, exact 1 to 99, and up to one half the best guess is Wilson's centre.
    assert lines(*TWO)["Success"].startswith(f"Wilson [9{DASH}91], exact [1{DASH}99], Jeffreys [")
    assert lines(*TWO)["Success"].endswith("best guess 50 %")


def test_what_was_not_measured_has_no_line() -> None:
    bare = replace(session("P01", 20), errors=(), answers=(), input_by_attempt=(), trail_by_attempt=(), focus=())
    found = lines(bare, design=Design(name="Shop", tasks=(Task(key="find", name="Find"),)))
    assert set(found) == {"Outcomes", "Success", "Half are done after", "Time-based efficiency", "Relative efficiency"}


def test_what_nobody_knows_because_no_keys_were_kept_is_a_dash() -> None:
    unkept = replace(
        session("P01", 20),
        input_by_attempt=(("P010", InputCounts(clicks=8, keys=None, corrections=None)),),
        trail_by_attempt=(("P010", InputTrail(path_px=900, hesitations=None, hesitated_ns=None)),),
    )
    found = lines(unkept)
    labels = ("Keys", "Corrections", "Hesitations", "Time hesitated")
    assert {label: found[label] for label in labels} == dict.fromkeys(labels, DASH)
    assert found["Pointer path"] == "900 px, n = 1"
    assert lines(unkept, session("P02", 20))["Keys"] == "10.0, n = 1"


def test_half_that_is_never_reached_is_said() -> None:
    assert lines(session("P01", 20, last=Outcome.TIMEOUT))["Half are done after"] == "not reached, n = 1"


def test_a_test_against_a_time_goal() -> None:
    shown = lines(session("P01", 20), session("P02", 25), session("P03", 30))["Time goal"]
    assert shown.endswith(" % sure that completing typically takes less than 1:00")


def test_learning_compares_first_and_last() -> None:
    shown = lines(session("P01", 40, 10), session("P02", 40, 40))["Learning"]
    assert shown.startswith("success 100 % at first, 100 % at last, last time 0.50 times the first time")


def test_uneven_errors_are_told() -> None:
    clumsy = replace(
        session("P01", 20), errors=tuple(ErrorMark(uid=str(n), t_ns=n, error_type="slip") for n in range(30))
    )
    shown = lines(clumsy, session("P02", 20), session("P03", 20))["Errors per person"]
    assert shown.endswith("a few people make most of them, so this interval holds")


def test_the_sum_names_its_parts() -> None:
    rated = [
        replace(one, answers=(replace(one.answers[0], number=number),))
        for one, number in ((session("P01", 20), 1), (session("P02", 100), 4))
    ]
    shown = lines(*rated)["SUM"]
    assert shown == "70 %, n = 2 (completion 100, errors 80, satisfaction 50, time 50)"


def test_long_lists_of_windows_are_cut() -> None:
    focus = tuple(Focus(t_ns=n * NS_PER_S, application="shop", title=f"Page {n}") for n in range(8))
    assert lines(replace(session("P01", 8), focus=focus))["Windows"].endswith(", 3 more")


def test_what_nobody_counted_is_said_of_the_task() -> None:
    one = session("P01", 20, 30)
    first, second = one.attempts
    shown = lines(replace(one, attempts=(replace(first, errors_counted=False, assists_counted=False), second)))
    assert shown["Not counted"] == "errors in 1 of 2 attempts, assists in 1 of 2 attempts"
    assert "Errors by type" not in shown
    assert "Not counted" not in lines(one)
    assert lines(replace(one, attempts=(replace(first, assists_counted=False),)))["Outcomes"] == (
        "success assists not counted 1"
    )
