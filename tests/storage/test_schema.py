"""Migrating: in order, once, and never without a copy."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from uxlab.errors import UnusableStudy
from uxlab.storage import schema
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.schema import migrate, migrate_file, migrations
from uxlab.storage.verify import KNOWN_MIGRATIONS


def test_the_known_migrations_are_these() -> None:
    pending = migrations.pending(Database(memory=True, execute_plugins=False))
    assert tuple(migration.name for migration in pending) == KNOWN_MIGRATIONS


def test_migrating_twice_changes_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        before = list(connection.iterdump())
        migrate(connection)
        assert list(connection.iterdump()) == before


def _add_a_note(db: Database) -> None:
    db.execute("ALTER TABLE study ADD COLUMN addition TEXT")


def test_an_older_file_is_copied_aside_and_then_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = Migrations("uxlab")
    newer()(m0001_create_study)
    newer(name="m0002_add")(_add_a_note)
    monkeypatch.setattr(schema, "migrations", newer)
    migrate_file(path)
    today = datetime.now(UTC).date()
    aside = path.with_name(f"shop.v0001.{today}.uxlab")
    assert sorted(path.parent.iterdir()) == sorted([path, aside])
    for file, migrated in ((path, True), (aside, False)):
        with closing(sqlite3.connect(file)) as connection:
            columns = {row[1] for row in connection.execute("PRAGMA table_info(study)")}
            assert ("addition" in columns) is migrated
            assert connection.execute("PRAGMA application_id").fetchone() == (0x55584C42,)


def test_a_second_copy_on_one_day_gets_a_name_of_its_own(path: Path) -> None:
    today = datetime.now(UTC).date()
    migrate_file(path)
    migrate_file(path)
    assert path.with_name(f"shop.v0001.{today}.2.uxlab").exists()


def test_without_a_copy_nothing_is_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise UnusableStudy("The disk is full.")

    monkeypatch.setattr(schema, "make_file", refuse)
    monkeypatch.setattr(schema, "migrate", lambda _: pytest.fail("migrated"))
    with pytest.raises(UnusableStudy):
        migrate_file(path)
