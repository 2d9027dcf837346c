"""The author's texts and choices for a report, as rows of a study file; every change is logged."""

import json
import sqlite3

from uxlab.model.report import ReportPlan, ReportText
from uxlab.storage.study_actions import Plain, log_study_action
from uxlab.storage.text import refuse_half_characters


def read_report_plan(connection: sqlite3.Connection) -> ReportPlan:
    """Return what the author decided; texts that only a newer uxlab knows are left where they are."""
    stored = dict(connection.execute("SELECT name, text FROM report_text"))
    left_out, notes, pictures = connection.execute("SELECT left_out, notes, pictures FROM report_choice").fetchone()
    return ReportPlan(
        texts=tuple((which, stored[which.value]) for which in ReportText if stored.get(which.value)),
        left_out=frozenset(json.loads(left_out)),
        notes=bool(notes),
        pictures=bool(pictures),
    )


def write_report_plan(connection: sqlite3.Connection, plan: ReportPlan, actor: str) -> None:
    """Make `plan` the author's, and log what it changes; nothing is written where it changes nothing.

    Raises:
        UsageError: a text in it cannot be stored.
    """
    before = read_report_plan(connection)
    changed = [which for which in ReportText if before.text(which) != plan.text(which)]
    for which in changed:
        refuse_half_characters(plan.text(which))
        connection.execute(
            "INSERT INTO report_text (name, text) VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
            (which.value, plan.text(which)),
        )
    connection.execute("DELETE FROM report_text WHERE text = ''")
    connection.execute(
        "UPDATE report_choice SET left_out = ?, notes = ?, pictures = ?",
        (json.dumps(sorted(plan.left_out), ensure_ascii=False), int(plan.notes), int(plan.pictures)),
    )
    if _plain(before, changed) != _plain(plan, changed):
        log_study_action(connection, actor, "edit the report", _plain(before, changed), _plain(plan, changed))


def _plain(plan: ReportPlan, texts: list[ReportText]) -> dict[str, Plain]:
    shown: dict[str, Plain] = {which.value: plan.text(which) for which in texts}
    return {**shown, "left_out": sorted(plan.left_out), "notes": plan.notes, "pictures": plan.pictures}
