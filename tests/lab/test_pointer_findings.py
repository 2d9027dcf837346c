"""Rage clicks and dead time of real files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from tests.lab.pointed_studies import MS, OTHER_LAB, SCREEN, S, add_input, click, pointed_study
from uxlab.errors import Cancelled, UsageError
from uxlab.lab.pointer_findings import ClickedPlace, Scope, findings_of, pointer_findings
from uxlab.model.session import Outcome
from uxlab.storage.study_file import open_for_reading
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


def test_places_that_were_clicked_again_and_again(tmp_path: Path) -> None:
    path = make_study(tmp_path / "s", [Visit("P01", [("find", Outcome.SUCCESS, 100)])])
    three = [click(at * 1000, 300, 200) for at in (10, 40, 90)]
    add_input(path, 1, sorted([*three, click(20_000, 600, 500), click(30_000, 600, 505)]), [SCREEN])
    (found,) = pointer_findings(path)
    assert found.rage == ()  # slow as they were
    assert found.places == (ClickedPlace(started_ns=10 * S, ended_ns=90 * S, clicks=3, x_px=300, y_px=200),)


def test_of_one_session_alone_and_stopped(study: Path) -> None:
    with open_for_reading(study) as opened:
        found = findings_of(opened, Scope(session="s2", dead_ns=5 * S))
        assert [(one.participant, one.task) for one in found] == [("P02", "find"), ("P02", "buy")]
        with pytest.raises(Cancelled):
            findings_of(opened, Scope(session="s1"), cancelled=lambda: True)
