"""The list of problems becomes what somebody wants it to be."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from uxlab.errors import UsageError
from uxlab.model.problems import Evidence, Problem
from uxlab.model.session import Outcome
from uxlab.storage.problem_save import change_problems, save_problems

VISITS = [Visit("P01", [("find", Outcome.SUCCESS, 10)], errors=[(1, "slip")]), Visit("P02")]
FIRST = Problem(
    uid="a", title="Hidden", severity=2, evidence=(Evidence(uid="e1", session_uid="s1", participant="P01", t_ns=5),)
)
SECOND = Problem(uid="b", title="Slow")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(make_study(tmp_path / "s.uxlab", VISITS))
    opened.execute("PRAGMA foreign_keys = ON")
    yield opened
    opened.close()


def logged(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT command, before = 'null', after = 'null' FROM study_action ORDER BY id")
    return [f"{'+' if new else '-' if gone else '~'}{command}" for command, new, gone in rows]


def test_problems_come_change_and_go_and_each_is_logged(connection: sqlite3.Connection) -> None:
    assert save_problems(connection, (FIRST, SECOND), "Ada") == (FIRST, SECOND)
    assert logged(connection) == ["+problem", "+evidence", "+problem"]
    changed = replace(FIRST, title="Well hidden", evidence=())
    assert save_problems(connection, (changed,), "Ada") == (changed,)
    assert logged(connection)[3:] == ["-problem", "~problem", "-evidence"]


def test_the_order_is_kept(connection: sqlite3.Connection) -> None:
    save_problems(connection, (FIRST, SECOND), "Ada")
    assert save_problems(connection, (SECOND, FIRST), "Ada") == (SECOND, FIRST)
    assert logged(connection)[-1] == "~problem order"


def test_what_is_as_before_is_not_logged(connection: sqlite3.Connection) -> None:
    save_problems(connection, (FIRST, SECOND), "Ada")
    before = logged(connection)
    save_problems(connection, (FIRST, SECOND), "Ada")
    assert logged(connection) == before


def test_evidence_of_a_session_or_mark_that_is_gone_does_no_harm(connection: sqlite3.Connection) -> None:
    lost = Evidence(uid="e2", session_uid="gone", participant="P09", t_ns=5)
    marked = Evidence(uid="e3", session_uid="s1", participant="P01", t_ns=9, error_uid="gone")
    (saved,) = save_problems(connection, (replace(SECOND, evidence=(lost, marked)),), "Ada")
    assert saved.evidence == (replace(marked, error_uid=None),)


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ((replace(FIRST, title=" "),), "needs a title"),
        ((replace(FIRST, severity=5),), "runs from 1"),
        ((FIRST, replace(SECOND, title="Hidden")), "already"),
    ],
)
def test_what_no_problem_can_be_changes_nothing(
    connection: sqlite3.Connection, problems: tuple[Problem, ...], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        save_problems(connection, problems, "Ada")
    assert logged(connection) == []


def test_a_change_is_made_of_what_there_is(connection: sqlite3.Connection) -> None:
    save_problems(connection, (FIRST,), "Ada")
    before, now = change_problems(connection, lambda there: (*there, SECOND), "Ada")
    assert (before, now) == ((FIRST,), (FIRST, SECOND))
