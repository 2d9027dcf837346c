"""Sessions and consents are counted as a page shows them."""

from contextlib import closing

import pytest

from tests.storage.filled_study import filled
from uxlab.model.design import ConsentKind, Design
from uxlab.model.session import SessionState
from uxlab.storage.people import read_erased, read_people, read_sessions, read_signed_versions


def test_a_session_is_told_in_figures(design: Design) -> None:
    with closing(filled(design, state="running")) as file:
        file.execute('UPDATE session SET task_order = \'["return", "find-shoes"]\'')
        file.execute(
            "INSERT INTO attempt (uid, session_id, task, started_ns, outcome)"
            " VALUES ('a2', 1, 'find-shoes', 6, 'skipped')"
        )
        (session,) = read_sessions(file, "boot-2")
    assert (session.uid, session.participant, session.state, session.finished) == (
        "s",
        "P01",
        SessionState.RUNNING,
        False,
    )
    assert (session.attempts, session.errors, session.notes, session.assists, session.answers) == (1, 1, 1, 1, 1)
    assert session.tasks_done == ("return",)
    assert session.task_order == ("return", "find-shoes")
    assert session.resumed == 0
    assert session.last_seen_utc == "2026-01-01T09:00:02.000+00:00"
    assert not session.same_boot


def test_a_session_was_resumed_as_often_as_it_was_interrupted(design: Design) -> None:
    with closing(filled(design, state="running")) as file:
        for uid, reason in (("i", "interruption"), ("j", "interruption"), ("k", "moderator")):
            file.execute("INSERT INTO pause (uid, session_id, started_ns, reason) VALUES (?, 1, 3, ?)", (uid, reason))
        assert read_sessions(file, "")[0].resumed == 2


def test_pictures_without_consent_are_hidden(design: Design) -> None:
    with closing(filled(design)) as file:
        (code, consents) = next((one.code, one.consents) for one in design.participants if one.code == "P01")
        file.execute(
            "INSERT INTO clip (uid, session_id, kind, file, started_ns) VALUES ('c', 1, 'picture', 'c.png', 0)"
        )
        given = ConsentKind.SCREEN in consents
        assert read_people(file, "").hidden == ({} if given else {code: 1})
        file.execute("DELETE FROM consent")
        assert read_people(file, "").hidden == {code: 1}


def test_an_import_tells_when_it_was_taken_over(design: Design) -> None:
    with closing(filled(design)) as file:
        assert read_sessions(file, "")[0].imported_utc is None
        for noted_utc, name in (("2026-05-02", "imported_from"), ("2026-05-01", "imported_from"), ("2026-04-01", "os")):
            file.execute("INSERT INTO environment VALUES (1, ?, ?, 'x.csv')", (noted_utc, name))
        assert read_sessions(file, "")[0].imported_utc == "2026-05-01"


@pytest.mark.parametrize(("boot_id", "same"), [("boot-1", True), ("boot-2", False)])
def test_a_restart_of_the_computer_shows(design: Design, boot_id: str, *, same: bool) -> None:
    with closing(filled(design)) as file:
        assert read_sessions(file, boot_id)[0].same_boot is same


def test_consents_are_told_with_those_withdrawn(design: Design) -> None:
    with closing(filled(design)) as file:
        file.execute("UPDATE consent SET withdrawn_utc = '2026-02-02', text_version = '2', text_sha256 = 'x'")
        file.execute("UPDATE participant SET erased_utc = '2026-03-03' WHERE code = 'P02'")
        records = read_people(file, "")
        (record,) = records.consents["P01"]
        assert (record.kind, record.withdrawn_utc, record.text_version) == (ConsentKind.INPUT, "2026-02-02", "2")
        assert records.erased == {"P02": ("2026-03-03", "")}
        assert read_signed_versions(file) == {"2"}


def test_a_paper_form_is_no_version_of_the_text(design: Design) -> None:
    with closing(filled(design)) as file:
        file.execute("UPDATE consent SET text_version = 'paper'")
        assert read_signed_versions(file) == frozenset()


def test_who_was_erased_is_known_by_code(design: Design) -> None:
    with closing(filled(design)) as connection:
        assert read_erased(connection) == frozenset()
        connection.execute("UPDATE participant SET erased_utc = 'now' WHERE code = 'P01'")
        assert read_erased(connection) == {"P01"}
