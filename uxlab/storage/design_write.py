"""A design into the tables of a study file that has none yet; and participants, whom sessions and imports add."""

import sqlite3
from dataclasses import dataclass
from hashlib import sha256

from uxlab.model.design import ConsentKind, Design, Participant, QuestionnaireUse
from uxlab.storage.design_rows import SECTIONS, keyed_row, participant_row, study_row
from uxlab.storage.indicators import write_indicators
from uxlab.storage.stamps import new_uid, now_utc
from uxlab.storage.statements import Row, delete, insert, update


@dataclass(frozen=True, slots=True)
class ConsentText:
    """Which text a participant agreed to: its version, and the SHA-256 of its wording; None where nobody knows."""

    version: str | None = None
    sha256: str | None = None


def consent_text(design: Design, version: str | None = None) -> ConsentText:
    """Return the text that is signed now; a `version` other than the design's is a text that uxlab does not have."""
    own = str(design.consent_version)
    if not design.consent_text.strip() or version not in {None, own}:
        return ConsentText(version)
    return ConsentText(own, sha256(design.consent_text.encode()).hexdigest())


def write_design(connection: sqlite3.Connection, design: Design) -> None:
    """Fill the design tables of an empty study."""
    study: Row = {"id": 1, "uid": new_uid(), **study_row(design), "created_utc": now_utc()}
    insert(connection, "study", study)
    for section in SECTIONS:
        for position, entry in enumerate(section.entries(design), 1):
            row: Row = {"uid": new_uid(), "position": position, **keyed_row(entry)}
            insert(connection, section.table, row)
    for position, use in enumerate(design.questionnaires, 1):
        write_questionnaire(connection, position, use)
    for participant in design.participants:
        write_participant(connection, participant, consent_text(design))
    write_indicators(connection, design.indicators)


def write_questionnaire(connection: sqlite3.Connection, position: int, use: QuestionnaireUse) -> None:
    """Add a questionnaire at a moment of the session."""
    at: Row = {"uid": new_uid(), "position": position}
    row: Row = {**at, "key": use.key, "slot": use.slot.value, "definition": use.definition}
    write_tasks_of(connection, insert(connection, "questionnaire", row), use)


def write_tasks_of(connection: sqlite3.Connection, number: int, use: QuestionnaireUse) -> None:
    """Note after which tasks the questionnaire with this number is asked, in place of what was noted before."""
    delete(connection, "questionnaire_task", {"questionnaire_id": number})
    for position, task in enumerate(use.tasks, 1):
        insert(connection, "questionnaire_task", {"questionnaire_id": number, "position": position, "task": task})


def write_participant(
    connection: sqlite3.Connection, participant: Participant, text: ConsentText | None = None
) -> None:
    """Add a participant at the end, or give one that exists this place in the design and exactly these consents.

    `text`: what consents that are new were given to.
    """
    row = participant_row(participant)
    if not update(connection, "participant", row, {"code": participant.code}):
        (last,) = connection.execute("SELECT coalesce(max(position), 0) FROM participant").fetchone()
        insert(connection, "participant", {"uid": new_uid(), "position": last + 1, **row})
    write_fields(connection, participant)
    write_consents(connection, participant.code, participant.consents, text or ConsentText())


def write_fields(connection: sqlite3.Connection, participant: Participant) -> None:
    """Note the study's own fields about a participant, in place of what was noted before."""
    delete(connection, "participant_field", {"participant": participant.code})
    for name, value in participant.fields:
        insert(connection, "participant_field", {"participant": participant.code, "name": name, "value": value})


def write_consents(
    connection: sqlite3.Connection, code: str, consents: frozenset[ConsentKind], text: ConsentText
) -> None:
    """Give and withdraw consents until exactly these are in force; what was in force once stays on record."""
    rows = connection.execute("SELECT kind FROM consent WHERE participant = ? AND withdrawn_utc IS NULL", (code,))
    in_force = {ConsentKind(kind) for (kind,) in rows}
    now = now_utc()
    for kind in sorted(consents - in_force):
        given = {"participant": code, "kind": kind.value, "given_utc": now}
        insert(connection, "consent", {**given, "text_version": text.version, "text_sha256": text.sha256})
    for kind in sorted(in_force - consents):
        where = {"participant": code, "kind": kind.value, "withdrawn_utc": None}
        update(connection, "consent", {"withdrawn_utc": now}, where)
