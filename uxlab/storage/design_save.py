"""Saves the difference between two designs: what an edit changed is written, logged, and nothing else is touched.

Parts are known by their keys, so that a new name or place changes one column; questionnaires by their key and moment
and, where that is not enough, by their order.
"""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from uxlab.designing.loss import DataWouldBeLost, Loss, Removed, removed
from uxlab.model.design import Design, Participant
from uxlab.storage.design_changes import Changes
from uxlab.storage.design_loss import loss_between
from uxlab.storage.design_rows import SECTIONS, Section, keyed_row, participant_row, study_row
from uxlab.storage.design_taking import Taken, put_back_data, put_back_design, read_taken, take, take_rows
from uxlab.storage.design_write import consent_text, write_consents, write_fields, write_tasks_of
from uxlab.storage.indicators import identity, write_indicators
from uxlab.storage.stamps import new_uid
from uxlab.storage.statements import Row, delete, insert, select, update
from uxlab.storage.study_actions import log_study_action


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One edit of a design, as it is logged: who did what.

    `accept_loss`: data that goes with what is removed may go. `restores`: the identities of earlier edits whose losses
    come back, earliest first and with spaces between. `text_version`: what new consents are given to, None for the
    design's own text.
    """

    uid: str
    actor: str
    label: str
    before: Design
    after: Design
    accept_loss: bool = False
    restores: str = ""
    text_version: str | None = None


def save_edit(connection: sqlite3.Connection, edit: Edit) -> Loss:
    """Write an edit, in the transaction of the caller, and return what went with it.

    Raises:
        DataWouldBeLost: nothing was changed.
        UsageError: a text in it cannot be stored.
    """
    before, after = edit.before, edit.after
    loss = loss_between(connection, before, after)
    if loss.blocked or (loss and not edit.accept_loss):
        raise DataWouldBeLost(loss)
    gone = removed(before, after)
    restored = read_taken(connection, edit.restores, present=[new for _, new in gone.renamed])
    changes = Changes()
    put_back_design(connection, restored, after)
    _rename(connection, gone, changes)
    _save_study(connection, edit, changes)
    for section in SECTIONS:
        _save_section(connection, section, before, after, changes)
    _save_participants(connection, before, after, changes)
    taken = _save_questionnaires(connection, before, after, changes)
    taken.add(take(connection, gone))
    put_back_data(connection, restored)
    _save_consents(connection, edit, changes, {str(row["participant"]) for row in restored.rows.get("consent", ())})
    _save_indicators(connection, before, after, changes)
    changes.before.update(taken.as_plain())
    log_study_action(connection, edit.actor, edit.label, changes.before, changes.after, edit.uid)
    return loss


def _rename(connection: sqlite3.Connection, gone: Removed, changes: Changes) -> None:
    for old, new in gone.renamed:
        update(connection, "participant", {"code": new}, {"code": old})
        changes.note("renamed", new, old, None)


def _save_study(connection: sqlite3.Connection, edit: Edit, changes: Changes) -> None:
    was, is_now = study_row(edit.before), study_row(edit.after)
    update(connection, "study", changes.columns("study", was, is_now), {"id": 1})


def _save_section(
    connection: sqlite3.Connection, section: Section, before: Design, after: Design, changes: Changes
) -> None:
    was = {entry.key: keyed_row(entry) for entry in section.entries(before)}
    is_now = {entry.key: keyed_row(entry) for entry in section.entries(after)}
    for key in was.keys() - is_now.keys():
        changes.note(section.table, key, was[key], None)
    for key, row in is_now.items():
        known = was.get(key)
        columns = row if known is None else changes.entry(section.table, key, known, row)
        if known is None:
            changes.note(section.table, key, None, row)
            _put(connection, section.table, {"key": key}, row)
        else:
            update(connection, section.table, columns, {"key": key})
    _place(connection, section.table, "key", list(was), list(is_now), changes)


def _save_participants(connection: sqlite3.Connection, before: Design, after: Design, changes: Changes) -> None:
    was = _by_new_code(before, after)
    is_now = {one.code: one for one in after.participants}
    for code in was.keys() - is_now.keys():
        changes.note("participant", code, {**participant_row(was[code]), "fields": dict(was[code].fields)}, None)
    for code, person in is_now.items():
        known, row = was.get(code), participant_row(person)
        if known is None:
            changes.note("participant", code, None, {**row, "fields": dict(person.fields)})
            _put(connection, "participant", {"code": code}, row)
        else:
            old = {**participant_row(known), "code": code}
            update(connection, "participant", changes.entry("participant", code, old, row), {"code": code})
        if known is None or known.fields != person.fields:
            write_fields(connection, person)
        if known is not None and known.fields != person.fields:
            changes.note("fields", code, dict(known.fields), dict(person.fields))
    _place(connection, "participant", "code", list(was), list(is_now), changes)


def _by_new_code(before: Design, after: Design) -> dict[str, Participant]:
    """Return the participants as they were, by the codes that they have now."""
    new_codes = dict(removed(before, after).renamed)
    return {new_codes.get(one.code, one.code): one for one in before.participants}


def _save_questionnaires(connection: sqlite3.Connection, before: Design, after: Design, changes: Changes) -> Taken:
    taken = Taken()
    if before.questionnaires == after.questionnaires:
        return taken
    changes.uses(before.questionnaires, after.questionnaires)
    rows = list(select(connection, "SELECT id, key, slot FROM questionnaire ORDER BY position, id"))
    for position, use in enumerate(after.questionnaires, 1):
        same = next((row for row in rows if (row["key"], row["slot"]) == (use.key, use.slot.value)), None)
        columns: Row = {"position": position, "definition": use.definition}
        if same is None:
            which: Row = {"uid": new_uid(), "key": use.key, "slot": use.slot.value}
            number = insert(connection, "questionnaire", {**which, **columns})
        else:
            rows.remove(same)
            number = int(same["id"] or 0)
            update(connection, "questionnaire", columns, {"id": number})
        write_tasks_of(connection, number, use)
    for row in rows:
        delete(connection, "questionnaire_task", {"questionnaire_id": row["id"]})
        take_rows(connection, taken, "questionnaire", {"id": row["id"]})
    return taken


def _save_consents(connection: sqlite3.Connection, edit: Edit, changes: Changes, restored: Collection[str]) -> None:
    known = _by_new_code(edit.before, edit.after)
    text = consent_text(edit.after, edit.text_version)
    for person in edit.after.participants:
        was = known[person.code].consents if person.code in known else frozenset()
        if was != person.consents or person.code in restored:
            write_consents(connection, person.code, person.consents, text)
        if was != person.consents:
            changes.note("consents", person.code, sorted(was), sorted(person.consents))


def _save_indicators(connection: sqlite3.Connection, before: Design, after: Design, changes: Changes) -> None:
    if before.indicators == after.indicators:
        return
    changes.indicators(before.indicators, after.indicators)
    kept = {identity(one) for one in after.indicators}
    for one in before.indicators:
        if identity(one) not in kept:
            delete(connection, "indicator", {"name": one.name, "period": one.period, "source": one.source})
    write_indicators(connection, after.indicators)
    for position, one in enumerate(after.indicators, 1):
        where: Row = {"name": one.name, "period": one.period, "source": one.source}
        update(connection, "indicator", {"position": position}, where)


def _put(connection: sqlite3.Connection, table: str, where: Row, row: Row) -> None:
    """Write a row that may be there already, for what was removed may have just come back."""
    if not update(connection, table, row, where):
        insert(connection, table, {"uid": new_uid(), "position": 0, **row})


def _place(
    connection: sqlite3.Connection, table: str, column: str, was: Sequence[str], is_now: Sequence[str], changes: Changes
) -> None:
    if was == is_now:
        return
    kept = [key for key in is_now if key in was]
    if kept != [key for key in was if key in is_now]:
        changes.note("order", table, list(was), list(is_now))
    for position, key in enumerate(is_now, 1):
        update(connection, table, {"position": position}, {column: key})
