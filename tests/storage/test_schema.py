"""Migrating: in order, once, and never without a copy."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from uxlab.errors import UnusableStudy
from uxlab.storage import schema
from uxlab.storage.schema import migrate, migrate_file, migrations
from uxlab.storage.verify import KNOWN_MIGRATIONS

DATA = Path(__file__).parents[1] / "data"
NOW = f"v{len(KNOWN_MIGRATIONS):04}"


def test_the_known_migrations_are_these() -> None:
    pending = migrations.pending(Database(memory=True, execute_plugins=False))
    assert tuple(migration.name for migration in pending) == KNOWN_MIGRATIONS


def test_all_migrations_together_make_the_schema_that_is_written_down() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        rows = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> '_sqlite_migrations'"
            " ORDER BY type, name"
        )
        assert "\n".join(f"{sql};" for (sql,) in rows) + "\n" == (DATA / "schema.sql").read_text(encoding="utf-8")


def test_migrating_twice_changes_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        before = list(connection.iterdump())
        migrate(connection)
        assert list(connection.iterdump()) == before


@pytest.mark.parametrize("kept", sorted((DATA / "studies").glob("v*.uxlab")), ids=lambda path: path.stem)
def test_a_file_of_a_released_schema_is_copied_aside_and_then_migrated(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "shop.uxlab"
    path.write_bytes(kept.read_bytes())
    migrate_file(path)
    aside = path.with_name(f"shop.{kept.stem}.{datetime.now(UTC).date()}.uxlab")
    assert sorted(tmp_path.iterdir()) == sorted([path, aside])
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrate(made)
        for file, migrated in ((path, True), (aside, False)):
            with closing(sqlite3.connect(file)) as connection:
                names = tuple(name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id"))
                assert names == (KNOWN_MIGRATIONS if migrated else KNOWN_MIGRATIONS[: int(kept.stem[1:])])
                assert (_columns(connection) == _columns(made)) is (migrated or kept.stem == NOW)
                assert connection.execute("PRAGMA application_id").fetchone() == (0x55584C42,)
                assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def _columns(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Return every column of every table, with its kind and its default."""
    return connection.execute(
        "SELECT one.name, one.type, field.* FROM sqlite_master AS one, pragma_table_xinfo(one.name) AS field"
        " WHERE one.type IN ('table', 'view') ORDER BY one.name, field.cid"
    ).fetchall()


def test_a_second_copy_on_one_day_gets_a_name_of_its_own(path: Path) -> None:
    today = datetime.now(UTC).date()
    migrate_file(path)
    migrate_file(path)
    assert path.with_name(f"shop.{NOW}.{today}.2.uxlab").exists()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = Migrations("uxlab")
    newer(name=KNOWN_MIGRATIONS[0])(lambda _: pytest.fail("applied again"))
    newer(name="m9999_add")(_add_and_fail)
    monkeypatch.setattr(schema, "migrations", newer)
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        migrate_file(path)
    with closing(sqlite3.connect(path)) as connection:
        assert "addition" not in {row[1] for row in connection.execute("PRAGMA table_info(study)")}


def _add_and_fail(db: Database) -> None:
    db.execute("ALTER TABLE study ADD COLUMN addition TEXT")
    db.execute("DELETE FROM nowhere")


def test_without_a_copy_nothing_is_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise UnusableStudy("The disk is full.")

    monkeypatch.setattr(schema, "make_file", refuse)
    monkeypatch.setattr(schema, "migrate", lambda _: pytest.fail("migrated"))
    with pytest.raises(UnusableStudy):
        migrate_file(path)
