"""The author's part of a report, as rows."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from uxlab.errors import UsageError
from uxlab.model.report import ReportPlan, ReportText
from uxlab.storage.report_plan import read_report_plan, write_report_plan
from uxlab.storage.schema import migrate

PLAN = ReportPlan(
    texts=((ReportText.TITLE, "Round 2"), (ReportText.CLIENT, "Łarkspur ☃")),
    left_out=frozenset({"journey", "a section of tomorrow"}),
    notes=True,
    pictures=False,
)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        yield connection


def logged(db: sqlite3.Connection) -> list[tuple[str, object, object]]:
    rows = db.execute("SELECT actor, before, after FROM study_action ORDER BY id")
    return [(actor, json.loads(before), json.loads(after)) for actor, before, after in rows]


def test_what_is_written_is_read(db: sqlite3.Connection) -> None:
    assert read_report_plan(db) == ReportPlan()
    write_report_plan(db, PLAN, "Ada")
    assert read_report_plan(db) == PLAN


def test_a_text_that_is_emptied_is_gone(db: sqlite3.Connection) -> None:
    write_report_plan(db, PLAN, "Ada")
    write_report_plan(db, ReportPlan(texts=((ReportText.CLIENT, "B"),)), "Ada")
    assert db.execute("SELECT * FROM report_text").fetchall() == [("client", "B")]
    assert read_report_plan(db) == ReportPlan(texts=((ReportText.CLIENT, "B"),))


def test_each_change_is_logged_with_what_it_changed_alone(db: sqlite3.Connection) -> None:
    write_report_plan(db, PLAN, "Ada")
    write_report_plan(db, PLAN, "Ada")
    write_report_plan(db, ReportPlan(texts=PLAN.texts[:1], notes=True), "Bo")
    assert len(logged(db)) == 2
    actor, before, after = logged(db)[1]
    assert actor == "Bo"
    chosen = {"left_out": ["a section of tomorrow", "journey"], "notes": True, "pictures": False}
    assert before == {"client": "Łarkspur ☃", **chosen}
    assert after == {"client": "", "left_out": [], "notes": True, "pictures": True}


def test_texts_of_a_newer_uxlab_stay(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO report_text VALUES ('epigraph', 'x')")
    write_report_plan(db, PLAN, "Ada")
    assert read_report_plan(db) == PLAN
    assert ("epigraph", "x") in db.execute("SELECT * FROM report_text").fetchall()


def test_half_a_character_is_refused_and_nothing_written(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    with pytest.raises(UsageError, match="half a character"):
        write_report_plan(db, ReportPlan(texts=((ReportText.TITLE, "a\ud800"),)), "Ada")
    db.execute("ROLLBACK")
    assert read_report_plan(db) == ReportPlan()
