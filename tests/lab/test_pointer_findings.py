"""Rage clicks and dead time of real files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from tests.lab.pointed_studies import MS, OTHER_LAB, SCREEN, S, add_input, click, pointed_study
from uxlab.errors import UsageError
from uxlab.lab.pointer_findings import pointer_findings
from uxlab.model.session import Outcome
from uxlab.timeline.rage_clicks import RageClick


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


def test_each_attempt_has_its_own_findings(study: Path) -> None:
    found = pointer_findings(study, task="find", dead_ns=5 * S)
    assert [one.participant for one in found] == ["P01", "P02", "P03"]
    first, second, third = found
    rage = RageClick(started_ns=2 * S, ended_ns=2800 * MS, clicks=3, x_px=100, y_px=100)
    assert (first.rage, second.rage, third.rage) == ((rage,), (), ())
    assert first.dead == ((4500 * MS, 10 * S),)
    assert second.dead == ((1 * S, 9 * S),)  # the key at 9 s ends it
    assert third.dead == ((2 * S, 10 * S),)


def test_what_is_one_place_depends_on_the_scale(tmp_path: Path) -> None:
    path = make_study(tmp_path / "s", [Visit(f"P0{n}", [("find", Outcome.SUCCESS, 10)]) for n in (1, 2)])
    fast = [click(1000, 100, 100), click(1200, 140, 100), click(1400, 100, 100)]
    add_input(path, 1, fast, [SCREEN])
    add_input(path, 2, fast, [OTHER_LAB])
    assert [len(one.rage) for one in pointer_findings(path)] == [0, 1]


def test_without_keys_nobody_knows_what_was_dead(study: Path) -> None:
    with closing(sqlite3.connect(study)) as connection, connection:
        connection.execute("INSERT INTO environment VALUES (1, '2026', 'keys_kept', 'off')")
    first, second, _ = pointer_findings(study, task="find", dead_ns=5 * S)
    assert (first.keys_kept, first.dead, second.keys_kept) == (False, (), True)


def test_of_some_people_only(study: Path) -> None:
    assert {one.participant for one in pointer_findings(study, where=(("participant", "P02"),))} == {"P02"}
    with pytest.raises(UsageError):
        pointer_findings(study, task="no such")
