"""Readings see the edits made before them, one after the other, and do not wait for a disk that refuses."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from uxlab.lab.autosave import Autosave
from uxlab.lab.readings import Readings
from uxlab.model.design import Design
from uxlab.storage.design_save import Edit
from uxlab.storage.study_file import StudyToRead, StudyToRecord, create, open_for_recording

DESIGN = Design(name="x")


@pytest.fixture
def study(tmp_path: Path) -> Iterator[StudyToRecord]:
    opened = open_for_recording(create(tmp_path / "x.uxlab", DESIGN), print)
    yield opened
    opened.close()


@pytest.fixture
def saving(study: StudyToRecord) -> Iterator[Autosave]:
    autosave = Autosave(study.writer, changed=lambda: None, tell=print, refused=lambda *_: None)
    yield autosave
    autosave.abandon()


@pytest.fixture
def readings(study: StudyToRecord, saving: Autosave) -> Iterator[Readings]:
    found = Readings(study.path, study.writer, saving)
    yield found
    found.close()


def test_an_edit_is_seen_by_what_is_asked_after_it(readings: Readings, saving: Autosave) -> None:
    for number in range(20):
        before, after = replace(DESIGN, name=f"n{number}"), replace(DESIGN, name=f"n{number + 1}")
        saving.save(Edit(uid=f"e{number}", actor="", label="x", before=before, after=after))
        assert readings.of(lambda study: study.design().name).result() == after.name


def test_what_is_asked_is_done_in_turn(readings: Readings) -> None:
    order: list[int] = []
    for number in range(5):
        readings.ask(partial(order.append, number))
    readings.wait()
    assert order == [0, 1, 2, 3, 4]


def test_readings_have_a_thread_of_their_own(readings: Readings) -> None:
    name = readings.ask(lambda: threading.current_thread().name).result()
    assert name.startswith("study-reader")


def test_a_disk_that_refuses_does_not_hinder_reading(
    study: StudyToRecord, readings: Readings, saving: Autosave
) -> None:
    study.writer.submit_alone(lambda connection: connection.execute("PRAGMA query_only = 1").fetchall()).result()
    saving.save(Edit(uid="e", actor="", label="x", before=DESIGN, after=replace(DESIGN, name="y")))
    assert readings.of(lambda study: study.design().name).result(60) == "x"
    study.writer.submit_alone(lambda connection: connection.execute("PRAGMA query_only = 0").fetchall()).result()
    saving.close()


def test_long_work_goes_on_aside_and_keeps_nobody_waiting(readings: Readings, saving: Autosave) -> None:
    began, going_on = threading.Event(), threading.Event()

    def work(study: StudyToRead, ending: Callable[[], bool]) -> tuple[str, bool]:
        began.set()
        going_on.wait(60)
        return study.design().name, ending()

    saving.save(Edit(uid="e", actor="", label="x", before=DESIGN, after=replace(DESIGN, name="y")))
    long = readings.aside(work)
    assert began.wait(60)
    assert readings.of(lambda study: study.design().name).result(60) == "y"
    assert not long.done()
    going_on.set()
    assert long.result(60) == ("y", False)


def test_long_work_is_told_when_it_should_stop_and_can_begin_anew(readings: Readings) -> None:
    began = threading.Event()

    def work(_study: StudyToRead, ending: Callable[[], bool]) -> str:
        began.set()
        while not ending():
            threading.Event().wait(0.01)
        return "stopped"

    stopped = readings.aside(work)
    assert began.wait(60)
    readings.wait()
    assert stopped.result(0) == "stopped"
    assert readings.aside(lambda _study, ending: ending()).result(60) is False


def test_what_is_asked_of_a_closed_study_is_cancelled(readings: Readings) -> None:
    readings.close()
    assert readings.of(lambda study: study.design()).cancelled()
    assert readings.aside(lambda study, _: study.design()).cancelled()
