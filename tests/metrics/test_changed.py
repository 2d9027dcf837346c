"""Figures that differ between two versions of the same sessions."""

from dataclasses import replace

from uxlab.metrics.changed import EVERY_TASK, FigureChange, changed_figures
from uxlab.metrics.summary import summarise_briefly
from uxlab.model.design import Design, Task
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, ErrorMark, Outcome, Session, SessionState

S = 1_000_000_000
DESIGN = Design(name="Shop", tasks=(Task(key="find", name="Find"), Task(key="buy", name="Buy")))
SESSION = Session(uid="s", participant="P01", condition=None, moderator="", started_utc="", state=SessionState.FINISHED)
FIND = Attempt(uid="a", task="find", started_ns=0, ended_ns=10 * S, outcome=Outcome.SUCCESS)
BUY = Attempt(uid="b", task="buy", started_ns=20 * S, ended_ns=40 * S, outcome=Outcome.SUCCESS)


def changes(before: SessionData, after: SessionData) -> dict[tuple[str, str], tuple[float | None, float | None]]:
    summaries = [summarise_briefly(StudyData(design=DESIGN, sessions=(one,))) for one in (before, after)]
    return {(one.task, one.key): (one.before, one.after) for one in changed_figures(*summaries)}


def test_an_attempt_that_ends_earlier_changes_its_times_and_nothing_else() -> None:
    before = SessionData(session=SESSION, group=None, attempts=(FIND, BUY))
    found = changes(before, replace(before, attempts=(FIND, replace(BUY, ended_ns=30 * S))))
    assert found["buy", "time_per_task"] == (20.0, 10.0)
    assert found[EVERY_TASK, "time_per_task"] == (15.0, 10.0)
    assert ("find", "time_per_task") not in found
    assert not {key for _, key in found} & {"success_rate", "error_rate", "attempts"}


def test_an_error_changes_how_many_there_are() -> None:
    before = SessionData(session=SESSION, group=None, attempts=(FIND,))
    found = changes(before, replace(before, errors=(ErrorMark(uid="e", t_ns=S),)))
    assert found["find", "error_rate"] == (0.0, 1.0)
    assert set(found) == {(task, key) for task in ("", "find") for key in ("error_rate", "error_free_rate")}


def test_an_attempt_that_is_gone_has_no_figures_any_more() -> None:
    before = SessionData(session=SESSION, group=None, attempts=(FIND, BUY))
    found = changes(before, replace(before, attempts=(FIND,)))
    assert found["buy", "attempts"] == (1.0, 0.0)
    assert found["buy", "success_rate"] == (1.0, None)
    assert changes(before, before) == {}


def test_all_tasks_come_first() -> None:
    before = SessionData(session=SESSION, group=None, attempts=(FIND,))
    summaries = [
        summarise_briefly(StudyData(design=DESIGN, sessions=(one,)))
        for one in (before, replace(before, attempts=(replace(FIND, ended_ns=5 * S),)))
    ]
    found = changed_figures(*summaries)
    assert found[0] == FigureChange(key="time_per_task", task=EVERY_TASK, before=10.0, after=5.0)
    tasks = [one.task for one in found]
    assert tasks == sorted(tasks)
