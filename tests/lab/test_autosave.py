"""Edits reach the disk in order, wait while it refuses, and everybody is told."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from uxlab.designing.loss import DataWouldBeLost
from uxlab.errors import StorageTrouble
from uxlab.lab.autosave import Autosave
from uxlab.model.design import Design, Task
from uxlab.storage.design_read import read_design
from uxlab.storage.design_save import Edit
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording

DESIGN = Design(name="x", tasks=(Task(key="a", name="A"),))


@dataclass
class Heard:
    """What was told, and a signal for each."""

    sentences: list[str] = field(default_factory=list)
    refused: list[DataWouldBeLost] = field(default_factory=list)
    told: threading.Event = field(default_factory=threading.Event)
    changes: int = 0

    def tell(self, sentence: str) -> None:
        self.sentences.append(sentence)
        self.told.set()

    def refuse(self, _: Edit, loss: DataWouldBeLost) -> None:
        self.refused.append(loss)
        self.told.set()

    def change(self) -> None:
        self.changes += 1


@pytest.fixture
def study(tmp_path: Path) -> Iterator[StudyToRecord]:
    opened = open_for_recording(create(tmp_path / "x.uxlab", DESIGN), print)
    yield opened
    opened.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def saving(study: StudyToRecord, heard: Heard) -> Iterator[Autosave]:
    autosave = Autosave(study.writer, changed=heard.change, tell=heard.tell, refused=heard.refuse)
    yield autosave
    autosave.abandon()


def _edit(before: Design, after: Design) -> Edit:
    return Edit(uid=new_uid(), actor="", label="Edit", before=before, after=after)


def _renamed(name: str) -> Design:
    return replace(DESIGN, name=name)


def _make_read_only(study: StudyToRecord, *, yes: bool) -> None:
    pragma = f"PRAGMA query_only = {int(yes)}"
    study.writer.submit_alone(lambda connection: connection.execute(pragma).fetchall()).result()


def test_edits_are_saved_in_order(study: StudyToRecord, saving: Autosave, heard: Heard) -> None:
    names = [f"name {number}" for number in range(20)]
    for before, after in zip(["x", *names], names, strict=False):
        saving.save(_edit(_renamed(before), _renamed(after)))
    saving.saved().result()
    assert study.design().name == "name 19"
    assert not saving.unsaved
    assert saving.saved_utc is not None
    rows = study.writer.run(lambda connection: connection.execute("SELECT after FROM study_action").fetchall())
    assert [row[0].split('"')[-2] for row in rows] == names
    assert heard.sentences == []


def test_without_edits_everything_is_saved(saving: Autosave) -> None:
    assert saving.saved().done()
    assert saving.saved_utc is None


def test_what_the_disk_refuses_is_kept_and_saved_later(study: StudyToRecord, saving: Autosave, heard: Heard) -> None:
    _make_read_only(study, yes=True)
    saving.save(_edit(DESIGN, _renamed("y")))
    assert heard.told.wait(60)
    assert "Until then changes of the design are kept in memory" in heard.sentences[0]
    assert saving.unsaved
    with pytest.raises(StorageTrouble):
        saving.saved().result()
    with pytest.raises(StorageTrouble):
        saving.close()
    saving.save(_edit(_renamed("y"), _renamed("z")))
    heard.told.clear()
    _make_read_only(study, yes=False)
    saving.close()
    assert study.design().name == "z"
    assert heard.sentences[-1] == "The design can be saved again, and every change is on disk."


def test_it_is_tried_again_by_itself(study: StudyToRecord, saving: Autosave, heard: Heard) -> None:
    _make_read_only(study, yes=True)
    saving.save(_edit(DESIGN, _renamed("y")))
    assert heard.told.wait(60)
    heard.told.clear()
    _make_read_only(study, yes=False)
    assert heard.told.wait(60)
    assert study.design().name == "y"


def test_data_that_came_meanwhile_is_not_taken(study: StudyToRecord, saving: Autosave, heard: Heard) -> None:
    study.writer.run(
        lambda connection: connection.executescript(
            "INSERT INTO participant (uid, code) VALUES ('p', 'P1');"
            "INSERT INTO session (uid, participant, moderator, started_utc, state)"
            " VALUES ('s', 'P1', '', '', 'finished');"
            "INSERT INTO attempt (uid, session_id, task, started_ns) VALUES ('t', 1, 'a', 0); BEGIN"
        )
    )
    free = threading.Event()
    study.writer.submit(lambda _: free.wait(60))
    without = replace(DESIGN, tasks=())
    saving.save(_edit(DESIGN, without))
    saving.save(_edit(without, replace(without, name="y")))
    free.set()
    saving.saved().result()
    assert heard.told.wait(60)
    assert heard.refused[0].loss.parts[0].attempts == 1
    assert study.writer.run(read_design).name == "x"
    assert not saving.unsaved


def test_a_fault_of_ours_is_told_and_the_next_edit_tries_again(
    study: StudyToRecord, saving: Autosave, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    study.writer.run(lambda connection: connection.execute("ALTER TABLE study_action RENAME TO hidden"))
    saving.save(_edit(DESIGN, _renamed("y")))
    assert heard.told.wait(60)
    assert "because of a fault in uxlab" in heard.sentences[0]
    assert "cannot be saved" in caplog.text
    study.writer.run(lambda connection: connection.execute("ALTER TABLE hidden RENAME TO study_action"))
    saving.save(_edit(_renamed("y"), _renamed("z")))
    saving.close()
    assert study.design().name == "z"
