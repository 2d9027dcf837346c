"""Monitors as they were noted during a session."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tests.lab.made_studies import S, Visit, make_study
from tests.lab.pointed_studies import SCREEN, WIDE, add_input
from uxlab.model.session import Outcome
from uxlab.storage.desktops import desktops_during


def test_monitors_of_a_part_of_a_session(tmp_path: Path) -> None:
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 60)])])
    later, none = replace(SCREEN, t_ns=5 * S), replace(SCREEN, t_ns=9 * S, width_px=0)
    add_input(path, 1, [], [SCREEN, WIDE, later, none])
    with closing(sqlite3.connect(path)) as connection:
        assert desktops_during(connection, 1, (S, 20 * S)) == (
            ((S, 5 * S), (SCREEN, WIDE)),
            ((5 * S, 20 * S), (later,)),
        )
        assert desktops_during(connection, 1, (6 * S, 7 * S)) == (((6 * S, 7 * S), (later,)),)
        assert desktops_during(connection, 2, (0, S)) == ()
