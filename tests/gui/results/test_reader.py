"""Figures are computed elsewhere, and only the latest wish is answered."""

from concurrent.futures import Future
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from tests.gui.results.conftest import VERSION_B
from uxlab.errors import UnusableStudy
from uxlab.gui.results import reader as module
from uxlab.gui.results.filtering import Choice, Filter
from uxlab.gui.results.reader import ResultsReader
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData


def reader_of(office: Office) -> tuple[ResultsReader, list[Results]]:
    reader, told = ResultsReader(office.desk), list[Results]()
    reader.arrived.connect(told.append)
    return reader, told


def test_it_reads_and_computes(office: Office, qtbot: QtBot) -> None:
    reader, told = reader_of(office)
    reader.read()
    assert reader.busy()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].summary.attempts == 110
    assert not reader.busy()


def test_another_choice_needs_no_reading(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, told = reader_of(office)
    reader.choose(VERSION_B)
    assert not reader.busy()
    reader.read()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].choice == VERSION_B
    monkeypatch.setattr(office.study, "data", lambda: pytest.fail("read again"))
    reader.choose(Choice(Filter(), 0.9))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1].summary.confidence == 0.9


def test_a_stale_answer_is_dropped(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, told = reader_of(office)
    reader.read()
    qtbot.waitUntil(lambda: len(told) == 1)
    held = Event()

    def slowly(data: StudyData, choice: Choice) -> Results:
        if choice.confidence == 0.9:
            held.wait(60)
        return compute(data, choice)

    monkeypatch.setattr(module, "compute", slowly)
    reader.choose(Choice(Filter(), 0.9))
    reader.choose(Choice(Filter(), 0.8))
    qtbot.waitUntil(lambda: len(told) == 2)
    held.set()
    qtbot.wait(100)
    assert [one.choice.confidence for one in told] == [0.95, 0.8]


def test_work_that_takes_longer_is_told(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, told = reader_of(office)
    said: list[str] = []
    reader.slow.connect(said.append)
    reader.read()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert [one for one in said if one] == []
    held = Event()

    def slowly(data: StudyData, choice: Choice) -> Results:
        held.wait(60)
        return compute(data, choice)

    monkeypatch.setattr(module, "compute", slowly)
    reader.choose(Choice(Filter(), 0.9))
    qtbot.waitUntil(lambda: "Computing the figures" in said)
    held.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert said[-1] == ""


def test_a_file_that_cannot_be_read_is_told(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, _ = reader_of(office)
    refused: list[str] = []
    reader.refused.connect(refused.append)
    future: Future[StudyData] = Future()
    future.set_exception(UnusableStudy("The file is gone; put it back."))
    monkeypatch.setattr(office.study, "data", lambda: future)
    reader.read()
    qtbot.waitUntil(lambda: refused == ["The file is gone; put it back."])
