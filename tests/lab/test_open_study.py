"""A study open in the app: one at a time, its people and figures, erasure, and closing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.designing.people import add_participant
from uxlab.errors import StorageTrouble, StudyInUse, UnusableStudy, UsageError
from uxlab.lab.facts import PersonStatus
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.design import ConsentKind, Design, Order, Participant, Task
from uxlab.recording.snapshot import NoteDraft
from uxlab.storage.design_write import write_participant
from uxlab.storage.study_file import create

TRACE = "Zebulon-Xanthippe-4711"
DESIGN = Design(
    name="Shop",
    order=Order.LATIN_SQUARE,
    tasks=(Task(key="find", name="Find"), Task(key="pay", name="Pay")),
    participants=(Participant(code="P01", background=TRACE), Participant(code="P02")),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return create(tmp_path / "shop.uxlab", DESIGN)


@pytest.fixture
def study(path: Path) -> Iterator[OpenStudy]:
    opened = open_study(path, print)
    yield opened
    opened.close()


def _session(study: OpenStudy, state: str) -> None:
    study.recording.writer.run(
        lambda connection: (
            connection.execute(
                "INSERT INTO session (id, uid, participant, moderator, started_utc, state, ended_ns)"
                " VALUES (1, 's', 'P01', 'Ada', '2026-01-01T09:00:00+00:00', ?, 60000000000)",
                (state,),
            ),
            connection.execute(
                "INSERT INTO attempt (uid, session_id, task, started_ns, ended_ns, outcome)"
                " VALUES ('a', 1, 'find', 0, 30000000000, 'success')"
            ),
            connection.execute("INSERT INTO note (uid, session_id, t_ns, text) VALUES ('n', 1, 5, ?)", (TRACE,)),
        )
    )


def test_a_study_is_open_once_and_says_where(study: OpenStudy) -> None:
    with pytest.raises(StudyInUse, match="is open for recording in the uxlab app by") as caught:
        open_study(study.path, print)
    assert caught.value.holder is not None
    assert caught.value.holder.program == "the uxlab app"


def test_what_is_no_study_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(UnusableStudy):
        open_study(tmp_path / "none.uxlab", print)


def test_closing_leaves_one_plain_file_with_everything(path: Path) -> None:
    study = open_study(path, print)
    study.edit("Rename", replace(study.design(), name="Other"))
    study.close()
    assert list(path.parent.iterdir()) == [path]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM study").fetchone() == ("Other",)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_people_stand_as_their_sessions_do(study: OpenStudy) -> None:
    _session(study, "finished")
    first, second = study.people().result()
    assert (first.status, first.attempts_done, first.tasks) == (PersonStatus.DONE, 1, 2)
    assert (second.status, second.sessions) == (PersonStatus.NOT_YET, ())
    assert {code: order[0] for code, order in study.orders().items()} == {"P01": "find", "P02": "pay"}


def test_what_is_half_typed_counts_nowhere(study: OpenStudy) -> None:
    _session(study, "running")
    study.keep_note_draft("s", NoteDraft(began_ns=7, text="Hesit"))
    study.recording.writer.flush()
    (left,) = study.open_sessions().result()
    (data,) = study.data().result().sessions
    assert left.notes == 1
    assert [note.text for note in data.notes] == [TRACE]


def test_open_sessions_are_those_that_nobody_has_under_way(study: OpenStudy) -> None:
    _session(study, "running")
    (left,) = study.open_sessions().result()
    assert (left.uid, left.attempts, left.notes) == ("s", 1, 1)
    study.session_began("s")
    assert study.open_sessions().result() == ()
    assert len(study.sessions().result()) == 1
    study.session_ended("s")
    assert len(study.open_sessions().result()) == 1


def test_figures_are_those_of_the_file_with_the_latest_edit(study: OpenStudy) -> None:
    _session(study, "finished")
    study.edit("Rename", replace(study.design(), name="Other"))
    assert study.data().result().design.name == "Other"
    summary = study.summary(task="find").result()
    assert (summary.study, summary.participants, [task.attempts for task in summary.tasks]) == ("Other", 1, [1])


def test_whoever_is_erased_is_nowhere(study: OpenStudy) -> None:
    _session(study, "finished")
    study.edit("Add participant", add_participant(study.design(), "P03"))
    study.set_consents("P01", {ConsentKind.INPUT})
    copy = study.path.with_name("shop.v0001.2026-01-01.uxlab")
    copy.touch()
    erased = study.erase("P01", "asked to").result()
    assert (erased.sessions, erased.copies) == (1, (copy,))
    assert study.design().participants[0] == Participant(code="P01", excluded_reason="Erased")
    assert study.undo_label is None
    assert study.people().result()[0].status is PersonStatus.ERASED
    data = study.data().result()
    assert ([person.code for person in data.design.participants], data.erased) == (["P02", "P03"], 1)
    assert not any(TRACE.encode() in file.read_bytes() for file in study.path.parent.iterdir())


def test_nobody_is_erased_during_a_session(study: OpenStudy) -> None:
    _session(study, "running")
    study.session_began("s")
    with pytest.raises(UsageError, match="is under way"):
        study.erase("P01").result()
    assert study.design() == DESIGN
    study.session_ended("s")
    assert study.erase("P01").result().sessions == 1


def test_what_an_import_wrote_is_read_anew(study: OpenStudy) -> None:
    study.recording.writer.run(lambda connection: write_participant(connection, Participant(code="P09")))
    study.refresh().result()
    assert [person.code for person in study.design().participants] == ["P01", "P02", "P09"]
    study.edit("Rename", replace(study.design(), name="Other"))
    study.saved().result()
    assert study.data().result().design == study.design()


def test_a_study_that_cannot_be_saved_stays_open(path: Path) -> None:
    told: list[str] = []
    study = open_study(path, told.append)
    writer = study.recording.writer
    writer.submit_alone(lambda connection: connection.execute("PRAGMA query_only = 1").fetchall()).result()
    study.edit("Rename", replace(study.design(), name="Other"))
    with pytest.raises(StorageTrouble):
        study.close()
    assert study.unsaved
    assert told
    writer.submit_alone(lambda connection: connection.execute("PRAGMA query_only = 0").fetchall()).result()
    study.close()
    with closing(open_study(path, print)) as again:
        assert again.design().name == "Other"


def test_giving_up_lets_others_in(path: Path) -> None:
    study = open_study(path, print)
    assert study.abandon() == 0
    open_study(path, print).close()
