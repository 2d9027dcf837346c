"""Whoever is erased is in no byte of the file, in no log, and cannot be brought back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.filled_study import filled, planned
from uxlab.designing.people import rename_participant
from uxlab.errors import StorageTrouble, UsageError
from uxlab.model.design import ConsentKind, Design, Participant
from uxlab.storage.connections import connect_to_write, settle
from uxlab.storage.design_read import read_design
from uxlab.storage.design_save import Edit, save_edit
from uxlab.storage.erasing import compact, erase_participant

TRACE = "Zebulon-Xanthippe-4711"


def _full(design: Design) -> Design:
    person = Participant(
        code="P01",
        group="novice",
        condition="a",
        consents=frozenset(ConsentKind),
        appointment="2026-03-10T09:00",
        background=f"about {TRACE}",
        fields=(("home", TRACE),),
    )
    return replace(design, participant_fields=("home",), participants=(person, *design.participants[1:]))


def _secret_everywhere(file: sqlite3.Connection, design: Design) -> None:
    file.execute("UPDATE note SET text = ?", (TRACE,))
    file.execute("INSERT INTO note_draft SELECT id, 77, ? FROM session", (f"half {TRACE}",))
    changed = replace(design.participants[0], background=f"more about {TRACE}")
    after = replace(design, participants=(changed, *design.participants[1:]))
    save_edit(file, Edit(uid="e1", actor="Ada", label="Background", before=design, after=after))


def test_nothing_but_the_code_is_left(design: Design) -> None:
    full = _full(design)
    with closing(filled(full)) as file:
        _secret_everywhere(file, full)
        assert erase_participant(file, "P01", reason="asked to", actor="Ada").sessions == 1
        assert TRACE not in "\n".join(file.iterdump())
        dump = "\n".join(file.iterdump())
        of_person = ("session", "attempt", "error", "note", "note_draft", "answer", "event", "clock", "environment")
        for table in (*of_person, "action"):
            assert f'INSERT INTO "{table}"' not in dump
        assert read_design(file).participants == (
            Participant(code="P01", excluded_reason="Erased"),
            *full.participants[1:],
        )
        (utc, reason) = file.execute("SELECT erased_utc, erased_reason FROM participant WHERE code = 'P01'").fetchone()
        assert (utc[:2], reason) == ("20", "asked to")
        assert file.execute("SELECT actor, command, before FROM study_action ORDER BY id DESC").fetchone() == (
            "Ada",
            "Erase P01",
            '{"sessions": 1}',
        )


def test_the_log_is_protected_again_afterwards(design: Design) -> None:
    with closing(filled(design)) as file:
        protection = file.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()
        erase_participant(file, "P01", reason="", actor="")
        assert (
            file.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall() == protection
        )
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            file.execute("DELETE FROM study_action")


def test_what_a_deletion_kept_for_its_undo_goes_too(design: Design) -> None:
    full = _full(design)
    with closing(filled(full)) as file:
        file.execute("UPDATE answer SET text = ?", (TRACE,))
        after = replace(full, questionnaires=full.questionnaires[1:])
        save_edit(file, Edit(uid="e1", actor="", label="x", before=full, after=after, accept_loss=True))
        other = replace(after, participants=after.participants[:1])
        save_edit(file, Edit(uid="e2", actor="", label="x", before=after, after=other))
        erase_participant(file, "P01", reason="", actor="")
        log = "\n".join(before for (before,) in file.execute("SELECT before FROM study_action"))
        assert TRACE not in log
        assert '"code": "P02"' in log, "what is logged of others stays"


def test_what_was_logged_under_an_earlier_code_goes_too(design: Design) -> None:
    full = _full(design)
    changed = _without_background(full)
    with closing(planned(full)) as file:
        save_edit(file, Edit(uid="e1", actor="", label="x", before=full, after=changed))
        renamed = rename_participant(changed, "P01", "A1")
        save_edit(file, Edit(uid="e2", actor="", label="x", before=changed, after=renamed))
        assert f"about {TRACE}" in "\n".join(file.iterdump())
        erase_participant(file, "A1", reason="", actor="")
        assert TRACE not in "\n".join(file.iterdump())


def test_nobody_is_erased_who_is_not_there_or_under_way(design: Design) -> None:
    with closing(filled(design)) as file:
        with pytest.raises(UsageError, match="There is no participant P99"):
            erase_participant(file, "P99", reason="", actor="")
        with pytest.raises(UsageError, match="session with P01 is under way"):
            erase_participant(file, "P01", reason="", actor="", live={"s"})
        assert file.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_no_byte_of_it_is_left_on_disk(design: Design, tmp_path: Path) -> None:
    path = tmp_path / "x.uxlab"
    full = _full(design)
    with closing(filled(full)) as source:
        _secret_everywhere(source, full)
        source.execute("VACUUM INTO ?", (str(path),))
    connection = connect_to_write(path)
    connection.execute("BEGIN")
    erase_participant(connection, "P01", reason="", actor="")
    connection.execute("COMMIT")
    compact(connection)
    files = list(tmp_path.iterdir())
    assert not any(TRACE.encode() in file.read_bytes() for file in files)
    settle(connection, path)
    connection.close()
    assert not any(TRACE.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_a_reader_that_hinders_is_told(design: Design, tmp_path: Path) -> None:
    path = tmp_path / "x.uxlab"
    with closing(filled(design)) as source:
        source.execute("VACUUM INTO ?", (str(path),))
    connection = connect_to_write(path)
    connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        connection.execute("UPDATE study SET name = 'y'")
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM study").fetchone()
        with pytest.raises(StorageTrouble, match="another program is reading the study"):
            compact(connection)
        reader.execute("ROLLBACK")
    connection.close()


def _without_background(design: Design) -> Design:
    return replace(design, participants=(replace(design.participants[0], background=""), *design.participants[1:]))
