"""What stands out, and what must not."""

from collections.abc import Sequence
from dataclasses import replace

from uxlab.metrics.standouts import Finding, Standout, findings
from uxlab.metrics.summary import summarise
from uxlab.model.design import Design, Participant, Task
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, ErrorMark, Outcome, Session, SessionState

S = 1_000_000_000
Tried = tuple[Outcome, float, int]
PLAIN = Task(key="", name="")
WELL: Tried = (Outcome.SUCCESS, 20, 0)


def found(tasks: dict[str, Sequence[Tried]], designed: Task = PLAIN) -> tuple[Finding, ...]:
    """Return what stands out where person n tries each task with its n-th outcome, seconds and errors."""
    sessions = []
    for number in range(max(map(len, tasks.values()))):
        attempts, errors, at = [], [], 0
        for key, tried in tasks.items():
            outcome, seconds, marks = tried[number]
            end = at + round(seconds * (1 + 0.02 * number) * S)
            attempts.append(Attempt(uid=f"{number}{key}", task=key, started_ns=at, ended_ns=end, outcome=outcome))
            errors += [ErrorMark(uid=f"{number}{key}{n}", t_ns=at + n + 1) for n in range(marks)]
            at = end + S
        session = Session(
            uid=str(number), participant=f"P{number}", condition=None, moderator="",
            started_utc="2026-03-10T09:00:00+00:00", state=SessionState.FINISHED, ended_ns=at,
        )  # fmt: skip
        sessions.append(SessionData(session=session, group=None, attempts=tuple(attempts), errors=tuple(errors)))
    made = tuple(replace(designed, key=key, name=key.upper()) for key in tasks)
    people = tuple(Participant(code=f"P{number}") for number in range(len(sessions)))
    design = Design(name="Shop", tasks=made, participants=people)
    return findings(summarise(StudyData(design=design, sessions=tuple(sessions)), by=()), design)


def kinds(all_found: Sequence[Finding]) -> list[tuple[Standout, str]]:
    return [(one.kind, one.task) for one in all_found]


def test_the_worst_task_is_worst_in_several_figures() -> None:
    bad: list[Tried] = [*[(Outcome.SUCCESS, 60.0, 2)] * 3, (Outcome.FAILURE, 60, 2)]
    some = found({"a": [WELL] * 4, "b": bad, "c": [(Outcome.SUCCESS, 21, 1)] * 4})
    (worst,) = [one for one in some if one.kind is Standout.WORST]
    assert worst.task == "b"
    assert [name for name, _ in worst.figures] == ["success_rate", "time_geometric_mean", "error_rate"]
    assert worst.of == 3


def test_two_tasks_are_too_few_for_a_worst_and_a_tie_has_none() -> None:
    bad: list[Tried] = [(Outcome.FAILURE, 60, 2)] * 4
    assert not [one for one in found({"a": [WELL] * 4, "b": bad}) if one.kind is Standout.WORST]
    assert not [one for one in found({"a": [WELL] * 4, "b": bad, "c": bad}) if one.kind is Standout.WORST]


def test_nobody_failed_needs_five_people() -> None:
    assert kinds(found({"a": [WELL] * 5})) == [(Standout.NOBODY_FAILED, "a")]
    assert found({"a": [WELL] * 4}) == ()


def test_giving_up_counts_where_the_interval_leaves_out_one_in_twenty() -> None:
    once: list[Tried] = [(Outcome.ABANDONED, 20, 0), *[WELL] * 11]
    assert found({"a": once}) == ()
    often: list[Tried] = [*[(Outcome.ABANDONED, 20.0, 0)] * 4, *[WELL] * 8]
    assert kinds(found({"a": often})) == [(Standout.GAVE_UP, "a")]
    late: list[Tried] = [*[(Outcome.TIMEOUT, 20.0, 0)] * 4, *[WELL] * 8]
    assert kinds(found({"a": late})) == [(Standout.OUT_OF_TIME, "a")]


def test_a_goal_is_missed_or_reached_only_where_the_interval_says_so() -> None:
    half: list[Tried] = [*[(Outcome.FAILURE, 20.0, 0)] * 6, *[WELL] * 6]
    assert kinds(found({"a": half}, replace(PLAIN, success_goal=0.9))) == [(Standout.MISSES_GOAL, "a")]
    assert found({"a": half}, replace(PLAIN, success_goal=0.7)) == ()
    reached = found({"a": [WELL] * 12}, replace(PLAIN, success_goal=0.7))
    assert kinds(reached) == [(Standout.REACHES_GOAL, "a"), (Standout.NOBODY_FAILED, "a")]


def test_times_are_held_against_goal_and_expert() -> None:
    slow: list[Tried] = [(Outcome.SUCCESS, 60, 0)] * 4
    assert kinds(found({"a": slow}, replace(PLAIN, time_goal_s=30.0))) == [(Standout.TOO_SLOW, "a")]
    assert found({"a": slow}, replace(PLAIN, time_goal_s=61.0)) == ()
    (beside,) = found({"a": slow, "b": [WELL] * 4}, replace(PLAIN, expert_time_s=15.0))
    assert (beside.kind, beside.task, beside.measure) == (Standout.SLOWER_THAN_EXPERT, "a", 15.0)
    assert found({"a": slow}, replace(PLAIN, expert_time_s=50.0)) == ()
