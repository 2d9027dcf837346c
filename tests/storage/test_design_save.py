"""What is saved is the difference, all of it and nothing else, and it can be taken back."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.any_design import few_parts, pairs
from uxlab.designing.loss import DataWouldBeLost
from uxlab.designing.people import rename_participant
from uxlab.designing.tasks import remove_task
from uxlab.model.design import ConsentKind, Design, Participant, Task
from uxlab.storage.design_read import read_design
from uxlab.storage.design_save import Edit, save_edit
from uxlab.storage.design_write import write_design
from uxlab.storage.schema import migrate


@cache
def _empty_file() -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return connection.serialize()


def _file(design: Design) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(_empty_file())
    connection.execute("PRAGMA foreign_keys = ON")
    write_design(connection, design)
    return connection


@pytest.fixture
def file(design: Design) -> Iterator[sqlite3.Connection]:
    with closing(_file(design)) as connection:
        yield connection


def _save(connection: sqlite3.Connection, before: Design, after: Design, **how: str | bool) -> None:
    edit = Edit(
        uid=str(how.get("uid", "e1")),
        actor="Ada",
        label="Edit",
        before=before,
        after=after,
        accept_loss=bool(how.get("accept_loss", True)),
        restores=str(how.get("restores", "")),
        text_version=str(how["text_version"]) if "text_version" in how else None,
    )
    connection.execute("BEGIN")
    try:
        save_edit(connection, edit)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _log(connection: sqlite3.Connection) -> list[tuple[object, object]]:
    rows = connection.execute("SELECT before, after FROM study_action ORDER BY id")
    return [(json.loads(before), json.loads(after)) for before, after in rows]


@given(pairs)
def test_after_saving_the_difference_the_file_holds_what_is_wanted(pair: tuple[Design, Design]) -> None:
    before, after = pair
    with closing(_file(before)) as connection:
        _save(connection, before, after)
        assert read_design(connection) == after
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@given(st.lists(few_parts(), min_size=2, max_size=4))
def test_edits_and_their_way_back_end_where_they_began(stack: list[Design]) -> None:
    with closing(_file(stack[0])) as connection:
        for number, (before, after) in enumerate(pairwise(stack)):
            _save(connection, before, after, uid=f"e{number}")
        for number in reversed(range(len(stack) - 1)):
            _save(connection, stack[number + 1], stack[number], uid=f"u{number}", restores=f"e{number}")
            assert read_design(connection) == stack[number]


@given(st.lists(few_parts(), min_size=2, max_size=4))
def test_several_edits_are_taken_back_at_once(stack: list[Design]) -> None:
    with closing(_file(stack[0])) as connection:
        for number, (before, after) in enumerate(pairwise(stack)):
            _save(connection, before, after, uid=f"e{number}")
        every = " ".join(f"e{number}" for number in range(len(stack) - 1))
        _save(connection, stack[-1], stack[0], uid="u", restores=every)
        assert read_design(connection) == stack[0]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_consents_of_somebody_who_came_and_went_meanwhile_stay_away(file: sqlite3.Connection, design: Design) -> None:
    guest = Participant(code="P03", consents=frozenset({ConsentKind.SCREEN}))
    known = file.execute("SELECT * FROM consent").fetchall()
    _save(file, design, replace(design, participants=(*design.participants, guest)), uid="e1")
    _save(file, replace(design, participants=(*design.participants, guest)), design, uid="e2")
    _save(file, design, replace(design, name="Other"), uid="e3")
    _save(file, replace(design, name="Other"), design, uid="u", restores="e1 e2 e3")
    assert read_design(file) == design
    assert file.execute("SELECT * FROM consent").fetchall() == known


def test_a_key_that_was_left_and_taken_again_is_the_task_of_old(file: sqlite3.Connection, design: Design) -> None:
    known = file.execute("SELECT key, uid FROM task ORDER BY key").fetchall()
    design_without = replace(remove_task(design, "return"), questionnaires=())
    again = replace(design_without, tasks=(*design_without.tasks, Task(key="return", name="Another")))
    _save(file, design, design_without, uid="e1")
    _save(file, design_without, again, uid="e2")
    _save(file, again, design, uid="u", restores="e1 e2")
    assert read_design(file) == design
    assert file.execute("SELECT key, uid FROM task ORDER BY key").fetchall() == known


@given(st.tuples(few_parts(), few_parts()))
def test_identities_outlive_an_edit_and_its_way_back(pair: tuple[Design, Design]) -> None:
    before, after = pair
    identities = (
        "SELECT key, uid FROM task UNION SELECT key, uid FROM error_type UNION SELECT key, uid FROM condition"
        " UNION SELECT key, uid FROM participant_group UNION SELECT code, uid FROM participant"
        " UNION SELECT key, uid FROM questionnaire"
    )
    with closing(_file(before)) as connection:
        known = set(connection.execute(identities))
        _save(connection, before, after)
        _save(connection, after, before, uid="e2", restores="e1")
        assert set(connection.execute(identities)) == known


def test_a_new_name_changes_one_column_and_is_logged_alone(file: sqlite3.Connection, design: Design) -> None:
    (uid,) = file.execute("SELECT uid FROM task WHERE key = 'return'").fetchone()
    after = replace(design, tasks=(design.tasks[0], replace(design.tasks[1], name="Send them back")))
    _save(file, design, after)
    assert file.execute("SELECT uid, name FROM task WHERE key = 'return'").fetchone() == (uid, "Send them back")
    assert _log(file) == [
        ({"task": {"return": {"name": "Return them"}}}, {"task": {"return": {"name": "Send them back"}}})
    ]
    assert file.execute("SELECT uid, actor, command FROM study_action").fetchall() == [("e1", "Ada", "Edit")]


def test_another_order_is_logged_as_the_order_alone(file: sqlite3.Connection, design: Design) -> None:
    _save(file, design, replace(design, tasks=design.tasks[::-1]))
    assert _log(file) == [
        ({"order": {"task": ["find-shoes", "return"]}}, {"order": {"task": ["return", "find-shoes"]}})
    ]


def test_the_study_itself_changes_in_the_columns_that_differ(file: sqlite3.Connection, design: Design) -> None:
    _save(file, design, replace(design, product="shop", privacy=replace(design.privacy, move_rate_hz=60)))
    assert _log(file) == [
        ({"study": {"product": "", "move_rate_hz": None}}, {"study": {"product": "shop", "move_rate_hz": 60}})
    ]


def test_what_others_added_meanwhile_stays(file: sqlite3.Connection, design: Design) -> None:
    file.execute("INSERT INTO participant (uid, code, position) VALUES ('late', 'P99', 99)")
    _save(file, design, replace(design, name="Other"))
    people = [person.code for person in read_design(file).participants]
    assert people == ["P01", "P02", "P99"]


def test_a_task_with_attempts_goes_only_when_that_is_accepted(file: sqlite3.Connection, design: Design) -> None:
    _with_a_session(file)
    with pytest.raises(DataWouldBeLost, match="takes 1 attempt and 1 answer of 1 person with it"):
        _save(file, design, remove_task(design, "return"), accept_loss=False)
    assert read_design(file) == design
    assert file.execute("SELECT count(*) FROM study_action").fetchone() == (0,)


def test_data_that_went_comes_back_exactly(file: sqlite3.Connection, design: Design) -> None:
    _with_a_session(file)
    known = _dump(file)
    without = replace(remove_task(design, "return"), error_types=(), conditions=(), participants=_unplaced(design))
    _save(file, design, without)
    assert file.execute("SELECT count(*) FROM attempt").fetchone() == (1,)
    assert file.execute("SELECT condition FROM session").fetchone() == (None,)
    assert file.execute("SELECT error_type FROM error").fetchone() == (None,)
    _save(file, without, design, uid="e2", restores="e1")
    assert _dump(file) == known


def test_a_participant_comes_back_with_its_consents_of_old(file: sqlite3.Connection, design: Design) -> None:
    file.execute("UPDATE consent SET given_utc = '2026-01-01', text_version = '3' WHERE participant = 'P01'")
    known = file.execute("SELECT * FROM consent").fetchall()
    without = replace(design, participants=design.participants[1:])
    _save(file, design, without)
    assert file.execute("SELECT count(*) FROM consent").fetchone() == (0,)
    _save(file, without, design, uid="e2", restores="e1")
    assert file.execute("SELECT * FROM consent").fetchall() == known
    assert read_design(file) == design


@pytest.mark.parametrize("accept_loss", [False, True])
def test_a_participant_with_a_session_stays(file: sqlite3.Connection, design: Design, *, accept_loss: bool) -> None:
    _with_a_session(file)
    for after in (replace(design, participants=design.participants[1:]), rename_participant(design, "P01", "P7")):
        with pytest.raises(DataWouldBeLost, match="P01 has"):
            _save(file, design, after, accept_loss=accept_loss)
    assert read_design(file) == design


def test_another_code_keeps_the_person(file: sqlite3.Connection, design: Design) -> None:
    known = file.execute("SELECT uid FROM participant WHERE code = 'P01'").fetchone()
    _save(file, design, rename_participant(design, "P01", "P7"))
    assert file.execute("SELECT uid FROM participant WHERE code = 'P7'").fetchone() == known
    assert file.execute("SELECT participant FROM consent").fetchall() == [("P7",)]
    assert _log(file) == [({"renamed": {"P7": "P01"}}, {})]


def test_consents_note_the_text_they_are_given_to(file: sqlite3.Connection, design: Design) -> None:
    signed = replace(design, consent_text="I agree.", consent_version=3)
    _save(file, design, signed)
    agreed = replace(signed.participants[1], consents=frozenset({ConsentKind.SCREEN}))
    after = replace(signed, participants=(signed.participants[0], agreed))
    _save(file, signed, after, uid="e2")
    paper = replace(agreed, consents=frozenset({ConsentKind.SCREEN, ConsentKind.CAMERA}))
    _save(file, after, replace(after, participants=(after.participants[0], paper)), uid="e3", text_version="paper")
    assert file.execute(
        "SELECT kind, text_version, text_sha256 FROM consent WHERE participant = 'P02' ORDER BY id"
    ).fetchall() == [
        ("screen", "3", sha256(b"I agree.").hexdigest()),
        ("camera", "paper", None),
    ]


def test_a_text_that_no_file_can_hold_is_refused_whole(file: sqlite3.Connection, design: Design) -> None:
    after = replace(design, tasks=(*design.tasks, Task(key="x", name="x\ud800")))
    with suppress(UnicodeEncodeError):
        _save(file, design, after)
    assert read_design(file) == design


def _unplaced(design: Design) -> tuple[Participant, ...]:
    return tuple(replace(person, condition=None) for person in design.participants)


def _dump(connection: sqlite3.Connection) -> list[str]:
    return sorted(line for line in connection.iterdump() if "study_action" not in line and "questionnaire" not in line)


def _with_a_session(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO session (uid, participant, condition, moderator, started_utc, state)"
        " VALUES ('s', 'P01', 'a', 'Ada', '2026-01-01', 'finished')"
    )
    connection.executemany(
        "INSERT INTO attempt (uid, session_id, task, started_ns, ended_ns, outcome) VALUES (?, 1, ?, ?, ?, 'success')",
        [("a1", "return", 0, 5), ("a2", "find-shoes", 10, 20)],
    )
    connection.execute("INSERT INTO error (uid, session_id, t_ns, error_type) VALUES ('e', 1, 3, 'slip')")
    connection.execute(
        "INSERT INTO answer (uid, session_id, t_ns, questionnaire, item, number, attempt_uid)"
        " VALUES ('q', 1, 9, 'seq', 'ease', 7, 'a1')"
    )
