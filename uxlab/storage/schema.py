"""The migrations of a study file, in order. Loaded only to create or migrate, for sqlite-utils takes long to import."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from uxlab.storage.bare_sqlite_utils import Database, Migrations
from uxlab.storage.connections import connect_to_write, settle
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.m0002_what_was_counted import m0002_what_was_counted
from uxlab.storage.m0003_app_design import m0003_app_design
from uxlab.storage.m0004_report_plan import m0004_report_plan
from uxlab.storage.m0005_timeline import m0005_timeline
from uxlab.storage.m0006_task_pictures import m0006_task_pictures
from uxlab.storage.m0007_supplied_pictures import m0007_supplied_pictures
from uxlab.storage.m0008_note_draft import m0008_note_draft
from uxlab.storage.new_file import make_file

migrations = Migrations("uxlab")
migrations()(m0001_create_study)
migrations()(m0002_what_was_counted)
migrations()(m0003_app_design)
migrations()(m0004_report_plan)
migrations()(m0005_timeline)
migrations()(m0006_task_pictures)
migrations()(m0007_supplied_pictures)
migrations()(m0008_note_draft)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what is pending, each migration in a transaction of its own."""
    migrations.apply(Database(connection, execute_plugins=False))


def migrate_file(path: Path) -> None:
    """Copy an older study aside, as NAME.v0001.2026-09-01.uxlab, then migrate it.

    Raises:
        UnusableStudy: the copy cannot be made; the study is as it was.
    """
    with closing(connect_to_write(path)) as connection:
        applied = migrations.applied(Database(connection, execute_plugins=False))
        make_file(
            _free_name(path, f"v{len(applied):04}"),
            lambda draft: connection.execute("VACUUM INTO ?", (str(draft),)),
        )
        migrate(connection)
        settle(connection, path)


def _free_name(path: Path, version: str) -> Path:
    today = datetime.now(UTC).date()
    name = path.with_name(f"{path.stem}.{version}.{today}{path.suffix}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.stem}.{version}.{today}.{number}{path.suffix}")
    return name
